import { writeFile } from 'node:fs/promises';
import { saveXlsx } from '../preview/files/saveXlsx';
import { openHost } from '../preview/client/openHost';
import { generateAgingReport } from '../src/commands/generateAgingReport';
import type { AgingRun } from '../src/excel/agingJob';
import { inExcel } from '../src/excel/inExcel';
import type { Job } from '../src/excel/job';
import { saveOptions } from '../src/excel/options';
import type { Language } from '../src/locales/language';
import { text } from '../src/locales/text';
import { CliProblem } from './CliProblem';
import { openBook } from './openBook';
import { readReportArguments, type ReportArguments } from './reportArguments';
import { reportJson } from './reportJson';
import { reportTable } from './reportTable';
import { runCli } from './runCli';

/** Presses the button on a ledger file: gives what the run found and the workbook as .xlsx. */
export async function reportOn(
  wanted: ReportArguments,
  job?: Job,
): Promise<{ readonly run: AgingRun; readonly xlsx: Uint8Array }> {
  const host = await openHost({
    document: await openBook(wanted.file, wanted.language),
    language: wanted.language,
  });
  const uninstall = host.installGlobals();
  try {
    const { asOf, limits, by, language, sheet } = wanted;
    await inExcel((context) => saveOptions(context, { asOf, limits, by }));
    const run = await generateAgingReport({ language, ...(sheet === undefined ? {} : { sheet }) }, job);
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
  const wanted = readReportArguments(process.argv.slice(2));
  const { run, xlsx } = await reportOn(wanted);
  await write(wanted.out, xlsx, wanted.language);
  if (wanted.json !== undefined) {
    await write(wanted.json, `${JSON.stringify(reportJson(run), null, 2)}\n`, wanted.language);
  }
  process.stdout.write(
    `${reportTable(run)}\n\n${text(wanted.language, 'cli.written', { file: wanted.out })}\n`,
  );
}

if (require.main === module) void runCli(main);
