import { writeFile } from 'node:fs/promises';
import { openHost } from '../preview/client/openHost';
import { saveXlsx } from '../preview/files/saveXlsx';
import { today } from '../src/excel/clock';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { loadLedger, type LedgerChoice } from '../src/excel/reading/loadLedger';
import { saveOptions } from '../src/excel/options';
import { runReports, type ReportsRun } from '../src/excel/reportsJob';
import { customerIndex } from '../src/functions/customerIndex';
import type { Language } from '../src/locales/language';
import { cliText as text } from '../src/locales/cliText';
import type { ReportRequest } from '../src/reports/reportRequest';
import { CliProblem } from './CliProblem';
import { openBook } from './openBook';
import { readReportArguments, type ReportArguments } from './reportArguments';
import { reportJson } from './reportJson';
import { reportTable } from './reportTable';
import { runCli } from './runCli';
import { spokenLanguage } from './spokenLanguage';

/** The requests with the customer of a statement, typed as a number or a name, as the ledger knows it. */
async function withCustomer(
  requests: readonly ReportRequest[],
  choice: LedgerChoice,
): Promise<readonly ReportRequest[]> {
  const typed = requests.find((request) => request.report === 'statement')?.customer;
  if (typed === undefined) return requests;
  const { intake } = await inExcel((context) => loadLedger(context, choice, new Job()));
  const { customers } = intake.ledger;
  const found = customers[customerIndex(customers)(typed)];
  return requests.map((request) =>
    request.report === 'statement' && found ? { ...request, customer: found.key } : request,
  );
}

/** Makes the reports of a ledger file: gives what the run found and the workbook as .xlsx. */
export async function reportOn(
  wanted: ReportArguments,
  job: Job = new Job(),
): Promise<{ readonly run: ReportsRun; readonly xlsx: Uint8Array }> {
  const { language, basis, choice } = wanted;
  const host = await openHost({ document: await openBook(wanted.file, language), language });
  const uninstall = host.installGlobals();
  try {
    const groupBy = wanted.reports.find((request) => request.report === 'aging')?.groupBy ?? 'customer';
    // The button in Excel then makes the same report again.
    const { thresholds } = wanted;
    const kept = {
      ...basis,
      groupBy,
      asOf: wanted.asOf,
      ...(thresholds === undefined ? {} : { thresholds }),
    };
    await inExcel((context) => saveOptions(context, kept));
    const asOf = wanted.asOf === 'today' ? today() : wanted.asOf;
    const requests = await withCustomer(wanted.reports, { ...choice, asOf });
    const run = await runReports({ ...choice, asOf, basis: { ...basis, asOf }, requests, language }, job);
    await host.workbook.settled();
    return { run, xlsx: await saveXlsx(host.workbook.toDocument()) };
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

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${text(spokenLanguage(args), 'cli.help.report')}\n`);
    return;
  }
  const wanted = readReportArguments(args);
  const { run, xlsx } = await reportOn(wanted);
  await write(wanted.out, xlsx, wanted.language);
  if (wanted.json !== undefined) {
    await write(wanted.json, `${JSON.stringify(reportJson(run), null, 2)}\n`, wanted.language);
  }
  process.stdout.write(
    `${reportTable(run)}\n${text(wanted.language, 'cli.written', { file: wanted.out })}\n`,
  );
}

if (require.main === module) void runCli(main);
