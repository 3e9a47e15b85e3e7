import type { ConditionalFormatDocument, RuleFormat, ScalePoint } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { RuleStore } from '../workbook/RuleStore';
import { without } from '../workbook/without';
import { flag, oneOf, optionalText, record, text } from './arguments';
import { color } from './colors';
import { defineType, type HostObject } from './HostObject';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const POINT_TYPES = [
  'LowestValue',
  'HighestValue',
  'Number',
  'Percent',
  'Percentile',
  'Formula',
  'Automatic',
] as const;

export interface RuleTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

export function ruleOf({ sheet, id }: RuleTarget) {
  const rule = new RuleStore(sheet).all().find((other) => other.id === id);
  if (!rule) throw HostError.itemNotFound('conditional format');
  return rule;
}

export function changeRule(
  target: RuleTarget,
  change: (rule: ConditionalFormatDocument) => ConditionalFormatDocument,
): void {
  target.sheet.assertUnprotected();
  new RuleStore(target.sheet).change(target.id, change);
}

type Formatted = Extract<ConditionalFormatDocument, { readonly format: RuleFormat }>;

function isFormatted(rule: ConditionalFormatDocument): rule is Formatted {
  return rule.type === 'CellValue' || rule.type === 'Custom' || rule.type === 'ContainsText';
}

function formatOf(target: RuleTarget): RuleFormat {
  const { document } = ruleOf(target);
  return isFormatted(document) ? document.format : {};
}

function setFormat(target: RuleTarget, format: RuleFormat): void {
  changeRule(target, (rule) =>
    isFormatted(rule) ? { ...rule, format: { ...rule.format, ...format } } : rule,
  );
}

const ruleFont = defineType<RuleTarget>({
  name: 'ConditionalRangeFont',
  properties: {
    color: {
      get: (target) => formatOf(target).fontColor ?? '',
      set: (target, value) => {
        setFormat(target, { fontColor: color(value) });
      },
    },
    bold: {
      get: (target) => formatOf(target).bold ?? false,
      set: (target, value) => {
        setFormat(target, { bold: flag(value) });
      },
    },
    italic: {
      get: (target) => formatOf(target).italic ?? false,
      set: (target, value) => {
        setFormat(target, { italic: flag(value) });
      },
    },
  },
});

const ruleFill = defineType<RuleTarget>({
  name: 'ConditionalRangeFill',
  properties: {
    color: {
      get: (target) => formatOf(target).fill ?? '',
      set: (target, value) => {
        setFormat(target, { fill: color(value) });
      },
    },
  },
});

const ruleFormat = defineType<RuleTarget>({
  name: 'ConditionalRangeFormat',
  navigations: { font: ruleFont, fill: ruleFill },
});

const cellValueRule = defineType<RuleTarget>({
  name: 'CellValueConditionalFormat',
  properties: {
    rule: {
      get: (target) => {
        const { document } = ruleOf(target);
        if (document.type !== 'CellValue') return null;
        const { formula1, formula2, operator } = document;
        return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
      },
      set: (target, value) => {
        const given = record(value);
        const formula2 = optionalText(given.formula2);
        const operator = oneOf(given.operator, OPERATORS, 'operator');
        const formula1 = text(given.formula1);
        changeRule(target, (rule) => {
          if (rule.type !== 'CellValue') return rule;
          return {
            ...without(rule, 'formula2'),
            operator,
            formula1,
            ...(formula2 === undefined ? {} : { formula2 }),
          };
        });
      },
    },
  },
  navigations: { format: ruleFormat },
});

const customRuleText = defineType<RuleTarget>({
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: (target) => {
        const { document } = ruleOf(target);
        return document.type === 'Custom' ? document.formula : '';
      },
      set: (target, value) => {
        const formula = text(value);
        changeRule(target, (rule) => (rule.type === 'Custom' ? { ...rule, formula } : rule));
      },
    },
  },
});

const customRule = defineType<RuleTarget>({
  name: 'CustomConditionalFormat',
  navigations: { format: ruleFormat, rule: customRuleText },
});

const textRule = defineType<RuleTarget>({
  name: 'TextConditionalFormat',
  properties: {
    rule: {
      get: (target) => {
        const { document } = ruleOf(target);
        return document.type === 'ContainsText' ? { operator: document.operator, text: document.text } : null;
      },
      set: (target, value) => {
        const given = record(value);
        const operator = oneOf(given.operator, TEXT_OPERATORS, 'operator');
        const wanted = text(given.text);
        changeRule(target, (rule) =>
          rule.type === 'ContainsText' ? { ...rule, operator, text: wanted } : rule,
        );
      },
    },
  },
  navigations: { format: ruleFormat },
});

/** A bound is given as a formula or as a number. */
function formulaText(value: unknown): string {
  return typeof value === 'number' ? String(value) : text(value, 'criterion formula');
}

function scalePoint(value: unknown): ScalePoint {
  const given = record(value, 'criterion');
  const formula = given.formula;
  return {
    type: oneOf(given.type, POINT_TYPES, 'criterion type'),
    ...(formula === null || formula === undefined ? {} : { formula: formulaText(formula) }),
    ...(given.color === null || given.color === undefined ? {} : { color: color(given.color) }),
  };
}

const colorScaleRule = defineType<RuleTarget>({
  name: 'ColorScaleConditionalFormat',
  properties: {
    threeColorScale: {
      get: (target) => {
        const { document } = ruleOf(target);
        return document.type === 'ColorScale' && document.points.length === 3;
      },
    },
    criteria: {
      get: (target) => {
        const { document } = ruleOf(target);
        if (document.type !== 'ColorScale') return null;
        const [minimum, middle, last] = document.points;
        return last ? { minimum, midpoint: middle, maximum: last } : { minimum, maximum: middle };
      },
      set: (target, value) => {
        const given = record(value);
        const parts = [given.minimum, given.midpoint, given.maximum];
        const points = parts.filter((part) => part !== null && part !== undefined).map(scalePoint);
        changeRule(target, (rule) => (rule.type === 'ColorScale' ? { ...rule, points } : rule));
      },
    },
  },
});

type DataBar = Extract<ConditionalFormatDocument, { readonly type: 'DataBar' }>;

function dataBarOf(target: RuleTarget): DataBar {
  const { document } = ruleOf(target);
  if (document.type !== 'DataBar')
    throw HostError.invalidOperation('The conditional format is not a data bar.');
  return document;
}

function changeBar(
  target: RuleTarget,
  change: Partial<Pick<DataBar, 'color' | 'lower' | 'upper' | 'showValue'>>,
): void {
  changeRule(target, (rule) => (rule.type === 'DataBar' ? { ...rule, ...change } : rule));
}

const positiveFormat = defineType<RuleTarget>({
  name: 'ConditionalDataBarPositiveFormat',
  properties: {
    fillColor: {
      get: (target) => dataBarOf(target).color,
      set: (target, value) => {
        changeBar(target, { color: color(value) });
      },
    },
  },
});

const dataBarRule = defineType<RuleTarget>({
  name: 'DataBarConditionalFormat',
  properties: {
    showDataBarOnly: {
      get: (target) => !dataBarOf(target).showValue,
      set: (target, value) => {
        changeBar(target, { showValue: !flag(value) });
      },
    },
    lowerBoundRule: {
      get: (target) => dataBarOf(target).lower,
      set: (target, value) => {
        changeBar(target, { lower: scalePoint(value) });
      },
    },
    upperBoundRule: {
      get: (target) => dataBarOf(target).upper,
      set: (target, value) => {
        changeBar(target, { upper: scalePoint(value) });
      },
    },
  },
  navigations: { positiveFormat },
});

const PARTS = {
  cellValue: ['CellValue', cellValueRule],
  custom: ['Custom', customRule],
  textComparison: ['ContainsText', textRule],
  colorScale: ['ColorScale', colorScaleRule],
  dataBar: ['DataBar', dataBarRule],
} as const;

/** The parts of a rule, by type: `cellValue`, `cellValueOrNullObject` and so on. */
export const rulePartNavigations = Object.fromEntries(
  Object.entries(PARTS).flatMap(([name, [type, part]]) => {
    const orNull = (target: RuleTarget): HostObject | undefined =>
      ruleOf(target).document.type === type ? part(target) : undefined;
    const orFail = (target: RuleTarget): HostObject => {
      const found = orNull(target);
      if (!found) throw HostError.invalidOperation(`The conditional format is not of the type ${type}.`);
      return found;
    };
    return [
      [name, orFail],
      [`${name}OrNullObject`, orNull],
    ];
  }),
);
