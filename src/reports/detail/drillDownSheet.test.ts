import { besides, planCells, shown, tableNamed } from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import type { Item } from '../../../test/support/ledgerOf';
import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import { ageLedger } from '../../receivables/aging';
import { drillDownSheet } from './drillDownSheet';

const D = 46_000;
const ITEMS: readonly Item[] = [
  { customer: 'Alpha', document: 'A1', date: D - 40, due: D - 10, amount: 100, paid: 25 },
  { customer: 'Alpha', document: 'A2', date: D - 90, due: D - 60, amount: 50 },
  { customer: '=Beta', document: 'B1', date: D - 20, due: D - 20, amount: -5 },
  { customer: '=Beta', document: 'B2', date: D - 20, due: D - 20, amount: 11, currency: 'USD' },
];
const input = reportInputOf(ITEMS, { asOf: D });

test('every item of a figure, with its dates, amounts, bucket and a link to its row', () => {
  const sheet = drillDownSheet(input, { currency: '', bucket: 1 }, { title: 'Aging report' });
  const { columns, rows, totals } = tableNamed(sheet, 'Dunwell_Items');
  expect(columns.map(({ header }) => header)).toEqual([
    'Customer',
    'Document',
    'Kind',
    'Document date',
    'Due date',
    'Days overdue',
    'Original amount',
    'Received or applied',
    'Open amount',
    'Bucket',
    'Ledger row',
  ]);
  expect(rows.map((row) => row.map(shown))).toEqual([
    ['Alpha', 'A1', 'Invoice', D - 40, D - 10, 10, 100, 25, 75, '1-30', 2],
    ['=Beta', 'B1', 'Credit note', D - 20, D - 20, 20, -5, 0, -5, '1-30', 4],
  ]);
  expect(rows[0]?.at(-1)).toEqual({ formula: `=HYPERLINK("#'Ledger'!A2",2)`, value: 2 });
  expect(totals?.map(shown)[8]).toBe(70);
  expect(besides(sheet, 'Total of the items')).toEqual([70]);
  expect(besides(sheet, 'Figure')).toEqual(['bucket 1-30']);
});

test('the figure in the cell is set against its items, and a change of the ledger is told plainly', () => {
  const figure = { currency: '', customer: { number: '', name: 'Alpha' } };
  // 125 as a live sum of the sheet can come to it.
  const same = drillDownSheet(input, figure, { shown: 125.000000007 });
  expect(besides(same, 'In the cell')).toEqual([125]);
  expect(besides(same, 'Difference')).toEqual([0]);
  expect([...planCells(same).values()]).toContain('The items add up to the figure in the cell.');
  const changed = drillDownSheet(input, figure, { shown: 150 });
  expect(besides(changed, 'Difference')).toEqual([-25]);
  const words = [...planCells(changed).values()].map(String);
  expect(words.filter((word) => word.includes('have changed since'))).toHaveLength(1);
});

test('a converted figure shows the items in their own currency beside what they come to', () => {
  const valuation = {
    currency: 'CNY',
    rates: new Map([
      [0, { rate: 1, day: D }],
      [1, { rate: 7, day: D }],
    ]),
    missing: [],
  };
  const items = ITEMS.map((item): Item => ({ currency: 'CNY', ...item }));
  const made = reportInputOf(items, { asOf: D });
  const choice = { ...made.aging.choice, valuation };
  const converted = { ...made, aging: ageLedger(made.intake.ledger, choice) };
  const figure = { currency: 'CNY', customer: { number: '', name: '=Beta' } };
  const { columns, rows } = tableNamed(drillDownSheet(converted, figure, {}), 'Dunwell_Items');
  const pick = ['currency', 'open', 'amount'].map((key) => columns.findIndex((column) => column.key === key));
  expect(rows.map((row) => pick.map((at) => row[at]))).toEqual([
    ['CNY', -5, -5],
    ['USD', 11, 77],
  ]);
});

test('a group is found by the words that its report shows', () => {
  const owned = ITEMS.map((item, at): Item => (at === 0 ? { ...item, owner: 'Li' } : item));
  const made = reportInputOf(owned, { asOf: D });
  const aging = ageLedger(made.intake.ledger, { ...made.aging.choice, groupBy: 'owner' });
  const rowsOf = (group: string) =>
    tableNamed(drillDownSheet({ ...made, aging }, { currency: '', group }, {}), 'Dunwell_Items').rows;
  expect(rowsOf('Li').map((row) => row[1])).toEqual(['A1']);
  const none = text('en-US', 'summary.group.none');
  expect(rowsOf(none).map((row) => row[1])).toEqual(['A2', 'B1']);
});

test('no items give a sentence instead of a table', () => {
  const sheet = drillDownSheet(input, { currency: '', bucket: 4 }, { shown: 0 });
  expect(sheet.tables).toEqual([]);
  expect([...planCells(sheet).values()]).toContain('No items make up this figure.');
});

test('in Chinese every word is Chinese', () => {
  const sheet = drillDownSheet({ ...input, language: 'zh-CN' }, { currency: 'USD' }, { shown: 11 });
  const words = [...planCells(sheet).values()].filter((cell) => typeof cell === 'string');
  const foreign = words.filter((word) => word !== '' && !/[\u4e00-\u9fff]/.test(word));
  expect(foreign).toEqual(['=Beta', 'B2']);
});

test('the title names the earlier day that a figure is of', () => {
  const earlier = reportInputOf(ITEMS, { asOf: D - 30 });
  const sheet = drillDownSheet(earlier, { currency: '', at: 'previous' }, { title: 'Aging report' });
  // Only A1 and A2 are dated by then.
  const day = isoFromDay(D - 30);
  expect([...planCells(sheet).values()][0]).toBe(`Items behind a figure · Aging report · As-of date ${day}`);
  expect(besides(sheet, 'Total of the items')).toEqual([125]);
  expect(besides(sheet, 'As-of date')).toEqual([D - 30]);
});

test('credit sales name their period, and list credit notes with minus', () => {
  const during = { from: D - 50, to: D };
  const sheet = drillDownSheet(input, { currency: '', of: 'input.netSales', during }, { shown: 95 });
  const { columns, rows } = tableNamed(sheet, 'Dunwell_Items');
  const at = columns.findIndex(({ key }) => key === 'amount');
  expect(columns[at]?.header).toBe('Credit sales: invoices less credit notes');
  expect(rows.map((row) => [shown(row[1] ?? null), shown(row[at] ?? null)])).toEqual([
    ['A1', 100],
    ['B1', -5],
  ]);
  expect(besides(sheet, 'Difference')).toEqual([0]);
  const [words] = besides(sheet, 'Figure');
  expect(words).toContain(`${isoFromDay(D - 50)} to ${isoFromDay(D)}`);
});
