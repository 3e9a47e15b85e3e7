import { columnLetters } from '../reports/a1';

/** Letters of the range's first column: `A4:L620` begins in `A`. */
export function firstColumn(range: string): string {
  return /^\$?([A-Z]+)/.exec(range)?.[1] ?? 'A';
}

/** Letters of the column that stands `offset` columns after the range's first. */
export function columnAt(range: string, offset: number): string {
  const first = Array.from(firstColumn(range)).reduce(
    (value, letter) => value * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return columnLetters(first - 1 + offset);
}
