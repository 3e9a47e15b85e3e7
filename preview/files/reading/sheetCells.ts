import type { CellDocument } from '../../workbook/document';
import { COLUMN_LIMIT, ROW_LIMIT, columnNumber } from '../cellAddress';
import { serialOfIso } from '../dates';
import { readError } from '../format/errors';
import { typedFormula } from '../format/formulaNames';
import { shiftFormula } from '../format/shiftFormula';
import type { XmlScanner } from '../xml/XmlScanner';
import { decodeExcelText } from '../xml/xmlText';
import { readRichText } from './sharedStrings';

export interface CellSource {
  readonly texts: readonly string[];
  /** The document's style for a style number of the file; `undefined` for cells that have none. */
  readonly styleOf: readonly (number | undefined)[];
  readonly date1904: boolean;
}

export interface SheetCells {
  readonly cells: (CellDocument | undefined)[][];
  readonly rowHeights: Record<number, number>;
  readonly hiddenRows: number[];
}

interface SharedFormula {
  readonly stored: string;
  readonly row: number;
  readonly column: number;
}

/** Reads `<sheetData>`, which the scanner has just opened. The largest part of a file: nothing here builds trees. */
export class SheetCellsReader {
  private readonly result: SheetCells = { cells: [], rowHeights: {}, hiddenRows: [] };
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
    const { scanner, result } = this;
    const number = scanner.attribute('r');
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < ROW_LIMIT)) throw new Error(`There is no row ${number}`);
    const height = Number(scanner.attribute('ht') ?? NaN);
    if (height >= 0) result.rowHeights[this.row] = height;
    const hidden = scanner.attribute('hidden');
    if (hidden === '1' || hidden === 'true') result.hiddenRows.push(this.row);
  }

  private readCell(): void {
    const { scanner, source } = this;
    const address = scanner.attribute('r');
    this.column = address === undefined ? this.column + 1 : columnNumber(address.replace(/\d+$/, ''));
    const type = scanner.attribute('t');
    const style = source.styleOf[Number(scanner.attribute('s') ?? 0)];
    let value: string | undefined;
    let formula: string | undefined;
    let spill: string | undefined;
    for (let token = scanner.next(); !(token === 'close' && scanner.name === 'c'); token = scanner.next()) {
      if (token === 'end') throw new Error('<c> has no end');
      if (token !== 'open') continue;
      if (scanner.name === 'v') value = this.readText('v');
      else if (scanner.name === 'is') value = readRichText(scanner, 'is');
      else if (scanner.name === 'f') {
        if (scanner.attribute('t') === 'array') spill = scanner.attribute('ref');
        formula = this.readFormula();
      }
    }
    const cell = this.makeCell(type, value, style, formula, spill);
    if (cell) this.put(cell);
  }

  /** The text of a leaf element that has just been opened. */
  private readText(element: string): string {
    let text = '';
    for (let token = this.scanner.next(); token !== 'close'; token = this.scanner.next()) {
      if (token !== 'text') throw new Error(`<${element}> is damaged`);
      text += this.scanner.text();
    }
    return text;
  }

  private readFormula(): string | undefined {
    const { scanner } = this;
    const group = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined;
    const stored = decodeExcelText(this.readText('f'));
    if (group === undefined) return stored === '' ? undefined : typedFormula(stored);
    if (stored !== '') {
      this.sharedFormulas.set(group, { stored, row: this.row, column: this.column });
      return typedFormula(stored);
    }
    const first = this.sharedFormulas.get(group);
    return (
      first && typedFormula(shiftFormula(first.stored, this.row - first.row, this.column - first.column))
    );
  }

  private makeCell(
    type: string | undefined,
    text: string | undefined,
    style: number | undefined,
    formula: string | undefined,
    spill: string | undefined,
  ): CellDocument | undefined {
    if (type === 's' && formula === undefined) return this.textCell(Number(text ?? NaN), style);
    const look = style === undefined ? undefined : { style };
    const isFormula = formula !== undefined && { formula, ...(spill !== undefined && { spill }) };
    // Excel leaves the result out where it is an empty text.
    if (text === undefined || (text === '' && type !== 'str' && type !== 'inlineStr')) {
      if (isFormula) return { ...isFormula, ...(type === 'str' && { value: '' }), ...look };
      return look;
    }
    if (type === 'e') return { error: readError(text), ...isFormula, ...look };
    const value = this.readValue(type, text);
    // The common case, written out: spreading nothing costs as much as the rest of the cell.
    if (!isFormula) return style === undefined ? { value } : { value, style };
    return { value, ...isFormula, ...look };
  }

  private readValue(type: string | undefined, text: string): string | number | boolean {
    if (type === 'b') return text === '1' || text === 'true';
    if (type === 's') return this.source.texts[Number(text)] ?? '';
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
    const value = this.source.texts[index];
    if (value === undefined) throw new Error(`There is no text ${index}`);
    return (known[index] = style === undefined ? { value } : { value, style });
  }

  private put(cell: CellDocument): void {
    if (!(this.column >= 0 && this.column < COLUMN_LIMIT)) throw new Error('A cell lies outside the sheet');
    const row = (this.result.cells[this.row] ??= []);
    row[this.column] = cell;
  }
}
