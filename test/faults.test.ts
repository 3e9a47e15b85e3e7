import { openHost, type Host } from '../preview/client/openHost';
import type { Fault } from '../preview/protocol/Faults';
import { generateAgingReport } from '../src/commands/generateAgingReport';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { saveOptions } from '../src/excel/options';
import { documentOf } from './support/documentOf';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

const NOTE = 'called on Monday';
const REPORTS = ['Ledger', 'Aging report', 'Overdue alerts'];
/** Swapping in is the last batches of a press; there a fault at any single action must do no harm. */
const SWAP_BATCHES = 5;

let host: Host;
let uninstall: () => void;
let faults: Fault[];
let batches: number;

/** A workbook whose reports have been written once and carry a note of the user's. */
async function openWithReports(): Promise<void> {
  batches = 0;
  const count = (): void => {
    batches++;
  };
  faults = Array.from({ length: 5000 }, (_, at) => ({ batch: at + 1, userEdit: count }));
  host = await openHost({ document: documentOf({ Ledger: SAMPLE_LEDGER }), faults });
  uninstall = host.installGlobals();
  await inExcel((context) => saveOptions(context, { asOf: AS_OF, limits: [30, 60, 90], by: 'due' }));
  await generateAgingReport({ language: 'en-US' });
  await inExcel(async (context) => {
    const table = context.workbook.tables.getItem('Dunwell_Alerts').getRange();
    table.getColumnsAfter(1).values = [['Comment'], [NOTE], [''], ['']];
    await context.sync();
  });
}
function close(): void {
  uninstall();
  host.close();
}
const sheetNames = (): string[] => host.workbook.toDocument().sheets.map(({ name }) => name);
function notes(): number {
  const cells = host.workbook.toDocument().sheets.flatMap((sheet) => sheet.cells.flatMap((row) => row ?? []));
  return cells.filter((cell) => cell?.value === NOTE).length;
}
function failAt(batch: number, atAction: number): void {
  faults.splice(batch - 1, 1, { batch, failWith: 'GeneralException', atAction });
}

/** How many batches a refresh takes. */
async function refreshBatches(): Promise<number> {
  const before = batches;
  await generateAgingReport({ language: 'en-US' });
  return batches - before;
}

/** Refreshes with a fault; gives what then stands in the workbook. */
async function refreshWithFault(batch: number, action: number) {
  failAt(batches + batch, action);
  await generateAgingReport({ language: 'en-US' }).catch(() => undefined);
  return { sheets: sheetNames(), notes: notes() };
}
const WHOLE = { sheets: REPORTS, notes: 1 };

/** Every fault strikes what the one before it left: had that done harm, it would show here and at the end. */
test('a fault in any request leaves the reports whole, and the next press heals everything', async () => {
  await openWithReports();
  const taken = await refreshBatches();
  expect(taken).toBeGreaterThan(SWAP_BATCHES);
  for (let batch = 1; batch <= taken; batch++) {
    expect([batch, await refreshWithFault(batch, 0)]).toEqual([batch, WHOLE]);
  }
  await generateAgingReport({ language: 'en-US' });
  expect({ sheets: sheetNames(), notes: notes() }).toEqual(WHOLE);
  close();
}, 240_000);

test('a fault between two actions of the swap never loses a report or a note', async () => {
  await openWithReports();
  const taken = await refreshBatches();
  for (let batch = taken - SWAP_BATCHES + 1; batch <= taken; batch++) {
    for (const action of [1, 3, 6, 10, 15]) {
      expect([batch, action, await refreshWithFault(batch, action)]).toEqual([batch, action, WHOLE]);
    }
    await generateAgingReport({ language: 'en-US' });
    expect({ sheets: sheetNames(), notes: notes() }).toEqual(WHOLE);
  }
  close();
}, 240_000);

test('a cancelled job leaves the workbook as it was', async () => {
  await openWithReports();
  const before = JSON.stringify(host.workbook.toDocument().sheets);
  const controller = new AbortController();
  const job = new Job(({ step, percent }) => {
    if (step === 'write' && percent > 70) controller.abort();
  }, controller.signal);
  await expect(generateAgingReport({ language: 'en-US' }, job)).rejects.toMatchObject({ code: 'cancelled' });
  expect(JSON.stringify(host.workbook.toDocument().sheets)).toBe(before);
  close();
});

test('while a cell is being edited the user is told so, and nothing happens', async () => {
  await openWithReports();
  faults.splice(batches, 1, { batch: batches + 1, failWith: 'InvalidOperationInCellEditMode' });
  await expect(generateAgingReport({ language: 'en-US' })).rejects.toMatchObject({ code: 'editMode' });
  expect(sheetNames()).toEqual(REPORTS);
  close();
});

test('a copy that the user keeps of a report is not replaced', async () => {
  await openWithReports();
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem('Aging report').copy('Beginning').name = 'June, frozen';
    await context.sync();
  });
  await generateAgingReport({ language: 'en-US' });
  expect(sheetNames().sort()).toEqual([...REPORTS, 'June, frozen'].sort());
  close();
});

test('what the user typed around a report stays around it', async () => {
  await openWithReports();
  const used = await inExcel(async (context) => {
    const report = context.workbook.worksheets.getItem('Aging report');
    const range = report.getUsedRange();
    range.load('rowCount,columnCount');
    await context.sync();
    report.getCell(range.rowCount + 1, 0).values = [['checked by Li']];
    report.getCell(0, range.columnCount + 1).values = [['draft']];
    await context.sync();
    return { rows: range.rowCount, columns: range.columnCount };
  });
  await generateAgingReport({ language: 'en-US' });
  const cells = host.workbook.toDocument().sheets.find(({ name }) => name === 'Aging report')?.cells;
  expect(cells?.[used.rows + 1]?.[0]?.value).toBe('checked by Li');
  expect(cells?.[0]?.[used.columns + 1]?.value).toBe('draft');
  close();
});
