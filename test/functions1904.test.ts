import { openHost, type Host } from '../preview/client/openHost';
import { blankDocument } from '../preview/workbook/blankDocument';
import type { CellDocument, WorkbookDocument } from '../preview/workbook/document';
import { buildFunctionsMetadata } from '../src/functions/metadata/functionsMetadata';
import { loadFunctions } from '../src/functions/metadata/loadFunctions';

/** Days from 1900-01-01 to 1904-01-01 as Excel counts them, with the 29 February 1900 that never was. */
const SHORT_BY = 1462;
/** 2026-06-30 and what is before it, as the workbook counts. */
const AS_OF = 46_203 - SHORT_BY;

const LEDGER = [
  ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount'],
  ['Acme', 'INV-1', AS_OF - 60, AS_OF - 30, 100],
  ['Acme', 'INV-2', AS_OF - 20, AS_OF + 10, 200],
];
/** A date as text, in H1. */
const WRITTEN = '2026-06-30';

function documentOf(): WorkbookDocument {
  const blank = blankDocument('1904.xlsx');
  const [sheet] = blank.sheets;
  if (!sheet) throw new Error('a blank workbook has a sheet');
  const [header = [], ...rows] = LEDGER.map((row) => row.map((value): CellDocument => ({ value })));
  const cells = [[...header, undefined, undefined, { value: WRITTEN }], ...rows];
  return { ...blank, date1904: true, sheets: [{ ...sheet, name: 'Ledger', cells }] };
}

let host: Host;
let removeGlobals: () => void;
beforeAll(async () => {
  const { english } = await buildFunctionsMetadata();
  host = await openHost({
    document: documentOf(),
    functions: { namespace: 'AR', metadata: english, load: loadFunctions },
  });
  removeGlobals = host.installGlobals();
});
afterAll(() => {
  removeGlobals();
  host.close();
});

const evaluate = (formula: string) => host.evaluate(`=${formula}`);

test('dates in cells are those of the workbook, and so are the dates that come back', async () => {
  expect(await evaluate(`AR.OVERDUE(Ledger!A1:E3,${String(AS_OF)})`)).toEqual([
    ['As of 2026-06-30', 'Document', 'Due date', 'Days overdue', 'Open amount', 'Bucket', 'Severity'],
    ['Acme', 'INV-1', AS_OF - 30, 30, 100, '1-30', 'Low'],
  ]);
  expect(await evaluate(`AR.DUEDATE(Ledger!C2,"Net 30")`)).toEqual([[AS_OF - 30]]);
});

test('texts are the dates that they say', async () => {
  expect(await evaluate('AR.DUEDATE(Ledger!H1,"Net 30")')).toEqual([[AS_OF + 30]]);
  expect(await evaluate('AR.DAYSOVERDUE(Ledger!D2,Ledger!H1)')).toEqual([[30]]);
  expect((await evaluate('AR.AGING(Ledger!A1:E3,Ledger!H1)')).at(-1)).toEqual([
    'Total',
    200,
    100,
    0,
    0,
    0,
    300,
  ]);
});
