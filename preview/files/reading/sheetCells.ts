import type { CellDocument, OutlineDocument } from '../../workbook/document';
import { COLUMN_LIMIT, ROW_LIMIT, columnNumber } from '../cellAddress';
import { serialOfIso } from '../dates';
import type { Palette } from '../format/colors';
import { readError } from '../format/errors';
import { typedFormula } from '../format/formulaNames';
import { shiftFormula } from '../format/shiftFormula';
import type { XmlScanner } from '../xml/XmlScanner';
import { decodeExcelText } from '../xml/xmlText';
import { readText, type CellText } from './sharedStrings';

export interface CellSource {
  readonly texts: readonly CellText[];
  readonly palette: Palette;
  /** The document's style for a style number of the file; `undefined` for cells that have none. */
  readonly styleOf: readonly (number | undefined)[];
  readonly date1904: boolean;
}

export interface SheetCells {
  readonly cells: (CellDocument | undefined)[][];
  readonly rowHeights: Record<number, number>;
  readonly hiddenRows: number[];
  readonly rowStyles: Record<number, number>;
  readonly rowOutline: Record<number, OutlineDocument[number]>;
  /** Of the heights, those that nobody set: the row was as high as its content. */
  readonly automaticHeights: Record<number, number>;
}

export function noCells(): SheetCells {
  return { cells: [], rowHeights: {}, hiddenRows: [], rowStyles: {}, rowOutline: {}, automaticHeights: {} };
}

/** What a formula element says. */
interface Formula {
  readonly formula?: string;
  readonly spill?: string;
  readonly legacyArray?: true;
  readonly kept?: string;
}

interface SharedFormula {
  readonly stored: string;
  readonly row: number;
  readonly column: number;
}

/** Reads `<sheetData>`, which the scanner has just opened. The largest part of a file: nothing here builds trees. */
export class SheetCellsReader {
  private readonly result: SheetCells = noCells();
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  /** Cells with the same text and style are one object: ledgers repeat names, owners and currencies. */
  private readonly textCells = new Map<number | undefined, CellDocument[]>();
  private row = -1;
  private column = -1;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly source: CellSource,
  ) {}

  /** Throws a plain `Error` where the part is cut off or a cell lies outside a sheet. */
  read(): SheetCells {
    const { scanner } = this;
    for (;;) {
      const token = scanner.next();
      if (token === 'end') throw new Error('<sheetData> has no end');
      if (token === 'close' && scanner.name === 'sheetData') return this.result;
      if (token !== 'open') continue;
      if (scanner.name === 'c') this.readCell();
      else if (scanner.name === 'row') this.readRow();
    }
  }

  private readRow(): void {
    const { scanner } = this;
    const number = scanner.attribute('r');
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < ROW_LIMIT)) throw new Error(`There is no row ${number}`);
    this.readRowLook();
  }

  private readRowLook(): void {
    const { scanner, result, row } = this;
    const height = Number(scanner.attribute('ht') ?? NaN);
    if (height >= 0) {
      result.rowHeights[row] = height;
      if (!isOn(scanner.attribute('customHeight'))) result.automaticHeights[row] = height;
    }
    if (isOn(scanner.attribute('hidden'))) result.hiddenRows.push(row);
    const style = isOn(scanner.attribute('customFormat'))
      ? this.source.styleOf[Number(scanner.attribute('s') ?? 0)]
      : undefined;
    if (style !== undefined) result.rowStyles[row] = style;
    const level = Number(scanner.attribute('outlineLevel') ?? 0);
    const collapsed = isOn(scanner.attribute('collapsed'));
    if (level > 0 || collapsed) result.rowOutline[row] = { level, ...(collapsed && { collapsed }) };
  }

  private readCell(): void {
    const { scanner, source } = this;
    const address = scanner.attribute('r');
    this.column = address === undefined ? this.column + 1 : columnNumber(address.replace(/\d+$/, ''));
    const type = scanner.attribute('t');
    const style = source.styleOf[Number(scanner.attribute('s') ?? 0)];
    const tag = { start: scanner.start, end: scanner.end };
    let value: string | undefined;
    let inline: CellText | undefined;
    let formula: Formula | undefined;
    for (let token = scanner.next(); !(token === 'close' && scanner.name === 'c'); token = scanner.next()) {
      if (token === 'end') throw new Error('<c> has no end');
      if (token !== 'open') continue;
      if (scanner.name === 'v') value = this.readLeaf('v');
      else if (scanner.name === 'is') {
        inline = readText(scanner, 'is', source.palette);
        value = inline.text;
      } else if (scanner.name === 'f') formula = this.readFormula(tag);
    }
    const cell = this.makeCell(type, value, style, formula);
    if (cell) this.put(inline?.runs ? { ...cell, richText: inline.runs } : cell);
  }

  /** The text of a leaf element that has just been opened. */
  private readLeaf(element: string): string {
    let text = '';
    for (let token = this.scanner.next(); token !== 'close'; token = this.scanner.next()) {
      if (token !== 'text') throw new Error(`<${element}> is damaged`);
      text += this.scanner.text();
    }
    return text;
  }

  private readFormula(tag: { readonly start: number; readonly end: number }): Formula | undefined {
    const { scanner } = this;
    const type = scanner.attribute('t');
    const from = scanner.start;
    if (type === 'dataTable') {
      this.readLeaf('f');
      return { kept: scanner.source.slice(from, scanner.end) };
    }
    const group = type === 'shared' ? scanner.attribute('si') : undefined;
    const spill = type === 'array' ? scanner.attribute('ref') : undefined;
    const stored = decodeExcelText(this.readLeaf('f'));
    if (group !== undefined) return this.sharedFormula(group, stored);
    if (stored === '') return undefined;
    const formula = typedFormula(stored);
    if (spill === undefined) return { formula };
    // Only a formula that spills has metadata.
    const isDynamic = /\scm=/.test(scanner.source.slice(tag.start, tag.end));
    return { formula, spill, ...(!isDynamic && { legacyArray: true as const }) };
  }

  private sharedFormula(group: string, stored: string): Formula | undefined {
    if (stored !== '') {
      this.sharedFormulas.set(group, { stored, row: this.row, column: this.column });
      return { formula: typedFormula(stored) };
    }
    const first = this.sharedFormulas.get(group);
    if (!first) return undefined;
    return {
      formula: typedFormula(shiftFormula(first.stored, this.row - first.row, this.column - first.column)),
    };
  }

  private makeCell(
    type: string | undefined,
    text: string | undefined,
    style: number | undefined,
    formula: Formula | undefined,
  ): CellDocument | undefined {
    if (type === 's' && formula === undefined) return this.textCell(Number(text ?? NaN), style);
    const look = style === undefined ? undefined : { style };
    // Excel leaves the result out where it is an empty text.
    if (text === undefined || (text === '' && type !== 'str' && type !== 'inlineStr')) {
      if (formula) return { ...formula, ...(type === 'str' && { value: '' }), ...look };
      return look;
    }
    if (type === 'e') return { error: readError(text), ...formula, ...look };
    const value = this.readValue(type, text);
    // The common case, written out: spreading nothing costs as much as the rest of the cell.
    if (!formula) return style === undefined ? { value } : { value, style };
    return { value, ...formula, ...look };
  }

  private readValue(type: string | undefined, text: string): string | number | boolean {
    if (type === 'b') return text === '1' || text === 'true';
    if (type === 's') return this.source.texts[Number(text)]?.text ?? '';
    if (type === 'str') return decodeExcelText(text);
    if (type === 'inlineStr') return text;
    if (type === 'd') return serialOfIso(text, this.source.date1904) ?? text;
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }

  private textCell(index: number, style: number | undefined): CellDocument | undefined {
    let known = this.textCells.get(style);
    if (!known) this.textCells.set(style, (known = []));
    const cell = known[index];
    if (cell) return cell;
    const text = this.source.texts[index];
    if (text === undefined) throw new Error(`There is no text ${index}`);
    return (known[index] = {
      value: text.text,
      ...(text.runs && { richText: text.runs }),
      ...(style !== undefined && { style }),
    });
  }

  private put(cell: CellDocument): void {
    if (!(this.column >= 0 && this.column < COLUMN_LIMIT)) throw new Error('A cell lies outside the sheet');
    const row = (this.result.cells[this.row] ??= []);
    row[this.column] = cell;
  }
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
