import { dayFromIso } from '../../ledger/cells/dates';
import { text } from '../../locales/text';
import type { CreditEntry } from '../file/creditFile';
import { DEFAULT_POLICY } from '../presets';
import { ratingReader } from '../ratingScales';
import type { CreditScore } from '../score';
import { scoreEntry } from '../scoreBook';
import { dayOf, entryOf, factorOf, policyOf, scoreOf, scoresOf, type TestItem } from '../score.fixture';
import { trustOf } from './fileValues';

const AS_OF = dayOf('2026-06-30');

/** The newcomer of docs/credit-score.md. */
const NEWCOMER = entryOf({
  statementDate: dayOf('2025-12-31'),
  currentAssets: 600,
  currentLiabilities: 400,
  totalAssets: 1_000,
  liabilities: 600,
  retainedEarnings: 200,
  ebit: 120,
  externalRating: 'BBB',
  ratingDate: dayOf('2026-03-31'),
  founded: dayOf('2021-01-01'),
});

function newcomer(entry: CreditEntry, undatedKnown = true): CreditScore {
  const result = scoreEntry(entry, { asOf: AS_OF, policy: DEFAULT_POLICY, undatedKnown });
  if (result.score === null) throw new Error(result.why);
  return result;
}

function why(result: CreditScore, name: string): string | undefined {
  return result.missing.find((missing) => missing.name === name)?.why;
}

describe('a newcomer is scored from the credit file', () => {
  const result = newcomer(NEWCOMER);

  test.each([
    ['liquidity', 1.5, 100 * (1 / 1.5)],
    ['leverage', 0.6, 100 * (0.3 / 0.5)],
    ['profitability', 0.12, 100],
    // DOMAIN.md: 200, 200, 120, 400, 600 of 1,000.
    ['zScore', 3.4704, 100],
    // The ninth of 22 steps from AAA to D.
    ['externalRating', 100 * (1 - 8 / 21), 100 * (1 - 8 / 21)],
    ['yearsInBusiness', 2006 / 365.25, 10 * (2006 / 365.25)],
  ] as const)('%s is %d and earns %d points', (name, value, points) => {
    expect(factorOf(result, name)?.value).toBeCloseTo(value, 4);
    expect(factorOf(result, name)?.points).toBeCloseTo(points, 4);
  });

  test('comes to 74.3, grade B, at most half sure', () => {
    // (66.667 x 15 + 60 x 15 + 100 x 10 + 100 x 20 + 61.905 x 20 + 54.921 x 10) / 90 = 6,687.3 / 90 = 74.3
    expect(result).toMatchObject({ basis: 'newCustomer', score: 74.3, grade: { name: 'B' }, items: 0 });
    expect(result.confidence).toBeCloseTo(0.9 * 0.5, 10);
    expect(result.missing).toEqual([
      { name: 'registeredCapital', weight: 5, why: 'notStated' },
      { name: 'guarantees', weight: 5, why: 'notStated' },
    ]);
  });

  test('says so in words', () => {
    expect(result.factors.map(({ reason }) => text('en-US', reason.key, reason.values))).toEqual([
      'Current assets are 1.5 times current liabilities.',
      'Liabilities are 60 % of total assets.',
      'Earns 12 % of its assets a year.',
      'Z-score (Z″) 3.47: above 2.60 is safe, below 1.10 distress.',
      'Rated BBB.',
      'In business for 5.5 years.',
    ]);
  });

  test('but not when the file says too little', () => {
    const poor = entryOf({ founded: dayOf('2001-01-01'), currentRatio: 2 });
    expect(scoreEntry(poor, { asOf: AS_OF, policy: DEFAULT_POLICY })).toMatchObject({ score: null });
  });

  test('and takes the place of a history that is too short', () => {
    const one: TestItem = { date: '2026-01-01', due: '2026-02-01', settled: '2026-02-01', amount: 10 };
    const choice = { asOf: '2026-06-30', policy: DEFAULT_POLICY };
    expect(scoresOf([one], choice)).toMatchObject([{ score: null, why: 'fewItems', items: 1 }]);
    expect(scoresOf([one], { ...choice, entryOf: () => NEWCOMER })).toMatchObject([
      { score: 74.3, basis: 'newCustomer', items: 1 },
    ]);
    // 180 days = 5.914 months: (100 x 60 + 24.64 x 5) / 65
    expect(scoresOf([one, one, one], { ...choice, entryOf: () => NEWCOMER })).toMatchObject([
      { score: 94.2, basis: 'history' },
    ]);
  });
});

describe('only what was known on the day', () => {
  test('a statement of a later day takes no part', () => {
    const later = newcomer({ ...NEWCOMER, currentRatio: 9, ratingDate: dayOf('2026-07-01') });
    expect(why(later, 'externalRating')).toBe('knownLater');
  });

  test('what has no date counts half, or not at all when looking back', () => {
    const { ratingDate, ...undated } = NEWCOMER;
    expect(ratingDate).toBeDefined();
    expect(factorOf(newcomer(undated), 'externalRating')?.trust).toBe(0.5);
    expect(newcomer(undated).confidence).toBeCloseTo(0.5 * 0.8, 10);
    expect(why(newcomer(undated, false), 'externalRating')).toBe('undated');
  });
});

describe('what is old', () => {
  test.each([
    [0, 18, 1],
    [18, 18, 1],
    [27, 18, 0.5],
    [36, 18, 0],
    [50, 18, 0],
  ])('%d months by a limit of %d is trusted %d', (age, months, trust) => {
    expect(trustOf(age, months)).toBeCloseTo(trust, 12);
  });

  test('takes off the confidence, not the score, until it takes no part', () => {
    const at = (statement: string): CreditScore =>
      newcomer({ ...NEWCOMER, statementDate: dayFromIso(statement) ?? 0 });
    const aged = at('2024-03-31');
    expect(aged.score).toBe(newcomer(NEWCOMER).score);
    // 821 days = 26.97 months: trusted 2 - 26.97 / 18; the statement weighs 60 of 100.
    const trust = 2 - 821 / (365.25 / 12) / 18;
    expect(aged.confidence).toBeCloseTo(0.5 * (0.6 * trust + 0.3), 10);
    expect(factorOf(aged, 'zScore')?.trust).toBeCloseTo(trust, 10);
  });
});

describe('amounts of the file against the ledger', () => {
  const open: TestItem[] = [
    { date: '2026-05-01', due: '2026-08-01', amount: 300, currency: 'CNY' },
    { date: '2026-05-01', due: '2026-08-01', amount: 100, currency: 'CNY' },
  ];
  const asOf = '2026-06-30';
  const policy = policyOf({ history: 1, volume: 1, guarantees: 1, registeredCapital: 1, writeOffs: 1 });
  const short = { ...policy, trading: { ...policy.trading, leastMonths: 1, fullConfidenceMonths: 1 } };
  const scored = (entry: CreditEntry): CreditScore =>
    scoreOf(open, { asOf, policy: short, entryOf: () => entry });

  test('valid cover counts, expired cover does not; capital is held against the larger of open and limit', () => {
    const result = scored(
      entryOf({
        currency: 'CNY',
        registeredCapital: 2_200,
        limit: 350,
        insuredLimit: 100,
        insuredUntil: dayOf('2026-06-30'),
        collateral: 900,
        collateralUntil: dayOf('2026-06-29'),
        writtenOff: 10,
      }),
    );
    expect(factorOf(result, 'guarantees')?.value).toBe(0.25);
    // 2,200 / 400 = 5.5: half-way from once to ten times.
    expect(factorOf(result, 'registeredCapital')).toMatchObject({ value: 5.5, points: 50 });
    // 10 / 400 = 2.5 %: half-way to 5 %.
    expect(factorOf(result, 'writeOffs')).toMatchObject({ value: 0.025, points: 50 });
  });

  test('in another currency, expired or for nothing they take no part', () => {
    const foreign = scored(entryOf({ currency: 'USD', registeredCapital: 5, guarantee: 5 }));
    expect([why(foreign, 'guarantees'), why(foreign, 'registeredCapital')]).toEqual([
      'otherCurrency',
      'otherCurrency',
    ]);
    const old = scored(entryOf({ guarantee: 5, guaranteeUntil: dayOf('2026-01-01') }));
    expect(why(old, 'guarantees')).toBe('expired');
    const nobody = newcomer({ ...NEWCOMER, registeredCapital: 5 });
    expect(why(nobody, 'registeredCapital')).toBe('noExposure');
  });
});

describe('external ratings', () => {
  const points = (rating: string, all: readonly string[]): number | undefined =>
    ratingReader(DEFAULT_POLICY, all)(rating);

  test('the scale that reads most of the file is taken', () => {
    expect(points('B', ['A', 'B', 'C', 'D'])).toBe(75);
    expect(points('B', ['AAA', 'BBB-', 'B'])).toBeCloseTo(100 * (1 - 14 / 21), 10);
    expect(points('7', ['7', '10'])).toBeCloseTo(100 * (6 / 9), 10);
    expect(points('良好', ['优秀', '良好'])).toBe(75);
    expect(points('Ａ级', ['Ａ级'])).toBe(100);
    expect(points('?', ['A'])).toBeUndefined();
  });

  test('the user’s own points come first', () => {
    const policy = { ...DEFAULT_POLICY, rating: { scale: 'oneBest', own: { M: 60, '1': 90 } } } as const;
    const read = ratingReader(policy, []);
    expect([read('m'), read('1'), read('10'), read('A')]).toEqual([60, 90, 0, undefined]);
  });
});
