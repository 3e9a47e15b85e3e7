import { reportText as text, type ReportKey } from '../locales/reportText';
import type { AgingColumns } from './aging/agingColumns';
import type { PlanCell } from './plan';
import type { ReportInput } from './reportInput';
import type { SheetBuilder } from './sheetBuilder';

/** Which of the workbook's lists the report goes by, and the rows of the rate table that could not be used. */
export function listsBlock(sheet: SheetBuilder, input: ReportInput, columns: AgingColumns): void {
  const { language, aging, lists = {} } = input;
  const usesRates = aging.currencies.some(({ converted }) => converted.length > 0);
  const rates = usesRates ? lists.rates : undefined;
  const { terms } = lists;
  if (rates === undefined && terms === undefined) return;
  const at = columns.firstBucket;
  const blanks = (count: number): PlanCell[] => Array.from({ length: count }, () => null);
  const line = (label: string, count: number | null, target: string, cell: string, words: string): void => {
    sheet.line([label, ...blanks(at - 1), count, null]);
    sheet.format(sheet.row - 1, at, 'integer');
    sheet.links.push({ row: sheet.row - 1, column: at + 1, sheet: target, cell, text: words });
  };
  sheet.skip();
  sheet.line([text(language, 'lists.title'), ...blanks(columns.count - 1)], 'section');
  if (terms !== undefined) line(text(language, 'lists.terms'), null, terms.sheet, 'A1', terms.sheet);
  if (rates === undefined) return;
  line(text(language, 'lists.rates'), null, rates.sheet, 'A1', rates.sheet);
  for (const reason of new Set(rates.problems.map((problem) => problem.reason))) {
    const rows = rates.problems.filter((problem) => problem.reason === reason).map(({ row }) => row);
    const key: ReportKey = `lists.rates.${reason}`;
    const [row = 1] = rows;
    line(
      text(language, key),
      rows.length,
      rates.sheet,
      `A${String(row)}`,
      text(language, 'rows.first', { row }),
    );
    sheet.style(sheet.row - 1, 0, 1, 'bad');
  }
}
