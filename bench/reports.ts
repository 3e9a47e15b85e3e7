import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { openBook } from '../cli/openBook';
import { openHost } from '../preview/client/openHost';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { loadLedger } from '../src/excel/reading/loadLedger';
import { applyPlan } from '../src/excel/writing/writer';
import { dayFromIso } from '../src/ledger/cells/dates';
import type { Intake } from '../src/ledger/ledger';
import { DEFAULT_THRESHOLDS, type AlertThresholds } from '../src/receivables/alerts';
import { ReportMaker } from '../src/reports/buildReport';
import type { SheetPlan } from '../src/reports/plan';
import type { ReportBasis, ReportRequest } from '../src/reports/reportRequest';
import { bigLedger } from './bigLedger';
import { copyCells, gridOf, writePlainly } from './plainCells';

const SIZES = [10_000, 100_000];
const ROUNDS = 3;
const CURRENCIES = ['USD', 'EUR', 'JPY'];
const AS_OF = dayFromIso('2026-06-30') ?? 0;
const EARLIER = dayFromIso('2026-05-31') ?? 0;
const BASIS: ReportBasis = {
  asOf: AS_OF,
  limits: [30, 60, 90],
  unit: 'days',
  by: 'due',
  onAccount: 'inBuckets',
};
const CONVERTED: ReportBasis = { ...BASIS, reporting: 'USD' };
const BY_CUSTOMER: ReportRequest = { report: 'aging', groupBy: 'customer' };

/** A report and what differs from the plain case. */
interface Case {
  readonly request: ReportRequest;
  readonly basis?: ReportBasis;
  readonly thresholds?: Partial<AlertThresholds>;
  /** Written a second time, over a sheet in which the user has filled a column of their own. */
  readonly again?: true;
}

const CASES: Readonly<Record<string, Case>> = {
  'aging by customer': { request: BY_CUSTOMER },
  'aging by owner': { request: { report: 'aging', groupBy: 'owner' } },
  'aging with previous': { request: { ...BY_CUSTOMER, previous: EARLIER } },
  'aging converted': { request: BY_CUSTOMER, basis: CONVERTED },
  'alerts by item': { request: { report: 'alerts' } },
  'alerts by customer': { request: { report: 'alerts' }, thresholds: { alertsBy: 'customer' } },
  detail: { request: { report: 'detail' } },
  'detail converted': { request: { report: 'detail' }, basis: CONVERTED },
  'detail, notes kept': { request: { report: 'detail' }, again: true },
  'statements of all': { request: { report: 'statement' } },
  reconciliation: { request: { report: 'reconciliation', balances: { USD: 1, EUR: 1, JPY: 1 } } },
  comparison: { request: { report: 'comparison', from: EARLIER } },
  'items of a total': { request: { report: 'drillDown', figure: { currency: 'USD' } } },
};

interface Measured {
  readonly cells: number;
  readonly customers: number;
  readonly plan: number;
  readonly copy: number;
  readonly write: number;
  readonly plain: number;
  readonly readMegabytes: number;
  readonly peakMegabytes: number;
}

const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Milliseconds of the processor: the clock is others' work too where the machine is busy. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function makerOf(intake: Intake, rows: number, thresholds: Case['thresholds']): ReportMaker {
  return new ReportMaker({
    intake,
    source: { sheet: 'ledger', range: `A1:I${String(rows + 1)}`, column: 'A' },
    moreSources: [],
    thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds },
    rates: { rateOf: (currency) => ({ rate: currency === 'JPY' ? 0.0069 : 1.0874, day: AS_OF }) },
  });
}

/** A column of the user's beside the report's first table, filled in every row. */
async function typeNotes(context: Excel.RequestContext): Promise<void> {
  const table = context.workbook.worksheets.getItem('Aging detail').tables.getItemAt(0);
  const body = table.getDataBodyRange();
  const beside = table.getRange().getLastColumn().getOffsetRange(0, 1);
  body.load('rowCount');
  beside.load('rowIndex,columnIndex');
  await context.sync();
  const { worksheet } = table;
  worksheet.getRangeByIndexes(beside.rowIndex, beside.columnIndex, body.rowCount + 1, 1).values = Array.from(
    { length: body.rowCount + 1 },
    (_, row) => [row === 0 ? 'Note' : `promised ${String(row)}`],
  );
  await context.sync();
}

async function measure(file: string, rows: number, { request, again, ...more }: Case): Promise<Measured> {
  const host = await openHost({ document: await openBook(file, 'en-US') });
  const uninstall = host.installGlobals();
  const { intake } = await inExcel((context) => loadLedger(context, { asOf: AS_OF }, new Job()));
  const readMegabytes = megabytes();
  const made = { request, basis: more.basis ?? BASIS, language: 'en-US' } as const;
  const times: number[] = [];
  let plan: SheetPlan | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    times.push(
      await timed(() => {
        plan = makerOf(intake, rows, more.thresholds).build(made);
      }),
    );
  }
  if (plan === undefined) throw new RangeError('no round');
  const sheets = [plan];
  const write = (): Promise<unknown> => inExcel((context) => applyPlan(context, { sheets }, new Job()));
  if (again) {
    await write();
    await inExcel(typeNotes);
  }
  const writing = await timed(write);
  const peakMegabytes = megabytes();
  const grid = gridOf(plan);
  // In a workbook without the report, whose formulas would be calculated at every request.
  uninstall();
  host.close();
  const bare = await openHost({ document: await openBook(file, 'en-US') });
  bare.installGlobals();
  return {
    cells: grid.length * (grid[0]?.length ?? 0),
    customers: intake.ledger.customers.length,
    plan: Math.min(...times),
    copy: await timed(() => copyCells(grid)),
    write: writing,
    plain: await timed(() => inExcel((context) => writePlainly(context, grid))),
    readMegabytes,
    peakMegabytes,
  };
}

function row(name: string, of: Measured): Record<string, string | number> {
  return {
    report: name,
    cells: of.cells,
    plan_ms: Math.round(of.plan),
    copy_ms: Math.round(of.copy),
    write_ms: Math.round(of.write),
    plain_ms: Math.round(of.plain),
    'write / plain': Math.round((of.write / of.plain) * 100) / 100,
    read_MB: of.readMegabytes,
    peak_MB: of.peakMegabytes,
  };
}

/** Each report in a process of its own, so that its peak of memory is its own. */
function compare(wanted: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dunwell-bench-'));
  const [processor] = cpus();
  console.info(
    `node ${process.version}, ${String(cpus().length)} x ${processor?.model ?? 'unknown processor'}`,
  );
  try {
    for (const rows of SIZES) {
      const file = path.join(folder, `ledger-${String(rows)}.csv`);
      writeFileSync(file, bigLedger(rows, { customers: rows / 20, currencies: CURRENCIES }));
      const names = Object.keys(CASES).filter((name) => wanted.length === 0 || wanted.includes(name));
      let customers = 0;
      const table = names.map((name) => {
        const call = ['--import', 'tsx', __filename, '--one', file, String(rows), name];
        const found = JSON.parse(execFileSync(process.execPath, call, { encoding: 'utf8' })) as Measured;
        customers = found.customers;
        return row(name, found);
      });
      const load = loadavg().map((one) => one.toFixed(1));
      console.info(`${String(rows)} rows, ${String(customers)} customers; load ${load.join(' ')}`);
      console.table(table);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , mode, file = '', rows = '', name = ''] = process.argv;
if (mode === '--one') {
  const wanted = CASES[name];
  if (wanted === undefined) throw new RangeError(`no report ${name}`);
  void measure(file, Number(rows), wanted).then((found) => {
    process.stdout.write(JSON.stringify(found));
    // The host is still open, and its channels keep the process alive.
    process.exit();
  });
} else {
  compare(process.argv.slice(2));
}
