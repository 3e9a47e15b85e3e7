import { errorCodeOf, type ContractCase } from '../ContractCase';
import { addCosts, onCosts, read } from '../costsTable';
import { onSheet } from '../onSheet';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-tables.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

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

/** The columns and rows of a table. */
export const tableParts: readonly ContractCase[] = [...columns, ...rows];
