import fc from 'fast-check';
import { Problem } from '../locales/problem';
import { zDoublePrime, zPrime, zZone, type ZStatement } from './zScore';

const STATEMENT: ZStatement = {
  workingCapital: 200,
  retainedEarnings: 200,
  ebit: 120,
  equity: 400,
  liabilities: 600,
  totalAssets: 1000,
};

test("Z'' of the published vector", () => {
  // 1.312 + 0.652 + 0.8064 + 0.7
  expect(zDoublePrime(STATEMENT)).toBeCloseTo(3.4704, 10);
});

test("Z' of the same statement with sales of 1,500", () => {
  // 0.1434 + 0.1694 + 0.37284 + 0.28 + 1.497
  expect(zPrime({ ...STATEMENT, sales: 1500 })).toBeCloseTo(2.46264, 10);
});

test('losses and negative equity count against the firm', () => {
  // -1.312 - 1.63 - 0.672 - 0.175
  const poor = { ...STATEMENT, workingCapital: -200, retainedEarnings: -500, ebit: -100, equity: -200 };
  expect(zDoublePrime({ ...poor, liabilities: 1200 })).toBeCloseTo(-3.789, 10);
});

test.each([
  ['zDoublePrime', 2.61, 'safe'],
  ['zDoublePrime', 2.6, 'grey'],
  ['zDoublePrime', 1.1, 'grey'],
  ['zDoublePrime', 1.09, 'distress'],
  ['zPrime', 2.91, 'safe'],
  ['zPrime', 2.9, 'grey'],
  ['zPrime', 1.23, 'grey'],
  ['zPrime', 1.22, 'distress'],
] as const)('%s of %d is %s', (model, score, zone) => {
  expect(zZone(score, model)).toBe(zone);
});

test.each([
  [{ totalAssets: 0 }, 'noTotalAssets'],
  [{ liabilities: 0 }, 'noLiabilities'],
  [{ totalAssets: -1 }, 'negativeTotal'],
  [{ liabilities: -1 }, 'negativeTotal'],
])('%j is refused: %s', (change, code) => {
  expect(() => zDoublePrime({ ...STATEMENT, ...change })).toThrow(new Problem(code as 'noTotalAssets'));
  expect(() => zPrime({ ...STATEMENT, ...change, sales: 1 })).toThrow(code);
});

test('the unit of the statement makes no difference', () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const total = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(
      fc.record({
        workingCapital: amount,
        retainedEarnings: amount,
        ebit: amount,
        equity: amount,
        liabilities: total,
        totalAssets: total,
        sales: total,
      }),
      (statement) => {
        const inWan = Object.fromEntries(
          Object.entries(statement).map(([name, value]) => [name, value / 10_000]),
        ) as unknown as typeof statement;
        const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
        return near(zDoublePrime(statement), zDoublePrime(inWan)) && near(zPrime(statement), zPrime(inWan));
      },
    ),
  );
});
