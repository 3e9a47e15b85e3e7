import {
  besides,
  blockLines,
  isFormula,
  planCells,
  shown,
  tableNamed,
} from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import type { Item } from '../../../test/support/ledgerOf';
import type { SetAsideRow } from '../../ledger/ledger';
import type { ReportInput } from '../reportInput';
import { reconciliationSheet } from './reconciliationSheet';

const D = 46_000;
const ITEMS: readonly Item[] = [
  { customer: '=Alpha', document: 'A1', due: D - 3, amount: 100 },
  { customer: '=Alpha', document: 'A2', due: D - 3, amount: 20, settled: D - 1 },
  { customer: 'Beta', document: 'B1', date: D + 2, due: D + 9, amount: 7 },
];
const SET_ASIDE: readonly SetAsideRow[] = [
  { row: 9, reason: 'missingDate', amount: 30 },
  { row: 10, reason: 'totalRow', amount: 127 },
];

function input(items: readonly Item[] = ITEMS, language: ReportInput['language'] = 'en-US'): ReportInput {
  const made = reportInputOf(items, { asOf: D, language });
  return { ...made, intake: { ...made.intake, setAside: SET_ASIDE } };
}

test('from every amount of the ledger down to the report, and on to the general ledger', () => {
  const sheet = reconciliationSheet(input(), { '': 137 });
  expect(besides(sheet, 'All rows with an amount')).toEqual([5, 284]);
  expect(besides(sheet, 'less: no date')).toEqual([1, -30]);
  expect(besides(sheet, 'less: total or subtotal')).toEqual([1, -127]);
  expect(besides(sheet, 'Items used')).toEqual([3, 127]);
  expect(besides(sheet, 'less: dated after the as-of date')).toEqual([1, -7]);
  expect(besides(sheet, 'less: received or applied by the as-of date')).toEqual([1, -20]);
  expect(besides(sheet, 'Open in the ledger')).toEqual([1, 100]);
  expect(besides(sheet, 'Balance of the general ledger').slice(0, 2)).toEqual([null, 137]);
  expect(besides(sheet, 'less: total of the aging report').slice(0, 2)).toEqual([null, -100]);
  expect(besides(sheet, 'Not explained')).toEqual([null, 0]);
  const lines = tableNamed(sheet, 'Dunwell_Reconciliation').rows.map((row) => row.slice(0, 5).map(shown));
  expect(lines).toEqual([
    ['Rows set aside for a fault', 1, 30, 1, ''],
    ['Documents dated after the as-of date', 1, 7, 1, ''],
  ]);
});

test('rows set aside link to the first of them', () => {
  const { links } = reconciliationSheet(input(), {});
  expect(links.map(({ cell, text }) => [cell, text])).toEqual([
    ['A1:H4', 'Ledger!A1:H4'],
    ['A9', 'first: row 9'],
    ['A10', 'first: row 10'],
  ]);
});

test('words right after an amount are set off from it', () => {
  const sheet = reconciliationSheet(input(), { '': 137 });
  const aside = sheet.styles.flatMap(({ area, style }) =>
    style === 'words' ? [[area.row, area.column] as const] : [],
  );
  const words = sheet.links.slice(1).map(({ row, column }) => [row, column] as const);
  expect(aside).toEqual(expect.arrayContaining(words));
  // The hint beside the balance is the only one that is no link.
  expect(aside).toHaveLength(words.length + 1);
  const hint = blockLines(sheet).find(([, line]) => line.includes('Balance of the general ledger'));
  expect(aside).toContainEqual([hint?.[0], 3]);
});

test('a document of exactly the difference is named with its customer and row', () => {
  const sheet = reconciliationSheet(input(), { '': 120 });
  const [row] = tableNamed(sheet, 'Dunwell_Matches').rows;
  expect(row?.map(shown)).toEqual([
    '=Alpha',
    'A2',
    20,
    3,
    'Item that is not in the report',
    'The whole difference',
  ]);
});

test('without a balance its cell waits to be typed in, and the difference shows nothing', () => {
  const sheet = reconciliationSheet(input(), {});
  expect(besides(sheet, 'Balance of the general ledger').slice(0, 2)).toEqual([null, null]);
  expect(besides(sheet, 'Not explained')).toEqual([null, '']);
  expect(sheet.styles.filter(({ style }) => style === 'input')).toHaveLength(2);
  expect(sheet.tables.map(({ name }) => name)).toEqual(['Dunwell_Reconciliation']);
});

test('several currencies: rows set aside stand by themselves, and the sheet says why', () => {
  const items: readonly Item[] = [
    { due: D, amount: 10, currency: 'CNY' },
    { due: D, amount: 20, currency: 'USD' },
  ];
  const sheet = reconciliationSheet(input(items), { CNY: 10 });
  expect(besides(sheet, 'no date')).toEqual([1, 30]);
  const words = [...planCells(sheet).values()].filter((cell) => typeof cell === 'string');
  expect(words.filter((word) => word.includes('does not say which one'))).toHaveLength(1);
  expect(sheet.tables.map(({ name }) => name)).toEqual([
    'Dunwell_Reconciliation_CNY',
    'Dunwell_Reconciliation_USD',
  ]);
});

test('no formula is made from the ledger, and in Chinese every word is Chinese', () => {
  const sheet = reconciliationSheet(input(ITEMS, 'zh-CN'), { '': 120 });
  const cells = [...planCells(sheet).values()];
  expect(cells.filter((cell) => isFormula(cell) && cell.formula.includes('Alpha'))).toEqual([]);
  const words = cells.filter((cell) => typeof cell === 'string');
  expect(words.filter((word) => word !== '' && !/[\u4e00-\u9fff]/.test(word))).toEqual(['=Alpha', 'A2']);
});
