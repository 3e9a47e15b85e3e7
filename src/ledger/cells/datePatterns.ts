/** A text date taken apart; `twoWay` means month/day or day/month, which only the whole column can tell. */
export type DateParts =
  | { readonly kind: 'ymd'; readonly year: number; readonly month: number; readonly day: number }
  | {
      readonly kind: 'twoWay';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly dotted: boolean;
    };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const TIME = String.raw`(?:(?:T|\s+)(?:(?:上午|下午|AM|PM)\s*)?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?\s*(?:AM|PM|Z|[+-]\d{2}:?\d{2})?)?`;
const pattern = (source: string): RegExp => new RegExp(`^${source}${TIME}$`, 'i');

const YEAR_FIRST = pattern(String.raw`(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*[日号]?`);
const SHORT_CHINESE = pattern(String.raw`(\d{2})年(\d{1,2})月(\d{1,2})[日号]?`);
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?|\.0+)?$/;
const TWO_WAY = pattern(String.raw`(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})`);
const DAY_NAMED_MONTH = pattern(
  String.raw`(\d{1,2})(?:st|nd|rd|th)?[-\s./]*([a-z]{3,9})\.?[-\s./,]*(\d{4}|\d{2})`,
);
const NAMED_MONTH_DAY = pattern(
  String.raw`([a-z]{3,9})\.?[-\s]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[-\s]+)(\d{4}|\d{2})`,
);
const YEAR_NAMED_MONTH = pattern(String.raw`(\d{4})[-\s/]([a-z]{3,9})[-\s/](\d{1,2})`);
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+|\s*(?:星期|周)[一二三四五六日天]\s*$/i;

/** Two-digit years: 70 to 99 are 19xx, the rest 20xx (no ledger holds items from before 1970). */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** 1..12, or 0 for a word that is no month. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'sept') return 9;
  return 1 + (lower.length === 3 ? MONTHS.indexOf(lower) : FULL_MONTHS.indexOf(lower));
}

function ymd(year: string, month: number, day: string): DateParts {
  return { kind: 'ymd', year: fullYear(year), month, day: Number(day) };
}

/**
 * Takes a narrow, trimmed text date apart (DOMAIN.md 1). A time of day and its zone are ignored: the date is
 * the one that is written. Undefined when it is not written like a date; the numbers are not checked.
 */
export function datePartsOf(text: string): DateParts | undefined {
  const bare = text.replace(WEEKDAY, '');
  let found = TWO_WAY.exec(bare);
  if (found) {
    const [, first = '', separator, second = '', year = ''] = found;
    return {
      kind: 'twoWay',
      first: Number(first),
      second: Number(second),
      year: fullYear(year),
      dotted: separator === '.',
    };
  }
  found = YEAR_FIRST.exec(bare);
  if (found) {
    const [, year = '', afterYear = '', month = '', afterMonth = '', day = ''] = found;
    const matching = afterYear === afterMonth || (afterYear === '年' && afterMonth === '月');
    return matching ? ymd(year, Number(month), day) : undefined;
  }
  found = DIGITS.exec(bare) ?? SHORT_CHINESE.exec(bare);
  if (found) return ymd(found[1] ?? '', Number(found[2]), found[3] ?? '');
  return namedMonthParts(bare);
}

function namedMonthParts(bare: string): DateParts | undefined {
  let found = DAY_NAMED_MONTH.exec(bare);
  if (found) return ymd(found[3] ?? '', monthNumber(found[2] ?? ''), found[1] ?? '');
  found = NAMED_MONTH_DAY.exec(bare);
  if (found) return ymd(found[3] ?? '', monthNumber(found[1] ?? ''), found[2] ?? '');
  found = YEAR_NAMED_MONTH.exec(bare);
  return found ? ymd(found[1] ?? '', monthNumber(found[2] ?? ''), found[3] ?? '') : undefined;
}
