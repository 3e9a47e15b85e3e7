import type { ColumnFilterDocument } from '../../workbook/document';
import { dynamicType } from '../format/dynamicFilters';
import { sameAs } from '../format/sameAs';
import { readFilters, SIGNS } from '../reading/filters';
import { parseXml } from '../xml/XmlElement';
import { encodeAttribute } from '../xml/xmlText';
import type { StylesWriter } from './StylesWriter';

type Criteria = ColumnFilterDocument['criteria'];

/** `<autoFilter>` of a range: as it stood (with its sort order and hidden buttons) while it says the same. */
export function writeFilter(
  range: string,
  filters: readonly ColumnFilterDocument[],
  kept: string | undefined,
  styles: StylesWriter,
): string {
  const before = kept === undefined ? undefined : parseXml(kept);
  const isSame =
    before?.attributes.get('ref') === range && sameAs(readFilters(before, styles.filterContext), filters);
  if (kept !== undefined && isSame) return kept;
  const columns = filters.map(({ column, criteria }) => {
    const content = criteriaXml(criteria, styles);
    return content && `<filterColumn colId="${column}">${content}</filterColumn>`;
  });
  const content = columns.join('');
  return content ? `<autoFilter ref="${range}">${content}</autoFilter>` : `<autoFilter ref="${range}"/>`;
}

function criteriaXml(criteria: Criteria, styles: StylesWriter): string {
  const { filterOn, criterion1, values, color, icon } = criteria;
  switch (filterOn) {
    case 'Values':
      return valuesXml(Array.isArray(values) ? values : []);
    case 'Custom':
      return customXml(criteria);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent': {
      const top = filterOn.startsWith('Top') ? '' : ' top="0"';
      const percent = filterOn.endsWith('Percent') ? ' percent="1"' : '';
      return `<top10${top}${percent} val="${encodeAttribute(String(criterion1))}"/>`;
    }
    case 'Dynamic':
      return `<dynamicFilter type="${dynamicType(String(criteria.dynamicCriteria))}"/>`;
    case 'CellColor':
    case 'FontColor':
      return colorXml(filterOn === 'CellColor', typeof color === 'string' ? color : undefined, styles);
    case 'Icon':
      return iconXml(icon);
    default:
      return '';
  }
}

function valuesXml(values: readonly unknown[]): string {
  const texts = values.filter((value) => typeof value !== 'object' && value !== '');
  const dates = values.filter((value): value is { date: string; specificity: string } => {
    return typeof value === 'object' && value !== null && 'date' in value && 'specificity' in value;
  });
  const items = [
    ...texts.map((value) => `<filter val="${encodeAttribute(String(value))}"/>`),
    ...dates.map(({ date, specificity }) => {
      const grouping = specificity.toLowerCase();
      const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'];
      const figures = date.split(/[-T:]/).slice(0, parts.indexOf(grouping) + 1);
      const attributes = figures.map((figure, index) => ` ${parts[index] ?? ''}="${Number(figure)}"`);
      return `<dateGroupItem${attributes.join('')} dateTimeGrouping="${grouping}"/>`;
    }),
  ];
  return `<filters${values.includes('') ? ' blank="1"' : ''}>${items.join('')}</filters>`;
}

function customXml({ criterion1, criterion2, operator }: Criteria): string {
  const items = [criterion1, criterion2].flatMap((criterion) => {
    if (typeof criterion !== 'string') return [];
    const [, sign = '', value = ''] = /^(<>|>=|<=|=|<|>|)([\s\S]*)$/.exec(criterion) ?? [];
    const name = Object.entries(SIGNS).find(([, candidate]) => candidate === sign)?.[0] ?? 'equal';
    return [
      `<customFilter${name === 'equal' ? '' : ` operator="${name}"`} val="${encodeAttribute(value)}"/>`,
    ];
  });
  const and = items.length === 2 && operator !== 'Or' ? ' and="1"' : '';
  return `<customFilters${and}>${items.join('')}</customFilters>`;
}

function colorXml(isCell: boolean, color: string | undefined, styles: StylesWriter): string {
  const format = color === undefined ? {} : isCell ? { fill: color } : { fontColor: color };
  const look = styles.look(format);
  return `<colorFilter${look === undefined ? '' : ` dxfId="${look}"`}${isCell ? '' : ' cellColor="0"'}/>`;
}

function iconXml(icon: unknown): string {
  if (typeof icon !== 'object' || icon === null || !('set' in icon)) return '';
  const set = String(icon.set).replace(/^(Three|Four|Five)/, (word) => {
    return { Three: '3', Four: '4', Five: '5' }[word] ?? word;
  });
  const index = 'index' in icon ? ` iconId="${Number(icon.index)}"` : '';
  return `<iconFilter iconSet="${encodeAttribute(set)}"${index}/>`;
}
