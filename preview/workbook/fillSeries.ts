import { numfmt } from '@univerjs/core';
import type { ReadCell } from './cellContents';

export type SeriesKind = 'Default' | 'Copy' | 'Series' | 'Days' | 'Weekdays' | 'Months' | 'Years';

/** The value of a series at a step; step 0 is the first seed. `undefined` means: as the seed that it falls on. */
export type Series = (step: number) => string | number | undefined;

const COPY: Series = () => undefined;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));
/** Excel's own lists, long names first: `May` is both. */
const LISTS = [DAYS, MONTHS, short(DAYS), short(MONTHS), ['Q1', 'Q2', 'Q3', 'Q4']];

/** How a row or column of cells goes on. */
export function seriesOf(seeds: readonly ReadCell[], kind: SeriesKind): Series {
  if (kind === 'Copy' || seeds.some(({ formula }) => formula !== undefined)) return COPY;
  const numbers = seeds.flatMap(({ value, type }) => (type === 'Double' ? [Number(value)] : []));
  if (numbers.length === seeds.length) return numberSeries(seeds, numbers, kind);
  const texts = seeds.flatMap(({ value, type }) => (type === 'String' ? [String(value)] : []));
  if (texts.length !== seeds.length) return COPY;
  return listSeries(texts) ?? numberedSeries(texts) ?? COPY;
}

function numberSeries(seeds: readonly ReadCell[], numbers: readonly number[], kind: SeriesKind): Series {
  const [first = 0] = numbers;
  const isDate = seeds.every(({ style }) => numfmt.isDateFormat(style.numberFormat ?? 'General'));
  if (kind === 'Months' || kind === 'Years') {
    const months = kind === 'Months' ? 1 : 12;
    return (step) => addMonths(first, step * months);
  }
  if (kind === 'Weekdays') return (step) => addWeekdays(first, step);
  if (numbers.length > 1) return trend(numbers);
  if (kind === 'Default' && !isDate) return COPY;
  return (step) => first + step;
}

/** The straight line nearest to the seeds: that of two goes through both. */
function trend(numbers: readonly number[]): Series {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  let above = 0;
  let below = 0;
  for (const [step, value] of numbers.entries()) {
    above += (step - middle) * (value - mean);
    below += (step - middle) ** 2;
  }
  const slope = above / below;
  return (step) => rounded(mean + slope * (step - middle));
}

/** Without the last bits that a division leaves. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function listSeries(texts: readonly string[]): Series | undefined {
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((name) => name.toLowerCase() === text.toLowerCase()));
    const [first = -1, second = first + 1] = places;
    if (places.includes(-1)) continue;
    const by = second - first;
    if (places.some((place, step) => place !== wrapped(first + by * step, list.length))) return undefined;
    return (step) => list[wrapped(first + by * step, list.length)];
  }
  return undefined;
}

/** `Item 1`, `Item 2`: texts with a number at their end. */
function numberedSeries(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const prefix = parts[0]?.[1];
  if (prefix === undefined || parts.some((part) => part?.[1] !== prefix)) return undefined;
  const numbers = parts.map((part) => Number(part?.[2]));
  const width = parts[0]?.[2]?.startsWith('0') === true ? parts[0][2].length : 0;
  const line = numbers.length > 1 ? trend(numbers) : (step: number) => (numbers[0] ?? 0) + step;
  return (step) => `${prefix}${String(Math.abs(Number(line(step)))).padStart(width, '0')}`;
}

function wrapped(index: number, length: number): number {
  return ((index % length) + length) % length;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function addMonths(serial: number, months: number): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return (target.getTime() - EPOCH) / DAY + (serial - Math.floor(serial));
}

function addWeekdays(serial: number, steps: number): number {
  let day = serial;
  for (let left = Math.abs(steps); left > 0;) {
    day += Math.sign(steps);
    // Serial 0 was a Saturday.
    if (wrapped(Math.floor(day), 7) > 1) left--;
  }
  return day;
}
