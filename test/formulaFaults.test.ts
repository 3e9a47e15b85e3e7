import { openHost } from '../preview/client/openHost';
import type { Fault } from '../preview/protocol/Faults';
import { generateAgingReport } from '../src/commands/generateAgingReport';
import { inExcel } from '../src/excel/inExcel';
import { saveOptions } from '../src/excel/options';
import { documentOf } from './support/documentOf';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

/** Presses twice, the second time with a fault in a request counted from the end; gives the formulas that refer to the report. */
async function formulasAfter(fromEnd: number, atAction: number, taken: number): Promise<[unknown[], number]> {
  let batches = 0;
  const count = (): void => {
    batches++;
  };
  const faults: Fault[] = Array.from({ length: 200 }, (_, at) => ({ batch: at + 1, userEdit: count }));
  const host = await openHost({ document: documentOf({ Ledger: SAMPLE_LEDGER, Notes: [['x']] }), faults });
  const uninstall = host.installGlobals();
  await inExcel((context) => saveOptions(context, { asOf: AS_OF, limits: [30, 60, 90], by: 'due' }));
  await generateAgingReport({ language: 'en-US' });
  await inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem('Notes').getRange('A1:B1');
    range.formulas = [["='Aging report'!H7", '=SUM(Dunwell_Aging[Total])']];
    await context.sync();
  });
  const before = batches;
  if (taken > 0) {
    const batch = before + taken - fromEnd;
    faults.splice(batch - 1, 1, { batch, failWith: 'GeneralException', atAction });
  }
  await generateAgingReport({ language: 'en-US' }).catch(() => undefined);
  const used = batches - before;
  const values = await inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem('Notes').getRange('A1:B1');
    range.load('values');
    await context.sync();
    return (range.values as unknown[][])[0] ?? [];
  });
  uninstall();
  host.close();
  return [values, used];
}

test('a fault between two actions of the swap leaves no formula without its report', async () => {
  const [whole, taken] = await formulasAfter(0, 0, 0);
  expect(whole).toEqual([300, 750]);
  for (const fromEnd of [1, 2, 3]) {
    for (const action of [3]) {
      const [values] = await formulasAfter(fromEnd, action, taken);
      expect([fromEnd, action, values]).toEqual([fromEnd, action, [300, 750]]);
    }
  }
}, 240_000);
