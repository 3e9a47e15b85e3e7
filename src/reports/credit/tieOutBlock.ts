import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { CreditTieOut } from './creditHeading';

/** Every open amount of the ledger against the lines of the list, a line a currency; its five amounts stand in `columns`. */
export function tieOutBlock(
  sheet: SheetBuilder,
  ties: readonly CreditTieOut[],
  columns: readonly number[],
  language: Language,
): void {
  const last = Math.max(...columns);
  const title = text(language, 'creditReports.tieOut');
  sheet.traced(title, {});
  sheet.line([title, ...Array.from({ length: last }, () => null)], 'section');
  const heads = ['ledger', 'listed', 'converted', 'left', 'difference'] as const;
  const across = <T>(first: string, cells: readonly T[]) =>
    Array.from({ length: last + 1 }, (_, at) => (at === 0 ? first : (cells[columns.indexOf(at)] ?? null)));
  sheet.line(
    across(
      text(language, 'column.currency'),
      heads.map((head) => text(language, `creditReports.tieOut.${head}`)),
    ),
    'label',
  );
  for (const column of columns) sheet.style(sheet.row - 1, column, 1, 'labelBefore');
  for (const { currency, ledger, listed, converted, left, difference } of ties) {
    sheet.line(across(currency, [ledger, listed, converted, left, difference]));
    const row = sheet.row - 1;
    const means = [{ currency }, 'counted', 'reckoned', 'reckoned', 'difference'] as const;
    columns.forEach((column, at) => {
      sheet.format(row, column, at === 4 ? 'difference' : amountFormat(currency));
      sheet.figure(column, means[at] ?? 'difference');
    });
    sheet.style(row, columns[4] ?? last, 1, difference === 0 ? 'good' : 'bad');
  }
}
