import type { ConditionalFormatDocument, ScalePoint } from '../workbook/document';
import type { BarLook } from '../workbook/ruleDocument';
import { HostError } from '../workbook/HostError';
import { flag, oneOf, record } from './arguments';
import { color } from './colors';
import { changeRule, formulaText, ruleOf, type RuleTarget } from './conditionalRule';
import { defineType, type Property } from './HostObject';

const POINT_TYPES = [
  'LowestValue',
  'HighestValue',
  'Number',
  'Percent',
  'Percentile',
  'Formula',
  'Automatic',
] as const;

function scalePoint(value: unknown): ScalePoint {
  const given = record(value, 'criterion');
  const formula = given.formula;
  return {
    type: oneOf(given.type, POINT_TYPES, 'criterion type'),
    ...(formula === null || formula === undefined ? {} : { formula: formulaText(formula) }),
    ...(given.color === null || given.color === undefined ? {} : { color: color(given.color) }),
  };
}

export const colorScaleRule = defineType<RuleTarget>({
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
        if (points.length < 2) throw HostError.invalidArgument('criteria of the color scale');
        changeRule(target, (rule) => (rule.type === 'ColorScale' ? { ...rule, points } : rule));
      },
    },
  },
});

type DataBar = Extract<ConditionalFormatDocument, { readonly type: 'DataBar' }>;
type Negative = NonNullable<BarLook['negative']>;

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

/** A part of a bar's look, with what Excel makes it until it is set. */
function lookProperty<K extends Exclude<keyof BarLook, 'negative'>>(
  name: K,
  otherwise: NonNullable<BarLook[K]>,
  read: (value: unknown) => BarLook[K],
): Property<RuleTarget> {
  return {
    get: (target) => dataBarOf(target).look?.[name] ?? otherwise,
    set: (target, value) => {
      const given = { [name]: read(value) };
      changeRule(target, (rule) =>
        rule.type === 'DataBar' ? { ...rule, look: { ...rule.look, ...given } } : rule,
      );
    },
  };
}

function negativeProperty<K extends keyof Negative>(
  name: K,
  otherwise: NonNullable<Negative[K]>,
  read: (value: unknown) => Negative[K],
): Property<RuleTarget> {
  return {
    get: (target) => dataBarOf(target).look?.negative?.[name] ?? otherwise,
    set: (target, value) => {
      const given = { [name]: read(value) };
      changeRule(target, (rule) =>
        rule.type === 'DataBar'
          ? { ...rule, look: { ...rule.look, negative: { ...rule.look?.negative, ...given } } }
          : rule,
      );
    },
  };
}

function colorOrNone(value: unknown): string {
  return value === '' ? '' : color(value);
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
    borderColor: lookProperty('borderColor', '', colorOrNone),
    gradientFill: lookProperty('gradient', false, (value) => flag(value)),
  },
  limits: { borderColor: 'kept, not drawn' },
});

const negativeFormat = defineType<RuleTarget>({
  name: 'ConditionalDataBarNegativeFormat',
  properties: {
    fillColor: negativeProperty('color', '#FF0000', color),
    borderColor: negativeProperty('borderColor', '', colorOrNone),
    matchPositiveFillColor: negativeProperty('matchPositiveFillColor', false, (value) => flag(value)),
    matchPositiveBorderColor: negativeProperty('matchPositiveBorderColor', false, (value) => flag(value)),
  },
  limits: { borderColor: 'kept, not drawn', matchPositiveBorderColor: 'kept, not drawn' },
});

export const dataBarRule = defineType<RuleTarget>({
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
    barDirection: lookProperty('direction', 'Context', (value) =>
      oneOf(value, ['Context', 'LeftToRight', 'RightToLeft'], 'barDirection'),
    ),
    axisFormat: lookProperty('axisFormat', 'Automatic', (value) =>
      oneOf(value, ['Automatic', 'None', 'CellMidPoint'], 'axisFormat'),
    ),
    axisColor: lookProperty('axisColor', '#000000', colorOrNone),
  },
  navigations: { positiveFormat, negativeFormat },
  limits: {
    barDirection: 'kept, not drawn',
    axisFormat: 'kept, not drawn',
    axisColor: 'kept, not drawn',
  },
});
