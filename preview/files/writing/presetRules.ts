import type { ConditionalFormatDocument } from '../../workbook/document';
import { storedFormula } from '../format/formulaNames';
import { ICON_SETS } from '../format/iconSets';
import { AVERAGES, CELL_TESTS, PERIODS } from '../format/presets';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

type Rule<Type> = Extract<ConditionalFormatDocument, { type: Type }>;
type Element = (type: string, attributes: string, content: string) => string;

const POINTS = { Number: 'num', Percent: 'percent', Percentile: 'percentile', Formula: 'formula' } as const;
export function writeTopBottom({ rank, kind }: Rule<'TopBottom'>, look: string, element: Element): string {
  const percent = kind.endsWith('Percent') ? ' percent="1"' : '';
  const bottom = kind.startsWith('Bottom') ? ' bottom="1"' : '';
  return element('top10', `${look}${percent}${bottom} rank="${rank}"`, '');
}

/** Empty for a rule whose criterion has not been set. */
export function writePreset(
  { criterion, address }: Rule<'PresetCriteria'>,
  look: string,
  element: Element,
): string {
  const first = /^[^\s:]+/.exec(address)?.[0] ?? 'A1';
  const formula = (text: string): string => `<formula>${encodeXml(text.replaceAll('#', first))}</formula>`;
  const average = AVERAGES[criterion];
  if (average) {
    const below = average.below ? ' aboveAverage="0"' : '';
    const equal = average.equal ? ' equalAverage="1"' : '';
    const deviations = average.deviations ? ` stdDev="${average.deviations}"` : '';
    return element('aboveAverage', `${look}${below}${equal}${deviations}`, '');
  }
  const test = CELL_TESTS[criterion];
  if (test) return element(test[0], look, formula(test[1]));
  const period = PERIODS[criterion];
  if (period) return element('timePeriod', `${look} timePeriod="${period[0]}"`, formula(period[1]));
  if (criterion === 'UniqueValues') return element('uniqueValues', look, '');
  return criterion === 'DuplicateValues' ? element('duplicateValues', look, '') : '';
}

/** The sets that the base format does not have, and icons from several sets, are Excel 2010's. */
export function isExtendedIconSet({ style, criteria }: Rule<'IconSet'>): boolean {
  const isNew = style === 'ThreeStars' || style === 'ThreeTriangles' || style === 'FiveBoxes';
  return isNew || criteria.some(({ customIcon }) => customIcon);
}

export function writeIconSet(rule: Rule<'IconSet'>, element: Element): string {
  const points = rule.criteria.map(({ type, formula, operator }, index) => {
    const value = encodeAttribute(storedFormula(formula));
    const above = operator === 'GreaterThan' && index > 0 ? ' gte="0"' : '';
    return `<cfvo type="${POINTS[type]}" val="${value}"${above}/>`;
  });
  return element('iconSet', '', `<iconSet${iconAttributes(rule)}>${points.join('')}</iconSet>`);
}

/** The rule for the sheet's extension list. */
export function iconSetExtension(rule: Rule<'IconSet'>, id: string, namespaces: string): string {
  const isCustom = rule.criteria.some(({ customIcon }) => customIcon);
  const points = rule.criteria.map(({ type, formula, operator }, index) => {
    const above = operator === 'GreaterThan' && index > 0 ? ' gte="0"' : '';
    return `<x14:cfvo type="${POINTS[type]}"${above}><xm:f>${encodeXml(storedFormula(formula))}</xm:f></x14:cfvo>`;
  });
  const count = rule.criteria.length;
  const icons = rule.criteria.map(({ customIcon }, index) => {
    const icon = customIcon ?? { set: rule.style, index: rule.reverse ? count - 1 - index : index };
    return `<x14:cfIcon iconSet="${ICON_SETS[icon.set]}" iconId="${icon.index}"/>`;
  });
  const attributes = `${iconAttributes(rule)}${isCustom ? ' custom="1"' : ''}`;
  return [
    `<x14:conditionalFormatting ${namespaces}>`,
    `<x14:cfRule type="iconSet" priority="${rule.priority}" id="${id}"><x14:iconSet${attributes}>`,
    `${points.join('')}${isCustom ? icons.join('') : ''}</x14:iconSet></x14:cfRule>`,
    `<xm:sqref>${encodeXml(rule.address)}</xm:sqref></x14:conditionalFormatting>`,
  ].join('');
}

function iconAttributes({ style, reverse, showValue }: Rule<'IconSet'>): string {
  return ` iconSet="${ICON_SETS[style]}"${showValue ? '' : ' showValue="0"'}${reverse ? ' reverse="1"' : ''}`;
}
