import type { ContractCase, ContractKit, ContractUser } from '../ContractCase';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-undo-capabilities.md';
const RUN_OPTIONS =
  'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.runoptions.yml#mergeUndoGroup';

/** The person at the sheet: these cases run where there is one. */
function userOf({ user }: ContractKit): ContractUser {
  if (!user) throw new Error('Nobody sits at this workbook.');
  return user;
}

/** Writes values in a run with one `sync`. */
const write = ({ Excel }: ContractKit, address: string, values: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
    await context.sync();
  });

const read = ({ Excel }: ContractKit, address: string): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values.flat() as unknown[];
  });

const supported: readonly ContractCase[] = [
  {
    page: `${GUIDE}#undo-support-with-the-excel-javascript-api`,
    title: 'what an add-in has written can be undone and done again',
    expected: [['before'], ['after']],
    observe: async (kit) => {
      const user = userOf(kit);
      await user.type('A1', 'before');
      await write(kit, 'A1', [['after']]);
      await user.undo();
      const undone = await read(kit, 'A1');
      await user.redo();
      return [undone, await read(kit, 'A1')];
    },
  },
  {
    page: `${GUIDE}#undo-support-with-the-excel-javascript-api`,
    title: 'what the user did before an add-in wrote can be undone too',
    expected: [
      ['typed', ''],
      ['', ''],
    ],
    observe: async (kit) => {
      const user = userOf(kit);
      await user.type('A1', 'typed');
      await write(kit, 'B1', [['written']]);
      await user.undo();
      const once = await read(kit, 'A1:B1');
      await user.undo();
      return [once, await read(kit, 'A1:B1')];
    },
  },
  {
    page: RUN_OPTIONS,
    title: 'each sync is one step',
    expected: [
      ['1', ''],
      ['', ''],
    ],
    observe: async (kit) => {
      await kit.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').values = [["'1"]];
        await context.sync();
        sheet.getRange('B1').values = [["'2"]];
        await context.sync();
      });
      await userOf(kit).undo();
      const once = await read(kit, 'A1:B1');
      await userOf(kit).undo();
      return [once, await read(kit, 'A1:B1')];
    },
  },
  {
    page: RUN_OPTIONS,
    title: 'all that one sync changes is undone at once',
    expected: { cells: [1, ''], bold: false, color: '#FFFFFF' },
    observe: async (kit) => {
      await write(kit, 'A1', [[1]]);
      await kit.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.values = [[2, 3]];
        range.format.font.bold = true;
        range.format.fill.color = '#FF0000';
        await context.sync();
      });
      await userOf(kit).undo();
      const cells = await read(kit, 'A1:B1');
      return kit.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.load('format/font/bold,format/fill/color');
        await context.sync();
        return { cells, bold: range.format.font.bold, color: range.format.fill.color };
      });
    },
  },
  {
    page: `${GUIDE}#undo-support-with-the-excel-javascript-api`,
    title: 'reading leaves the undo stack as it is',
    expected: [''],
    observe: async (kit) => {
      await userOf(kit).type('A1', 'typed');
      await read(kit, 'A1:B2');
      await userOf(kit).undo();
      return read(kit, 'A1');
    },
  },
  {
    page: `${GUIDE}#unsupported-apis`,
    title: 'an added comment is undone, for comments are not among the unsupported APIs',
    expected: [1, 0],
    observe: async (kit) => {
      const count = (): Promise<number> =>
        kit.Excel.run(async (context) => {
          const found = context.workbook.comments.getCount();
          await context.sync();
          return found.value;
        });
      await kit.Excel.run(async (context) => {
        context.workbook.comments.add('Sheet1!A1', 'A comment');
        await context.sync();
      });
      const before = await count();
      await userOf(kit).undo();
      return [before, await count()];
    },
  },
];

/** Runs an API that is listed as unsupported after a write, and undoes. */
const clearing = (title: string, step: (sheet: Excel.Worksheet) => void): ContractCase => ({
  page: `${GUIDE}#unsupported-apis`,
  title,
  expected: ['written'],
  observe: async (kit) => {
    await write(kit, 'A1', [['written']]);
    await kit.Excel.run(async (context) => {
      step(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    await userOf(kit).undo();
    return read(kit, 'A1');
  },
});

export const undo: readonly ContractCase[] = [
  ...supported,
  clearing('a copied sheet takes the undo stack away', (sheet) => sheet.copy()),
  clearing('protecting a sheet takes the undo stack away', (sheet) => {
    sheet.protection.protect();
    sheet.protection.unprotect();
  }),
];
