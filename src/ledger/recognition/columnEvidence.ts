import { decideDecimalMark, readAmount } from '../cells/amounts';
import { identifierText, saysNothing } from '../cells/cells';
import { profileOf, type ColumnProfile } from './columnProfile';
import { decideDateOrder, readDate } from '../cells/dates';
import type { CellValue } from '../mapping';

/** The columns of the first rows below a header: what they are called, what they hold, what they look like. */
export interface Sample {
  readonly headers: readonly string[];
  readonly columns: readonly (readonly CellValue[])[];
  readonly profiles: readonly ColumnProfile[];
  readonly rows: number;
}

/** The columns of a table's first rows, each with what its cells look like. */
export function sampleOf(headers: readonly string[], below: readonly (readonly CellValue[])[]): Sample {
  const columns = headers.map((_, column) => below.map((row) => row[column] ?? ''));
  return { headers, columns, profiles: columns.map(profileOf), rows: below.length };
}

/** How the dates of column `a` stand to those of `b`, over the rows that have both. */
export interface DatePairs {
  readonly both: number;
  /** Shares of `both`. */
  readonly onOrAfter: number;
  readonly after: number;
  /** Different distances in days. */
  readonly distances: number;
}

/**
 * How the dates of two columns stand to each other; both are read in the order of day and month that suits them
 * together.
 */
export function datePairs({ columns }: Sample, a: number, b: number): DatePairs {
  const first = columns[a] ?? [];
  const second = columns[b] ?? [];
  const { order } = decideDateOrder([...first, ...second]);
  let both = 0;
  let onOrAfter = 0;
  let after = 0;
  const distances = new Set<number>();
  first.forEach((value, row) => {
    const left = readDate(value, order);
    const right = readDate(second[row] ?? '', order);
    if (typeof left !== 'number' || typeof right !== 'number') return;
    both++;
    if (left >= right) onOrAfter++;
    if (left > right) after++;
    distances.add(left - right);
  });
  const count = Math.max(1, both);
  return { both, onOrAfter: onOrAfter / count, after: after / count, distances: distances.size };
}

/** Rows in which a figure stands in each of the columns, one list of figures for each row. */
export function figures({ columns, rows }: Sample, wanted: readonly number[], blank?: number): number[][] {
  const cells = wanted.map((column) => columns[column] ?? []);
  const mark = decideDecimalMark(cells.flat());
  const found: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const values = cells.map((column) => {
      const amount = readAmount(column[row] ?? '', mark);
      if (typeof amount === 'number') return amount;
      return amount === 'missingAmount' ? blank : undefined;
    });
    const known = values.filter((value) => value !== undefined);
    if (known.length === wanted.length) found.push(known);
  }
  return found;
}

/** Whether two figures are the same money: to half a cent. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}

/** Share of the filled cells of `column` that are among the cells of `others`. */
export function shareWithin({ columns }: Sample, column: number, others: number): number {
  const known = new Set((columns[others] ?? []).filter((value) => !saysNothing(value)).map(identifierText));
  const cells = (columns[column] ?? []).filter((value) => !saysNothing(value));
  return cells.filter((value) => known.has(identifierText(value))).length / Math.max(1, cells.length);
}
