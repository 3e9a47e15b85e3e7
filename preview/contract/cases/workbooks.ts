import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';
import { namedItems } from './namedItems';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-workbooks.md';
const STATE = 'office-js-docs-pr/docs/develop/persisting-add-in-state-and-settings.md';
const PERFORMANCE = 'office-js-docs-pr/docs/excel/performance.md';
const ERRORS = 'office-js-docs-pr/docs/testing/application-specific-api-error-handling.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

function onWorkbook({ Excel }: ContractKit, act: (workbook: Excel.Workbook) => unknown): Promise<void> {
  return Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
}

export const workbooks: readonly ContractCase[] = [
  {
    page: `${GUIDE}#get-the-active-cell`,
    title: 'the active cell is the first of what is selected',
    browser: true,
    expected: ['Sheet1!B2', 'Sheet1!B2:C4'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('B2:C4').select();
        await context.sync();
        const cell = context.workbook.getActiveCell().load('address');
        const range = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return [cell.address, range.address];
      }),
  },
  {
    page: `${GUIDE}#access-document-properties`,
    title: 'document properties can be read and written',
    browser: true,
    expected: { author: 'Alex', title: 'Aging', keywords: '' },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { properties } = context.workbook;
        properties.author = 'Alex';
        properties.title = 'Aging';
        properties.load('author,title,keywords');
        await context.sync();
        return { author: properties.author, title: properties.title, keywords: properties.keywords };
      }),
  },
  {
    page: `${STATE}#custom-properties-in-excel-and-word`,
    title: 'a custom property is found by its key, whatever the case',
    expected: { key: 'Introduction', value: 'Hello', type: 'String', count: 1 },
    observe: async (kit) => {
      await onWorkbook(kit, ({ properties }) => properties.custom.add('Introduction', 'Hello'));
      return kit.Excel.run(async (context) => {
        const { custom } = context.workbook.properties;
        const item = custom.getItem('INTRODUCTION').load('key,value,type');
        const count = custom.getCount();
        await context.sync();
        return { key: item.key, value: item.value as unknown, type: item.type, count: count.value };
      });
    },
  },
  {
    page: `${REFERENCE}/excel.custompropertycollection.yml#deleteAll`,
    title: 'all custom properties can be deleted at once; a missing one is a null object',
    expected: [0, true],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { custom } = context.workbook.properties;
        custom.add('a', 1);
        custom.add('b', true);
        await context.sync();
        custom.deleteAll();
        const count = custom.getCount();
        const missing = custom.getItemOrNullObject('a');
        await context.sync();
        return [count.value, missing.isNullObject];
      }),
  },
  {
    page: `${GUIDE}#access-workbook-settings`,
    title: 'a setting keeps its value for later batches',
    browser: true,
    expected: true,
    observe: async (kit) => {
      await onWorkbook(kit, ({ settings }) => settings.add('NeedsReview', true));
      return kit.Excel.run(async (context) => {
        const item = context.workbook.settings.getItem('NeedsReview').load('value');
        await context.sync();
        return item.value as unknown;
      });
    },
  },
  {
    page: `${REFERENCE}/excel.settingcollection.yml#add`,
    title: 'settings take texts, numbers, arrays, objects and dates; adding again replaces the value',
    expected: {
      values: ['t', 1.5, [1, 'x'], { deep: { flag: false } }],
      date: '2026-01-31T00:00:00.000Z',
      count: 5,
    },
    observe: async (kit) => {
      await onWorkbook(kit, ({ settings }) => {
        settings.add('text', 'first');
        settings.add('text', 't');
        settings.add('number', 1.5);
        settings.add('array', [1, 'x']);
        settings.add('object', { deep: { flag: false } });
        settings.add('date', new Date(Date.UTC(2026, 0, 31)));
      });
      return kit.Excel.run(async (context) => {
        const { settings } = context.workbook;
        const items = ['text', 'number', 'array', 'object'].map((key) => settings.getItem(key).load('value'));
        const date = settings.getItem('date').load('value');
        const count = settings.getCount();
        await context.sync();
        return {
          values: items.map(({ value }) => value as unknown),
          date: (date.value as Date).toISOString(),
          count: count.value,
        };
      });
    },
  },
  {
    page: `${REFERENCE}/excel.setting.yml#delete`,
    title: 'a deleted setting is not found',
    expected: ['ItemNotFound', true],
    observe: async (kit) => {
      await onWorkbook(kit, ({ settings }) => {
        settings.add('key', 1).delete();
      });
      const code = await errorCodeOf(() =>
        onWorkbook(kit, ({ settings }) => settings.getItem('key').load('value')),
      );
      return kit.Excel.run(async (context) => {
        const missing = context.workbook.settings.getItemOrNullObject('key');
        await context.sync();
        return [code, missing.isNullObject];
      });
    },
  },
  {
    page: `${REFERENCE}/excel.numberformatinfo.yml#numberDecimalSeparator`,
    title: 'the culture tells its separators and date patterns',
    expected: { number: ['.', ','], dates: ['/', ':'], name: true },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { cultureInfo } = context.application;
        cultureInfo.load('name');
        cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
        cultureInfo.datetimeFormat.load('dateSeparator,timeSeparator,shortDatePattern,longTimePattern');
        await context.sync();
        const { numberFormat, datetimeFormat } = cultureInfo;
        return {
          number: [numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator],
          dates: [datetimeFormat.dateSeparator, datetimeFormat.timeSeparator],
          name: /^[a-z]{2}-[a-z]{2}$/i.test(cultureInfo.name),
        };
      }),
  },
  {
    page: `${REFERENCE}/excel.application.yml#calculationMode`,
    title: 'with manual calculation a formula keeps its result until someone asks for it',
    browser: true,
    expected: { mode: 'Manual', before: 2, after: 10, state: ['Pending', 'Done'] },
    observe: async (kit) => {
      const read = () =>
        kit.Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getFirst().getRange('B1').load('values');
          context.application.load('calculationMode,calculationState');
          await context.sync();
          const { calculationMode, calculationState } = context.application;
          return { value: (cell.values as unknown[][])[0]?.[0], calculationMode, calculationState };
        });
      await onWorkbook(kit, ({ worksheets, application }) => {
        worksheets.getFirst().getRange('A1').values = [[1]];
        worksheets.getFirst().getRange('B1').formulas = [['=A1*2']];
        application.calculate('Full');
      });
      await onWorkbook(kit, ({ worksheets, application }) => {
        application.calculationMode = 'Manual';
        worksheets.getFirst().getRange('A1').values = [[5]];
      });
      const before = await read();
      await onWorkbook(kit, ({ application }) => {
        application.calculate('Recalculate');
      });
      const after = await read();
      return {
        mode: before.calculationMode,
        before: before.value,
        after: after.value,
        state: [before.calculationState, after.calculationState],
      };
    },
  },
  {
    page: `${PERFORMANCE}#suspend-calculation-temporarily`,
    title: 'calculation that is suspended goes on after the next sync',
    expected: [2, 6],
    observe: async (kit) => {
      await onWorkbook(kit, ({ worksheets }) => {
        worksheets.getFirst().getRange('A1').values = [[1]];
        worksheets.getFirst().getRange('B1').formulas = [['=A1*2']];
      });
      return kit.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        context.application.suspendApiCalculationUntilNextSync();
        sheet.getRange('A1').values = [[3]];
        const suspended = sheet.getRange('B1').load('values');
        await context.sync();
        const after = sheet.getRange('B1').load('values');
        await context.sync();
        return [suspended, after].map(({ values }) => (values as unknown[][])[0]?.[0]);
      });
    },
  },
  {
    page: `${REFERENCE}/excel.workbook.yml#isDirty`,
    title: 'a change makes the workbook dirty; the add-in can say that it is not',
    expected: [true, false],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { workbook } = context;
        workbook.worksheets.getFirst().getRange('A1').values = [[1]];
        workbook.load('isDirty');
        await context.sync();
        const changed = workbook.isDirty;
        workbook.isDirty = false;
        workbook.load('isDirty');
        await context.sync();
        return [changed, workbook.isDirty];
      }),
  },
  {
    page: `${ERRORS}#api-errors`,
    title: 'an error has a code, a message and where it happened; what came before it stays done',
    browser: true,
    expected: { code: 'ItemNotFound', hasMessage: true, location: true, value: 'done' },
    observe: async ({ Excel }) => {
      const error = await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [['done']];
        context.workbook.worksheets.getItem('None').load('name');
        context.workbook.worksheets.getFirst().getRange('A1').values = [['never']];
        await context.sync();
      }).catch((caught: unknown) => caught as OfficeExtension.Error);
      const value = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
        await context.sync();
        return (range.values as unknown[][])[0]?.[0];
      });
      return {
        code: error?.code,
        hasMessage: (error?.message ?? '') !== '',
        location: error?.debugInfo.errorLocation?.startsWith('WorksheetCollection.') ?? false,
        value,
      };
    },
  },
  {
    page: `${GUIDE}#copy-worksheets-from-another-workbook`,
    title: 'worksheets can come from another file only if it is one',
    expected: 'InvalidArgument',
    observe: (kit) =>
      errorCodeOf(() =>
        onWorkbook(kit, (workbook) => workbook.insertWorksheetsFromBase64('bm8gd29ya2Jvb2s=')),
      ),
  },
  ...namedItems,
];
