import type { CellDocument, WorkbookDocument } from '../../workbook/document';
import { parseReference } from '../../workbook/chartReferences';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

/** Excel draws no more points of a series. */
const MAX_POINTS = 32_000;

/** References of charts with what their cells hold now: programs that do not calculate show that. */
export class ChartCells {
  constructor(private readonly document: WorkbookDocument) {}

  /** Text or figures, as the cells have it. */
  either(reference: string): string {
    const cells = this.cells(reference).filter((cell) => cell?.value !== undefined);
    const areNumbers = cells.length > 0 && cells.every((cell) => typeof cell?.value === 'number');
    return areNumbers ? this.numbers(reference) : this.texts(reference);
  }

  texts(reference: string): string {
    const cells = this.cells(reference);
    const points = cells.map((cell, index) =>
      cell?.value === undefined ? '' : point(index, encodeXml(String(cell.value))),
    );
    return `<c:strRef><c:f>${encodeXml(reference)}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${points.join('')}</c:strCache></c:strRef>`;
  }

  numbers(reference: string): string {
    const cells = this.cells(reference);
    const points = cells.map((cell, index) =>
      typeof cell?.value === 'number' ? point(index, String(cell.value)) : '',
    );
    const format = encodeAttribute(this.numberFormat(reference));
    return `<c:numRef><c:f>${encodeXml(reference)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache></c:numRef>`;
  }

  /** That of the first cell. */
  numberFormat(reference: string | undefined): string {
    const style = this.cells(reference)[0]?.style;
    return this.document.styles[style ?? -1]?.numberFormat ?? 'General';
  }

  /** How many cells there are. */
  count(reference: string | undefined): number {
    return this.cells(reference).length;
  }

  private cells(text: string | undefined): readonly (CellDocument | undefined)[] {
    const reference = parseReference(text);
    const rows = this.document.sheets.find(({ name }) => name === reference?.sheet)?.cells;
    if (!reference || !rows) return [];
    const { row: top, column: left, rows: height, columns: width } = reference.area;
    const cells: (CellDocument | undefined)[] = [];
    // Whole columns end with the last row that holds anything.
    for (let row = top; row < Math.min(top + height, Math.max(rows.length, top + 1)); row++) {
      const last = Math.min(left + width, Math.max(rows[row]?.length ?? 0, left + 1));
      for (let column = left; column < (height === 1 ? last : left + width); column++) {
        if (cells.length < MAX_POINTS) cells.push(rows[row]?.[column]);
      }
    }
    return cells;
  }
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
}
