import type { ConditionalFormatDocument } from '../../workbook/document';
import type { IconCriterion, IconSetStyle } from '../../workbook/ruleDocument';
import { typedFormula } from '../format/formulaNames';
import { iconSetOf } from '../format/iconSets';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

export type IconSetContent = Omit<
  Extract<ConditionalFormatDocument, { readonly type: 'IconSet' }>,
  'id' | 'address' | 'priority' | 'stopIfTrue'
>;

const POINTS: Readonly<Record<string, IconCriterion['type']>> = {
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};
const USUAL_SET = '3TrafficLights1';

/** An `<iconSet>`, of the base format or of Excel 2010's; `undefined` for what the document cannot state. */
export function readIconSet(element: XmlElement): IconSetContent | undefined {
  const style = iconSetOf(element.attributes.get('iconSet') ?? USUAL_SET);
  if (!style) return undefined;
  const points = childrenOf(element, 'cfvo');
  const reverse = flagAttribute(element, 'reverse');
  const icons = flagAttribute(element, 'custom') ? childrenOf(element, 'cfIcon') : [];
  const criteria = points.map((point, index) => {
    const own = { set: style, index: reverse ? points.length - 1 - index : index };
    return readCriterion(point, icons[index], own);
  });
  if (!criteria.every((criterion) => criterion !== undefined)) return undefined;
  return { type: 'IconSet', style, criteria, reverse, showValue: flagAttribute(element, 'showValue', true) };
}

function readCriterion(
  point: XmlElement,
  icon: XmlElement | undefined,
  own: { readonly set: IconSetStyle; readonly index: number },
): IconCriterion | undefined {
  const type = POINTS[point.attributes.get('type') ?? ''];
  const value = point.attributes.get('val') ?? child(point, 'f')?.text;
  const set = icon && iconSetOf(icon.attributes.get('iconSet') ?? '');
  if (!type || value === undefined || (icon && !set)) return undefined;
  const index = numberAttribute(icon, 'iconId') ?? 0;
  return {
    type,
    operator: flagAttribute(point, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan',
    formula: typedFormula(value),
    ...(set && (set !== own.set || index !== own.index) && { customIcon: { set, index } }),
  };
}
