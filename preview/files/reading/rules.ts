import type { ConditionalFormatDocument, RuleFormat, ScalePoint } from '../../workbook/document';
import { readColor, type Palette } from '../format/colors';
import type { ForeignRule } from '../format/foreign';
import { typedFormula } from '../format/formulaNames';
import { operatorOf } from '../format/operators';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';
import { lookXml } from '../writing/ruleLook';
import { readBarLook } from './barLook';
import { readIconSet } from './iconSets';
import { readPreset } from './presetRules';
import { readLook } from './ruleLook';
import type { Styles } from './stylesPart';

const TEXT_OPERATORS = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const;
const POINTS: Readonly<Record<string, ScalePoint['type']>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};

export interface RuleContext {
  readonly styles: Styles;
  readonly palette: Palette;
  /** The sheet's XML, for rules that are kept as they stand. */
  readonly source: string;
  /** Bounds of data bars in Excel 2010's extension, by the id that the base rule names. */
  readonly bars: ReadonlyMap<string, XmlElement>;
  /** Rules that stand in the extension alone. */
  readonly extended: readonly ConditionalFormatDocument[];
}

/** The rules of all `<conditionalFormatting>` elements of a sheet, the first to apply first. */
export function readRules(blocks: readonly XmlElement[], context: RuleContext): ConditionalFormatDocument[] {
  const rules = blocks.flatMap((block) => {
    const address = block.attributes.get('sqref') ?? '';
    return childrenOf(block, 'cfRule').map((rule) => ({ address, rule }));
  });
  return [...rules.map(({ address, rule }) => readRule(address, rule, context)), ...context.extended]
    .sort((one, other) => one.priority - other.priority)
    .map((rule, index) => ({ ...rule, id: `rule-${index + 1}` }));
}

/** The id by which a base rule names its extension. */
export function extensionId(rule: XmlElement): string | undefined {
  const extensions = childrenOf(child(rule, 'extLst'), 'ext');
  return extensions.flatMap((extension) => childrenOf(extension, 'id'))[0]?.text.trim();
}

function readRule(address: string, rule: XmlElement, context: RuleContext): ConditionalFormatDocument {
  const base = {
    id: '',
    address,
    priority: numberAttribute(rule, 'priority') ?? 1,
    stopIfTrue: flagAttribute(rule, 'stopIfTrue'),
  };
  const type = rule.attributes.get('type') ?? '';
  const look = context.styles.looks[numberAttribute(rule, 'dxfId') ?? -1];
  const format = readRuleFormat(look, context);
  const [first, second] = childrenOf(rule, 'formula').map((formula) => typedFormula(formula.text));
  if (type === 'expression' && first !== undefined)
    return { ...base, type: 'Custom', formula: first, format };
  const operator = operatorOf(rule.attributes.get('operator'));
  if (type === 'cellIs' && operator && first !== undefined) {
    const bounds = { formula1: first, ...(second !== undefined && { formula2: second }) };
    return { ...base, type: 'CellValue', operator, ...bounds, format };
  }
  const text = rule.attributes.get('text');
  if (isTextRule(type) && text !== undefined) {
    return { ...base, type: 'ContainsText', operator: TEXT_OPERATORS[type], text, format };
  }
  const rank = numberAttribute(rule, 'rank');
  if (type === 'top10' && rank !== undefined) {
    const part =
      `${flagAttribute(rule, 'bottom') ? 'Bottom' : 'Top'}${flagAttribute(rule, 'percent') ? 'Percent' : 'Items'}` as const;
    return { ...base, type: 'TopBottom', rank, kind: part, format };
  }
  const criterion = readPreset(rule);
  if (criterion) return { ...base, type: 'PresetCriteria', criterion, format };
  return readScale(base, rule, context) ?? { ...base, type: 'Foreign', payload: keep(rule, look, context) };
}

type Base = Pick<ConditionalFormatDocument, 'id' | 'address' | 'priority' | 'stopIfTrue'>;

function readScale(
  base: Base,
  rule: XmlElement,
  { palette, bars }: RuleContext,
): ConditionalFormatDocument | undefined {
  const scale = child(rule, 'colorScale');
  if (scale) {
    const colors = childrenOf(scale, 'color').map((color) => readColor(color, palette));
    const points = childrenOf(scale, 'cfvo').map((point, index) => readPoint(point, colors[index]));
    return { ...base, type: 'ColorScale', points };
  }
  const icons = child(rule, 'iconSet');
  const set = icons && readIconSet(icons);
  if (set) return { ...base, ...set };
  const bar = child(rule, 'dataBar');
  if (!bar) return undefined;
  const extension = bars.get(extensionId(rule) ?? '');
  const own = childrenOf(bar, 'cfvo');
  const points = childrenOf(extension, 'cfvo');
  const [lower, upper] = (points.length === 2 ? points : own).map((point) => readPoint(point));
  if (!lower || !upper) return undefined;
  const color = readColor(child(bar, 'color'), palette) ?? '#638EC6';
  const showValue = flagAttribute(bar, 'showValue', true);
  const look = readBarLook(extension, palette);
  return { ...base, type: 'DataBar', color, lower, upper, showValue, ...(look && { look }) };
}

function readPoint(point: XmlElement, color?: string): ScalePoint {
  const type = POINTS[point.attributes.get('type') ?? ''] ?? 'LowestValue';
  const value = point.attributes.get('val') ?? child(point, 'f')?.text;
  const bounded = type !== 'LowestValue' && type !== 'HighestValue' && type !== 'Automatic';
  const formula =
    value !== undefined && bounded ? (Number.isNaN(Number(value)) ? typedFormula(value) : value) : undefined;
  return { type, ...(formula !== undefined && { formula }), ...(color !== undefined && { color }) };
}

/** The look that a rule puts on a cell, with the look itself where it holds more than the document states. */
function readRuleFormat(look: XmlElement | undefined, { styles, palette }: RuleContext): RuleFormat {
  const format = readLook(look, palette);
  if (!look) return format;
  const kept = styles.source.slice(look.start, look.end);
  const number = numberAttribute(child(look, 'numFmt'), 'numFmtId') ?? 0;
  return kept === `<dxf>${lookXml(format, () => number)}</dxf>` ? format : { ...format, kept };
}

function keep(rule: XmlElement, look: XmlElement | undefined, { source, styles }: RuleContext): ForeignRule {
  return {
    format: 'xlsx',
    rule: source.slice(rule.start, rule.end),
    ...(look && { look: styles.source.slice(look.start, look.end) }),
  };
}

function isTextRule(type: string): type is keyof typeof TEXT_OPERATORS {
  return type in TEXT_OPERATORS;
}
