import type { SheetDocument } from '../../workbook/document';
import { builtInFormat } from '../format/numberFormats';
import { records, type BiffRecord } from './records';

/** Records of [MS-XLS] 2.3 that tell how things look. */
const BOF = 0x809;
const EOF = 0x0a;
const DATE_MODE = 0x22;
const COLUMN_INFO = 0x7d;
const BOUND_SHEET = 0x85;
const STYLE_RECORD = 0xe0;
const ROW = 0x208;
const FORMAT = 0x41e;
/** BLANK, BOOLERR, FORMULA, LABEL, LABELSST, NUMBER, RK: row, column and style come first. */
const CELLS = new Set([0x201, 0x205, 0x06, 0x204, 0xfd, 0x203, 0x27e]);
/** MULBLANK and MULRK: row, first column, then a style for each cell with so many bytes after it. */
const CELL_RUNS: Readonly<Record<number, number>> = { 0xbe: 0, 0xbd: 4 };
const STATES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export interface SheetLook extends Pick<
  SheetDocument,
  'visibility' | 'columnWidths' | 'rowHeights' | 'hiddenColumns' | 'hiddenRows'
> {
  /** The number format of a cell that has one: `formats[row]?.[column]`. */
  readonly formats: (string | undefined)[][];
}

export interface XlsLooks {
  readonly date1904: boolean;
  /** By the sheet's name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

/** What the stream of an .xls file (BIFF8) says beside its values: number formats, sizes, and what is hidden. */
export function readXlsLooks(stream: Uint8Array): XlsLooks {
  const formats = new Map<number, string>();
  const styles: string[] = [];
  const found: {
    readonly name: string;
    readonly at: number;
    readonly visibility: SheetDocument['visibility'];
  }[] = [];
  let date1904 = false;
  for (const record of records(stream, 0)) {
    const { id, data } = record;
    if (id === EOF) break;
    if (id === DATE_MODE) date1904 = data.getUint16(0, true) === 1;
    else if (id === FORMAT) formats.set(data.getUint16(0, true), text(record, 4, data.getUint16(2, true)));
    else if (id === STYLE_RECORD) {
      const format = data.getUint16(2, true);
      styles.push(formats.get(format) ?? builtInFormat(format) ?? 'General');
    } else if (id === BOUND_SHEET && data.getUint8(5) === 0) {
      const visibility = STATES[data.getUint8(4) & 3] ?? 'Visible';
      found.push({ name: text(record, 7, data.getUint8(6)), at: data.getUint32(0, true), visibility });
    }
  }
  const sheets = found.map(
    ({ name, at, visibility }) => [name, readSheetLook(stream, at, visibility, styles)] as const,
  );
  return { date1904, sheets: new Map(sheets) };
}

function readSheetLook(
  stream: Uint8Array,
  at: number,
  visibility: SheetDocument['visibility'],
  styles: readonly string[],
): SheetLook {
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const hiddenRows: number[] = [];
  const formats: (string | undefined)[][] = [];
  const put = (row: number, column: number, style: number): void => {
    const format = styles[style];
    if (format !== undefined && format !== 'General') (formats[row] ??= [])[column] = format;
  };
  // Charts in a sheet are streams within its stream.
  let depth = 0;
  for (const { id, data } of records(stream, at)) {
    if (id === BOF) depth++;
    else if (id === EOF && --depth === 0) break;
    if (depth !== 1) continue;
    const after = CELL_RUNS[id];
    if (CELLS.has(id)) put(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true));
    else if (after !== undefined) {
      let column = data.getUint16(2, true);
      // The last two bytes name the last column.
      for (let place = 4; place + 2 + after <= data.byteLength - 2; place += 2 + after)
        put(data.getUint16(0, true), column++, data.getUint16(place, true));
    } else if (id === COLUMN_INFO) {
      const last = Math.min(data.getUint16(2, true), 255);
      for (let column = data.getUint16(0, true); column <= last; column++) {
        columnWidths[column] = data.getUint16(4, true) / 256;
        if (data.getUint16(8, true) & 1) hiddenColumns.push(column);
      }
    } else if (id === ROW) {
      const row = data.getUint16(0, true);
      const flags = data.getUint32(12, true);
      if (flags & 0x20) hiddenRows.push(row);
      if (flags & 0x40) rowHeights[row] = (data.getUint16(6, true) & 0x7fff) / 20;
    }
  }
  return { visibility, columnWidths, rowHeights, hiddenColumns, hiddenRows, formats };
}

/** A text of `length` characters with its byte of flags at `at`: one or two bytes for a character. */
function text({ bytes }: BiffRecord, at: number, length: number): string {
  const isWide = ((bytes[at] ?? 0) & 1) === 1;
  const content = bytes.subarray(at + 1, at + 1 + length * (isWide ? 2 : 1));
  return isWide
    ? new TextDecoder('utf-16le').decode(content)
    : Array.from(content, (byte) => String.fromCharCode(byte)).join('');
}
