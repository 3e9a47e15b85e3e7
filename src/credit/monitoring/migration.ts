import type { CreditPolicy, FactorName } from '../policy';
import type { AssessedDay, Assessment } from './assessment';

/** Where a customer stands on a day: a grade by its name, no score, or not assessed at all. */
export type Standing = { readonly grade: string } | 'unscored' | 'absent';

/** One customer on both days; one of the two sides may be missing, never both. */
export interface Move {
  readonly key: string;
  readonly before: Assessment | undefined;
  readonly now: Assessment | undefined;
  /** Line and column of the matrix. */
  readonly from: number;
  readonly to: number;
}

/** From each standing of the earlier day (lines) to each of the later one (columns). */
export interface Migration {
  /** The policy's grades from the best on, then grades that only a stored assessment knows, `unscored`, `absent`. */
  readonly standings: readonly Standing[];
  /** By line and column. The last of both is `absent`: new customers, and those that have gone. */
  readonly counts: readonly (readonly number[])[];
  readonly moves: readonly Move[];
}

function gradesOf(days: readonly AssessedDay[], { grades }: Pick<CreditPolicy, 'grades'>): readonly string[] {
  const names = new Set(grades.map(({ name }) => name));
  for (const { byKey } of days) for (const { grade } of byKey.values()) if (grade !== '') names.add(grade);
  return [...names];
}

function matrix(size: number): number[][] {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
}

/** Counts the customers of two days by where they stood and where they stand. */
export function migrationBetween(
  before: AssessedDay,
  now: AssessedDay,
  policy: Pick<CreditPolicy, 'grades'>,
): Migration {
  const grades = gradesOf([before, now], policy);
  const standings: readonly Standing[] = [...grades.map((grade) => ({ grade })), 'unscored', 'absent'];
  const placeOf = (said: Assessment | undefined): number => {
    if (said === undefined) return standings.length - 1;
    const at = said.score === undefined ? -1 : grades.indexOf(said.grade);
    return at === -1 ? standings.length - 2 : at;
  };
  const counts = matrix(standings.length);
  const moves = [...new Set([...before.byKey.keys(), ...now.byKey.keys()])].map((key): Move => {
    const [then, today] = [before.byKey.get(key), now.byKey.get(key)];
    const move = { key, before: then, now: today, from: placeOf(then), to: placeOf(today) };
    const line = counts[move.from];
    if (line) line[move.to] = (line[move.to] ?? 0) + 1;
    return move;
  });
  return { standings, counts, moves };
}

/** A customer whose score changed, and what each factor did to it: the parts come to the change. */
export interface Mover extends Move {
  readonly before: Assessment;
  readonly now: Assessment;
  readonly change: number;
  /** Largest part in the direction of the change first; empty where the factors of one day are not known. */
  readonly factors: readonly { readonly name: FactorName; readonly change: number }[];
}

/** Parts of a change smaller than this are not worth a word. */
const LEAST_PART = 0.05;

/** What each factor did to a score: both sides must know their parts. */
function partsOf(
  before: ReadonlyMap<FactorName, number> | undefined,
  now: ReadonlyMap<FactorName, number> | undefined,
  change: number,
): Mover['factors'] {
  if (before === undefined || now === undefined || before.size === 0 || now.size === 0) return [];
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((name) => ({ name, change: (now.get(name) ?? 0) - (before.get(name) ?? 0) }))
    .filter((part) => part.change * Math.sign(change) >= LEAST_PART)
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
      if (Math.abs(change) < LEAST_PART) return [];
      const earned = before.earned ?? made.byKey.get(key)?.earned;
      return [{ ...move, before, now, change, factors: partsOf(earned, now.earned, change) }];
    })
    .sort((a, b) => a.change - b.change || b.now.exposure - a.now.exposure);
}
