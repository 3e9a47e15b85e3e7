import { cpus, loadavg } from 'node:os';
import { openHost } from '../preview/client/openHost';
import { loadHistory } from '../src/excel/history/standingHistory';
import { storeAging } from '../src/excel/history/storeAging';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { dayFromIso } from '../src/ledger/cells/dates';
import { documentOf } from '../test/support/documentOf';

/** Rows that a day adds: an open item of as many customers. */
const A_DAY = 4000;
const DAYS = 13;
const LAST = dayFromIso('2026-06-30') ?? 0;

/** Milliseconds of the processor: the clock is others' work too where the machine is busy. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

const store = (asOf: number) => (): Promise<unknown> =>
  storeAging({ limits: [30, 60, 90], unit: 'days', language: 'en-US', asOf }, new Job());

/** A history of monthly agings that grows: what the next day costs, what the same day again, what reading it. */
async function compare(): Promise<void> {
  const due = LAST - 3000;
  const items = Array.from({ length: A_DAY }, (_, at) => [
    `C${String(100_000 + at)}`,
    `Customer ${String(at)} Ltd`,
    `INV${String(at)}`,
    due - 30,
    due + (at % 150),
    100 + at,
  ]);
  const header = ['Customer No', 'Customer Name', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount'];
  const host = await openHost({ document: documentOf({ Ledger: [header, ...items] }) });
  host.installGlobals();
  const table: Record<string, number>[] = [];
  for (let day = 0; day < DAYS; day++) {
    const asOf = LAST - 30 * (DAYS - day);
    const before = host.processor.faults.batchCount;
    const added = await timed(store(asOf));
    const requests = host.processor.faults.batchCount - before;
    if (day % 3 !== 0) continue;
    const again = await timed(store(asOf));
    const load = await timed(() => inExcel((context) => loadHistory(context, 'en-US')));
    table.push({ rows: (day + 1) * A_DAY, 'day added': added, requests, 'written anew': again, load });
  }
  const [processor] = cpus();
  console.info(
    `node ${process.version}, ${String(cpus().length)} x ${processor?.model ?? 'unknown processor'}; ` +
      `load ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')}; milliseconds of the processor`,
  );
  console.table(table);
  // The host is still open, and its channels keep the process alive.
  process.exit();
}

void compare();
