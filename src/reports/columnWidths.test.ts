import { columnWidths } from './columnWidths';
import type { TablePlan } from './plan';

const table = (rows: TablePlan['rows'], totals?: TablePlan['totals']): TablePlan => ({
  name: 'T',
  row: 0,
  column: 1,
  columns: [],
  rows,
  keyColumns: [],
  ...(totals === undefined ? {} : { totals }),
});

test('a column is as wide as its longest amount, in a row, the totals or a block', () => {
  // -2,274,456,191.82 has 17 characters, 12,345,678,901.00 has 17 as well.
  const widths = columnWidths({
    widths: [10, 12, 12, 30],
    tables: [table([[-2274456191.82, 5, 12345678901]], ['', { formula: '=1', value: 12345678901 }, ''])],
    blocks: [{ row: 9, column: 0, cells: [['a text as long as this one', null, 3]] }],
  });
  expect(widths[0]).toBe(10);
  expect(widths[1]).toBeGreaterThan(17);
  expect(widths[2]).toBeGreaterThan(17);
  expect(widths[3]).toBe(30);
});

test('usual amounts leave the widths as the report gives them, and cells past the last width are left out', () => {
  const plan = { widths: [16, 16], tables: [table([[999999.99, 46000, 5e12]])], blocks: [] };
  expect(columnWidths(plan)).toEqual([16, 16]);
});
