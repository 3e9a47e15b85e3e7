import { chart, item, ITEMS, sheetOf, valuesIn, words } from '../../../test/support/dashboards';
import { besides, isFormula, planCells, rowsByKey, tableNamed } from '../../../test/support/planValues';
import { serial } from '../../../test/support/sampleLedger';
import type { SheetPlan } from '../plan';

const OPEN = [
  { ...item('Alpha', '2026-04-01', '2026-05-01', 1000), open: 240 },
  { ...item('=Beta', '2026-03-01', '2026-04-10', 500), open: 150 },
  { ...item('Gamma', '2026-01-20', '2026-02-20', 300), open: 50 },
];
/** The same three items, as they stood at the ends of April and May. */
const STORED = [
  ['2026-04-30', 'Alpha', '0', 1000],
  ['2026-04-30', '=Beta', '1-30', 400],
  ['2026-04-30', 'Gamma', '61-90', 200],
  ['2026-05-31', 'Alpha', '1-30', 600],
  ['2026-05-31', '=Beta', '31-60', 300],
  ['2026-05-31', 'Gamma', '91+', 50],
] as const;

function roll(sheet: SheetPlan, ...keys: readonly string[]): unknown[][] {
  return rowsByKey(tableNamed(sheet, 'Dunwell_Roll')).map((row) => keys.map((key) => row[key]));
}
const BUCKETS = ['bucket0', 'bucket1', 'bucket2', 'bucket3', 'bucket4'] as const;

test('a list of open items has the months that were stored, and says which they are', () => {
  const sheet = sheetOf(OPEN, { stored: STORED });
  expect(roll(sheet, 'month', 'closing', ...BUCKETS, 'overdue', 'difference', 'source')).toEqual([
    ['2026-04*', 1600, 1000, 400, 0, 200, 0, 600, 0, 'Stored 2026-04-30'],
    ['2026-05*', 950, 0, 600, 300, 0, 50, 950, 0, 'Stored 2026-05-31'],
    ['2026-06', 440, 0, 0, 240, 150, 50, 440, 0, 'Ledger'],
  ]);
  const { rowFigures } = tableNamed(sheet, 'Dunwell_Roll');
  expect(rowFigures?.slice(0, 2)).toEqual(['stored', 'stored']);
  const aging = chart(sheet, 'aging');
  expect(valuesIn(sheet, aging.categories)).toEqual(['2026-04*', '2026-05*', '2026-06']);
  expect(aging.series.map(({ values }) => valuesIn(sheet, values))[1]).toEqual([400, 600, 0]);
  expect(aging.description).toContain('* From the aging history');
  expect(aging.place.rows).toBeGreaterThanOrEqual(13);
  // The inputs are of the ledger's own last line.
  expect(besides(sheet, 'Receivables at the end')[0]).toBe(440);
});

test('roll rates over the cells of the months, their mean, and what reaches the last bucket', () => {
  const sheet = sheetOf(OPEN, { stored: STORED });
  const table = tableNamed(sheet, 'Dunwell_RollRates');
  const steps = ['months', 'step0', 'step1', 'step2', 'step3'];
  expect(rowsByKey(table).map((row) => steps.map((key) => row[key]))).toEqual([
    ['2026-04* to 2026-05*', 600 / 1000, 300 / 400, null, 50 / 200],
    // Nothing was not due in May, nor in 61-90.
    ['2026-05* to 2026-06', null, 240 / 600, 150 / 300, null],
  ]);
  const values = (cells: readonly unknown[]): unknown[] =>
    cells.map((cell) => (isFormula(cell as never) ? (cell as { value: unknown }).value : cell));
  expect(values(table.totals ?? [])).toEqual(['Mean', 0.6, (0.75 + 0.4) / 2, 0.5, 0.25]);
  expect(besides(sheet, 'Reaches the last bucket').slice(0, 4)).toEqual([
    expect.closeTo(0.6 * 0.575 * 0.5 * 0.25, 12),
    expect.closeTo(0.575 * 0.5 * 0.25, 12),
    expect.closeTo(0.5 * 0.25, 12),
    0.25,
  ]);
  for (const row of table.rows)
    for (const cell of row.slice(1)) expect(cell === null || isFormula(cell)).toBe(true);
});

test('the roll rates of a ledger that knows its months need nothing stored; one month has none', () => {
  const table = tableNamed(sheetOf(ITEMS), 'Dunwell_RollRates');
  // 1300 not due in April: of them 300 in 1-30 in May; 600 not due in May, of which 500 in June with the credit note.
  expect(rowsByKey(table).map(({ months, step0 }) => [months, step0])).toEqual([
    ['2026-04 to 2026-05', 300 / 1300],
    ['2026-05 to 2026-06', 500 / 600],
  ]);
  const [, , only] = ITEMS;
  const month = sheetOf(only === undefined ? [] : [only]);
  expect(month.tables.map(({ name }) => name)).not.toContain('Dunwell_RollRates');
});

test('the months before a ledger begins have a balance and no movements, and open nothing', () => {
  const sheet = sheetOf(ITEMS, { stored: [['2026-02-27', 'Alpha', '0', 70]] });
  expect(roll(sheet, 'month', 'opening', 'invoiced', 'received', 'closing', 'days', 'source')).toEqual([
    ['2026-02*', null, null, null, 70, null, 'Stored 2026-02-27'],
    ['2026-03*', null, null, null, null, null, 'Not stored'],
    ['2026-04', 0, 1300, 0, 1300, 30, 'Ledger'],
    ['2026-05', 1300, 600, 1000, 900, 31, 'Ledger'],
    ['2026-06', 900, 400, 300, 900, 30, 'Ledger'],
  ]);
  const first = tableNamed(sheet, 'Dunwell_Roll').rows[2]?.[1] ?? null;
  expect(isFormula(first)).toBe(false);
  expect(rowsByKey(tableNamed(sheet, 'Dunwell_Measures')).map(({ month }) => month)).toEqual([
    '2026-04',
    '2026-05',
    '2026-06',
  ]);
  // The same measures as without the stored months.
  expect(besides(sheet, 'DSO').slice(0, 1)).toEqual(besides(sheetOf(ITEMS), 'DSO').slice(0, 1));
});

test('stored buckets that do not fit leave the buckets empty, not the balance', () => {
  const sheet = sheetOf(OPEN, {
    stored: [
      ['2026-05-31', 'Alpha', '0', 30],
      ['2026-05-31', 'Alpha', '1-45', 12],
    ],
  });
  expect(roll(sheet, 'month', 'closing', 'bucket0', 'bucket1', 'overdue', 'difference')[0]).toEqual([
    '2026-05*',
    42,
    null,
    null,
    12,
    null,
  ]);
});

test('a past that was changed since is named, with both figures', () => {
  // By the ledger 900 on 31 May: 600 not due of Alpha, 300 of Gamma eleven days overdue.
  const stored = [
    ['2026-05-31', 'Alpha', '0', 650],
    ['2026-05-31', 'Gamma', '1-30', 300],
    ['2026-04-30', 'Alpha', '0', 1000],
    ['2026-04-30', 'Gamma', '0', 300],
  ] as const;
  const sheet = sheetOf(ITEMS, { stored });
  expect(words(sheet)).toContain(
    'The ledger no longer says what was stored for: 2026-05-31. Both figures stand below the months.',
  );
  expect(tableNamed(sheet, 'Dunwell_HistoryDifferences').rows).toEqual([
    [serial('2026-05-31'), '', 950, 900, -50, 1],
  ]);
  const chinese = sheetOf(ITEMS, { stored, language: 'zh-CN' });
  expect(words(chinese).filter((one) => one.includes('不一致：2026-05-31'))).toHaveLength(1);
  const same = sheetOf(ITEMS, { stored: stored.slice(2) });
  expect(same.tables.map(({ name }) => name)).not.toContain('Dunwell_HistoryDifferences');
});

test('what is printed stays as it is; in Chinese every word is Chinese', () => {
  const plain = sheetOf(ITEMS);
  expect(sheetOf(ITEMS, { stored: [['2026-03-31', 'Alpha', '0', 70]] }).print.area).toEqual(plain.print.area);
  const chinese = sheetOf(OPEN, { stored: STORED, language: 'zh-CN' });
  const foreign = [...planCells(chinese).values()].filter(
    (cell): cell is string => typeof cell === 'string' && cell !== '' && !/[\u4e00-\u9fff]/.test(cell),
  );
  expect([...new Set(foreign)].filter((one) => !/^(2026-0\d\*?|=Beta|Alpha|Gamma|—)$/.test(one))).toEqual([]);
});
