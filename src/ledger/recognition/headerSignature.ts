import { plainText } from '../cells/cells';
import { headerKey } from './headers';
import { FIELDS, type Field } from '../ledger';
import type { Mapping } from '../mapping';

/** Columns that a mapping remembers, by the names of their headers. */
export type SavedMapping = Readonly<Partial<Record<Field, string>>>;

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** What changes from one export to the next: dates, years, quarters, months. */
const VOLATILE = [
  /\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?月?/g,
  /\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/g,
  new RegExp(`\\b\\d{0,2}\\s*(?:${MONTH})\\b\\.?[\\s,-]*(?:\\d{1,2}\\b[\\s,]*)?(?:\\d{2,4}\\b)?`, 'g'),
  /\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?/g,
  /\bq[1-4]\b|第?[一二三四1-4]季度/g,
  /(?:19|20)\d{2}年?/g,
];

/** What a header is remembered by: its key, with dates and months as such and not as which. */
export function rememberedKey(header: string): string {
  let text = plainText(header).toLowerCase();
  for (const pattern of VOLATILE) text = text.replace(pattern, ' date ');
  const key = headerKey(text);
  return key === '' && header !== '' ? 'date' : key;
}

/**
 * What a list of headers is remembered by: its names in any order, so that a column that moves makes no other
 * list. An inserted column does; `rememberedMapping` then still finds the columns by their names.
 */
export function headerSignature(headers: readonly string[]): string {
  const keys = new Set(headers.map(rememberedKey).filter((key) => key !== ''));
  return [...keys].sort().join('|');
}

/** What to save of a mapping: the headers of its columns. A header that occurs twice is named with its place. */
export function savedMapping(mapping: Mapping, headers: readonly string[]): SavedMapping {
  const keys = headers.map(rememberedKey);
  const saved: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    saved[field] = nameOf(keys, column);
  }
  return saved;
}

/** The saved columns among these headers; undefined when one of them is not there any more. */
export function rememberedMapping(saved: SavedMapping, headers: readonly string[]): Mapping | undefined {
  const keys = headers.map(rememberedKey);
  const places = new Map(keys.map((_, column) => [nameOf(keys, column), column]));
  const mapping: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const name = saved[field];
    if (name === undefined) continue;
    const column = places.get(name) ?? places.get(rememberedKey(name));
    if (column === undefined) return undefined;
    mapping[field] = column;
  }
  return Object.keys(mapping).length === 0 ? undefined : mapping;
}

/** `amount`, and `amount#2` for the second column of that name. */
function nameOf(keys: readonly string[], column: number): string {
  const key = keys[column] ?? '';
  const earlier = keys.slice(0, column).filter((other) => other === key).length;
  return earlier === 0 ? key : `${key}#${earlier + 1}`;
}
