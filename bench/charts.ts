import { cpus } from 'node:os';
import { openHost } from '../preview/client/openHost';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { applyPlan } from '../src/excel/writing/writer';
import type { ChartPlan, SheetPlan } from '../src/reports/plan';
import { chartSheet } from '../test/support/chartSheet';

const ROUNDS = 5;

/** The sheet of the tests with so many charts, below one another. */
function sheetWith(count: number): SheetPlan {
  const plan = chartSheet();
  const { charts = [] } = plan;
  const many = Array.from({ length: count }, (_, at): ChartPlan[] => {
    const model = charts[at % charts.length];
    const place = { row: 60 + at * 17, column: 0, rows: 16, columns: 5 };
    return model === undefined ? [] : [{ ...model, name: `chart ${String(at)}`, place }];
  });
  return { ...plan, charts: many.flat() };
}

/** The best of some rounds: writing the sheet, and making it again. */
async function measure(count: number): Promise<Record<string, number>> {
  const host = await openHost();
  const uninstall = host.installGlobals();
  const plan = sheetWith(count);
  const times: number[] = [];
  const requests: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const before = host.processor.faults.batchCount;
      const since = performance.now();
      await inExcel((context) => applyPlan(context, { sheets: [plan] }, new Job()));
      times.push(performance.now() - since);
      requests.push(host.processor.faults.batchCount - before);
    }
  } finally {
    uninstall();
    host.close();
  }
  const [first = 0, ...again] = times;
  return {
    charts: count,
    first_ms: Math.round(first),
    again_ms: Math.round(Math.min(...again)),
    requests_first: requests[0] ?? 0,
    requests_again: requests.at(-1) ?? 0,
  };
}

async function compare(): Promise<void> {
  const [processor] = cpus();
  process.stdout.write(`node ${process.version}, ${processor?.model ?? 'unknown processor'}\n`);
  const table: Record<string, number>[] = [];
  await measure(0);
  for (const count of [0, 5, 20]) table.push(await measure(count));
  console.table(table);
}

void compare();
