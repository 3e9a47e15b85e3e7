import type { FactorName } from '../policy';
import type { AssessedDay, Assessment, FactorPoints } from './assessment';
import type { Migration, Move } from './migration';

/** What a factor did to a score between two days. */
export interface FactorChange {
  readonly name: FactorName;
  /** Points of the score. */
  readonly change: number;
  /** A factor that took part on one of the two days only. */
  readonly only?: 'before' | 'now';
}

/** A customer whose score changed, and what each factor did to it: the parts come to the change. */
export interface Mover extends Move {
  readonly before: Assessment;
  readonly now: Assessment;
  readonly change: number;
  /** The largest first; empty where the two days were judged by different weights or the factors are not known. */
  readonly factors: readonly FactorChange[];
}

/** Scores have one decimal: what is less is no change. */
const LEAST_CHANGE = 0.05;

function meanOf(factors: readonly FactorPoints[]): number {
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0);
  return factors.reduce((sum, { points, weight }) => sum + points * weight, 0) / weights;
}

/** What factors that take part on one day only add to the score of the others. */
function added(all: readonly FactorPoints[], others: readonly FactorPoints[]): Map<FactorName, number> {
  const weights = all.reduce((sum, { weight }) => sum + weight, 0);
  const mean = meanOf(others);
  const known = new Set(others.map(({ name }) => name));
  return new Map(
    all.flatMap(({ name, points, weight }) =>
      known.has(name) ? [] : [[name, ((points - mean) * weight) / weights] as const],
    ),
  );
}

/**
 * Parts the change of a score. Of a factor that is judged on both days its own change counts, by its weight among those;
 * of one that is judged on one day only, by how much it moved that day's score away from what the others say.
 */
export function factorChanges(
  before: readonly FactorPoints[],
  now: readonly FactorPoints[],
): readonly FactorChange[] {
  const then = new Map(before.map((factor) => [factor.name, factor]));
  const both = now.filter(({ name, weight }) => then.get(name)?.weight === weight);
  const bothThen = both.flatMap(({ name }) => then.get(name) ?? []);
  const sameNames = now.filter(({ name }) => then.has(name)).length;
  if (both.length === 0 || sameNames !== both.length) return [];
  const weights = both.reduce((sum, { weight }) => sum + weight, 0);
  const own = both.map(({ name, points, weight }): FactorChange => ({
    name,
    change: ((points - (then.get(name)?.points ?? 0)) * weight) / weights,
  }));
  const came = [...added(now, both)].map(([name, change]): FactorChange => ({ name, change, only: 'now' }));
  const went = [...added(before, bothThen)].map(([name, change]): FactorChange => ({
    name,
    change: -change,
    only: 'before',
  }));
  return [...own, ...came, ...went]
    .filter(({ change }) => Math.abs(change) >= LEAST_CHANGE)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/**
 * The customers whose scores moved, those that fell most first and those that rose most last. `made` is the earlier day
 * made again from the ledger: a stored assessment does not know its factors.
 */
export function movers({ moves }: Migration, made: AssessedDay): readonly Mover[] {
  return moves
    .flatMap((move): Mover[] => {
      const { before, now, key } = move;
      if (before?.score === undefined || now?.score === undefined) return [];
      const change = now.score - before.score;
      if (Math.abs(change) < LEAST_CHANGE) return [];
      const then = before.factors ?? made.byKey.get(key)?.factors ?? [];
      return [{ ...move, before, now, change, factors: factorChanges(then, now.factors ?? []) }];
    })
    .sort((a, b) => a.change - b.change || b.now.exposure - a.now.exposure);
}
