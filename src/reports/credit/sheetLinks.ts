import { reportText as text, type ReportKey } from '../../locales/reportText';
import type { Language } from '../../locales/language';
import { cellAddress } from '../a1';
import type { SheetBuilder } from '../sheetBuilder';

/** A part of the sheet further down, and the column that the link to it stands in. */
export interface Part {
  readonly row: number;
  readonly key: ReportKey;
  readonly column: number;
}

/** Links to the parts that stand below the list, in a row that was left free for them. */
export function partLinks(
  sheet: SheetBuilder,
  row: number,
  parts: readonly Part[],
  language: Language,
): void {
  sheet.blocks.push({ row, column: 0, cells: [[text(language, 'creditReports.goTo')]] });
  sheet.style(row, 0, 1, 'label');
  for (const part of parts) {
    const words = text(language, part.key);
    const formula = `=HYPERLINK("#${cellAddress(part.row, 0)}","${words}")`;
    sheet.blocks.push({ row, column: part.column, cells: [[{ formula, value: words }]] });
    sheet.style(row, part.column, 1, 'link');
  }
}
