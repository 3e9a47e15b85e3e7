import fc from 'fast-check';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { NO_DAY } from '../ledger/ledger';
import { DEFAULT_POLICY, PRESETS, presetPolicy } from './presets';
import type { CreditPolicy } from './policy';
import type { ScoreResult } from './score';
import { scoreBook } from './scoreBook';
import { openOn } from './score.fixture';

const AS_OF = 46_000;

/** An invoice of the last two years that fell due by the day, paid or not. */
const dueInvoice: fc.Arbitrary<Item> = fc
  .record({
    customer: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
    ago: fc.integer({ min: 40, max: 720 }),
    late: fc.integer({ min: -20, max: 150 }),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
    currency: fc.constantFrom('CNY', 'USD'),
  })
  .map(({ customer, ago, late, amount, currency }) => {
    const due = AS_OF - ago;
    return { customer, date: due - 30, due, settled: due + late, amount, currency };
  });
const book = fc.array(dueInvoice, { minLength: 6, maxLength: 30 });

function scores(items: readonly Item[], policy: CreditPolicy = DEFAULT_POLICY): readonly ScoreResult[] {
  const ledger = ledgerOf(items);
  return scoreBook({ ledger, open: openOn(ledger, AS_OF), asOf: AS_OF, policy });
}

/** The default without the trend: who paid late long ago is praised by it for paying better since. */
const NO_TREND: CreditPolicy = {
  ...DEFAULT_POLICY,
  factors: { ...DEFAULT_POLICY.factors, trend: { ...DEFAULT_POLICY.factors.trend, weight: 0 } },
};

test('paying an invoice later never raises the score', () => {
  fc.assert(
    fc.property(book, fc.nat(), fc.integer({ min: 1, max: 900 }), (items, pick, delay) => {
      const at = pick % items.length;
      const slower = items.map((item, one) =>
        one === at ? { ...item, settled: (item.settled ?? 0) + delay } : item,
      );
      const before = scores(items, NO_TREND);
      scores(slower, NO_TREND).forEach((after, customer) => {
        const was = before[customer]?.score ?? null;
        if (after.score !== null && was !== null) expect(after.score).toBeLessThanOrEqual(was);
      });
    }),
  );
});

test.each(PRESETS)('%s: another unit of money changes nothing', (preset) => {
  fc.assert(
    fc.property(book, fc.integer({ min: -3, max: 6 }), (items, power) => {
      const scaled = items.map((item) => ({ ...item, amount: item.amount * 2 ** power }));
      expect(scores(scaled, presetPolicy(preset))).toEqual(scores(items, presetPolicy(preset)));
    }),
  );
});

test.each(PRESETS)('%s: what happens after the day changes nothing', (preset) => {
  const policy = presetPolicy(preset);
  const later = fc.array(
    dueInvoice.map((item) => ({ ...item, date: AS_OF + 1, due: AS_OF + 31, settled: AS_OF + 20 })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(book, later, (items, rows) => {
      const names = new Set(items.map(({ customer }) => customer));
      const known = rows.filter(({ customer }) => names.has(customer));
      expect(scores([...items, ...known], policy)).toEqual(scores(items, policy));
    }),
  );
});

test('points, score and confidence stay within their bounds, and the score is the mean of its factors', () => {
  fc.assert(
    fc.property(book, fc.constantFrom(...PRESETS), (items, preset) => {
      for (const result of scores(items, presetPolicy(preset))) {
        if (result.score === null) continue;
        const weight = result.factors.reduce((sum, factor) => sum + factor.weight, 0);
        const mean = result.factors.reduce((sum, { points, weight: own }) => sum + points * own, 0) / weight;
        expect(Math.abs(result.score - mean)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(result.confidence).toBeGreaterThan(0);
        expect(result.confidence).toBeLessThanOrEqual(1);
        for (const { points } of result.factors) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100);
        }
        expect(result.grade).toEqual(presetPolicy(preset).grades[result.gradeAt]);
      }
    }),
  );
});

test('a ledger whose items have no date at all is scored without one', () => {
  const ledger = ledgerOf([
    { due: AS_OF - 100, settled: AS_OF - 90, amount: 5 },
    { due: AS_OF - 80, settled: AS_OF - 80, amount: 5 },
    { due: AS_OF - 60, settled: AS_OF - 60, amount: 5 },
  ]);
  const undated = { ...ledger, documentDate: new Int32Array(3).fill(NO_DAY) };
  const open = new Float64Array(3);
  const [result] = scoreBook({ ledger: undated, open, asOf: AS_OF, policy: DEFAULT_POLICY });
  expect(result).toMatchObject({ items: 3 });
  expect(result?.score === null ? [] : result?.missing).toContainEqual({
    name: 'history',
    weight: 5,
    why: 'noDates',
  });
});
