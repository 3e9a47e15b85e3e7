import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
} from '@univerjs/core';
import type { ComparisonOperator } from './document';
import type { AlertStyle, DataValidationDocument } from './validationDocument';
import type { ValidationContent } from './ValidationStore';

type Rule = DataValidationDocument['rule'];
type Compared = Extract<Rule, { readonly operator: ComparisonOperator }>;

const TYPES: Record<Compared['type'], DataValidationType> = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
  TextLength: DataValidationType.TEXT_LENGTH,
};
const OPERATORS: Record<ComparisonOperator, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const STYLES: Record<AlertStyle, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** How Univer shows a validation; undefined where any value is valid. */
export function toUniverValidation(
  uid: string,
  ranges: IRange[],
  { rule, ignoreBlanks, errorAlert, prompt }: ValidationContent,
): IDataValidationRule | undefined {
  if (!rule) return undefined;
  return {
    uid,
    ranges,
    ...criteria(rule),
    allowBlank: ignoreBlanks,
    // A rule that does not alert lets everything in.
    errorStyle: errorAlert.showAlert ? STYLES[errorAlert.style] : DataValidationErrorStyle.WARNING,
    showErrorMessage: errorAlert.showAlert,
    error: errorAlert.message,
    errorTitle: errorAlert.title,
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
  };
}

function criteria(
  rule: Rule,
): Pick<IDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'> &
  Pick<IDataValidationRule, 'showDropDown' | 'renderMode'> {
  switch (rule.type) {
    case 'List':
      return {
        type: DataValidationType.LIST,
        formula1: rule.source,
        showDropDown: rule.inCellDropDown,
        renderMode: rule.inCellDropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
      };
    case 'Custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    default:
      return {
        type: TYPES[rule.type],
        operator: OPERATORS[rule.operator],
        formula1: rule.formula1,
        ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      };
  }
}

/** A validation that the page's user made, in Excel's terms. */
export function toValidation(rule: IDataValidationRule): ValidationContent {
  const own = ruleOf(rule);
  return {
    ...(own ? { rule: own } : {}),
    ignoreBlanks: rule.allowBlank ?? true,
    errorAlert: {
      showAlert: rule.errorStyle === DataValidationErrorStyle.STOP,
      style: findKey(STYLES, rule.errorStyle) ?? 'Stop',
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
    },
    prompt: {
      showPrompt: rule.showInputMessage ?? false,
      title: rule.promptTitle ?? '',
      message: rule.prompt ?? '',
    },
  };
}

// A rule's type may also be one that a plugin brings, so it is any text.
const LIST: string = DataValidationType.LIST;
const CUSTOM: string = DataValidationType.CUSTOM;

function ruleOf({
  type,
  operator,
  formula1 = '',
  formula2,
  showDropDown,
}: IDataValidationRule): Rule | undefined {
  if (type === LIST) {
    return { type: 'List', source: formula1, inCellDropDown: showDropDown ?? true };
  }
  if (type === CUSTOM) return { type: 'Custom', formula: formula1 };
  const compared = findKey(TYPES, type);
  if (!compared) return undefined;
  return {
    type: compared,
    operator: findKey(OPERATORS, operator) ?? 'Between',
    formula1,
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

function findKey<K extends string, V>(record: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(record) as K[]).find((key) => record[key] === value);
}
