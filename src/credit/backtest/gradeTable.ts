import { shareInterval, type Interval } from './auc';

/** How often customers of one grade turned out badly. */
export interface GradeLine {
  readonly grade: string;
  readonly customers: number;
  readonly bad: number;
  /** bad / customers; undefined where the grade is empty. */
  readonly rate: number | undefined;
  /** Wilson's 95 % interval of the rate. */
  readonly interval: Interval | undefined;
  /** What fell due in the window, and what of it was late, by index into the ledger's currencies. */
  readonly money: ReadonlyMap<number, { readonly due: number; readonly late: number }>;
}

export interface GradeTable {
  readonly lines: readonly GradeLine[];
  /** Whether no grade has a lower rate than a better one; undefined with fewer than two grades in use. */
  readonly inOrder: boolean | undefined;
  /** Neighbouring grades in use of which the worse one did better. */
  readonly inversions: readonly Inversion[];
}

export interface Inversion {
  readonly better: string;
  readonly worse: string;
  /** Whether the intervals of the two rates lie apart: else so few customers may have come out so by chance. */
  readonly clear: boolean;
}

/** A customer of a grade and what became of it. */
export interface Graded {
  readonly grade: string;
  readonly bad: boolean;
  readonly money: readonly { readonly currency: number; readonly due: number; readonly late: number }[];
}

function lineOf(grade: string, graded: readonly Graded[]): GradeLine {
  const bad = graded.filter((one) => one.bad).length;
  const money = new Map<number, { due: number; late: number }>();
  for (const { currency, due, late } of graded.flatMap((one) => one.money)) {
    const sum = money.get(currency) ?? { due: 0, late: 0 };
    sum.due += due;
    sum.late += late;
    money.set(currency, sum);
  }
  const customers = graded.length;
  const rate = customers === 0 ? undefined : bad / customers;
  return { grade, customers, bad, rate, interval: shareInterval(bad, customers), money };
}

/** The hit rate by grade, from the best grade to the worst. */
export function gradeTable(graded: readonly Graded[], grades: readonly string[]): GradeTable {
  const byGrade = new Map(grades.map((grade) => [grade, [] as Graded[]]));
  for (const one of graded) byGrade.get(one.grade)?.push(one);
  const lines = [...byGrade].map(([grade, members]) => lineOf(grade, members));
  const used = lines.filter(({ customers }) => customers > 0);
  const inversions = used.flatMap((worse, at): Inversion[] => {
    const better = used[at - 1];
    if (!better || (worse.rate ?? 0) >= (better.rate ?? 0)) return [];
    const clear = (worse.interval?.high ?? 1) < (better.interval?.low ?? 0);
    return [{ better: better.grade, worse: worse.grade, clear }];
  });
  return { lines, inversions, inOrder: used.length < 2 ? undefined : inversions.length === 0 };
}

/** From a grade (or none) on the standing day to the one at the end of the window: counts of customers. */
export interface MigrationTable {
  /** Best to worst; the last one, `null`, is no score. */
  readonly grades: readonly (string | null)[];
  /** `counts[from][to]` in the order of `grades`. */
  readonly counts: readonly (readonly number[])[];
}

export function migrationTable(
  moves: readonly { readonly from: string | null; readonly to: string | null }[],
  grades: readonly string[],
): MigrationTable {
  const all = [...grades, null];
  const counts = all.map(() => all.map(() => 0));
  const places = new Map(all.map((grade, at) => [grade, at]));
  for (const { from, to } of moves) {
    const line = counts[places.get(from) ?? -1];
    const column = places.get(to) ?? -1;
    if (line && column >= 0) line[column] = (line[column] ?? 0) + 1;
  }
  return { grades: all, counts };
}
