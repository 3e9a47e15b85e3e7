import type { PresetCriterion } from '../workbook/ruleDocument';
import { HostError } from '../workbook/HostError';
import type { RuleContent } from '../workbook/ruleConversion';
import { integer, oneOf, record, text } from './arguments';
import { iconSetRule } from './conditionalIcons';
import { ruleFormat } from './conditionalRangeFormat';
import { changeRule, formulaText, ruleOf, type RuleTarget } from './conditionalRule';
import { colorScaleRule, dataBarRule } from './conditionalScales';
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
const RANKS = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;
const PRESETS: readonly PresetCriterion[] = [
  'Blanks',
  'NonBlanks',
  'Errors',
  'NonErrors',
  'Yesterday',
  'Today',
  'Tomorrow',
  'LastSevenDays',
  'LastWeek',
  'ThisWeek',
  'NextWeek',
  'LastMonth',
  'ThisMonth',
  'NextMonth',
  'AboveAverage',
  'BelowAverage',
  'EqualOrAboveAverage',
  'EqualOrBelowAverage',
  'OneStdDevAboveAverage',
  'OneStdDevBelowAverage',
  'TwoStdDevAboveAverage',
  'TwoStdDevBelowAverage',
  'ThreeStdDevAboveAverage',
  'ThreeStdDevBelowAverage',
  'UniqueValues',
  'DuplicateValues',
];

type Content<T extends RuleContent['type']> = Extract<RuleContent, { readonly type: T }>;
type Without<T extends RuleContent['type']> = Omit<Content<T>, 'format'>;

function cellValueArgument(value: unknown): Without<'CellValue'> {
  const given = record(value, 'rule');
  const operator = oneOf(given.operator, OPERATORS, 'operator');
  const formula1 = formulaText(given.formula1);
  const isTernary = operator === 'Between' || operator === 'NotBetween';
  if (!isTernary) return { type: 'CellValue', operator, formula1 };
  return { type: 'CellValue', operator, formula1, formula2: formulaText(given.formula2) };
}

function textArgument(value: unknown): Without<'ContainsText'> {
  const given = record(value, 'rule');
  const operator = oneOf(given.operator, TEXT_OPERATORS, 'operator');
  return { type: 'ContainsText', operator, text: text(given.text) };
}

function topBottomArgument(value: unknown): Without<'TopBottom'> {
  const given = record(value, 'rule');
  const kind = oneOf(given.type, RANKS, 'type');
  const rank = integer(given.rank, 'rank');
  if (rank < 1 || rank > (kind.endsWith('Percent') ? 100 : 1000)) throw HostError.invalidArgument('rank');
  return { type: 'TopBottom', kind, rank };
}

function presetArgument(value: unknown): Without<'PresetCriteria'> {
  const given = record(value, 'rule');
  return { type: 'PresetCriteria', criterion: oneOf(given.criterion, PRESETS, 'criterion') };
}

/** Gives a rule other content of its own type; its look stays. */
function setContent(target: RuleTarget, content: { readonly type: RuleContent['type'] }): void {
  changeRule(target, (rule) => {
    if (rule.type !== content.type || !('format' in rule)) return rule;
    const { id, address, priority, stopIfTrue, format } = rule;
    return { ...(content as RuleContent), id, address, priority, stopIfTrue, format };
  });
}

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
        setContent(target, cellValueArgument(value));
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
        setContent(target, textArgument(value));
      },
    },
  },
  navigations: { format: ruleFormat },
});

const topBottomRule = defineType<RuleTarget>({
  name: 'TopBottomConditionalFormat',
  properties: {
    rule: {
      get: (target) => {
        const { document } = ruleOf(target);
        return document.type === 'TopBottom' ? { rank: document.rank, type: document.kind } : null;
      },
      set: (target, value) => {
        setContent(target, topBottomArgument(value));
      },
    },
  },
  navigations: { format: ruleFormat },
});

const presetRule = defineType<RuleTarget>({
  name: 'PresetCriteriaConditionalFormat',
  properties: {
    rule: {
      get: (target) => {
        const { document } = ruleOf(target);
        return document.type === 'PresetCriteria' ? { criterion: document.criterion } : null;
      },
      set: (target, value) => {
        setContent(target, presetArgument(value));
      },
    },
  },
  navigations: { format: ruleFormat },
});

const PARTS = {
  cellValue: ['CellValue', cellValueRule],
  custom: ['Custom', customRule],
  textComparison: ['ContainsText', textRule],
  colorScale: ['ColorScale', colorScaleRule],
  dataBar: ['DataBar', dataBarRule],
  iconSet: ['IconSet', iconSetRule],
  topBottom: ['TopBottom', topBottomRule],
  preset: ['PresetCriteria', presetRule],
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
