import { readAmount } from '../cells/amounts';
import { isEmpty, shownText } from '../cells/cells';
import { readDate } from '../cells/dates';
import { isBucketName } from './headers';
import type { Field } from '../ledger';
import { fieldsNamed, knownAs } from './mapColumns';
import type { CellValue } from '../mapping';

type Row = readonly CellValue[];

/** The header of a table: its last line and the names of its columns. */
export interface FoundHeader {
  /** Offset of the last header line. */
  readonly row: number;
  readonly lines: 1 | 2;
  readonly headers: readonly string[];
}

const ENOUGH = 0.5;
/** What a second line must add: half a field, or nothing where it plainly splits a group. */
const GAIN = 0.5;
/** The full name of a part of a group is less usual than the group's own. */
const LESS_SURE = 0.5;
const CHINESE_END = /\p{Script=Han}$/u;
const CHINESE_START = /^\p{Script=Han}/u;

/** Finds the header in the head of a range: the line, or the line of groups and the line below it, that names most. */
export function findHeader(head: readonly Row[]): FoundHeader | undefined {
  const width = head.reduce((most, row) => Math.max(most, row.length), 0);
  const scores = head.map((row) => headerScore(row));
  let best: number | undefined;
  let bestScore = 0;
  scores.forEach((named, at) => {
    if (named === 0) return;
    const score = named + (looksLikeData(nextFilled(head, at)) ? 0.25 : 0);
    if (score > bestScore && score >= ENOUGH) {
      best = at;
      bestScore = score;
    }
  });
  const two = bestPair(head, width, best);
  if (two !== undefined) return two;
  if (best === undefined) return undefined;
  const names = head[best] ?? [];
  return { row: best, lines: 1, headers: namesOf(names, width) };
}

/** How much a row names: every field counts once; figures and dates are no names. */
export function headerScore(row: Row): number {
  const filled = row.filter((value) => !isEmpty(value));
  const texts = filled.filter(isName);
  if (isBandHeader(filled)) return ENOUGH;
  if (texts.length < 2 || texts.length * 2 < filled.length) return 0;
  return namesScore(texts.map(String)) * (texts.length / filled.length);
}

function namesScore(names: readonly string[], onlyKnown = false): number {
  const best = new Map<Field, number>();
  for (const name of names) {
    if (onlyKnown && knownAs(name) === 0) continue;
    for (const { field, confidence } of fieldsNamed(name)) {
      best.set(field, Math.max(confidence, best.get(field) ?? 0));
    }
  }
  return [...best.values()].reduce((total, confidence) => total + confidence, 0);
}

/** A header cell is text that is neither a date nor a figure nor a sentence. */
function isName(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 60) return false;
  return typeof readDate(value, 'monthFirst') !== 'number' && typeof readAmount(value) !== 'number';
}

/** The header of opening balances by age may name its bands with figures: `客商`, 12, 24, 36 months. */
function isBandHeader(filled: Row): boolean {
  const [customer, ...bands] = filled;
  if (typeof customer !== 'string' || bands.length < 2) return false;
  const isCustomer = fieldsNamed(customer).some(
    ({ field }) => field === 'customerName' || field === 'customerNumber',
  );
  return (
    isCustomer &&
    knownAs(customer) > 0 &&
    bands.every(
      (band, at) =>
        (typeof band === 'string' && isBucketName(band)) ||
        (typeof band === 'number' && Number.isInteger(band) && band > Number(bands[at - 1] ?? 0)),
    )
  );
}

function looksLikeData(row: Row | undefined): boolean {
  return (
    row?.some((value) => typeof value === 'number' || typeof readDate(value, 'monthFirst') === 'number') ??
    false
  );
}

function nextFilled(head: readonly Row[], at: number): Row | undefined {
  for (let row = at + 1; row < head.length; row++)
    if (head[row]?.some((value) => !isEmpty(value))) return head[row];
  return undefined;
}

function namesOf(row: Row, width: number): string[] {
  return Array.from({ length: width }, (_, column) => shownText(row[column] ?? ''));
}

/** The two lines around the best single one (or any two, where no single line says enough) that say more together. */
function bestPair(head: readonly Row[], width: number, best: number | undefined): FoundHeader | undefined {
  let found: FoundHeader | undefined;
  let foundScore = 0;
  const single = best === undefined ? 0 : namesScore(namesOf(head[best] ?? [], width), true);
  const from = best === undefined ? 0 : Math.max(0, best - 1);
  const to = best === undefined ? head.length - 2 : Math.min(best, head.length - 2);
  for (let at = from; at <= to; at++) {
    const upper = head[at] ?? [];
    const lower = head[at + 1] ?? [];
    if (!isNames(upper) || !isNames(lower)) continue;
    const headers = combined(namesOf(upper, width), namesOf(lower, width));
    // Words that are names only by their looks are no sign of a second line.
    const score = namesScore(headers, true);
    const needed = splitsGroup(upper, lower) ? single - LESS_SURE : single + GAIN;
    if (score < Math.max(ENOUGH, needed) || score <= foundScore) continue;
    foundScore = score;
    found = { row: at + 1, lines: 2, headers };
  }
  return found;
}

function isNames(row: Row): boolean {
  const filled = row.filter((value) => !isEmpty(value));
  return filled.length > 0 && filled.every(isName);
}

/** Whether a name of the upper line stands over two or more of the lower, as a merged cell leaves it. */
function splitsGroup(upper: Row, lower: Row): boolean {
  const filled = upper.filter((value) => !isEmpty(value)).length;
  const dense = filled * 2 >= Math.max(upper.length, lower.length) && filled > 1;
  return upper.some((value, column) => {
    if (isEmpty(value) || isEmpty(lower[column]) || !isEmpty(upper[column + 1]) || isEmpty(lower[column + 1]))
      return false;
    return dense || knownAs(String(value)) > 0;
  });
}

/** What of two columns of one amount tells them apart. */
const CURRENCY_SIDE = /^(?:原币|外币|本位币|本币)(?:金额)?$/;

/** The words of both lines, column by column; a name of the upper line holds for the blanks to its right. */
function combined(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return upper.map((own, column) => {
    const name = lower[column] ?? '';
    if (own !== '') group = own;
    else if (name === '') group = '';
    return name === '' ? own : bothNames(own, group, name);
  });
}

function bothNames(own: string, group: string, name: string): string {
  if (group === '' || group === name || isBucketName(name)) return name;
  const both = [joined(group, name), joined(name, group)].sort((a, b) => knownAs(b) - knownAs(a));
  const [best = name] = both;
  if (knownAs(best) > 0) return best;
  if (CURRENCY_SIDE.test(name)) return `${group}(${name})`;
  return own === '' && knownAs(name) > 0 ? name : joined(group, name);
}

function joined(first: string, second: string): string {
  return CHINESE_END.test(first) && CHINESE_START.test(second) ? first + second : `${first} ${second}`;
}
