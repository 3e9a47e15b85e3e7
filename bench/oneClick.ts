import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { reportOn } from '../cli/report';
import { readReportArguments } from '../cli/reportArguments';
import { runCli } from '../cli/runCli';
import { Job, type JobStep } from '../src/excel/job';
import { bigLedger } from './bigLedger';

const SIZES = [1_000, 10_000, 100_000];

/** `open` and `save` are the file's; what lies between them is the one click. */
type Phase = 'open' | JobStep | 'save';

interface Measured {
  readonly phases: Partial<Record<Phase, number>>;
  readonly openItems: number;
  readonly alerts: number;
  readonly peakMegabytes: number;
}

async function measure(file: string): Promise<Measured> {
  const phases: Partial<Record<Phase, number>> = {};
  let phase: Phase = 'open';
  let since = performance.now();
  const enter = (next: Phase): void => {
    const now = performance.now();
    phases[phase] = (phases[phase] ?? 0) + now - since;
    phase = next;
    since = now;
  };
  const job = new Job(({ step, percent }) => {
    if (step !== phase) enter(step);
    if (percent >= 100) enter('save');
  });
  const wanted = readReportArguments([file, '--as-of', '2026-06-30', '--lang', 'en-US']);
  const { run } = await reportOn(wanted, job);
  enter('save');
  return {
    phases,
    openItems: run.input.aging.currencies.reduce((sum, { items }) => sum + items, 0),
    alerts: run.input.alerts.length,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const COLUMNS: readonly Phase[] = ['open', 'find', 'read', 'check', 'age', 'plan', 'write', 'finish', 'save'];

function compare(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dunwell-bench-'));
  const [processor] = cpus();
  process.stdout.write(
    `node ${process.version}, ${String(cpus().length)} x ${processor?.model ?? 'unknown processor'}, `,
  );
  process.stdout.write(`${String(Math.round(totalmem() / 2 ** 30))} GiB; milliseconds, peak memory in MB\n`);
  try {
    const table = SIZES.map((rows) => {
      const file = path.join(folder, `ledger-${String(rows)}.csv`);
      writeFileSync(file, bigLedger(rows));
      const out = execFileSync(process.execPath, ['--import', 'tsx', __filename, file], { encoding: 'utf8' });
      const { phases, openItems, alerts, peakMegabytes } = JSON.parse(out) as Measured;
      const times: Record<string, number> = Object.fromEntries(
        COLUMNS.map((phase) => [phase, Math.round(phases[phase] ?? 0)]),
      );
      return { rows, open_items: openItems, alerts, ...times, peak_MB: peakMegabytes };
    });
    console.table(table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , ledger] = process.argv;
if (ledger === undefined) compare();
else {
  void runCli(async () => {
    process.stdout.write(JSON.stringify(await measure(ledger)));
  });
}
