import { isEmpty, plainText, saysNothing } from '../cells/cells';
import { DATE_PARTS } from '../dateOfParts';
import type { Field } from '../ledger';
import type { CellValue } from '../mapping';
import type { Sample } from './columnEvidence';
import { datePartKey } from './headers';
import type { Chosen } from './mapByValue';

type Part = (typeof DATE_PARTS)[number];

const RANGES: Readonly<Record<Part, readonly [number, number]>> = {
  dateYear: [1970, 2099],
  dateMonth: [1, 12],
  dateDay: [1, 31],
};
/** Totals of a month and repeated headers leave words between the numbers. */
const MOST = 0.8;
/** A date of its own goes before one in parts, which is then the period or a repetition. */
const WHOLE: readonly Field[] = ['documentDate', 'postingDate'];

/** Keeps a year, a month and a day only where they are one, in columns side by side, and the date of the row. */
export function settleDateParts({ columns }: Sample, chosen: Chosen): void {
  const fits = (part: Part): boolean => {
    const column = chosen.get(part)?.column;
    return column !== undefined && holds(columns[column] ?? [], part);
  };
  const month = chosen.get('dateMonth')?.column ?? NaN;
  const isDate =
    fits('dateMonth') &&
    fits('dateDay') &&
    Math.abs((chosen.get('dateDay')?.column ?? NaN) - month) <= 2 &&
    WHOLE.every((field) => !chosen.has(field));
  for (const part of DATE_PARTS) {
    if (!isDate || !fits(part)) chosen.delete(part);
  }
}

/** The cells of a year may be blank: its header says it. */
function holds(cells: readonly CellValue[], part: Part): boolean {
  const [least, most] = RANGES[part];
  const filled = cells.filter((cell) => !saysNothing(cell));
  const good = filled.filter((cell) => {
    const value = Number(plainText(cell).replace(/[年月日号]$/, ''));
    return Number.isInteger(value) && value >= least && value <= most;
  });
  if (filled.length === 0) return part === 'dateYear';
  return good.length >= MOST * filled.length;
}

const YEAR_SAID =
  /(?:年度|年份|会计期间|期间|fiscal year|year)\s*[:：]?\s*((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})\s*年/gi;
const ANY_YEAR = /(?<!\d)((?:19|20)\d{2})(?=[-/.]\d{1,2}(?!\d)|\s|$)/g;
/** Lines about the printing and not about the account. */
const PRINTED = /打印|制表|导出|printed|exported|created/i;

/**
 * The one year of an account whose rows say only month and day: in the header over them, else in a title. Undefined
 * where none or several are named: nobody guesses a year.
 */
export function yearAbove(
  headers: readonly string[],
  titles: readonly (readonly CellValue[])[],
): number | undefined {
  const inHeaders = headers.flatMap((header) => {
    const key = datePartKey(header);
    return ['年', '月', '日', 'year', 'month', 'day'].includes(key) ? years(header, /((?:19|20)\d{2})/g) : [];
  });
  const lines = titles
    .map((row) =>
      row
        .filter((cell) => !isEmpty(cell))
        .map(plainText)
        .join(' '),
    )
    .filter((line) => !PRINTED.test(line));
  const found = [
    inHeaders,
    lines.flatMap((line) => years(line, YEAR_SAID)),
    lines.flatMap((line) => years(line, ANY_YEAR)),
  ]
    .map((all) => new Set(all))
    .find(({ size }) => size > 0);
  return found?.size === 1 ? [...found][0] : undefined;
}

function years(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(([, one, other]) => Number(one ?? other));
}
