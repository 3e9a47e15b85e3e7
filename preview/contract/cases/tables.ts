import { errorCodeOf, type ContractCase } from '../ContractCase';
import { addCosts, onCosts, read } from '../costsTable';
import { onSheet } from '../onSheet';
import { tableParts } from './tableParts';
import { wholeTables } from './wholeTables';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-tables.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

const making: ContractCase[] = [
  {
    page: `${GUIDE}#create-a-table`,
    title: 'a table of a header row takes rows at its end',
    browser: true,
    expected: [
      ['Date', 'Amount'],
      ['one', 120],
      ['two', 142],
    ],
    observe: async (kit) => {
      await onSheet(kit, async (sheet, context) => {
        const table = sheet.tables.add('A1:B1', true);
        table.name = 'ExpensesTable';
        table.getHeaderRowRange().values = [['Date', 'Amount']];
        table.rows.add(undefined, [
          ['one', '120'],
          ['two', '142'],
        ]);
        await context.sync();
      });
      return read(kit, 'A1:B3');
    },
  },
  {
    page: `${REFERENCE}/excel.tablecollection.yml#add`,
    title: 'data without labels gets a header and moves down by one row',
    browser: true,
    expected: {
      address: 'Sheet1!A1:B3',
      cells: [
        ['Column1', 'Column2'],
        ['x', 1],
        ['y', 2],
        ['below', ''],
      ],
    },
    observe: async (kit) => {
      const address = await onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:B3').values = [
          ['x', 1],
          ['y', 2],
          ['below', ''],
        ];
        const range = sheet.tables.add('A1:B2', false).getRange().load('address');
        await context.sync();
        return range.address;
      });
      return { address, cells: await read(kit, 'A1:B4') };
    },
  },
  {
    page: `${REFERENCE}/excel.tablecollection.yml#add`,
    title: 'the address decides on which sheet the table comes',
    expected: 'Other',
    observe: (kit) =>
      kit.Excel.run(async (context) => {
        context.workbook.worksheets.add('Other');
        const table = context.workbook.tables.add('Other!B2:C4', true);
        table.load('worksheet/name');
        await context.sync();
        return table.worksheet.name;
      }),
  },
  {
    page: `${REFERENCE}/excel.tablecollection.yml#add`,
    title: 'a table is made of a Range object',
    expected: 'Sheet1!B2:C4',
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = context.workbook.tables.add(sheet.getRange('B2:C4'), true).getRange();
        range.load('address');
        await context.sync();
        return range.address;
      }),
  },
  {
    page: `${REFERENCE}/excel.tablecollection.yml#add`,
    title: 'a table that would overlap another one is an error',
    expected: { failed: true, count: 1 },
    observe: async (kit) => {
      await addCosts(kit);
      const code = await errorCodeOf(() =>
        onSheet(kit, async (sheet, context) => {
          sheet.tables.add('C3:E6', true);
          await context.sync();
        }),
      );
      return onSheet(kit, async (sheet, context) => {
        const count = sheet.tables.getCount();
        await context.sync();
        return { failed: code !== 'none', count: count.value };
      });
    },
  },
  {
    page: `${REFERENCE}/excel.tablecollection.yml#getitemornullobject`,
    title: 'a table that is not there is a null object',
    browser: true,
    expected: { none: true, byName: false, byId: 'Costs' },
    observe: async (kit) => {
      await addCosts(kit);
      return onSheet(kit, async (sheet, context) => {
        const none = sheet.tables.getItemOrNullObject('Nothing');
        const byName = sheet.tables.getItemOrNullObject('costs').load('id');
        await context.sync();
        const byId = sheet.tables.getItem(byName.id).load('name');
        await context.sync();
        return { none: none.isNullObject, byName: byName.isNullObject, byId: byId.name };
      });
    },
  },
  onCosts(
    {
      page: `${REFERENCE}/excel.table.yml#id`,
      title: 'the id of a table stays when it is renamed',
      expected: { same: true, name: 'Outgoings' },
    },
    async (table, context) => {
      table.load('id');
      await context.sync();
      const before = table.id;
      table.name = 'Outgoings';
      table.load('id, name');
      await context.sync();
      return { same: table.id === before, name: table.name };
    },
  ),
  {
    page: `${REFERENCE}/excel.table.yml#converttorange`,
    title: 'a table that is converted leaves its cells',
    expected: { count: 0, address: 'Sheet1!A1:C4', first: [['bread']] },
    observe: async (kit) => {
      await addCosts(kit);
      return onSheet(kit, async (sheet, context) => {
        const range = sheet.tables.getItem('Costs').convertToRange().load('address');
        const first = sheet.getRange('A2').load('values');
        const count = sheet.tables.getCount();
        await context.sync();
        return { count: count.value, address: range.address, first: first.values };
      });
    },
  },
];

export const tables: readonly ContractCase[] = [...making, ...tableParts, ...wholeTables];
