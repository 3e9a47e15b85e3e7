import { isoFromDay } from '../../ledger/cells/dates';
import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { assessedBook } from '../../reports/credit/assessedBook';
import { mergeAssessments } from '../../reports/credit/history/assessmentTable';
import { creditHistorySheet } from '../../reports/credit/history/creditHistorySheet';
import { CreditBooks } from '../../reports/credit/reportedCredit';
import { today } from '../clock';
import type { StoredRun } from '../history/storeAging';
import { addedColumns, findStanding, headersOf } from '../history/standingTable';
import { writeStored } from '../history/writeStored';
import { writeInExcel } from '../inExcel';
import type { Job } from '../job';
import { readTables, type LedgerChoice, type LoadedLedger } from '../reading/loadLedger';
import { placeOfSource, usableLedger } from '../reportsJob';
import type { AboutSheet } from '../sheetLayout';
import { OF_ASSESSMENTS } from './creditHistory';
import { loadCredit } from './usedCredit';

/** The assessments to store: of which ledger, as of which day (`asOf`). */
export interface StoreCreditRequest extends LedgerChoice {
  readonly language: Language;
}

/** What the list of reports says; exposures are no sums of the ledger, so there are no totals to tie. */
function aboutOf(loaded: LoadedLedger, asOf: number): AboutSheet {
  const facts = { asOf, rows: loaded.intake.rowsUsed, totals: [], difference: 0, madeOn: today() };
  return { source: placeOfSource(loaded), facts };
}

/**
 * Adds the assessments of every customer as of a day to the workbook's credit history. Earlier rows of the same day go,
 * all others stay, with what the user typed beside them. Throws a Problem (`nothingToAssess` where there is nobody to
 * say anything of, `creditHistoryColumn`); the workbook is then as it was.
 */
export async function storeCredit(request: StoreCreditRequest, job: Job): Promise<StoredRun> {
  return writeInExcel(async (context) => {
    const { asOf, language } = request;
    const tables = await readTables(context, request, job);
    await job.pause('check');
    const loaded = usableLedger(tables, asOf);
    const credit = await loadCredit(context);
    await job.pause('age');
    const { intake, rates } = loaded;
    const books = new CreditBooks({ intake, credit, rates: rates?.lookup ?? { rateOf: () => undefined } });
    const { day } = assessedBook(intake.ledger, books.on(asOf).book);
    if (day.byKey.size === 0) throw new Problem('nothingToAssess', { asOf: isoFromDay(asOf) });
    const standing = await findStanding(context, OF_ASSESSMENTS, language);
    await job.pause('plan');
    const merged = mergeAssessments(standing?.cells ?? { count: 0, columns: {} }, day, language);
    const added = addedColumns(OF_ASSESSMENTS, standing);
    const headers = headersOf(OF_ASSESSMENTS, standing, language);
    const { plan, stored } = creditHistorySheet({ rows: merged.rows, headers, added }, language);
    const others = merged.rows.slice(0, merged.rows.length - day.byKey.size);
    await job.pause('write');
    const applied = await writeStored(context, {
      standing,
      plan,
      before: creditHistorySheet({ rows: others, headers, added }, language).plan,
      fresh: merged.isAppended ? day.byKey.size : undefined,
      about: aboutOf(loaded, asOf),
      job,
      language,
    });
    job.done();
    return {
      sheet: applied.sheet,
      asOf,
      rows: day.byKey.size,
      replaced: merged.replaced,
      dates: stored.days.length,
      faults: stored.faults.length,
      ...(applied.losses === undefined ? {} : { losses: applied.losses }),
    };
  });
}
