import { text } from '../locales/text';
import { tellsPayments } from './paymentHistory';
import { gradeOf } from './policy';
import { DEFAULT_POLICY } from './presets';
import type { CreditScore, ScoreResult } from './score';
import { dayOf, factorOf, ledgerFrom, policyOf, scoreOf, scoresOf, type TestItem } from './score.fixture';

/** The worked example of docs/credit-score.md. */
const EXAMPLE: readonly TestItem[] = [
  { date: '2025-08-31', due: '2025-09-30', amount: 10_000, settled: '2025-09-30' },
  { date: '2025-10-31', due: '2025-11-30', amount: 20_000, settled: '2025-12-10' },
  { date: '2026-01-31', due: '2026-02-28', amount: 20_000, settled: '2026-03-20' },
  { date: '2026-03-31', due: '2026-04-30', amount: 20_000, settled: '2026-07-05' },
  { date: '2026-04-30', due: '2026-05-31', amount: 30_000 },
  { date: '2026-06-15', due: '2026-07-31', amount: 10_000 },
];

function scoreOn(asOf: string, items: readonly TestItem[]): ScoreResult | undefined {
  return scoresOf(items, { asOf, policy: DEFAULT_POLICY })[0];
}

function scoredOn(asOf: string, items: readonly TestItem[]): CreditScore {
  return scoreOf(items, { asOf, policy: DEFAULT_POLICY });
}

/** Monthly invoices of 2025, each paid `late` days after it fell due. */
function yearPaid(late: number): TestItem[] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = String(i + 1).padStart(2, '0');
    const day = String(10 + late).padStart(2, '0');
    return {
      date: `2025-${month}-01`,
      due: `2025-${month}-10`,
      amount: 1_000,
      settled: `2025-${month}-${day}`,
    };
  });
}

describe('the worked example', () => {
  const result = scoredOn('2026-06-30', EXAMPLE);

  test.each([
    ['lateShare', 0.8, 20],
    ['daysLate', 27.2, 54.6667],
    ['worstDelay', 61, 49.1667],
    ['overdueShare', 0.8333, 16.6667],
    ['trend', 29.3333, 2.2222],
    ['history', 9.9548, 41.4784],
  ] as const)('%s is %d and earns %d points', (name, value, points) => {
    expect(factorOf(result, name)?.value).toBeCloseTo(value, 4);
    expect(factorOf(result, name)?.points).toBeCloseTo(points, 4);
  });

  test('comes to 30.8, grade E, with confidence 0.40', () => {
    expect(result).toMatchObject({ score: 30.8, grade: { name: 'E' }, gradeAt: 4, items: 5 });
    expect(result.confidence).toBeCloseTo(0.95 * (5 / 12), 10);
    expect(factorOf(result, 'disputes')).toBeUndefined();
  });

  test('gives its reasons in words', () => {
    const sentences = result.factors.map(({ reason }) => text('en-US', reason.key, reason.values));
    expect(sentences).toEqual([
      '4 of 5 paid or due invoices were late (80 %).',
      'Late by 27.2 days on average, weighted by amount.',
      'Latest by 61 days.',
      '83.3 % of the open amount is overdue.',
      'Pays 29.3 days later than in the half-year before.',
      'Customer for 10 months in this ledger.',
    ]);
    for (const { reason } of result.factors) {
      expect(text('zh-CN', reason.key, reason.values)).not.toMatch(/[{}]/);
    }
  });
});

describe('what is not known on the day takes no part', () => {
  test('rows that happen later change nothing', () => {
    const later: TestItem[] = [
      { date: '2026-07-01', due: '2026-07-31', amount: 50_000 },
      { date: '2026-07-02', due: '2026-08-31', amount: 50_000, settled: '2026-07-03' },
    ];
    expect(scoredOn('2026-06-30', [...EXAMPLE, ...later])).toEqual(scoredOn('2026-06-30', EXAMPLE));
  });

  test('dispute marks answer for the last day of the ledger only', () => {
    const disputed = yearPaid(0).map((item, i) => ({ ...item, disputed: i < 3 }));
    expect(factorOf(scoredOn('2025-12-31', disputed), 'disputes')).toMatchObject({ value: 0.25, points: 0 });
    expect(factorOf(scoredOn('2025-11-30', disputed), 'disputes')).toBeUndefined();
  });
});

describe('a score', () => {
  test('is full for two years of payment in time', () => {
    const earlier = yearPaid(0).map((item) => ({
      ...item,
      date: item.date.replace('2025', '2023'),
      due: (item.due ?? '').replace('2025', '2023'),
      settled: (item.settled ?? '').replace('2025', '2023'),
    }));
    expect(scoredOn('2025-12-31', [...earlier, ...yearPaid(0)])).toMatchObject({
      score: 100,
      grade: { name: 'A' },
    });
  });

  test('falls the later a customer pays', () => {
    const scores = [0, 5, 10, 15].map((late) => scoredOn('2025-12-31', yearPaid(late)).score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  test('never adds currencies: yen do not outweigh dollars', () => {
    const inTime = { date: '2025-01-01', due: '2025-01-31', settled: '2025-01-31' };
    const late = { date: '2025-01-01', due: '2025-01-31', settled: '2025-02-10' };
    const mixed = scoredOn('2025-12-31', [
      { ...inTime, amount: 1_000_000, currency: 'JPY' },
      { ...late, amount: 100, currency: 'USD' },
      { ...late, amount: 300, currency: 'USD' },
    ]);
    // JPY 0 days over one item, USD 10 days over two: 20 / 3.
    expect(factorOf(mixed, 'daysLate')?.value).toBeCloseTo(6.6667, 4);
  });

  test('leaves credit notes and receipts out', () => {
    const other: TestItem[] = [
      { date: '2025-01-01', due: '2025-01-01', amount: -500, kind: 'creditNote' },
      { date: '2025-01-01', due: '2025-01-01', amount: -500, kind: 'receipt' },
    ];
    expect(scoredOn('2025-12-31', [...yearPaid(5), ...other])).toEqual(scoredOn('2025-12-31', yearPaid(5)));
  });
});

describe('no score', () => {
  test('for fewer than three paid or due invoices', () => {
    expect(scoreOn('2025-12-31', yearPaid(0).slice(0, 2))).toEqual({
      score: null,
      why: 'fewItems',
      items: 2,
      needed: 3,
    });
    expect(scoreOn('2025-12-31', yearPaid(0).slice(0, 3))?.score).not.toBeNull();
  });

  test('for invoices that are neither paid nor due', () => {
    const fresh = yearPaid(0).map(({ date, amount }) => ({ date, amount, due: '2026-12-31' }));
    const paid = {
      date: '2025-01-01',
      due: '2025-02-01',
      settled: '2025-02-01',
      amount: 5,
      customer: 'Other',
    };
    expect(scoreOn('2025-12-31', [...fresh, paid])).toEqual({
      score: null,
      why: 'fewItems',
      items: 0,
      needed: 3,
    });
    expect(scoreOn('2025-12-31', fresh)).toMatchObject({ score: null, why: 'noPayments' });
  });

  test('from a list of open items', () => {
    const ledger = ledgerFrom(EXAMPLE);
    expect(tellsPayments(ledger, dayOf('2026-06-30'))).toBe(true);
    expect(tellsPayments({ ...ledger, shape: 'openItems' }, dayOf('2026-06-30'))).toBe(false);
  });

  test('from a ledger in which nothing was paid by the day', () => {
    const ledger = ledgerFrom(EXAMPLE);
    expect(tellsPayments(ledger, dayOf('2025-09-30'))).toBe(true);
    expect(tellsPayments(ledger, dayOf('2025-09-29'))).toBe(false);
    expect(
      tellsPayments(ledgerFrom([{ date: '2025-01-01', due: '2025-01-31', amount: 5 }]), dayOf('2026-06-30')),
    ).toBe(false);
  });
});

test.each([
  [100, 'A'],
  [85, 'A'],
  [84.9, 'B'],
  [70, 'B'],
  [55, 'C'],
  [40, 'D'],
  [39.9, 'E'],
  [0, 'E'],
])('a score of %d is grade %s', (score, grade) => {
  expect(gradeOf(score, DEFAULT_POLICY).name).toBe(grade);
});

test('of one open invoice the overdue share is nothing or all: it takes no part', () => {
  const paid = (date: string): TestItem => ({ date, settled: date, amount: 100 });
  const items = [paid('2026-01-05'), paid('2026-02-05'), paid('2026-03-05')];
  const open: TestItem = { date: '2026-04-05', amount: 50 };
  const later: TestItem = { date: '2026-04-05', due: '2026-12-31', amount: 150 };
  const choice = { asOf: '2026-06-30', policy: policyOf({ lateShare: 1, overdueShare: 1 }) };
  const one = scoreOf([...items, open], choice);
  expect(one.missing).toEqual([{ name: 'overdueShare', weight: 1, why: 'fewOpen' }]);
  expect(factorOf(scoreOf([...items, open, later], choice), 'overdueShare')?.value).toBe(50 / 200);
});
