import { openHost, type Host } from '../preview/client/openHost';
import { generateAgingReport } from '../src/commands/generateAgingReport';
import { inExcel } from '../src/excel/inExcel';
import { saveOptions } from '../src/excel/options';
import { buildFunctionsMetadata } from '../src/functions/metadata/functionsMetadata';
import { loadFunctions } from '../src/functions/metadata/loadFunctions';
import { documentOf } from './support/documentOf';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

const TRANSACTIONS = [
  ['Customer', 'Document no', 'Document type', 'Document date', 'Due date', 'Amount', 'Applies to'],
  ['Acme', 'INV-1', 'Invoice', AS_OF - 90, AS_OF - 60, 100.1, null],
  ['Acme', 'RC-1', 'Receipt', AS_OF - 40, null, -40.05, 'INV-1'],
  ['Beta', 'INV-2', 'Invoice', AS_OF - 20, AS_OF + 10, 200.2, null],
  ['Beta', 'RC-2', 'Receipt', AS_OF - 10, null, -30, null],
  ['Beta', 'RC-3', 'Receipt', AS_OF + 5, null, -100, 'INV-2'],
] as const;

let host: Host;
let uninstall: () => void;
afterEach(() => {
  uninstall();
  host.close();
});

async function open(ledger: Parameters<typeof documentOf>[0][string]): Promise<void> {
  const { english } = await buildFunctionsMetadata();
  host = await openHost({
    document: documentOf({ Ledger: ledger }),
    functions: { namespace: 'AR', metadata: english, load: loadFunctions },
  });
  uninstall = host.installGlobals();
}

/** Every table of the aging report as it is shown, its totals too. */
async function reportTables(): Promise<unknown[][][]> {
  return inExcel(async (context) => {
    const tables = context.workbook.worksheets.getItem('Aging report').tables;
    tables.load('items');
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load('values'));
    await context.sync();
    return ranges.map((range) => range.values as unknown[][]);
  });
}

test.each([
  ['invoices', SAMPLE_LEDGER],
  ['transactions', TRANSACTIONS],
])('AGING of %s says what the report says', async (_shape, ledger) => {
  await open(ledger);
  await inExcel((context) => saveOptions(context, { asOf: AS_OF, limits: [30, 60, 90], by: 'due' }));
  await generateAgingReport({ language: 'en-US' });
  const [table = []] = await reportTables();
  const [header = [], ...rows] = table;
  const [heads = [], ...lines] = await host.evaluate(`=AR.AGING(Ledger!A:G,${String(AS_OF)})`);
  const buckets = heads.slice(1);
  const columns = buckets.map((name) => header.indexOf(name));
  expect(columns).not.toContain(-1);
  const inReport = rows.map((row) => columns.map((column) => row[column]));
  expect(lines.map((line) => line.slice(1))).toEqual(inReport);
});
