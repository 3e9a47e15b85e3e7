import { formatArea, quoteSheetName, type Area } from '../workbook/address';
import type { ComparisonOperator } from '../workbook/document';
import type { DataValidationDocument } from '../workbook/validationDocument';
import { HostError } from '../workbook/HostError';
import { flagOr, oneOf, record, text } from './arguments';
import { isHostObject } from './HostObject';
import { RangeTarget } from './RangeTarget';

type Rule = DataValidationDocument['rule'];
type ComparedType = Extract<Rule, { readonly operator: ComparisonOperator }>['type'];

const COMPARED: Readonly<Record<string, ComparedType>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
};
/** As the client says them, and as the document does. */
const OPERATORS: Readonly<Record<string, ComparisonOperator>> = {
  Between: 'Between',
  NotBetween: 'NotBetween',
  EqualTo: 'EqualTo',
  NotEqualTo: 'NotEqualTo',
  GreaterThan: 'GreaterThan',
  LessThan: 'LessThan',
  GreaterThanOrEqualTo: 'GreaterThanOrEqual',
  LessThanOrEqualTo: 'LessThanOrEqual',
};
/** Excel takes no longer list between commas. */
const MAX_LIST = 255;

/** `Excel.DataValidationRule`: at most one of its properties. Without any there is no rule. */
export function ruleArgument(value: unknown): Rule | undefined {
  const given = Object.entries(record(value, 'rule')).filter(
    ([, part]) => part !== null && part !== undefined,
  );
  if (given.length > 1) throw HostError.invalidArgument('a rule of more than one type');
  const [first] = given;
  if (!first) return undefined;
  const [name, criteria] = [first[0], record(first[1], 'rule')];
  if (name === 'list') {
    const source = listSource(criteria.source);
    return { type: 'List', source, inCellDropDown: flagOr(criteria.inCellDropDown, true) };
  }
  if (name === 'custom') return { type: 'Custom', formula: withEquals(text(criteria.formula, 'formula')) };
  const type = COMPARED[name];
  if (!type) throw HostError.invalidArgument(`rule ${name}`);
  const operator = OPERATORS[oneOf(criteria.operator, Object.keys(OPERATORS), 'operator')] ?? 'Between';
  const formula1 = operandText(type, criteria.formula1);
  const isTernary = operator === 'Between' || operator === 'NotBetween';
  if (!isTernary) return { type, operator, formula1 };
  return { type, operator, formula1, formula2: operandText(type, criteria.formula2) };
}

function listSource(source: unknown): string {
  const reference = rangeFormula(source);
  if (reference !== undefined) return reference;
  const list = text(source, 'source');
  if (list === '' || (!list.startsWith('=') && list.length > MAX_LIST))
    throw HostError.invalidArgument('source');
  return list;
}

/** Numbers, ranges, texts of numbers or dates, and formulas; never a bare text. */
function operandText(type: ComparedType, value: unknown): string {
  const reference = rangeFormula(value);
  if (reference !== undefined) return reference;
  const isTime = type === 'Date' || type === 'Time';
  if (typeof value === 'number' && !isTime) return String(value);
  const given = text(value, 'formula');
  if (given.startsWith('=') && given.length > 1) return given;
  if (isTime) return String(serialOf(given, type));
  if (given.trim() === '' || !Number.isFinite(Number(given)))
    throw HostError.invalidArgument(`formula ${given}`);
  return given.trim();
}

function rangeFormula(value: unknown): string | undefined {
  if (!isHostObject(value) || !(value.target instanceof RangeTarget)) return undefined;
  const { sheet, area } = value.target;
  return `=${quoteSheetName(sheet.name)}!${absolute(area)}`;
}

function absolute(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** An ISO 8601 date, time or both as a serial; a time of day is the part after the point. */
function serialOf(value: string, type: 'Date' | 'Time'): number {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value);
  if (clock) return (Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)) / 86_400;
  const iso = /^\d{4}-\d{2}-\d{2}(T[\d:.]+)?/.exec(value)?.[0];
  const time = iso === undefined ? NaN : Date.parse(iso.includes('T') ? `${iso}Z` : iso);
  if (Number.isNaN(time)) throw HostError.invalidArgument(`date ${value}`);
  const serial = time / 86_400_000 + 25_569;
  return type === 'Time' ? serial % 1 : serial;
}

/** A rule as the client reads it: operands are always formulas. */
export function shownRule(rule: Rule | undefined): Record<string, unknown> {
  if (!rule) return {};
  if (rule.type === 'List') return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.type === 'Custom') return { custom: { formula: withEquals(rule.formula) } };
  const name = Object.keys(COMPARED).find((key) => COMPARED[key] === rule.type) ?? '';
  const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === rule.operator);
  const second = rule.formula2 === undefined ? {} : { formula2: withEquals(rule.formula2) };
  return { [name]: { formula1: withEquals(rule.formula1), ...second, operator } };
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
