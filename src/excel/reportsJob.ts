import { headerSignature } from '../ledger/recognition/headerSignature';
import type { Language } from '../locales/language';
import type { AlertThresholds } from '../receivables/alerts';
import { columnLetters } from '../reports/a1';
import { ReportMaker } from '../reports/buildReport';
import type { UsedCredit } from '../reports/credit/usedCredit';
import type { UsedHistory } from '../reports/history/usedHistory';
import type { SheetPlan } from '../reports/plan';
import type { ReportInput, SourceTable } from '../reports/reportInput';
import { isGrouped, type ReportBasis, type ReportRequest } from '../reports/reportRequest';
import { creditFor } from './credit/usedCredit';
import { historyFor } from './history/usedHistory';
import type { LedgerSource } from './reading/findLedger';
import { writeInExcel } from './inExcel';
import type { Job } from './job';
import {
  assertUsable,
  intakeOf,
  readTables,
  type LedgerChoice,
  type LedgerTables,
  type LoadedLedger,
} from './reading/loadLedger';
import { usedLists } from './reading/lists';
import { loadOptions, withSender } from './options';
import { listSheets } from './ownedSheets';
import { factsOf, indexAfter } from './reportIndex';
import type { AboutSheet, SourcePlace } from './sheetLayout';
import { withTyped } from './typedBalances';
import { saveBeside } from './readings';
import { showSheet } from './workbookEvents';
import { applyPlan, type Applied } from './writing/writer';

/** The reports that one press shall write, all from one reading of the ledger. */
export interface ReportsRequest extends LedgerChoice {
  /** How the figures are reckoned; its day is `asOf`. */
  readonly basis: ReportBasis;
  readonly requests: readonly ReportRequest[];
  readonly language: Language;
  /** What is worth an alert; what the workbook remembers when left out. */
  readonly thresholds?: AlertThresholds;
}

/** What one run found and wrote. */
export interface ReportsRun {
  readonly loaded: LoadedLedger;
  /** What the sheets were made from: by customers, as of the day of the run. */
  readonly input: ReportInput;
  readonly applied: Applied;
}

/** Where the reports' links to a row point: the first column of the table. */
function tableOf({ sheet, range, firstColumn }: LedgerSource): SourceTable {
  return { sheet, range, column: columnLetters(firstColumn) };
}

/** What is kept with a report to find its ledger again. */
export function placeOfSource({ source, receipts }: LoadedLedger): SourcePlace {
  const { sheet, sheetId: id, range, table, guess } = source;
  return {
    sheet,
    range,
    table,
    id,
    headers: headerSignature(guess.headers),
    ...(receipts === undefined
      ? {}
      : { receipts: { sheet: receipts.sheet, range: receipts.range, id: receipts.sheetId } }),
  };
}

/** The sheets that reports go by beside the ledger's own; rates only where something is converted. */
function sheetsBeside(
  { receipts, terms, rates }: LoadedLedger,
  { reporting }: ReportBasis,
): readonly string[] {
  const names = [receipts, terms, reporting === undefined ? undefined : rates].flatMap((one) =>
    one === undefined ? [] : [one.sheet],
  );
  return [...new Set(names)];
}

/** What makes the reports of a ledger that was read. */
export function reportMaker(
  loaded: LoadedLedger,
  thresholds: AlertThresholds,
  history?: UsedHistory,
  credit?: UsedCredit,
): ReportMaker {
  const { intake, source, receipts, rates, terms } = loaded;
  return new ReportMaker({
    intake,
    thresholds,
    source: tableOf(source),
    moreSources: receipts === undefined ? [] : [tableOf(receipts)],
    lists: usedLists(rates, terms),
    ...(rates === undefined ? {} : { rates: rates.lookup }),
    ...(history === undefined ? {} : { history }),
    ...(credit === undefined ? {} : { credit }),
  });
}

/** What is kept with the sheets of a ledger. */
export function aboutSheets(
  loaded: LoadedLedger,
  maker: ReportMaker,
): (plan: SheetPlan) => AboutSheet | undefined {
  const source = placeOfSource(loaded);
  return ({ made }) =>
    made === undefined
      ? undefined
      : { source, facts: factsOf(maker.input(made.basis, made.language), made.request) };
}

/** Headers of the columns that the reports are grouped by. */
export function headersToKeep(requests: readonly ReportRequest[]): readonly string[] {
  const headers = requests.flatMap((request) =>
    (request.report === 'aging' || isGrouped(request)) && typeof request.groupBy === 'object'
      ? [request.groupBy.header]
      : [],
  );
  return [...new Set(headers)];
}

/** The ledger's cells, as of a day, with a row that can be used. */
export function usableLedger(tables: LedgerTables, asOf: number): LoadedLedger {
  const loaded = intakeOf(tables, asOf);
  assertUsable(loaded);
  return loaded;
}

/**
 * Finds and reads the ledger once and writes every report asked for, all or none. Throws a Problem; the workbook is
 * then as it was.
 */
export async function runReports(request: ReportsRequest, job: Job): Promise<ReportsRun> {
  return writeInExcel(async (context) => {
    const { basis, requests, language } = request;
    const thresholds = request.thresholds ?? (await loadOptions(context)).thresholds;
    const keep = [...new Set([...(request.keep ?? []), ...headersToKeep(requests)])];
    const tables = await readTables(context, { ...request, keep }, job);
    await job.pause('check');
    const loaded = usableLedger(tables, basis.asOf);
    await saveBeside(context, loaded.source.guess.headers, sheetsBeside(loaded, basis));
    await job.pause('age');
    const asked = requests.map((one) => ({ request: one, language }));
    const history = await historyFor(context, asked);
    const credit = await creditFor(context, asked);
    const maker = reportMaker(loaded, thresholds, history, credit);
    const input = maker.input(basis, language);
    await job.pause('plan');
    const sheets: SheetPlan[] = [];
    const infos = await listSheets(context);
    for (const one of requests) {
      const said = await withSender(context, one);
      const made = { request: await withTyped(context, said, infos), basis, language };
      while (maker.step(made)) await job.pause('plan');
      sheets.push(maker.build(made));
      await job.pause('plan');
    }
    await job.pause('write');
    const about = aboutSheets(loaded, maker);
    const index = indexAfter(language, about, true);
    const applied = await applyPlan(context, { sheets }, job, { about, index });
    await showSheet(context, applied.sheets[0]?.name);
    job.done();
    return { loaded, input, applied };
  });
}
