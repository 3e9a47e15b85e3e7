import type { ConditionalFormatDocument } from '../../workbook/document';
import { ICON_SETS } from '../../workbook/iconSets';
import type { PresetCriterion } from '../../workbook/ruleDocument';
import { storedFormula } from '../format/formulaNames';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

type Rule<Type> = Extract<ConditionalFormatDocument, { type: Type }>;
type Element = (type: string, attributes: string, content: string) => string;

const POINTS = { Number: 'num', Percent: 'percent', Percentile: 'percentile', Formula: 'formula' } as const;
const TODAY = 'TODAY()';
/** What Excel puts beside a time period; `#` stands for the first cell. */
const PERIODS: Partial<Record<PresetCriterion, readonly [string, string]>> = {
  Yesterday: ['yesterday', `FLOOR(#,1)=${TODAY}-1`],
  Today: ['today', `FLOOR(#,1)=${TODAY}`],
  Tomorrow: ['tomorrow', `FLOOR(#,1)=${TODAY}+1`],
  LastSevenDays: ['last7Days', `AND(${TODAY}-FLOOR(#,1)<=6,FLOOR(#,1)<=${TODAY})`],
  LastWeek: [
    'lastWeek',
    `AND(${TODAY}-ROUNDDOWN(#,0)>=WEEKDAY(${TODAY}),${TODAY}-ROUNDDOWN(#,0)<WEEKDAY(${TODAY})+7)`,
  ],
  ThisWeek: [
    'thisWeek',
    `AND(${TODAY}-ROUNDDOWN(#,0)<=WEEKDAY(${TODAY})-1,ROUNDDOWN(#,0)-${TODAY}<=7-WEEKDAY(${TODAY}))`,
  ],
  NextWeek: [
    'nextWeek',
    `AND(ROUNDDOWN(#,0)-${TODAY}>7-WEEKDAY(${TODAY}),ROUNDDOWN(#,0)-${TODAY}<15-WEEKDAY(${TODAY}))`,
  ],
  LastMonth: ['lastMonth', sameMonth(`EDATE(${TODAY},-1)`)],
  ThisMonth: ['thisMonth', sameMonth(TODAY)],
  NextMonth: ['nextMonth', sameMonth(`EDATE(${TODAY},1)`)],
};
const CELL_TESTS: Partial<Record<PresetCriterion, readonly [string, string]>> = {
  Blanks: ['containsBlanks', 'LEN(TRIM(#))=0'],
  NonBlanks: ['notContainsBlanks', 'LEN(TRIM(#))>0'],
  Errors: ['containsErrors', 'ISERROR(#)'],
  NonErrors: ['notContainsErrors', 'NOT(ISERROR(#))'],
};
const AVERAGES: Partial<Record<PresetCriterion, string>> = {
  AboveAverage: '',
  BelowAverage: ' aboveAverage="0"',
  EqualOrAboveAverage: ' equalAverage="1"',
  EqualOrBelowAverage: ' aboveAverage="0" equalAverage="1"',
  OneStdDevAboveAverage: ' stdDev="1"',
  OneStdDevBelowAverage: ' aboveAverage="0" stdDev="1"',
  TwoStdDevAboveAverage: ' stdDev="2"',
  TwoStdDevBelowAverage: ' aboveAverage="0" stdDev="2"',
  ThreeStdDevAboveAverage: ' stdDev="3"',
  ThreeStdDevBelowAverage: ' aboveAverage="0" stdDev="3"',
};

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
  if (average !== undefined) return element('aboveAverage', `${look}${average}`, '');
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

function sameMonth(day: string): string {
  return `AND(MONTH(#)=MONTH(${day}),YEAR(#)=YEAR(${day}))`;
}
