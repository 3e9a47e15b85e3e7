import { openHost, type Host } from '../preview/client/openHost';
import { generateAgingReport } from '../src/commands/generateAgingReport';
import { inExcel } from '../src/excel/inExcel';
import { saveOptions } from '../src/excel/options';
import { saveReading } from '../src/excel/readings';
import { buildFunctionsMetadata } from '../src/functions/metadata/functionsMetadata';
import { loadFunctions } from '../src/functions/metadata/loadFunctions';
import { documentOf } from './support/documentOf';
import { AS_OF } from './support/sampleLedger';

const HEADERS = [
  'Customer',
  'Invoice no',
  'Type',
  'Invoice date',
  'Due date',
  'Amount',
  'Net amount',
  'Applies to',
];
/** Two invoices, and a receipt that names neither; the net amounts are a tenth. */
const LEDGER = [
  HEADERS,
  ['Acme', 'INV-1', 'Invoice', AS_OF - 100, AS_OF - 70, 100, 10, null],
  ['Acme', 'INV-2', 'Invoice', AS_OF - 40, AS_OF - 10, 300, 30, null],
  ['Acme', 'RC-1', 'Receipt', AS_OF - 5, null, -150, -15, null],
  ['Acme', 'RC-2', 'Receipt', AS_OF - 5, null, -20, -2, 'INV-2'],
] as const;

let host: Host;
let uninstall: () => void;
beforeEach(async () => {
  const { english } = await buildFunctionsMetadata();
  host = await openHost({
    document: documentOf({ Ledger: LEDGER, Own: [['Mine']] }),
    functions: { namespace: 'AR', metadata: english, load: loadFunctions },
  });
  uninstall = host.installGlobals();
});
afterEach(() => {
  uninstall();
  host.close();
});

/** What a formula that stands in the workbook shows of its total line. */
async function shownTotal(): Promise<unknown[]> {
  await host.workbook.settled();
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem('Own').getRange('A5:G5').load('values');
    await context.sync();
    return (range.values as unknown[][])[0] ?? [];
  });
}

async function reportTotal(): Promise<unknown[]> {
  await inExcel((context) => saveOptions(context, { asOf: AS_OF, limits: [30, 60, 90], by: 'due' }));
  await generateAgingReport({ language: 'en-US' });
  return inExcel(async (context) => {
    const table = context.workbook.worksheets.getItem('Aging report').tables.getItemAt(0);
    const range = table.getTotalRowRange().load('values');
    await context.sync();
    return (range.values as unknown[][])[0]?.slice(1, 7) ?? [];
  });
}

test('a formula follows what was said about the ledger in the pane, at once, and so agrees with the report', async () => {
  await inExcel(async (context) => {
    await saveReading(context, HEADERS, {});
    const cell = context.workbook.worksheets.getItem('Own').getRange('A3');
    cell.formulas = [[`=AR.AGING(Ledger!A1:H5,${String(AS_OF)})`]];
    await context.sync();
  });
  // On account: 150 in the bucket of its own date.
  expect(await shownTotal()).toEqual(['Total', 0, 130, 0, 100, 0, 230]);

  await inExcel((context) => saveReading(context, HEADERS, { allocation: 'oldestFirst' }));
  const oldestFirst = await shownTotal();
  expect(oldestFirst).toEqual(['Total', 0, 230, 0, 0, 0, 230]);
  expect(await reportTotal()).toEqual(oldestFirst.slice(1));

  const mapping = {
    customerName: 0,
    document: 1,
    kind: 2,
    documentDate: 3,
    dueDate: 4,
    amount: 6,
    appliesTo: 7,
  };
  await inExcel((context) => saveReading(context, HEADERS, { mapping }));
  const net = await shownTotal();
  expect(net).toEqual(['Total', 0, 13, 0, 10, 0, 23]);
  expect(await reportTotal()).toEqual(net.slice(1));

  await inExcel((context) => saveReading(context, HEADERS, {}));
  expect(await shownTotal()).toEqual(['Total', 0, 130, 0, 100, 0, 230]);
});
