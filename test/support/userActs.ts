import { inExcel } from '../../src/excel/inExcel';
import { Job } from '../../src/excel/job';
import { refreshReports, type RefreshRun } from '../../src/excel/refreshReports';

/** What the user does in the workbook. */
export async function user(
  does: (sheets: Excel.WorksheetCollection, book: Excel.Workbook) => void,
): Promise<void> {
  await inExcel(async (context) => {
    does(context.workbook.worksheets, context.workbook);
    await context.sync();
  });
}

export function refresh(): Promise<RefreshRun> {
  return refreshReports({ language: 'en-US' }, new Job());
}

/** Codes of why reports were left as they are, by sheet. */
export function reasonsOf({ reasons }: RefreshRun): Record<string, string> {
  return Object.fromEntries(Object.entries(reasons).map(([sheet, { code }]) => [sheet, code]));
}
