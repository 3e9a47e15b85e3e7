import { errorCodeOf, type ContractCase } from '../ContractCase';
import { onCosts } from '../costsTable';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-tables.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

/** Tables as a whole: their size, their rows of headers and totals, their order. */
export const wholeTables: readonly ContractCase[] = [
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
