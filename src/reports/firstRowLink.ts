import type { RowId } from '../ledger/ledger';
import { reportText as text } from '../locales/reportText';
import { rowCell, type ReportInput } from './reportInput';
import type { SheetBuilder } from './sheetBuilder';

/** Beside the figure of the line just put: a link to the first of the rows it stands for. */
export function firstRowLink(sheet: SheetBuilder, input: ReportInput, column: number, id: RowId): void {
  const { sheet: target, cell, row } = rowCell(input, id);
  const line = sheet.row - 1;
  const words = text(input.language, 'rows.first', { row });
  sheet.links.push({ row: line, column, sheet: target, cell, text: words });
  sheet.style(line, column, 1, 'words');
}
