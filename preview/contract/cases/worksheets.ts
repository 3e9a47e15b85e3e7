import { errorCodeOf, type ContractCase } from '../ContractCase';
import { worksheetLayout } from './worksheetLayout';
import { fourSheets, worksheetOrder } from './worksheetOrder';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheets.md';
const DISPLAY = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheet-display.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.worksheet.yml';
const COLLECTION = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.worksheetcollection.yml';
const CUSTOM = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.worksheetcustomproperty.yml';

export const worksheets: readonly ContractCase[] = [
  {
    page: `${GUIDE}#get-worksheets`,
    title: 'the id of a sheet stays when the sheet is renamed and moved',
    browser: true,
    expected: { same: true, found: 'Renamed' },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { worksheets: sheets } = context.workbook;
        const sheet = sheets.getFirst().load('id');
        sheets.add('Other');
        await context.sync();
        const before = sheet.id;
        sheet.name = 'Renamed';
        sheet.position = 1;
        const found = sheets.getItem(before).load('id,name');
        await context.sync();
        return { same: found.id === before, found: found.name };
      }),
  },
  {
    page: `${GUIDE}#set-the-active-worksheet`,
    title: 'getting a sheet that is not there fails with ItemNotFound',
    expected: 'ItemNotFound',
    observe: ({ Excel }) =>
      errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sample').activate();
          await context.sync();
        }),
      ),
  },
  {
    page: `${REFERENCE}#activate`,
    title: 'activate goes to the sheet; adding one does not',
    browser: true,
    expected: ['Sheet1', 'New'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { worksheets: sheets } = context.workbook;
        const added = sheets.add('New');
        const before = sheets.getActiveWorksheet().load('name');
        await context.sync();
        added.activate();
        const after = sheets.getActiveWorksheet().load('name');
        await context.sync();
        return [before.name, after.name];
      }),
  },
  {
    page: `${GUIDE}#add-a-worksheet`,
    title: 'a new sheet comes after all others',
    expected: { name: 'Sample', position: 1 },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Sample').load('name,position');
        await context.sync();
        return { name: sheet.name, position: sheet.position };
      }),
  },
  {
    page: `${GUIDE}#get-the-next-worksheet`,
    title: 'getNext behind the last sheet and getPrevious before the first fail with ItemNotFound',
    browser: true,
    expected: ['ItemNotFound', 'ItemNotFound'],
    observe: async ({ Excel }) => [
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getLast().getNext().load('name');
          await context.sync();
        }),
      ),
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getPrevious().load('name');
          await context.sync();
        }),
      ),
    ],
  },
  {
    page: `${REFERENCE}#getNextOrNullObject`,
    title: 'getNextOrNullObject behind the last sheet is a null object',
    expected: [true, true],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const next = context.workbook.worksheets.getLast().getNextOrNullObject();
        const previous = context.workbook.worksheets.getFirst().getPreviousOrNullObject();
        await context.sync();
        return [next.isNullObject, previous.isNullObject];
      }),
  },
  {
    page: `${REFERENCE}#getNext`,
    title: 'visibleOnly passes over hidden sheets',
    browser: true,
    expected: { next: 'B', nextVisible: 'C', previousVisible: 'Sheet1' },
    observe: async (kit) => {
      await fourSheets(kit);
      return kit.Excel.run(async (context) => {
        const { worksheets: sheets } = context.workbook;
        const next = sheets.getItem('Sheet1').getNext().load('name');
        const nextVisible = sheets.getItem('Sheet1').getNext(true).load('name');
        const previousVisible = sheets.getItem('C').getPrevious(true).load('name');
        await context.sync();
        return { next: next.name, nextVisible: nextVisible.name, previousVisible: previousVisible.name };
      });
    },
  },
  {
    page: `${REFERENCE}#getNext`,
    title: 'a sheet that getNext gave can be used after the sync',
    expected: 'written',
    observe: async (kit) => {
      await fourSheets(kit);
      return kit.Excel.run(async (context) => {
        const next = context.workbook.worksheets.getFirst().getNext(true).load('name');
        await context.sync();
        next.getRange('A1').values = [['written']];
        const range = next.getRange('A1').load('values');
        await context.sync();
        return (range.values as unknown[][])[0]?.[0];
      });
    },
  },
  {
    page: `${COLLECTION}#getCount`,
    title: 'getCount counts all sheets, or the visible ones',
    expected: [4, 3],
    observe: async (kit) => {
      await fourSheets(kit);
      return kit.Excel.run(async (context) => {
        const all = context.workbook.worksheets.getCount();
        const visible = context.workbook.worksheets.getCount(true);
        await context.sync();
        return [all.value, visible.value];
      });
    },
  },
  {
    page: `${REFERENCE}#tabColor`,
    title: 'the tab colour is text, empty when automatic, and null while the sheet is not visible',
    browser: true,
    expected: ['', '#FFA500', null, ''],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Coloured');
        const read = async (): Promise<unknown> => {
          sheet.load('tabColor');
          await context.sync();
          return sheet.tabColor;
        };
        const automatic = await read();
        sheet.tabColor = '#FFA500';
        const set = await read();
        sheet.visibility = 'Hidden';
        const hidden = await read();
        sheet.visibility = 'Visible';
        sheet.tabColor = '';
        return [automatic, set, hidden, await read()];
      }),
  },
  {
    page: `${REFERENCE}#tabId`,
    title: 'the tab id is a whole number that no other sheet has',
    expected: { whole: true, distinct: 2 },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add();
        const sheets = context.workbook.worksheets.load('items/tabId');
        await context.sync();
        const ids = sheets.items.map(({ tabId }) => tabId);
        return { whole: ids.every(Number.isInteger), distinct: new Set(ids).size };
      }),
  },
  {
    page: `${REFERENCE}#standardWidth`,
    title: 'the standard width can be set, in characters',
    expected: 20,
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.standardWidth = 20;
        sheet.load('standardWidth');
        await context.sync();
        return sheet.standardWidth;
      }),
  },
  {
    page: `${DISPLAY}#show-or-hide-headings`,
    title: 'headings and gridlines are shown until they are switched off',
    browser: true,
    expected: [
      [true, true],
      [false, false],
    ],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst().load('showHeadings,showGridlines');
        await context.sync();
        const before = [sheet.showHeadings, sheet.showGridlines];
        sheet.showHeadings = false;
        sheet.showGridlines = false;
        sheet.load('showHeadings,showGridlines');
        await context.sync();
        return [before, [sheet.showHeadings, sheet.showGridlines]];
      }),
  },
  {
    page: `${REFERENCE}#getUsedRange`,
    title: 'the used range of a blank sheet is its first cell; the other form is a null object',
    expected: ['Sheet1!A1', true],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const used = sheet.getUsedRange().load('address');
        const none = sheet.getUsedRangeOrNullObject();
        await context.sync();
        return [used.address, none.isNullObject];
      }),
  },
  {
    page: `${GUIDE}#get-a-cell-in-a-worksheet`,
    title: 'getCell counts rows and columns from 0',
    expected: 'Sheet1!E2',
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getFirst().getCell(1, 4).load('address');
        await context.sync();
        return cell.address;
      }),
  },
  {
    page: `${CUSTOM}#key`,
    title: 'keys of custom properties are found whatever their case, and have at most 255 characters',
    expected: { value: 'second', count: 1, long: 'InvalidArgument' },
    observe: async ({ Excel }) => {
      const result = await Excel.run(async (context) => {
        const { customProperties } = context.workbook.worksheets.getFirst();
        customProperties.add('Owner', 'first');
        customProperties.add('OWNER', 'second');
        const item = customProperties.getItem('owner').load('value');
        const count = customProperties.getCount();
        await context.sync();
        return { value: item.value, count: count.value };
      });
      const long = await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().customProperties.add('k'.repeat(256), 'x');
          await context.sync();
        }),
      );
      return { ...result, long };
    },
  },
  ...worksheetOrder,
  ...worksheetLayout,
];
