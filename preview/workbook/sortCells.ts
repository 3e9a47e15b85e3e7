import type { Area } from './address';
import { contentToWrite, putStyles, readCells, type ReadCell } from './cellContents';
import type { StyleDocument } from './document';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { tellColumnsSorted, tellRowsSorted } from './sortEvents';

export interface SortKey {
  /** The column, or when columns are sorted the row, from the first one of the area. */
  readonly key: number;
  readonly ascending: boolean;
  /** Texts that read as numbers are sorted as such. */
  readonly textAsNumber: boolean;
}

export interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** What changes its place. */
  readonly lines: 'rows' | 'columns';
}

/** Sorts rows or columns with their looks; formulas move as copied ones do. */
export function sortCells(
  sheet: HostSheet,
  area: Area,
  keys: readonly SortKey[],
  { matchCase, hasHeaders, lines }: SortOptions,
): void {
  const byRow = lines === 'rows';
  const size = byRow ? area.columns : area.rows;
  if (keys.length === 0 || keys.some(({ key }) => key < 0 || key >= size))
    throw HostError.invalidArgument('sort key');
  const header = hasHeaders ? 1 : 0;
  const body = byRow
    ? { ...area, row: area.row + header, rows: area.rows - header }
    : { ...area, column: area.column + header, columns: area.columns - header };
  if (body.rows < 1 || body.columns < 1) return;
  const cells = readCells(sheet, body);
  const before = byRow ? cells : turned(cells);
  const collator = new Intl.Collator('en', { sensitivity: matchCase ? 'variant' : 'accent' });
  const sorted = [...before].sort((a, b) => {
    for (const key of keys) {
      const order = compare(a[key.key], b[key.key], key, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  const after = byRow ? sorted : turned(sorted);
  sheet.write(body, (row, column) =>
    contentToWrite(after[row]?.[column], body.row + row, body.column + column),
  );
  const newStyle = (row: number, column: number): StyleDocument | undefined => {
    const style = after[row]?.[column]?.style;
    return style === cells[row]?.[column]?.style ? undefined : style;
  };
  putStyles(sheet, body, newStyle, 'allowSort');
  const moved = sorted.flatMap((line, index) => (line === before[index] ? [] : [index]));
  if (byRow) tellRowsSorted(sheet, body, moved);
  else tellColumnsSorted(sheet, body, moved);
}

function turned(cells: readonly ReadCell[][]): ReadCell[][] {
  return (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row[column] ?? []));
}

const TYPE_ORDER = ['Double', 'String', 'Boolean', 'Error', 'Empty'];

// Numbers before texts before booleans; blanks last in either direction.
function compare(
  first: ReadCell | undefined,
  second: ReadCell | undefined,
  { ascending, textAsNumber }: SortKey,
  collator: Intl.Collator,
): number {
  const sign = ascending ? 1 : -1;
  const a = sortValue(first, textAsNumber);
  const b = sortValue(second, textAsNumber);
  if (a.type !== b.type) {
    const order = TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type);
    return a.type === 'Empty' || b.type === 'Empty' ? order : sign * order;
  }
  if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value);
  return sign * collator.compare(String(a.value), String(b.value));
}

function sortValue(cell: ReadCell | undefined, textAsNumber: boolean): Pick<ReadCell, 'value' | 'type'> {
  if (!cell) return { value: '', type: 'Empty' };
  const { value, type } = cell;
  const isNumeric = type === 'String' && String(value).trim() !== '' && Number.isFinite(Number(value));
  return textAsNumber && isNumeric ? { value: Number(value), type: 'Double' } : { value, type };
}
