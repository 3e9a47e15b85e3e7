import type { ComparisonOperator } from '../../workbook/document';

/** The comparisons of rules and validations, in the words of a file and of Excel's object model. */
const OPERATORS: Readonly<Record<string, ComparisonOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

export function operatorOf(name: string | undefined): ComparisonOperator | undefined {
  return name === undefined ? undefined : OPERATORS[name];
}

export function operatorName(operator: ComparisonOperator): string {
  return Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? 'between';
}
