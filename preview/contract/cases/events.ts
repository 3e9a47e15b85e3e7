import type { ContractCase } from '../ContractCase';
import { allTold, collector, hear, onFirstSheet } from './eventKit';
import { sheetEvents } from './sheetEvents';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-events.md';
const SHEETS_GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheets.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

export const events: readonly ContractCase[] = [
  {
    page: `${GUIDE}#register-an-event-handler`,
    title: 'onChanged of a sheet tells address, kind and source of a change',
    browser: true,
    expected: {
      type: 'WorksheetChanged',
      address: 'B2:C3',
      changeType: 'RangeEdited',
      source: 'Local',
      sameSheet: true,
    },
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('B2:C3').values = [
          [1, 2],
          [3, 4],
        ];
      });
      const [event] = await heard.atLeast(1);
      const id = await kit.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst().load('id');
        await context.sync();
        return sheet.id;
      });
      return {
        type: event?.type,
        address: event?.address,
        changeType: event?.changeType,
        source: event?.source,
        sameSheet: event?.worksheetId === id,
      };
    },
  },
  {
    page: `${SHEETS_GUIDE}#detect-data-changes`,
    title: 'details of a change give value and type before and after',
    browser: true,
    expected: { valueBefore: 'old', valueTypeBefore: 'String', valueAfter: 7, valueTypeAfter: 'Double' },
    observe: async (kit) => {
      await onFirstSheet(kit, (sheet) => (sheet.getRange('A1').values = [['old']]));
      const heard = await hear<Excel.WorksheetChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onChanged,
      );
      await onFirstSheet(kit, (sheet) => (sheet.getRange('A1').values = [[7]]));
      const [event] = await heard.atLeast(1);
      return { ...event?.details };
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetchangedeventargs.yml#details`,
    title: 'a change of several cells has no details',
    expected: 'undefined',
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onChanged,
      );
      await onFirstSheet(kit, (sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]));
      const [event] = await heard.atLeast(1);
      return typeof event?.details;
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetchangedeventargs.yml#triggerSource`,
    title: 'what the add-in itself did is told as such',
    expected: 'ThisLocalAddin',
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.onChanged,
      );
      await onFirstSheet(kit, (sheet) => (sheet.getRange('A1').values = [[1]]));
      const [event] = await heard.atLeast(1);
      return event?.triggerSource;
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetchangedeventargs.yml#getRange`,
    title: 'getRange of a change gives the changed cells',
    expected: ['Sheet1!C3:C4', [[5], [6]]],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onChanged,
      );
      await onFirstSheet(kit, (sheet) => (sheet.getRange('C3:C4').values = [[5], [6]]));
      const [event] = await heard.atLeast(1);
      return kit.Excel.run(async (context) => {
        const range = event?.getRange(context).load('address,values');
        await context.sync();
        return [range?.address, range?.values];
      });
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetchangedeventargs.yml#changeType`,
    title: 'inserted rows and deleted columns are told as what they are',
    expected: [
      ['RowInserted', '2:3'],
      ['ColumnDeleted', 'C:C'],
    ],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('2:3').insert('Down');
        sheet.getRange('C:C').delete('Left');
      });
      return (await heard.atLeast(2)).map(({ changeType, address }) => [changeType, address]);
    },
  },
  {
    page: `${GUIDE}#remove-an-event-handler`,
    title: 'a handler that was removed with its own context hears nothing more',
    browser: true,
    expected: ['A1'],
    observe: async (kit) => {
      const heard = collector<Excel.WorksheetSelectionChangedEventArgs>();
      const [result, own] = await kit.Excel.run(async (context) => {
        const handler = context.workbook.worksheets.getFirst().onSelectionChanged.add(heard.handler);
        await context.sync();
        return [handler, context] as const;
      });
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('A1').select();
      });
      await heard.atLeast(1);
      await kit.Excel.run(own, async (context) => {
        result.remove();
        await context.sync();
      });
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('B2').select();
      });
      await allTold(kit);
      return heard.events.map(({ address }) => address);
    },
  },
  {
    page: `${GUIDE}#enable-and-disable-events`,
    title: 'no events come while they are switched off',
    browser: true,
    expected: { before: true, during: false, heard: ['A3'] },
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onChanged,
      );
      const enable = (enableEvents: boolean | undefined) =>
        kit.Excel.run(async (context) => {
          if (enableEvents !== undefined) context.runtime.enableEvents = enableEvents;
          context.runtime.load('enableEvents');
          await context.sync();
          return context.runtime.enableEvents;
        });
      const before = await enable(undefined);
      const during = await enable(false);
      await onFirstSheet(kit, (sheet) => (sheet.getRange('A2').values = [[1]]));
      await enable(true);
      await onFirstSheet(kit, (sheet) => (sheet.getRange('A3').values = [[1]]));
      await heard.atLeast(1);
      return { before, during, heard: heard.events.map(({ address }) => address) };
    },
  },
  {
    page: `${GUIDE}#lifecycle-of-an-event-handler`,
    title: 'several handlers of one event all hear it, until the event is removed from one',
    expected: [2, 1],
    observe: async (kit) => {
      const [first, second] = [
        collector<Excel.WorksheetChangedEventArgs>(),
        collector<Excel.WorksheetChangedEventArgs>(),
      ];
      await kit.Excel.run(async (context) => {
        const { onChanged } = context.workbook.worksheets.getFirst();
        onChanged.add(first.handler);
        const handler = onChanged.add(second.handler);
        await context.sync();
        context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
        await context.sync();
        await second.atLeast(1);
        handler.remove();
        await context.sync();
      });
      await onFirstSheet(kit, (sheet) => (sheet.getRange('A1').values = [[2]]));
      await first.atLeast(2);
      return [first.events.length, second.events.length];
    },
  },
  {
    page: `${REFERENCE}/excel.tablecollection.yml#onAdded`,
    title: 'tables that come and go are told, with the name of the one that went',
    browser: true,
    expected: { type: 'TableAdded', deleted: 'TableDeleted', sameId: true, name: 'Sales' },
    observe: async (kit) => {
      const added = await hear<Excel.TableAddedEventArgs>(kit, ({ tables }) => tables.onAdded);
      const deleted = await hear<Excel.TableDeletedEventArgs>(kit, ({ tables }) => tables.onDeleted);
      await onFirstSheet(kit, (sheet) => {
        sheet.tables.add('A1:B3', true).name = 'Sales';
      });
      await onFirstSheet(kit, (sheet) => {
        sheet.tables.getItem('Sales').delete();
      });
      const [came] = await added.atLeast(1);
      const [went] = await deleted.atLeast(1);
      return {
        type: came?.type,
        deleted: went?.type,
        sameId: came?.tableId === went?.tableId,
        name: went?.tableName,
      };
    },
  },
  {
    page: `${REFERENCE}/excel.tableselectionchangedeventargs.yml#isInsideTable`,
    title: 'a table tells whether the selection is in it, and which part',
    expected: [
      [true, 'B2:B3'],
      [false, ''],
    ],
    observe: async (kit) => {
      await onFirstSheet(kit, (sheet) => {
        sheet.tables.add('A1:B3', true).name = 'Sales';
      });
      const heard = await hear<Excel.TableSelectionChangedEventArgs>(
        kit,
        ({ tables }) => tables.getItem('Sales').onSelectionChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('B2:C3').select();
        sheet.getRange('F9').select();
      });
      const told = await heard.atLeast(2);
      return told.map(({ isInsideTable, address }) => [isInsideTable, isInsideTable ? address : '']);
    },
  },
  {
    page: `${REFERENCE}/excel.tablechangedeventargs.yml#address`,
    title: 'onChanged of a table tells the changed part of the table',
    expected: [['A2', 'RangeEdited']],
    observe: async (kit) => {
      await onFirstSheet(kit, (sheet) => {
        sheet.tables.add('A1:B3', true).name = 'Sales';
      });
      const heard = await hear<Excel.TableChangedEventArgs>(
        kit,
        ({ tables }) => tables.getItem('Sales').onChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('A2').values = [[1]];
        sheet.getRange('D9').values = [[1]];
      });
      await allTold(kit);
      return heard.events.map(({ address, changeType }) => [address, changeType]);
    },
  },
  {
    page: `${REFERENCE}/excel.workbook.yml#onSelectionChanged`,
    title: 'the workbook tells that the selection has changed',
    expected: 'Sheet1!C3',
    observe: async (kit) => {
      const heard = await hear<Excel.SelectionChangedEventArgs>(
        kit,
        (workbook) => workbook.onSelectionChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('C3').select();
      });
      const [event] = await heard.atLeast(1);
      if (!event) return 'nothing';
      const range = event.workbook.getSelectedRange().load('address');
      await event.workbook.context.sync();
      return range.address;
    },
  },
  ...sheetEvents,
];
