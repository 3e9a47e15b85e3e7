import { openHost, type Host } from '../preview/client/openHost';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { runReports } from '../src/excel/reportsJob';
import { buildFunctionsMetadata } from '../src/functions/metadata/functionsMetadata';
import { loadFunctions } from '../src/functions/metadata/loadFunctions';
import { documentOf } from './support/documentOf';
import { BASIS } from './support/reportBook';
import { AS_OF } from './support/sampleLedger';

let host: Host;
let uninstall: () => void;
afterEach(() => {
  uninstall();
  host.close();
});

/** The codes that `AR.CHECK` shows, and what it says last. */
async function checks(): Promise<unknown[][]> {
  await host.workbook.settled();
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem('Own').getRange('A4:E12').load('values');
    await context.sync();
    return (range.values as unknown[][]).filter(([code]) => code !== '');
  });
}

test('receipts on another sheet are named once reports have gone by them', async () => {
  const { english } = await buildFunctionsMetadata();
  const invoices = [
    ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount'],
    ['Alpha', 'I-1', AS_OF - 60, AS_OF - 30, 300],
    ['Beta', 'I-2', AS_OF - 50, AS_OF - 20, 500],
  ];
  const receipts = [
    ['Receipt No', 'Receipt Date', 'Customer', 'Invoice No', 'Receipt Amount'],
    ['R-1', AS_OF - 5, 'Alpha', 'I-1', 100],
  ];
  host = await openHost({
    document: documentOf({ Ledger: invoices, Bank: receipts, Own: [['Mine']] }),
    functions: { namespace: 'AR', metadata: english, load: loadFunctions },
  });
  uninstall = host.installGlobals();
  await inExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem('Own').getRange('A3');
    cell.formulas = [[`=AR.CHECK(Ledger!A1:E3,${String(AS_OF)})`]];
    await context.sync();
  });
  expect((await checks()).map(([code]) => code)).not.toContain('otherSheets');
  const run = await runReports(
    {
      sheet: 'Ledger',
      asOf: AS_OF,
      basis: BASIS,
      requests: [{ report: 'aging', groupBy: 'customer' }],
      language: 'en-US',
    },
    new Job(),
  );
  expect(run.loaded.receipts?.sheet).toBe('Bank');
  const last = (await checks()).at(-1) ?? [];
  expect([last[0], last[2]]).toEqual(['otherSheets', 1]);
  expect(last[4]).toContain('which formulas do not know: Bank');
});
