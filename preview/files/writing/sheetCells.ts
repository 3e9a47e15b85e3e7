import type { CellDocument, SheetDocument } from '../../workbook/document';
import { columnName, parseArea } from '../cellAddress';
import { readError } from '../format/errors';
import { storedFormula } from '../format/formulaNames';
import { encodeExcelText } from '../xml/xmlText';
import type { SharedTexts } from './SharedTexts';
import type { StylesWriter } from './StylesWriter';

const CHUNK = 256 * 1024;

/** Where the cells' texts and styles go. */
export interface CellWriting {
  readonly texts: SharedTexts;
  readonly styles: StylesWriter;
}

/** The `<sheetData>` element in pieces: packing one goes on while the next is made. */
export function* writeCells(
  sheet: SheetDocument,
  { texts, styles }: CellWriting,
  automaticHeights: Readonly<Record<number, number>> = {},
): Iterable<string> {
  const hidden = new Set(sheet.hiddenRows);
  const headers = tableHeaders(sheet);
  const columns: string[] = [];
  let piece = '<sheetData>';
  for (const index of rowsOf(sheet)) {
    const number = index + 1;
    piece += `<row r="${number}"${rowLook(sheet, index, hidden.has(index), automaticHeights[index], styles)}>`;
    const row = sheet.cells[index] ?? [];
    const names = headers.get(index);
    for (let column = 0; column < row.length; column++) {
      const cell = names ? headerCell(row[column], names.get(column)) : row[column];
      if (!cell) continue;
      const letters = (columns[column] ??= columnName(column));
      piece += writeCell(cell, `${letters}${number}`, { texts, styles });
    }
    piece += '</row>';
    if (piece.length > CHUNK) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData>`;
}

/** Whether any formula spills: the workbook then needs the part that says what `cm="1"` means. */
export function hasSpill(sheet: SheetDocument): boolean {
  return sheet.cells.some(
    (row) => row?.some((cell) => cell?.spill !== undefined && !cell.legacyArray) ?? false,
  );
}

function rowLook(
  { rowHeights, rowStyles, rowOutline }: SheetDocument,
  row: number,
  isHidden: boolean,
  automatic: number | undefined,
  styles: StylesWriter,
): string {
  const height = rowHeights[row];
  const style = rowStyles?.[row];
  const outline = rowOutline?.[row];
  return [
    style === undefined ? '' : ` s="${styles.numberOf(style)}" customFormat="1"`,
    height === undefined ? '' : ` ht="${height}"`,
    // The grid counts in pixels, so that the file's own figure may come back with another last digit.
    height === undefined || Math.abs(height - (automatic ?? NaN)) < 0.001 ? '' : ' customHeight="1"',
    isHidden ? ' hidden="1"' : '',
    outline?.level ? ` outlineLevel="${outline.level}"` : '',
    outline?.collapsed ? ' collapsed="1"' : '',
  ].join('');
}

/** Every row that holds or says something, ascending. */
function rowsOf(sheet: SheetDocument): number[] {
  const rows = new Set<number>();
  sheet.cells.forEach((row, index) => row && row.length > 0 && rows.add(index));
  for (const record of [sheet.rowHeights, sheet.rowStyles, sheet.rowOutline]) {
    for (const index of Object.keys(record ?? {})) rows.add(Number(index));
  }
  for (const index of sheet.hiddenRows) rows.add(index);
  return [...rows].sort((one, other) => one - other);
}

function writeCell(cell: CellDocument, address: string, { texts, styles }: CellWriting): string {
  const number = cell.style === undefined ? 0 : styles.numberOf(cell.style);
  const style = number === 0 ? '' : ` s="${number}"`;
  const { value, error, formula } = cell;
  if (formula !== undefined) return writeFormula(cell, formula, `r="${address}"${style}`);
  if (error !== undefined) return `<c r="${address}"${style} t="e"><v>${readError(error)}</v></c>`;
  if (cell.kept !== undefined) return `<c r="${address}"${style}>${cell.kept}${resultXml(value)}</c>`;
  if (typeof value === 'number') {
    // A file has no words for infinity.
    if (!Number.isFinite(value)) return `<c r="${address}"${style} t="e"><v>#NUM!</v></c>`;
    return `<c r="${address}"${style}><v>${value}</v></c>`;
  }
  if (typeof value === 'string')
    return `<c r="${address}"${style} t="s"><v>${texts.add(value, cell.richText)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  return style && `<c r="${address}"${style}/>`;
}

function writeFormula(cell: CellDocument, formula: string, attributes: string): string {
  const { value, error, spill } = cell;
  const array = spill === undefined ? '' : ` t="array" ref="${spill}"`;
  const f = `<f${array}>${encodeExcelText(storedFormula(formula))}</f>`;
  const start = `<c ${attributes}${spill === undefined || cell.legacyArray ? '' : ' cm="1"'}`;
  if (error !== undefined) return `${start} t="e">${f}<v>${readError(error)}</v></c>`;
  if (typeof value === 'string') return `${start} t="str">${f}<v>${encodeExcelText(value)}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return `${start}>${f}${resultXml(value)}</c>`;
}

function resultXml(value: CellDocument['value']): string {
  return typeof value === 'number' && Number.isFinite(value) ? `<v>${value}</v>` : '';
}

/** Excel calls a file damaged whose table headers are not texts that equal the names of the columns. */
function tableHeaders(sheet: SheetDocument): Map<number, Map<number, string>> {
  const headers = new Map<number, Map<number, string>>();
  for (const table of sheet.tables) {
    const area = parseArea(table.address);
    if (!area || !table.showHeaders) continue;
    const names = headers.get(area.top) ?? new Map<number, string>();
    table.columns.forEach((column, index) => names.set(area.left + index, column.name));
    headers.set(area.top, names);
  }
  return headers;
}

function headerCell(cell: CellDocument | undefined, name: string | undefined): CellDocument | undefined {
  if (name === undefined || cell?.value === name) return cell;
  return { value: name, ...(cell?.style !== undefined && { style: cell.style }) };
}
