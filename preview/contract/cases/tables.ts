import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-tables.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

function onSheet<T>(kit: ContractKit, batch: Batch<T>): Promise<T> {
  return kit.Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context));
}

/** `Costs` in A1:C4: Item, Kind, Cost. */
async function addCosts(kit: ContractKit): Promise<void> {
  await onSheet(kit, async (sheet, context) => {
    sheet.getRange('A1:C4').values = [
      ['Item', 'Kind', 'Cost'],
      ['bread', 'food', 3],
      ['train', 'travel', 20],
      ['cheese', 'food', 7],
    ];
    sheet.tables.add('A1:C4', true).name = 'Costs';
    await context.sync();
  });
}

async function read(kit: ContractKit, address: string, what: 'values' | 'formulas' = 'values') {
  return onSheet(kit, async (sheet, context) => {
    const range = sheet.getRange(address).load(what);
    await context.sync();
    return range[what] as unknown[][];
  });
}

/** A case on the table `Costs`. */
function onCosts<T>(
  claim: Pick<ContractCase, 'page' | 'title' | 'browser' | 'expected'>,
  batch: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): ContractCase {
  return {
    ...claim,
    observe: async (kit) => {
      await addCosts(kit);
      return onSheet(kit, (sheet, context) => batch(sheet.tables.getItem('Costs'), context, sheet));
    },
  };
}

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
        table.rows.deleteRowsAt(0, 1);
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

const columns: ContractCase[] = [
  onCosts(
    {
      page: `${GUIDE}#add-a-column-that-contains-static-values`,
      title: 'a column is added after the others with its header and data',
      browser: true,
      expected: {
        name: 'Place',
        index: 3,
        address: 'Sheet1!D1:D4',
        values: [['Place'], ['a'], ['b'], ['c']],
      },
    },
    async (table, context) => {
      const column = table.columns.add(undefined, [['Place'], ['a'], ['b'], ['c']]);
      column.load('name, index, values');
      const range = column.getRange().load('address');
      await context.sync();
      return { name: column.name, index: column.index, address: range.address, values: column.values };
    },
  ),
  onCosts(
    {
      page: `${GUIDE}#add-a-column-that-contains-formulas`,
      title: 'formulas of a new column may name another column without the table',
      browser: true,
      expected: [['Class'], ['cheap'], ['dear'], ['cheap']],
    },
    async (table, context) => {
      const formula = '=IF([@COST]>10, "dear", "cheap")';
      const column = table.columns.add(undefined, [['Class'], [formula], [formula], [formula]]);
      await context.sync();
      column.load('values');
      await context.sync();
      return column.values;
    },
  ),
  {
    page: `${REFERENCE}/excel.tablecolumncollection.yml#add`,
    title: 'columns with a higher index are shifted to the side',
    browser: true,
    expected: [
      ['Item', 'Day', 'Kind', 'Cost'],
      ['bread', 'Mon', 'food', 3],
      ['train', 'Tue', 'travel', 20],
      ['cheese', 'Wed', 'food', 7],
    ],
    observe: async (kit) => {
      await addCosts(kit);
      await onSheet(kit, async (sheet, context) => {
        sheet.tables.getItem('Costs').columns.add(1, [['Mon'], ['Tue'], ['Wed']], 'Day');
        await context.sync();
      });
      return read(kit, 'A1:D4');
    },
  },
  onCosts(
    {
      page: `${REFERENCE}/excel.tablecolumn.yml#delete`,
      title: 'a deleted column leaves the table and keeps the others',
      expected: {
        names: ['Item', 'Cost'],
        body: [
          ['bread', 3],
          ['train', 20],
          ['cheese', 7],
        ],
      },
    },
    async (table, context) => {
      table.columns.getItem('Kind').delete();
      const body = table.getDataBodyRange().load('values');
      table.columns.load('items/name');
      await context.sync();
      return { names: table.columns.items.map(({ name }) => name), body: body.values };
    },
  ),
  onCosts(
    {
      page: `${GUIDE}#rename-a-column`,
      title: 'the name of a column is its header',
      expected: [['Thing', 'Kind', 'Cost']],
    },
    async (table, context) => {
      table.columns.load('items');
      await context.sync();
      const [first] = table.columns.items;
      if (first) first.name = 'Thing';
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      return header.values;
    },
  ),
  onCosts(
    {
      page: `${GUIDE}#add-a-column-to-a-table`,
      title: 'the id of a column is its key, the index its place',
      expected: { index: 2, name: 'Kind', sameId: true },
    },
    async (table, context) => {
      const kind = table.columns.getItem('Kind').load('id');
      await context.sync();
      table.columns.add(0);
      const again = table.columns.getItem(kind.id).load('index, name, id');
      await context.sync();
      return { index: again.index, name: again.name, sameId: again.id === kind.id };
    },
  ),
];

const rows: ContractCase[] = [
  onCosts(
    {
      page: `${REFERENCE}/excel.tablerowcollection.yml#add`,
      title: 'an added row is returned, and rows below it are shifted downwards',
      browser: true,
      expected: { index: 1, values: [['ham', 'food', 5]], last: [['cheese', 'food', 7]], count: 4 },
    },
    async (table, context) => {
      const row = table.rows.add(1, [['ham', 'food', 5]]).load('index, values');
      const last = table.rows.getItemAt(3).load('values');
      table.rows.load('count');
      await context.sync();
      return { index: row.index, values: row.values, last: last.values, count: table.rows.count };
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablerowcollection.yml#add`,
      title: 'rows with the index -1 come to the end',
      expected: { index: 3, body: 'Sheet1!A2:C6' },
    },
    async (table, context) => {
      const row = table.rows.add(-1, [
        ['ham', 'food', 5],
        ['bus', 'travel', 2],
      ]);
      row.load('index');
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      return { index: row.index, body: body.address };
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablerowcollection.yml#getitemat`,
      title: 'a row object stands for its place, not for its data',
      expected: [['new', 'food', 1]],
    },
    async (table, context) => {
      const row = table.rows.getItemAt(0);
      table.rows.add(0, [['new', 'food', 1]]);
      row.load('values');
      await context.sync();
      return row.values;
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablerowcollection.yml#deleterows`,
      title: 'rows that do not follow each other are deleted at once',
      browser: true,
      expected: [['train', 'travel', 20]],
    },
    async (table, context) => {
      table.rows.deleteRows([2, 0]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      return body.values;
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablerowcollection.yml#deleterows`,
      title: 'row objects are deleted as their indexes are',
      expected: [['bread', 'food', 3]],
    },
    async (table, context) => {
      table.rows.deleteRows([table.rows.getItemAt(1), table.rows.getItemAt(2)]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      return body.values;
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablerowcollection.yml#deleterows`,
      title: 'a row that does not exist cannot be deleted',
      expected: 'InvalidArgument',
    },
    (table, context) =>
      errorCodeOf(async () => {
        table.rows.deleteRows([3]);
        await context.sync();
      }),
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablerowcollection.yml#deleterowsat`,
      title: 'rows of a filtered table cannot be deleted by their index',
      expected: 'InsertDeleteConflict',
    },
    async (table, context) => {
      table.columns.getItem('Kind').filter.applyValuesFilter(['food']);
      await context.sync();
      return errorCodeOf(async () => {
        table.rows.deleteRowsAt(0, 1);
        await context.sync();
      });
    },
  ),
  onCosts(
    {
      page: `${GUIDE}#get-data-from-a-table`,
      title: 'header, body, column and row are read apart',
      expected: {
        header: [['Item', 'Kind', 'Cost']],
        column: [['food'], ['travel'], ['food']],
        row: [['train', 'travel', 20]],
      },
    },
    async (table, context) => {
      const header = table.getHeaderRowRange().load('values');
      const column = table.columns.getItem('Kind').getDataBodyRange().load('values');
      const row = table.rows.getItemAt(1).load('values');
      await context.sync();
      return { header: header.values, column: column.values, row: row.values };
    },
  ),
];

const whole: ContractCase[] = [
  onCosts(
    {
      page: `${GUIDE}#resize-a-table`,
      title: 'a table takes a new range without a change of values',
      browser: true,
      expected: { address: 'Sheet1!A1:D20', first: 'bread', columns: 4 },
    },
    async (table, context, sheet) => {
      table.resize('A1:D20');
      const range = table.getRange().load('address');
      const first = sheet.getRange('A2').load('values');
      table.columns.load('count');
      await context.sync();
      return { address: range.address, first: first.values[0]?.[0] as unknown, columns: table.columns.count };
    },
  ),
  ...(['A2:C6', 'F1:G9'] as const).map((address) =>
    onCosts(
      {
        page: `${GUIDE}#resize-a-table`,
        title: `a table with its header in row 1 cannot be resized to ${address}`,
        expected: true,
      },
      async (table, context) =>
        (await errorCodeOf(async () => {
          table.resize(address);
          await context.sync();
        })) !== 'none',
    ),
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.table.yml#showheaders`,
      title: 'the header row is removed and shown again',
      browser: true,
      expected: {
        hidden: 'Sheet1!A2:C4',
        blank: [['', '', '']],
        shown: 'Sheet1!A1:C4',
        names: [['Item', 'Kind', 'Cost']],
      },
    },
    async (table, context, sheet) => {
      table.showHeaders = false;
      const hidden = table.getRange().load('address');
      const blank = sheet.getRange('A1:C1').load('values');
      await context.sync();
      table.showHeaders = true;
      const shown = table.getRange().load('address');
      const names = table.getHeaderRowRange().load('values');
      await context.sync();
      return { hidden: hidden.address, blank: blank.values, shown: shown.address, names: names.values };
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.table.yml#showfilterbutton`,
      title: 'filter buttons need a header row',
      expected: true,
    },
    async (table, context) => {
      table.showHeaders = false;
      await context.sync();
      const code = await errorCodeOf(async () => {
        table.showFilterButton = true;
        await context.sync();
      });
      return code !== 'none';
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.table.yml#showtotals`,
      title: 'the totals row is shown and removed',
      expected: { with: 'Sheet1!A1:C5', without: 'Sheet1!A1:C4' },
    },
    async (table, context) => {
      table.showTotals = true;
      const shown = table.getRange().load('address');
      await context.sync();
      table.showTotals = false;
      const removed = table.getRange().load('address');
      await context.sync();
      return { with: shown.address, without: removed.address };
    },
  ),
  onCosts(
    {
      page: `${GUIDE}#sort-data-in-a-table`,
      title: 'a table is sorted downwards by a column of its body',
      browser: true,
      expected: [
        ['train', 'travel', 20],
        ['cheese', 'food', 7],
        ['bread', 'food', 3],
      ],
    },
    async (table, context) => {
      const body = table.getDataBodyRange();
      body.sort.apply([{ key: 2, ascending: false }]);
      body.load('values');
      await context.sync();
      return body.values;
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablesort.yml#fields`,
      title: 'a table remembers how it was sorted last, until that is cleared',
      browser: true,
      expected: { body: ['cheese', 'train', 'bread'], key: 1, ascending: true, cleared: [], same: true },
    },
    async (table, context) => {
      table.rows.getItemAt(0).values = [['bread', 'x', 3]];
      table.sort.apply([{ key: 1, ascending: true }]);
      table.sort.load('fields');
      const body = table.columns.getItem('Item').getDataBodyRange().load('values');
      await context.sync();
      const [field] = table.sort.fields;
      table.sort.clear();
      table.sort.load('fields');
      const after = table.columns.getItem('Item').getDataBodyRange().load('values');
      await context.sync();
      const names = body.values.map(([name]) => name as unknown);
      return {
        body: names,
        key: field?.key,
        ascending: field?.ascending,
        cleared: table.sort.fields,
        same: JSON.stringify(after.values) === JSON.stringify(body.values),
      };
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.tablesort.yml#reapply`,
      title: 'the current sorting is applied again to changed data',
      expected: ['bread', 'cheese', 'train'],
    },
    async (table, context) => {
      table.sort.apply([{ key: 0, ascending: true }]);
      table.rows.getItemAt(0).values = [['train', 'travel', 1]];
      table.rows.getItemAt(2).values = [['bread', 'food', 1]];
      table.sort.reapply();
      const body = table.columns.getItem('Item').getDataBodyRange().load('values');
      await context.sync();
      return body.values.map(([name]) => name as unknown);
    },
  ),
  onCosts(
    {
      page: `${REFERENCE}/excel.table.yml#delete`,
      title: 'a deleted table is gone from the collection',
      expected: 0,
    },
    async (table, context, sheet) => {
      table.delete();
      const count = sheet.tables.getCount();
      await context.sync();
      return count.value;
    },
  ),
];

export const tables: readonly ContractCase[] = [...making, ...columns, ...rows, ...whole];
