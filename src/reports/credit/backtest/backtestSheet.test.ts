import type { Item } from '../../../../test/support/ledgerOf';
import { reportInputOf } from '../../../../test/support/reportInputOf';
import { blockLines, planCells, shownValue } from '../../../../test/support/planValues';
import type { Auc } from '../../../credit/backtest/auc';
import type { BackTestResult } from '../../../credit/backtest/backtest';
import { DEFAULT_POLICY } from '../../../credit/presets';
import { dayFromIso } from '../../../ledger/cells/dates';
import type { Language } from '../../../locales/language';
import type { SheetPlan } from '../../plan';
import { CreditBooks } from '../reportedCredit';
import type { CreditBacktestRequest } from './backtestRequest';
import { BacktestRun } from './backtestRun';
import { backtestSheet } from './backtestSheet';
import { verdict } from './verdict';

function day(iso: string): number {
  return dayFromIso(iso) ?? Number.NaN;
}

/** An invoice a month from January 2025 to June 2026, due after thirty days, paid so many days late. */
function payer(customer: string, daysLate: (month: number) => number): Item[] {
  return Array.from({ length: 18 }, (_, month) => {
    const date = day(
      `${String(2025 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-05`,
    );
    const due = date + 30;
    return { customer, date, due, settled: due + daysLate(month), amount: 100 };
  });
}

/** Six that pay in time, two that pay fifty days late, and one that turned bad in the last half-year. */
const ITEMS: readonly Item[] = [
  ...['G1', 'G2', 'G3', 'G4', 'G5', 'G6'].flatMap((name) => payer(name, () => 0)),
  ...['B1', 'B2'].flatMap((name) => payer(name, () => 50)),
  ...payer('T', (month) => (month < 12 ? 0 : 50)),
];
const AS_OF = day('2026-12-31');

function planOf(
  items: readonly Item[],
  request: Partial<CreditBacktestRequest> = {},
  language: Language = 'en-US',
): { readonly plan: SheetPlan; readonly run: BacktestRun } {
  const input = reportInputOf(items, { asOf: AS_OF, language });
  const rates = { rateOf: () => undefined };
  const credit = new CreditBooks({ intake: input.intake, credit: { policy: DEFAULT_POLICY }, rates }).on(
    AS_OF,
  );
  const wanted: CreditBacktestRequest = { report: 'creditBacktest', ...request };
  const run = new BacktestRun(input, credit, wanted);
  return { plan: backtestSheet(input, credit, wanted, run), run };
}

/** The line that begins so, the nth of those. */
function line(plan: SheetPlan, label: string | number, nth = 0): readonly unknown[] {
  const found = blockLines(plan).filter(([, cells]) => cells[0] === label)[nth];
  if (found === undefined) throw new Error(`no line ${String(label)}`);
  return found[1];
}

function words(plan: SheetPlan): string {
  return [...planCells(plan).values()].map((cell) => String(shownValue(cell))).join('\n');
}

describe('habits that persist but for one customer', () => {
  const { plan, run } = planOf(ITEMS);

  test('stands on the quarter ends whose window and grace are over by the last payment', () => {
    // The ledger's last day is 2026-08-24: due on July 5, fifty days late. 90 + 30 days before it: April 26.
    const ends = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'];
    expect(run.days).toEqual(ends.map(day));
    expect(planOf(ITEMS, { standings: 2 }).run.days).toEqual(ends.slice(3).map(day));
  });

  test('counts by hand: who was scored, who was bad', () => {
    // On 2025-03-31 the punctual have two or three judged invoices, those that pay late two: due on February 4 and March 7.
    const first = line(plan, day('2025-03-31'));
    const later = ['2025-06-30', '2025-09-30'].map((iso) => line(plan, day(iso)).slice(1, 4));
    expect(later).toEqual([
      [9, 9, 2],
      [9, 9, 2],
    ]);
    // What T wrote from January 2026 on is late: due from February 4, so in the window of the year's end.
    expect(line(plan, day('2025-12-31')).slice(1, 4)).toEqual([9, 9, 3]);
    expect(line(plan, day('2026-03-31')).slice(1, 4)).toEqual([9, 9, 3]);
    const judged = Number(first[2]) + 36;
    const bad = Number(first[3]) + 10;
    const [total, scored] = [line(plan, 'Total'), line(plan, 'With a score')];
    expect(total.slice(1, 4)).toEqual([judged, bad, bad / judged]);
    expect(scored.slice(2, 4)).toEqual([judged, bad]);
  });

  test('the areas of a day are shares of pairs in the right order', () => {
    // Two bad ones below seven good ones; then T, as good as the others till then, fell: 12 pairs in order, 6 tied.
    expect(line(plan, day('2025-06-30'))[4]).toBe(1);
    expect(line(plan, day('2025-12-31'))[4]).toBeCloseTo((12 + 6 / 2) / 18, 12);
    // As to the share of late invoices all invoices count alike.
    expect(line(plan, day('2025-12-31'))[7]).toBeCloseTo((12 + 6 / 2) / 18, 12);
    // All amounts are 100: nothing to tell apart.
    expect(line(plan, day('2025-06-30'))[9]).toBe(0.5);
  });

  test('the migration counts every customer known on a day once', () => {
    const from = blockLines(plan).findIndex(([, cells]) => cells[0] === 'From \\ to');
    const rows = blockLines(plan)
      .slice(from + 1, from + 7)
      .map(([, cells]) => cells.slice(1, 8));
    for (const cells of rows) {
      const counts = cells.slice(0, 6).map(Number);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(cells[6]);
    }
    // Nine customers on five days.
    expect(rows.reduce((sum, cells) => sum + Number(cells[6]), 0)).toBe(45);
  });

  test('says that so few tell little, and that the score is no better than the late share', () => {
    expect(words(plan)).toMatch(/Only \d+ of \d+ turned out badly: too few/);
    expect(words(plan)).toMatch(/no better than the best single figure/);
    expect(words(planOf(ITEMS, {}, 'zh-CN').plan)).toMatch(/未优于最好的单一指标/);
  });

  test('the rule in words is the rule that was asked for', () => {
    const rule = { windowDays: 60, graceDays: 45, lateShare: 0.25 };
    const { plan: other } = planOf(ITEMS, { rule });
    expect(line(other, 'Bad end')[1]).toBe(
      'of the amount falling due in the next 60 days, more than 25 % was paid over 45 days late or not at all, or there was a write-off',
    );
  });

  test('a chart of the rates stands over their cells, beside the table', () => {
    const chart = plan.charts?.[0];
    const grades = blockLines(plan).find(([, cells]) => cells[0] === 'A')?.[0];
    expect(chart?.categories).toEqual({ row: grades, column: 0, rows: 5, columns: 1 });
    expect(chart?.series[0]?.values).toEqual({ row: grades, column: 3, rows: 5, columns: 1 });
  });
});

test('one step stands on one day, so that a job can pause in between; the sheet is the same', () => {
  const input = reportInputOf(ITEMS, { asOf: AS_OF });
  const rates = { rateOf: () => undefined };
  const credit = new CreditBooks({ intake: input.intake, credit: undefined, rates }).on(AS_OF);
  const request: CreditBacktestRequest = { report: 'creditBacktest' };
  const run = new BacktestRun(input, credit, request);
  let steps = 0;
  while (run.step()) steps++;
  expect(steps).toBe(5);
  expect(backtestSheet(input, credit, request, run)).toEqual(backtestSheet(input, credit, request));
});

test('a ledger without a quarter end to stand on, or without a bad end, says so', () => {
  const short = ITEMS.filter(({ due }) => due < day('2025-03-01'));
  expect(words(planOf(short).plan)).toMatch(/too short for a back-test: it must go on for 120 days/);
  const punctual = ITEMS.filter(({ customer }) => customer?.startsWith('G'));
  expect(words(planOf(punctual).plan)).toMatch(/None of \d+ turned out badly/);
});

describe('the verdict', () => {
  const auc = (value: number, low: number, high: number): Auc => ({
    value,
    good: 100,
    bad: 50,
    interval: { low, high },
  });
  const resultOf = (customers: Auc, lead: { value: number; low: number; high: number }): BackTestResult => ({
    days: [],
    customers,
    invoices: undefined,
    gini: undefined,
    worstFifth: undefined,
    chance: { low: 0.4, high: 0.6 },
    baselines: [
      { name: 'amount', customers: auc(0.55, 0.5, 0.6), invoices: undefined, lead: { value: 0.3 } },
      { name: 'daysLate', customers: auc(0.7, 0.6, 0.8), invoices: undefined, lead },
    ],
    grades: { lines: [], inOrder: undefined, inversions: [] },
    migration: { grades: [], counts: [] },
    scored: { customers: 150, judged: 150, bad: 50, nothingDue: 0, stillOverdue: 0 },
    unscored: { customers: 0, judged: 0, bad: 0, nothingDue: 0, stillOverdue: 0 },
    later: { customers: 0, judged: 0, bad: 0, nothingDue: 0, stillOverdue: 0 },
    byBasis: [],
    unknownItems: 0,
  });

  test.each([
    [0.05, 0.01, 0.09, 'It ranks better than', 'good'],
    [0.05, -0.01, 0.11, 'It is no better than', 'bad'],
    [-0.05, -0.09, -0.01, 'It is worse than', 'bad'],
  ])('a lead of %d from %d to %d: %s', (value, low, high, begins, style) => {
    const found = verdict(resultOf(auc(0.75, 0.7, 0.8), { value, low, high }), 'en-US');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      style: 'good',
      words: expect.stringMatching(/better than chance/) as string,
    });
    expect(found[1]?.words.startsWith(`${begins} the best single figure, mean days late`)).toBe(true);
    expect(found[1]?.style).toBe(style);
  });

  test('an interval that holds one half is no better than chance', () => {
    const [first] = verdict(resultOf(auc(0.55, 0.45, 0.65), { value: 0, low: -0.1, high: 0.1 }), 'en-US');
    expect(first).toMatchObject({
      style: 'bad',
      words: expect.stringMatching(/not clearly better/) as string,
    });
  });
});
