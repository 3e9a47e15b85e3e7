import type { Item } from '../../../test/support/ledgerOf';
import { besides, isFormula, planCells, shown, tableNamed } from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { ageLedger } from '../../receivables/aging';
import { moneySum } from '../../ledger/moneySums';
import { comparisonSheet } from './comparisonSheet';
import { drillDownSheet } from '../detail/drillDownSheet';

const FROM = 46_000;
const D = 46_030;
const ITEMS: readonly Item[] = [
  { customer: 'Alpha', document: 'A1', date: FROM - 60, due: FROM - 30, amount: 100 },
  { customer: 'Alpha', document: 'A2', date: FROM - 60, due: FROM - 20, amount: 30, settled: FROM + 10 },
  { customer: '=Beta', document: 'B1', date: FROM + 5, due: FROM + 35, amount: 44.5 },
  { customer: '=Beta', document: 'B2', date: FROM + 6, due: FROM + 6, amount: -4 },
];
const input = reportInputOf(ITEMS, { asOf: D });
const before = ageLedger(input.intake.ledger, { asOf: FROM, limits: [30, 60, 90], by: 'due' });
const sheet = comparisonSheet(input, before);
const table = tableNamed(sheet, 'Dunwell_Changes');

test('a line a customer: opening, what happened, closing, change', () => {
  expect(table.columns.map(({ header }) => header)).toEqual([
    'Customer',
    'Opening balance',
    'Invoiced',
    'Credit notes',
    'Collected',
    'Written off',
    'Other',
    'Closing balance',
    'Change',
  ]);
  expect(table.rows.map((row) => row.map(shown))).toEqual([
    ['Alpha', 130, 0, 0, 30, 0, 0, 100, -30],
    ['=Beta', 0, 44.5, 4, 0, 0, 0, 40.5, 40.5],
  ]);
  expect(table.totals?.map(shown)).toEqual(['Total', 130, 44.5, 4, 30, 0, 0, 140.5, 10.5]);
});

test('the balances are proved against the two agings', () => {
  expect(besides(sheet, 'Aging total as of 2025-12-09').slice(0, 3)).toEqual([130, 130, 0]);
  expect(besides(sheet, 'Aging total as of 2026-01-08').slice(0, 3)).toEqual([140.5, 140.5, 0]);
});

test('from bucket to bucket, with shares and totals', () => {
  // A1 was 30 days overdue and is 60 now; A2 was 20 and is paid; B1 and B2 are new.
  expect(besides(sheet, '1-30').slice(0, 9)).toEqual([130, 30, 100, 0, 0, 100, 0, 0, 100 / 130]);
  expect(besides(sheet, 'Open since').slice(0, 9)).toEqual([null, null, 40.5, 44.5, -4, 0, 0, 0, null]);
});

test('every figure of a movement leads to items that add up to it', () => {
  for (const row of table.rows) {
    for (const [at, { figure }] of table.columns.entries()) {
      if (figure?.movement === undefined) continue;
      const customer = { number: '', name: String(shown(row[0] ?? null)) };
      const items = drillDownSheet(input, { ...table.figure, ...figure, customer }, { before }).tables;
      const amounts = items.flatMap(({ columns, rows }) => {
        const amount = columns.findIndex(({ key }) => key === 'amount');
        return rows.map((cells) => Number(cells[amount]));
      });
      expect([row[0], figure.movement, moneySum(amounts)]).toEqual([
        row[0],
        figure.movement,
        shown(row[at] ?? null),
      ]);
    }
  }
});

test('no formula is made from the ledger, and in Chinese every word is Chinese', () => {
  for (const cell of planCells(sheet).values()) {
    if (isFormula(cell)) expect(cell.formula).not.toContain('Beta');
  }
  const chinese = comparisonSheet({ ...input, language: 'zh-CN' }, before);
  const words = [...planCells(chinese).values()].filter((cell) => typeof cell === 'string');
  const foreign = words.filter((word) => word !== '' && !/[\u4e00-\u9fff]/.test(word));
  expect(foreign).toEqual(['Alpha', '=Beta']);
});

test('nothing at either date gives a sentence instead of a table', () => {
  const late = reportInputOf([{ date: D + 1, due: D + 1, amount: 5 }], { asOf: D });
  const empty = comparisonSheet(late, { ...late.aging, choice: { ...late.aging.choice, asOf: FROM } });
  expect(empty.tables).toEqual([]);
  expect([...planCells(empty).values()]).toContain('No balances and no movements between the two dates.');
});
