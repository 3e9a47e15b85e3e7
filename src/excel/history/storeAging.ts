import { isoFromDay } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { ageLedger } from '../../receivables/aging';
import type { BucketUnit } from '../../receivables/buckets';
import { currenciesOf, historyRows } from '../../receivables/history/historyRows';
import { moneySum } from '../../ledger/moneySums';
import { historySheet } from '../../reports/history/historySheet';
import { mergeRows } from '../../reports/history/mergeRows';
import { today } from '../clock';
import type { FormulaLosses } from '../formulas/foreignFormulas';
import { writeInExcel } from '../inExcel';
import type { Job } from '../job';
import { readTables, type LedgerChoice, type LoadedLedger } from '../reading/loadLedger';
import { placeOfSource, usableLedger } from '../reportsJob';
import type { ReportFacts } from '../sheetLayout';
import { OF_AGINGS } from './standingHistory';
import { addedColumns, findStanding, headersOf } from './standingTable';
import { writeStored } from './writeStored';

/** The aging to store: of which ledger, as of which day (`asOf`), in which buckets. */
export interface StoreRequest extends LedgerChoice {
  readonly limits: readonly number[];
  readonly unit: BucketUnit;
  readonly language: Language;
}

/** What was stored. */
export interface StoredRun {
  readonly sheet: string;
  readonly asOf: Day;
  readonly rows: number;
  /** Rows stored earlier for the day that these took the place of. */
  readonly replaced: number;
  /** How many dates the history has now. */
  readonly dates: number;
  /** Rows of the history that cannot be read; they stay in it. */
  readonly faults: number;
  readonly losses?: FormulaLosses;
}

/** What the list of reports says: of the aging that was stored last. */
function factsOf(
  { intake }: LoadedLedger,
  { asOf, limits, unit }: StoreRequest,
  rows: ReturnType<typeof historyRows>,
): ReportFacts {
  const aging = ageLedger(intake.ledger, { asOf, limits, unit, by: 'due' });
  const totals = aging.currencies.map(({ currency, tieOut }) => {
    const stored = moneySum(rows.flatMap((row) => (row.currency === currency ? row.amount : [])));
    return { currency, amount: stored, difference: Math.abs(moneySum([stored, -tieOut.ledger])) };
  });
  return {
    asOf,
    rows: intake.rowsUsed,
    totals: totals.map(({ currency, amount }) => ({ currency, amount })),
    difference: Math.max(0, ...totals.map(({ difference }) => difference)),
    madeOn: today(),
  };
}

/**
 * Adds the ledger's aging as of a day to the workbook's aging history. Earlier rows of the same day and currencies go,
 * all others stay, with what the user typed beside them. Throws a Problem (`nothingToStore` where nothing is open,
 * `historyColumn`); the workbook is then as it was.
 */
export async function storeAging(request: StoreRequest, job: Job): Promise<StoredRun> {
  return writeInExcel(async (context) => {
    const { asOf, language } = request;
    const tables = await readTables(context, request, job);
    await job.pause('check');
    const loaded = usableLedger(tables, asOf);
    await job.pause('age');
    const { ledger } = loaded.intake;
    const rows = historyRows(ledger, asOf, request);
    if (rows.length === 0) throw new Problem('nothingToStore', { asOf: isoFromDay(asOf) });
    const standing = await findStanding(context, OF_AGINGS, language);
    await job.pause('plan');
    const cells = standing?.cells ?? { count: 0, columns: {} };
    const merged = mergeRows(cells, { asOf, currencies: currenciesOf(ledger), rows });
    const added = addedColumns(OF_AGINGS, standing);
    const headers = headersOf(OF_AGINGS, standing, language);
    const { plan, history } = historySheet({ rows: merged.rows, headers, added }, language);
    await job.pause('write');
    const others = merged.rows.slice(0, merged.rows.length - rows.length);
    const applied = await writeStored(context, {
      standing,
      plan,
      before: historySheet({ rows: others, headers, added }, language).plan,
      fresh: merged.isAppended ? rows.length : undefined,
      about: { source: placeOfSource(loaded), facts: factsOf(loaded, request, rows) },
      job,
      language,
    });
    job.done();
    return {
      sheet: applied.sheet,
      asOf,
      rows: rows.length,
      replaced: merged.replaced,
      dates: new Set(history.agings.map((aging) => aging.asOf)).size,
      faults: history.faults.length,
      ...(applied.losses === undefined ? {} : { losses: applied.losses }),
    };
  });
}
