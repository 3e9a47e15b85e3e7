import type { FormulaAt } from './readFormulas';

/** Requests spent on finding out which formulas Excel refuses; one that it does not take spoils its whole request. */
const MOST_TRIES = 100;
/** Formulas a request: some hundred bytes each, far below what a request may carry. */
const MOST_AT_ONCE = 5_000;

/** Formulas below each other, that go into a range at once. */
type Run = FormulaAt[];

function runsOf(formulas: readonly FormulaAt[]): readonly Run[] {
  const sorted = [...formulas].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Run[] = [];
  for (const one of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const next = last?.column === one.column && last.row + 1 === one.row;
    if (run !== undefined && next && run.length < MOST_AT_ONCE) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

async function writeRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly Run[],
): Promise<void> {
  for (const run of runs) {
    const [first] = run;
    if (first === undefined) continue;
    const range = sheet.getRangeByIndexes(first.row, first.column, run.length, 1);
    range.formulas = run.map(({ formula }) => [formula]);
  }
  await context.sync();
}

/** Runs in batches of one request each. */
function batchesOf(runs: readonly Run[]): (readonly Run[])[] {
  const batches: Run[][] = [];
  let size = 0;
  for (const run of runs) {
    const batch = batches.at(-1);
    if (batch === undefined || size + run.length > MOST_AT_ONCE) {
      batches.push([run]);
      size = 0;
    } else batch.push(run);
    size += run.length;
  }
  return batches;
}

/**
 * Writes formulas of the user's over the values that stand in their cells. Gives how many Excel did not take, such as
 * one that names a column which is no longer there: the value stays.
 */
export async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: readonly FormulaAt[],
): Promise<number> {
  let refused = 0;
  let tries = 0;
  const waiting = batchesOf(runsOf(formulas));
  for (let runs = waiting.shift(); runs !== undefined; runs = waiting.shift()) {
    try {
      await writeRuns(context, sheet, runs);
    } catch {
      const all = runs.flat();
      tries++;
      if (all.length === 1 || tries > MOST_TRIES) refused += all.length;
      else {
        const half = Math.ceil(all.length / 2);
        waiting.unshift(runsOf(all.slice(0, half)), runsOf(all.slice(half)));
      }
    }
  }
  return refused;
}
