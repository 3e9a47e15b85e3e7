import { numfmt } from '@univerjs/core';
import type { Content } from './cellReading';
import type { StyleDocument } from './document';
import { dynamicTest } from './dynamicFilters';
import { HostError } from './HostError';

/** `Excel.FilterCriteria`, as the client sends and reads it. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

/** One cell of a filtered column. */
export interface FilterCell extends Content {
  readonly text: string;
  readonly style: StyleDocument;
}

type Test = (cell: FilterCell) => boolean;

/** What a criterion lets through; top, bottom and average look at all the column's cells. */
export function filterTest(criteria: FilterCriteria, cells: readonly FilterCell[]): Test {
  const { filterOn, criterion1, criterion2, color } = criteria;
  switch (filterOn) {
    case 'Values':
      return valuesTest(criteria.values);
    case 'TopItems':
    case 'BottomItems':
    case 'TopPercent':
    case 'BottomPercent':
      return rankTest(filterOn, Number(criterion1), cells);
    case 'Custom':
      return customTest(criterion1, criterion2, criteria.operator);
    case 'Dynamic':
      return dynamicTest(String(criteria.dynamicCriteria), cells);
    case 'CellColor':
      return ({ style }) => sameColor(style.fill, color);
    case 'FontColor':
      return ({ style }) => sameColor(style.font?.color ?? '#000000', color);
    case 'Icon':
      throw HostError.notImplemented('FilterCriteria of icons');
    default:
      throw HostError.invalidArgument(`filterOn ${String(filterOn)}`);
  }
}

function sameColor(color: string | undefined, wanted: unknown): boolean {
  return color?.toLowerCase() === String(wanted).toLowerCase();
}

function valuesTest(values: unknown): Test {
  if (!Array.isArray(values)) throw HostError.invalidArgument('values of the filter');
  const tests = (values as readonly unknown[]).map((value): Test => {
    if (typeof value !== 'object' || value === null) {
      const wanted = String(value).toLowerCase();
      return ({ text }) => text.toLowerCase() === wanted;
    }
    const { date, specificity } = value as { readonly date?: unknown; readonly specificity?: unknown };
    const wanted = datePrefix(serialOfIso(String(date)), specificity);
    return (cell) => typeof cell.value === 'number' && datePrefix(cell.value, specificity) === wanted;
  });
  return (cell) => tests.some((test) => test(cell));
}

const SPECIFICITIES = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'];

/** The parts of a date down to the specificity: equal for dates that it does not tell apart. */
function datePrefix(serial: number, specificity: unknown): string {
  const count = SPECIFICITIES.indexOf(String(specificity)) + 1;
  if (count === 0) throw HostError.invalidArgument(`specificity ${String(specificity)}`);
  return numfmt.dateFromSerial(serial).slice(0, count).join('-');
}

function serialOfIso(text: string): number {
  const time = Date.parse(/^\d{4}(-\d{2}){0,2}$/.test(text) ? text : `${text.replace(/Z$/, '')}Z`);
  if (Number.isNaN(time)) throw HostError.invalidArgument(`date ${text}`);
  return time / 86_400_000 + 25_569;
}

function rankTest(filterOn: string, count: number, cells: readonly FilterCell[]): Test {
  if (!(count >= 1)) throw HostError.invalidArgument('criterion1 of the filter');
  const sign = filterOn.startsWith('Top') ? -1 : 1;
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  numbers.sort((a, b) => sign * (a - b));
  const items = filterOn.endsWith('Percent')
    ? Math.max(1, Math.floor((numbers.length * count) / 100))
    : count;
  const limit = numbers[Math.min(items, numbers.length) - 1];
  return ({ value }) => typeof value === 'number' && limit !== undefined && sign * (value - limit) <= 0;
}

function customTest(first: unknown, second: unknown, operator: unknown): Test {
  const one = comparison(first);
  if (second === null || second === undefined || second === '') return one;
  const other = comparison(second);
  return operator === 'Or' ? (cell) => one(cell) || other(cell) : (cell) => one(cell) && other(cell);
}

/** `>50`, `<>x`, `=*s`: an operator and what to compare with; without an operator, equality. */
function comparison(criterion: unknown): Test {
  if (typeof criterion !== 'string') throw HostError.invalidArgument('criterion of the filter');
  const [, operator = '', operand = ''] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === '' ? undefined : numberOf(operand);
  if (operator === '' || operator === '=' || operator === '<>') {
    const equals = equality(operand, number);
    return operator === '<>' ? (cell) => !equals(cell) : equals;
  }
  const holds = {
    '>': (order: number) => order > 0,
    '<': (order: number) => order < 0,
    '>=': (order: number) => order >= 0,
    '<=': (order: number) => order <= 0,
  }[operator];
  return ({ value, type }) => {
    if (!holds) return false;
    if (number !== undefined) return typeof value === 'number' && holds(value - number);
    return type === 'String' && holds(String(value).localeCompare(operand, 'en', { sensitivity: 'accent' }));
  };
}

function equality(operand: string, number: number | undefined): Test {
  if (operand === '') return ({ type }) => type === 'Empty';
  const pattern = wildcards(operand);
  return ({ value, text }) => (number !== undefined && value === number) || pattern.test(text);
}

/** `*` is any text, `?` any character, `~` takes their meaning away. */
function wildcards(text: string): RegExp {
  const source = text.replace(/~[*?~]|[\\^$.|+()[\]{}*?]/g, (match) => {
    if (match === '*') return '.*';
    if (match === '?') return '.';
    return `\\${match.at(-1) ?? ''}`;
  });
  return new RegExp(`^${source}$`, 'is');
}

function numberOf(text: string): number | undefined {
  const parsed = numfmt.parseValue(text.trim());
  return typeof parsed?.v === 'number' ? parsed.v : undefined;
}
