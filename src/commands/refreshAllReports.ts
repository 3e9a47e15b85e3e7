import { today } from '../excel/clock';
import { inExcel } from '../excel/inExcel';
import { Job } from '../excel/job';
import { loadOptions } from '../excel/options';
import { refreshReports, type RefreshRun } from '../excel/refreshReports';
import type { Language } from '../locales/language';

/** Makes every report of the workbook again, as of the day that the workbook remembers. */
export async function refreshAllReports(language: Language, job: Job = new Job()): Promise<RefreshRun> {
  const { asOf } = await inExcel(loadOptions);
  return refreshReports({ asOf: asOf === 'today' ? today() : asOf, language }, job);
}
