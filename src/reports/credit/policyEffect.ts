import { migrationTable, type MigrationTable } from '../../credit/backtest/gradeTable';
import { meanScore } from './bookSummary';
import type { CreditBook } from '../../credit/creditBook';
import type { ScoreResult } from '../../credit/score';

/** A customer whose score or grade another policy changes. */
export interface PolicyMove {
  /** Index into the ledger's customers. */
  readonly customer: number;
  readonly before: ScoreResult;
  readonly after: ScoreResult;
}

/** What another policy would do to a book. */
export interface PolicyEffect {
  readonly better: number;
  readonly worse: number;
  /** Customers that would have a score, and that would have none any more. */
  readonly gained: number;
  readonly lost: number;
  readonly meanBefore: number | undefined;
  readonly meanAfter: number | undefined;
  /** Grades of the one policy in the lines, of the other in the columns; last stands no score. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly counts: MigrationTable['counts'];
  /** Who changes most, the largest change first. */
  readonly most: readonly PolicyMove[];
}

const MOST_SHOWN = 8;

/** A place in the scale that two policies share: another number of grades cuts it elsewhere. */
function placeOf(score: ScoreResult, grades: number): number | undefined {
  if (score.score === null) return undefined;
  return grades < 2 ? 0 : score.gradeAt / (grades - 1);
}

function sizeOf({ before, after }: PolicyMove): number {
  if (before.score === null || after.score === null) return 100;
  return Math.abs(after.score - before.score);
}

/** Compares a book with the same book by another policy. */
export function policyEffect(
  before: Pick<CreditBook, 'customers' | 'policy'>,
  after: Pick<CreditBook, 'customers' | 'policy'>,
): PolicyEffect {
  const moves = before.customers.flatMap((one, customer): PolicyMove[] => {
    const next = after.customers[customer];
    return next ? [{ customer, before: one.score, after: next.score }] : [];
  });
  const tally = { better: 0, worse: 0, gained: 0, lost: 0 };
  const [from, to] = [before.policy.grades, after.policy.grades].map((grades) =>
    grades.map(({ name }) => name),
  ) as [string[], string[]];
  // By position: a grade that is only called otherwise is the same grade.
  const size = Math.max(from.length, to.length);
  const places = Array.from({ length: size }, (_, at) => String(at));
  const changed = moves.filter((move) => {
    const [was, is] = [placeOf(move.before, from.length), placeOf(move.after, to.length)];
    if (was === undefined && is !== undefined) tally.gained++;
    if (was !== undefined && is === undefined) tally.lost++;
    if (was !== undefined && is !== undefined && is < was) tally.better++;
    if (was !== undefined && is !== undefined && is > was) tally.worse++;
    return was !== is || move.before.score !== move.after.score;
  });
  const at = (score: ScoreResult): string | null => (score.score === null ? null : String(score.gradeAt));
  const table = migrationTable(
    moves.map((move) => ({ from: at(move.before), to: at(move.after) })),
    places,
  );
  const kept = (length: number): number[] => [...Array(length).keys(), size];
  return {
    ...tally,
    meanBefore: meanScore(before),
    meanAfter: meanScore(after),
    from,
    to,
    counts: kept(from.length).map((line) =>
      kept(to.length).map((column) => table.counts[line]?.[column] ?? 0),
    ),
    most: changed.sort((one, other) => sizeOf(other) - sizeOf(one)).slice(0, MOST_SHOWN),
  };
}
