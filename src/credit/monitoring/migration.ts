import type { CreditPolicy } from '../policy';
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
