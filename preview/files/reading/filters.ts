import type { ColumnFilterDocument } from '../../workbook/document';
import { readColor, type Palette } from '../format/colors';
import { dynamicCriteria } from '../format/dynamicFilters';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

type Criteria = ColumnFilterDocument['criteria'];

/** The signs that stand before a value in `Excel.FilterCriteria.criterion1`. */
export const SIGNS = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
} as const;
const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

export interface FilterContext {
  /** Looks that filters by colour refer to. */
  readonly looks: readonly XmlElement[];
  readonly palette: Palette;
}

/** What the columns of an `<autoFilter>` let through. */
export function readFilters(filter: XmlElement | undefined, context: FilterContext): ColumnFilterDocument[] {
  return childrenOf(filter, 'filterColumn').flatMap((column) => {
    const criteria = readCriteria(column, context);
    return criteria ? [{ column: numberAttribute(column, 'colId') ?? 0, criteria }] : [];
  });
}

function readCriteria(column: XmlElement, context: FilterContext): Criteria | undefined {
  const values = child(column, 'filters');
  if (values) return { filterOn: 'Values', values: readValues(values) };
  const custom = child(column, 'customFilters');
  if (custom) return readCustom(custom);
  const top = child(column, 'top10');
  if (top) {
    const end = flagAttribute(top, 'top', true) ? 'Top' : 'Bottom';
    const unit = flagAttribute(top, 'percent') ? 'Percent' : 'Items';
    return { filterOn: `${end}${unit}`, criterion1: top.attributes.get('val') ?? '10' };
  }
  const dynamic = child(column, 'dynamicFilter');
  if (dynamic) {
    return { filterOn: 'Dynamic', dynamicCriteria: dynamicCriteria(dynamic.attributes.get('type') ?? '') };
  }
  const icon = child(column, 'iconFilter');
  if (icon) {
    const set = icon.attributes.get('iconSet') ?? '';
    return { filterOn: 'Icon', icon: { set: excelSet(set), index: numberAttribute(icon, 'iconId') ?? 0 } };
  }
  return readColorFilter(child(column, 'colorFilter'), context);
}

function readValues(values: XmlElement): unknown[] {
  const found: unknown[] = childrenOf(values, 'filter').map((item) => item.attributes.get('val') ?? '');
  if (flagAttribute(values, 'blank')) found.push('');
  for (const item of childrenOf(values, 'dateGroupItem')) {
    const specificity = item.attributes.get('dateTimeGrouping') ?? 'day';
    const parts = DATE_PARTS.slice(0, DATE_PARTS.findIndex((part) => part === specificity) + 1);
    const [year = '', month, day, hour, minute, second] = parts.map((part) =>
      (item.attributes.get(part) ?? '').padStart(part === 'year' ? 4 : 2, '0'),
    );
    const date = [year, month, day].filter((part) => part !== undefined).join('-');
    const time = [hour, minute, second].filter((part) => part !== undefined).join(':');
    const name = specificity.slice(0, 1).toUpperCase() + specificity.slice(1);
    found.push({ date: time ? `${date}T${time}` : date, specificity: name });
  }
  return found;
}

function readCustom(custom: XmlElement): Criteria {
  const [first, second] = childrenOf(custom, 'customFilter').map((item) => {
    const operator = item.attributes.get('operator') ?? 'equal';
    const sign = operator in SIGNS ? SIGNS[operator as keyof typeof SIGNS] : SIGNS.equal;
    return sign + (item.attributes.get('val') ?? '');
  });
  return {
    filterOn: 'Custom',
    ...(first !== undefined && { criterion1: first }),
    ...(second !== undefined && {
      criterion2: second,
      operator: flagAttribute(custom, 'and') ? 'And' : 'Or',
    }),
  };
}

function readColorFilter(
  filter: XmlElement | undefined,
  { looks, palette }: FilterContext,
): Criteria | undefined {
  if (!filter) return undefined;
  const look = looks[numberAttribute(filter, 'dxfId') ?? -1];
  const isCell = flagAttribute(filter, 'cellColor', true);
  const pattern = child(child(look, 'fill'), 'patternFill');
  const color = isCell
    ? (readColor(child(pattern, 'bgColor'), palette) ?? readColor(child(pattern, 'fgColor'), palette))
    : readColor(child(child(look, 'font'), 'color'), palette);
  return { filterOn: isCell ? 'CellColor' : 'FontColor', ...(color !== undefined && { color }) };
}

/** `3Arrows` is `ThreeArrows`. */
function excelSet(name: string): string {
  return name.replace(/^[345]/, (digit) => ({ 3: 'Three', 4: 'Four', 5: 'Five' })[digit] ?? digit);
}
