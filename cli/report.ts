import { writeFile } from 'node:fs/promises';
import { openHost } from '../preview/client/openHost';
import { saveXlsx } from '../preview/files/saveXlsx';
import { today } from '../src/excel/clock';
import { inExcel } from '../src/excel/inExcel';
import { storeCredit } from '../src/excel/credit/storeCredit';
import { storeAging, type StoredRun } from '../src/excel/history/storeAging';
import { Job } from '../src/excel/job';
import { loadMeasures, saveMeasures } from '../src/excel/measureSettings';
import { loadLedger, type LedgerChoice } from '../src/excel/reading/loadLedger';
import { loadOptions, saveOptions } from '../src/excel/options';
import { runReports, type ReportsRun } from '../src/excel/reportsJob';
import { customerIndex } from '../src/functions/customerIndex';
import { isoFromDay } from '../src/ledger/cells/dates';
import type { Language } from '../src/locales/language';
import { cliText as text } from '../src/locales/cliText';
import type { ReportRequest } from '../src/reports/reportRequest';
import { CliProblem } from './CliProblem';
import { mergedMeasures } from './dashboardRequest';
import { openBook } from './openBook';
import { readReportArguments, type ReportArguments } from './reportArguments';
import { reportJson } from './reportJson';
import { reportTable } from './reportTable';
import { runCli } from './runCli';
import { spokenLanguage } from './spokenLanguage';

function isOfCustomer(
  request: ReportRequest,
): request is Extract<ReportRequest, { readonly report: 'statement' | 'creditFile' }> {
  return request.report === 'statement' || request.report === 'creditFile';
}

/** The requests with the customer of a statement or a credit file, typed as a number or a name, as the ledger knows it. */
async function withCustomer(
  requests: readonly ReportRequest[],
  choice: LedgerChoice,
): Promise<readonly ReportRequest[]> {
  const [typed] = requests.flatMap((request) => (isOfCustomer(request) ? (request.customer ?? []) : []));
  if (typed === undefined) return requests;
  const { intake } = await inExcel((context) => loadLedger(context, choice, new Job()));
  const { customers } = intake.ledger;
  const found = customers[customerIndex(customers)(typed)];
  return requests.map((request) =>
    isOfCustomer(request) && found ? { ...request, customer: found.key } : request,
  );
}

/**
 * The requests by how the workbook remembers that measures are reckoned, but for what the call says, which it then
 * remembers: a refresh in Excel makes the same again.
 */
async function withMeasures(
  context: Excel.RequestContext,
  { reports, measures: said }: ReportArguments,
): Promise<readonly ReportRequest[]> {
  const measures = mergedMeasures(await loadMeasures(context), said);
  if (Object.keys(said).length > 0) await saveMeasures(context, measures);
  return reports.map((request) =>
    request.report === 'dashboard' || request.report === 'measures' ? { ...request, measures } : request,
  );
}

/** What one call made. */
export interface ReportsMade {
  readonly run: ReportsRun;
  /** What was added to the aging history, where that was asked for. */
  readonly stored?: StoredRun;
  /** What was added to the credit history, where that was asked for. */
  readonly storedCredit?: StoredRun;
  readonly xlsx: Uint8Array;
}

/** Makes the reports of a ledger file: gives what the run found and the workbook as .xlsx. */
export async function reportOn(wanted: ReportArguments, job: Job = new Job()): Promise<ReportsMade> {
  const { language, basis, choice } = wanted;
  const host = await openHost({ document: await openBook(wanted.file, language), language });
  const uninstall = host.installGlobals();
  try {
    const groupBy = wanted.reports.find((request) => request.report === 'aging')?.groupBy ?? 'customer';
    // The button in Excel then makes the same report again.
    const reports = await inExcel(async (context) => {
      const thresholds = wanted.thresholds ?? (await loadOptions(context)).thresholds;
      await saveOptions(context, { ...basis, groupBy, asOf: wanted.asOf, thresholds });
      return withMeasures(context, wanted);
    });
    const asOf = wanted.asOf === 'today' ? today() : wanted.asOf;
    const requests = await withCustomer(reports, { ...choice, asOf });
    // First, so that reports that go by the history have the day in it.
    const { limits, unit } = basis;
    const stored = wanted.store
      ? await storeAging({ ...choice, asOf, limits, unit, language }, job)
      : undefined;
    const storedCredit = wanted.storeCredit
      ? await storeCredit({ ...choice, asOf, language }, job)
      : undefined;
    const run = await runReports({ ...choice, asOf, basis: { ...basis, asOf }, requests, language }, job);
    await host.workbook.settled();
    const xlsx = await saveXlsx(host.workbook.toDocument());
    return {
      run,
      xlsx,
      ...(stored === undefined ? {} : { stored }),
      ...(storedCredit === undefined ? {} : { storedCredit }),
    };
  } finally {
    uninstall();
    host.close();
  }
}

async function write(file: string, content: Uint8Array | string, language: Language): Promise<void> {
  await writeFile(file, content).catch(() => {
    throw new CliProblem(text(language, 'cli.cannotWrite', { file }));
  });
}

/** What was stored of the customers' credit. */
function storedCreditLines(stored: StoredRun | undefined, language: Language): readonly string[] {
  if (stored === undefined) return [];
  const { rows, dates, replaced, faults } = stored;
  const date = isoFromDay(stored.asOf);
  return [text(language, 'cli.storedCredit', { date, rows, dates, replaced, faults })];
}

/** What the pane says of an aging that it stored. */
function storedLines(stored: StoredRun | undefined, language: Language): readonly string[] {
  if (stored === undefined) return [];
  const { asOf, rows, dates, replaced, faults } = stored;
  const date = isoFromDay(asOf);
  return [
    text(language, 'pane.history.stored', { date, rows, dates }),
    ...(replaced === 0 ? [] : [text(language, 'pane.history.replaced', { rows: replaced })]),
    ...(faults === 0 ? [] : [text(language, 'pane.history.faults', { rows: faults })]),
  ];
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${text(spokenLanguage(args), 'cli.help.report')}\n`);
    return;
  }
  const wanted = readReportArguments(args);
  const { run, stored, storedCredit, xlsx } = await reportOn(wanted);
  await write(wanted.out, xlsx, wanted.language);
  if (wanted.json !== undefined) {
    await write(wanted.json, `${JSON.stringify(reportJson(run, stored), null, 2)}\n`, wanted.language);
  }
  const lines = [
    reportTable(run),
    ...storedLines(stored, wanted.language),
    ...storedCreditLines(storedCredit, wanted.language),
    text(wanted.language, 'cli.written', { file: wanted.out }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (require.main === module) void runCli(main);
