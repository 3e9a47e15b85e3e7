import type { ConditionalFormatDocument, ScalePoint } from '../../workbook/document';
import { argb } from '../format/colors';
import { foreignRule } from '../format/foreign';
import { storedFormula } from '../format/formulaNames';
import { operatorName } from '../format/operators';
import { encodeAttribute, encodeXml } from '../xml/xmlText';
import { writeBarLook } from './barLook';
import {
  iconSetExtension,
  isExtendedIconSet,
  writeIconSet,
  writePreset,
  writeTopBottom,
} from './presetRules';
import type { StylesWriter } from './StylesWriter';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const POINTS = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
} as const;

export interface WrittenRules {
  /** The `<conditionalFormatting>` elements. */
  readonly xml: string;
  /** The data bars once more, as Excel 2010 and later want them in the sheet's extension list. */
  readonly bars: string;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

type Rule<Type> = Extract<ConditionalFormatDocument, { type: Type }>;

/** Writes the rules of the sheet with that number in the workbook; their looks go into the styles. */
export function writeRules(
  rules: readonly ConditionalFormatDocument[],
  sheetNumber: number,
  styles: StylesWriter,
): WrittenRules {
  let xml = '';
  let bars = '';
  rules.forEach((rule, index) => {
    // The two halves of a data bar find each other by an id in the form of a GUID.
    const id = `{${digits(sheetNumber, 8)}-0000-4000-8000-${digits(index + 1, 12)}}`;
    const written = writeRule(rule, styles, id);
    if (written)
      xml += `<conditionalFormatting sqref="${encodeAttribute(rule.address)}">${written}</conditionalFormatting>`;
    if (rule.type === 'DataBar') bars += barExtension(rule, id);
    if (rule.type === 'IconSet' && isExtendedIconSet(rule))
      bars += iconSetExtension(rule, id, `xmlns:x14="${X14}" xmlns:xm="${XM}"`);
  });
  return { xml, bars };
}

function writeRule(rule: ConditionalFormatDocument, styles: StylesWriter, id: string): string {
  const element = (type: string, attributes: string, content: string): string =>
    `<cfRule type="${type}"${attributes} priority="${rule.priority}"${rule.stopIfTrue ? ' stopIfTrue="1"' : ''}>${content}</cfRule>`;
  if (rule.type === 'Foreign') return writeForeign(rule, styles);
  if (rule.type === 'ColorScale') {
    const points = rule.points.map((point, index) => pointXml(point, index === 0)).join('');
    const colors = rule.points.map((point) => `<color rgb="${argb(point.color ?? '#FFFFFF')}"/>`).join('');
    return element('colorScale', '', `<colorScale>${points}${colors}</colorScale>`);
  }
  if (rule.type === 'DataBar') {
    const bar = `${pointXml(rule.lower, true)}${pointXml(rule.upper, false)}<color rgb="${argb(rule.color)}"/>`;
    const extension = `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst>`;
    return element(
      'dataBar',
      '',
      `<dataBar${rule.showValue ? '' : ' showValue="0"'}>${bar}</dataBar>${extension}`,
    );
  }
  if (rule.type === 'IconSet') return isExtendedIconSet(rule) ? '' : writeIconSet(rule, element);
  const number = styles.look(rule.format);
  const look = number === undefined ? '' : ` dxfId="${number}"`;
  if (rule.type === 'TopBottom') return writeTopBottom(rule, look, element);
  if (rule.type === 'PresetCriteria') return writePreset(rule, look, element);
  if (rule.type === 'Custom') return element('expression', look, formulaXml(rule.formula));
  if (rule.type === 'CellValue') {
    const bounds = formulaXml(rule.formula1) + (rule.formula2 === undefined ? '' : formulaXml(rule.formula2));
    return element('cellIs', `${look} operator="${operatorName(rule.operator)}"`, bounds);
  }
  return writeTextRule(rule, look, element);
}

function writeTextRule(
  rule: Rule<'ContainsText'>,
  look: string,
  element: (type: string, attributes: string, content: string) => string,
): string {
  const first = /^[^\s:]+/.exec(rule.address)?.[0] ?? 'A1';
  const text = `"${rule.text.replace(/"/g, '""')}"`;
  // Excel judges by the formula; type, operator and text are for its dialogue.
  const [type, operator, formula] = {
    Contains: ['containsText', 'containsText', `NOT(ISERROR(SEARCH(${text},${first})))`],
    NotContains: ['notContainsText', 'notContains', `ISERROR(SEARCH(${text},${first}))`],
    BeginsWith: ['beginsWith', 'beginsWith', `LEFT(${first},LEN(${text}))=${text}`],
    EndsWith: ['endsWith', 'endsWith', `RIGHT(${first},LEN(${text}))=${text}`],
  }[rule.operator] as [string, string, string];
  return element(
    type,
    `${look} operator="${operator}" text="${encodeAttribute(rule.text)}"`,
    formulaXml(formula),
  );
}

function writeForeign(rule: Rule<'Foreign'>, styles: StylesWriter): string {
  const foreign = foreignRule(rule.payload);
  if (!foreign) return '';
  const number = foreign.look === undefined ? undefined : styles.foreignLook(foreign.look);
  return foreign.rule
    .replace(/\sdxfId="\d*"/, number === undefined ? '' : ` dxfId="${number}"`)
    .replace(/\spriority="-?\d*"/, ` priority="${rule.priority}"`);
}

function formulaXml(formula: string): string {
  return `<formula>${encodeXml(storedFormula(formula))}</formula>`;
}

/** Where the base format has no "automatic", the lowest or highest value stands in. */
function pointXml({ type, formula }: ScalePoint, lower: boolean): string {
  const name = type === 'Automatic' ? (lower ? 'min' : 'max') : POINTS[type];
  return `<cfvo type="${name}"${formula === undefined ? '' : ` val="${encodeAttribute(storedFormula(formula))}"`}/>`;
}

function barExtension(rule: Rule<'DataBar'>, id: string): string {
  const point = ({ type, formula }: ScalePoint, automatic: string): string => {
    const name = type === 'Automatic' ? automatic : POINTS[type];
    return formula === undefined
      ? `<x14:cfvo type="${name}"/>`
      : `<x14:cfvo type="${name}"><xm:f>${encodeXml(storedFormula(formula))}</xm:f></x14:cfvo>`;
  };
  const { attributes, colors } = writeBarLook(rule.look);
  return [
    `<x14:conditionalFormatting xmlns:x14="${X14}" xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">`,
    `<x14:dataBar minLength="0" maxLength="100"${rule.showValue ? '' : ' showValue="0"'}${attributes}>`,
    point(rule.lower, 'autoMin'),
    point(rule.upper, 'autoMax'),
    `${colors}</x14:dataBar></x14:cfRule>`,
    `<xm:sqref>${encodeXml(rule.address)}</xm:sqref></x14:conditionalFormatting>`,
  ].join('');
}
