import fc from 'fast-check';
import { FACTOR_NAMES } from '../policy';
import type { FactorPoints } from './assessment';
import { migrationBetween } from './migration';
import { NOW, POLICY, storedDay, THEN } from './monitoring.fixture';
import { factorChanges, movers } from './movers';

const GRADES = POLICY.grades.length;
const NAMES = POLICY.grades.map(({ name }) => name);

test('every customer of either day stands in one cell', () => {
  const before = storedDay(THEN, [
    { score: 100 },
    { score: 100 },
    { score: 0 },
    {},
    undefined,
    { score: 50, grade: 'Old' },
  ]);
  const now = storedDay(NOW, [{ score: 100 }, { score: 0 }, { score: 100 }, { score: 100 }, {}, undefined]);
  const { standings, counts, moves } = migrationBetween(before, now, POLICY);
  expect(standings).toEqual([...NAMES.map((grade) => ({ grade })), { grade: 'Old' }, 'unscored', 'absent']);
  const [best, worst, old, unscored, absent] = [0, GRADES - 1, GRADES, GRADES + 1, GRADES + 2];
  const filled = counts.flatMap((line, from) =>
    line.flatMap((count, to) => (count > 0 ? [[from, to, count]] : [])),
  );
  expect(filled).toEqual([
    [best, best, 1],
    [best, worst, 1],
    [worst, best, 1],
    [old, absent, 1],
    [unscored, best, 1],
    [absent, unscored, 1],
  ]);
  expect(moves).toHaveLength(6);
});

const part = (name: FactorPoints['name'], points: number, weight: number): FactorPoints => ({
  name,
  points,
  weight,
});

test('a factor that drops out counts by what it had moved the score', () => {
  // Before (40 x 3 + 80 x 1) / 4 = 50, now 60: late share gives 60 - 40, overdue share had lifted 40 to 50.
  const before = [part('lateShare', 40, 3), part('overdueShare', 80, 1)];
  expect(factorChanges(before, [part('lateShare', 60, 3)])).toEqual([
    { name: 'lateShare', change: 20 },
    { name: 'overdueShare', change: -10, only: 'before' },
  ]);
  expect(factorChanges([part('lateShare', 60, 3)], before)).toEqual([
    { name: 'lateShare', change: -20 },
    { name: 'overdueShare', change: 10, only: 'now' },
  ]);
});

test('other weights, or factors that nobody knows, explain nothing', () => {
  expect(factorChanges([part('lateShare', 40, 3)], [part('lateShare', 60, 2)])).toEqual([]);
  expect(factorChanges([], [part('lateShare', 60, 2)])).toEqual([]);
});

const SIDES = fc.array(
  fc.record({
    name: fc.constantFrom(...FACTOR_NAMES),
    weight: fc.integer({ min: 1, max: 30 }),
    before: fc.option(fc.integer({ min: 0, max: 100 })),
    now: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
  { minLength: 1, maxLength: 12 },
);

test('the parts come to the change', () => {
  fc.assert(
    fc.property(SIDES, (all) => {
      const factors = all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
      const side = (which: 'before' | 'now'): FactorPoints[] =>
        factors.flatMap(({ name, weight, [which]: points }) =>
          points === null ? [] : [part(name, points, weight)],
        );
      const score = (parts: readonly FactorPoints[]): number =>
        parts.reduce((sum, { points, weight }) => sum + points * weight, 0) /
        parts.reduce((sum, { weight }) => sum + weight, 0);
      const [before, now] = [side('before'), side('now')];
      const changes = factorChanges(before, now);
      fc.pre(changes.length > 0);
      const sum = changes.reduce((total, { change }) => total + change, 0);
      // What is smaller than a digit of the score is not listed.
      expect(Math.abs(sum - (score(now) - score(before)))).toBeLessThan(0.05 * factors.length);
    }),
  );
});

test('movers fall first; a stored day takes its factors from the ledger', () => {
  const before = storedDay(THEN, [{ score: 80 }, { score: 50 }, { score: 70 }]);
  const made = storedDay(THEN, [{ factors: [part('lateShare', 80, 1)] }, {}, {}]);
  const now = storedDay(NOW, [
    { score: 60, factors: [part('lateShare', 60, 1)] },
    { score: 90 },
    { score: 70 },
  ]);
  const moved = movers(migrationBetween(before, now, POLICY), made);
  expect(moved.map(({ key, change, factors }) => [key, change, factors])).toEqual([
    ['C0', -20, [{ name: 'lateShare', change: -20 }]],
    ['C1', 40, []],
  ]);
});
