import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import { formatArea, type Area } from './address';
import type { ComparisonOperator, ConditionalFormatDocument, RuleFormat, ScalePoint } from './document';
import { presetPart } from './presetRules';
import { univerIcons } from './ruleIcons';
import { hexColor } from './styleConversion';

export type RuleContent = DistributiveOmit<
  ConditionalFormatDocument,
  'id' | 'address' | 'priority' | 'stopIfTrue'
>;
type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;
type CellValueContent = Extract<RuleContent, { type: 'CellValue' }>;

const COMPARISONS: Record<ComparisonOperator, CFNumberOperator> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
const SYMBOLS: Record<Exclude<ComparisonOperator, 'Between' | 'NotBetween'>, string> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};
const TEXTS = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;
const POINTS: Record<ScalePoint['type'], CFValueType> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
  Automatic: CFValueType.min,
};

/** How Univer draws a rule over these cells. Undefined for what it cannot draw. */
export function toUniverRule(
  rule: RuleContent,
  areas: readonly Area[],
): IConditionalFormattingRuleConfig | undefined {
  const corner = formatArea({ ...(areas[0] ?? { row: 0, column: 0 }), rows: 1, columns: 1 });
  switch (rule.type) {
    case 'CellValue':
      return comparison(rule, corner);
    case 'Custom':
      return highlight(rule.format, { subType: CFSubRuleType.formula, value: withEquals(rule.formula) });
    case 'ContainsText':
      return highlight(rule.format, {
        subType: CFSubRuleType.text,
        operator: TEXTS[rule.operator],
        value: rule.text,
      });
    case 'ColorScale':
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map((point, index) => ({
          index,
          color: point.color ?? '#FFFFFF',
          value: value(point),
        })),
      };
    case 'DataBar':
      return {
        type: CFRuleType.dataBar,
        isShowValue: rule.showValue,
        config: {
          min: value(rule.lower),
          max: rule.upper.type === 'Automatic' ? { type: CFValueType.max } : value(rule.upper),
          isGradient: rule.look?.gradient ?? false,
          positiveColor: rule.color,
          nativeColor: rule.look?.negative?.matchPositiveFillColor
            ? rule.color
            : (rule.look?.negative?.color ?? '#FF0000'),
        },
      };
    case 'IconSet':
      return univerIcons(rule, value);
    case 'TopBottom':
      return {
        type: CFRuleType.highlightCell,
        style: univerFormat(rule.format),
        subType: CFSubRuleType.rank,
        isBottom: rule.kind.startsWith('Bottom'),
        isPercent: rule.kind.endsWith('Percent'),
        value: rule.rank,
      };
    case 'PresetCriteria': {
      const part = presetPart(rule.criterion, corner, areas);
      return part && { type: CFRuleType.highlightCell, style: univerFormat(rule.format), ...part };
    }
    case 'Foreign':
      return undefined;
  }
}

/** A rule that the page's user made, in Excel's terms; what has no equal here is kept as it is. */
export function toRuleContent(rule: IConditionalFormattingRuleConfig): RuleContent {
  if (rule.type === CFRuleType.colorScale) {
    return {
      type: 'ColorScale',
      points: rule.config.map((point) => ({ ...scalePoint(point.value), color: point.color })),
    };
  }
  if (rule.type === CFRuleType.dataBar) {
    const { min, max, positiveColor } = rule.config;
    return {
      type: 'DataBar',
      color: hexColor(positiveColor),
      lower: scalePoint(min),
      upper: scalePoint(max),
      showValue: rule.isShowValue,
    };
  }
  if (rule.type !== CFRuleType.highlightCell) return { type: 'Foreign', payload: rule };
  const format = ruleFormat(rule.style);
  if (rule.subType === CFSubRuleType.formula) return { type: 'Custom', formula: rule.value, format };
  if (rule.subType === CFSubRuleType.text) {
    const operator = findKey(TEXTS, rule.operator);
    if (operator) return { type: 'ContainsText', operator, text: rule.value ?? '', format };
  }
  if (rule.subType === CFSubRuleType.number) {
    const operator = findKey(COMPARISONS, rule.operator) ?? 'EqualTo';
    const [first, second] = Array.isArray(rule.value) ? rule.value : [rule.value];
    const formulas = second === undefined ? {} : { formula2: String(second) };
    return { type: 'CellValue', operator, formula1: String(first ?? 0), ...formulas, format };
  }
  return { type: 'Foreign', payload: rule };
}

function comparison(rule: CellValueContent, corner: string): IConditionalFormattingRuleConfig {
  const operator = COMPARISONS[rule.operator];
  const first = constant(rule.formula1);
  const second = constant(rule.formula2 ?? '');
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
    if (typeof first === 'number' && typeof second === 'number') {
      return highlight(rule.format, { subType: CFSubRuleType.number, operator, value: [first, second] });
    }
    const inside = `AND(${corner}>=${strip(rule.formula1)},${corner}<=${strip(rule.formula2 ?? '0')})`;
    const formula = rule.operator === 'Between' ? `=${inside}` : `=NOT(${inside})`;
    return highlight(rule.format, { subType: CFSubRuleType.formula, value: formula });
  }
  if (typeof first === 'number') {
    return highlight(rule.format, { subType: CFSubRuleType.number, operator, value: first });
  }
  const symbol = SYMBOLS[rule.operator as keyof typeof SYMBOLS];
  const formula = `=${corner}${symbol}${strip(rule.formula1)}`;
  return highlight(rule.format, { subType: CFSubRuleType.formula, value: formula });
}

type HighlightPart =
  | { subType: CFSubRuleType.formula; value: string }
  | { subType: CFSubRuleType.text; operator: CFTextOperator; value: string }
  | {
      subType: CFSubRuleType.number;
      operator: CFNumberOperator.between | CFNumberOperator.notBetween;
      value: [number, number];
    }
  | {
      subType: CFSubRuleType.number;
      operator: Exclude<CFNumberOperator, CFNumberOperator.between | CFNumberOperator.notBetween>;
      value: number;
    };

function highlight(format: RuleFormat, part: HighlightPart): IConditionalFormattingRuleConfig {
  return { type: CFRuleType.highlightCell, style: univerFormat(format), ...part };
}

function univerFormat(format: RuleFormat): IStyleBase {
  const style: IStyleBase = {};
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  if (format.bold !== undefined) style.bl = format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.italic !== undefined) style.it = format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.underline !== undefined) style.ul = { s: BooleanNumber.TRUE };
  if (format.strikethrough) style.st = { s: BooleanNumber.TRUE };
  return style;
}

function ruleFormat(style: IStyleBase): RuleFormat {
  return {
    ...(style.cl?.rgb ? { fontColor: hexColor(style.cl.rgb) } : {}),
    ...(style.bg?.rgb ? { fill: hexColor(style.bg.rgb) } : {}),
    ...(style.bl === undefined ? {} : { bold: style.bl === BooleanNumber.TRUE }),
    ...(style.it === undefined ? {} : { italic: style.it === BooleanNumber.TRUE }),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: 'Single' as const } : {}),
    ...(style.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
  };
}

function value(point: ScalePoint): IValueConfig {
  const type = POINTS[point.type];
  if (point.formula === undefined) return { type };
  return {
    type,
    value: type === CFValueType.formula ? withEquals(point.formula) : Number(strip(point.formula)),
  };
}

function scalePoint(config: IValueConfig): ScalePoint {
  const type = findKey(POINTS, config.type) ?? 'Number';
  return config.value === undefined ? { type } : { type, formula: String(config.value) };
}

/** A number that a formula simply states. */
function constant(formula: string): number | undefined {
  const text = strip(formula);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function strip(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

function withEquals(formula: string): string {
  return `=${strip(formula)}`;
}

function findKey<K extends string, V>(record: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(record) as K[]).find((key) => record[key] === value);
}
