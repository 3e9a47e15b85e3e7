import { readFileSync } from 'node:fs';

/** Rows of a file without quoted cells, its header first. */
export function csvRows(file: string): string[][] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

/** The rows below the header as records by column. */
export function csvRecords(file: string): Readonly<Record<string, string>>[] {
  const [headers = [], ...rows] = csvRows(file);
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));
}
