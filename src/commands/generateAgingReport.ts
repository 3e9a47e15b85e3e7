import { runAging, type AgingRun } from '../excel/agingJob';
import { today } from '../excel/clock';
import { inExcel } from '../excel/inExcel';
import { Job } from '../excel/job';
import { loadOptions } from '../excel/options';
import type { Language } from '../locales/language';

/** Where a command is pressed: the language of Excel, and the sheet to look at if not the active one. */
export interface CommandPlace {
  readonly language: Language;
  readonly sheet?: string;
}

/** The one click: ages the ledger that the user is looking at with the options that the workbook remembers. */
export async function generateAgingReport(place: CommandPlace, job: Job = new Job()): Promise<AgingRun> {
  const options = await inExcel(loadOptions);
  const asOf = options.asOf === 'today' ? today() : options.asOf;
  return runAging({ ...options, ...place, asOf }, job);
}
