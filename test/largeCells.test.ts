import { drillDown } from '../src/excel/drillDown';
import { Job } from '../src/excel/job';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF } from './support/sampleLedger';

const LONGEST = 32_767;
const ALL: readonly ReportRequest[] = [
  { report: 'aging', groupBy: 'customer' },
  { report: 'detail' },
  { report: 'statement' },
];

/** A guard only: a machine that is busy is far slower. */
jest.setTimeout(240_000);

let book: ReportBook;
afterEach(() => {
  book.close();
});

/** As long as a cell can be, and unlike the others. */
function long(begin: string): string {
  return begin.padEnd(LONGEST, '长 name ');
}

test('cells as long as Excel has them reach every report whole, also one that begins like a formula', async () => {
  const header = ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount', 'Contract No', 'Notes'];
  // Together the head of the sheet is far larger than one answer of Excel may be.
  const rows = Array.from({ length: 60 }, (_, at) => [
    long(at === 0 ? '=1+1' : `Customer ${String(at % 2)}`),
    at < 3 ? long(`I-${String(at)}`) : `I-${String(at)}`,
    AS_OF - 60,
    AS_OF - 30,
    100 + at,
    at < 3 ? long('C') : '',
    long('note'),
  ]);
  book = await ReportBook.open(documentOf({ Ledger: [header, ...rows] }));
  const run = await book.run(ALL);
  expect(run.loaded.intake.rowsUsed).toBe(60);
  const [, aging = '', detail = ''] = book.names;
  const texts = (sheet: string): readonly string[] =>
    book.sheet(sheet).cells.flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? '')));
  expect(texts(aging)).toContain(long('Customer 1'));
  expect(texts(detail)).toContain(long('I-2'));
  // Excel's own mark of a text takes one character of the cell.
  expect(texts(aging).some((words) => words === long('=1+1').slice(0, LONGEST - 1))).toBe(true);
  await book.select(aging, 'C8');
  await drillDown('en-US', new Job());
});

test('a ledger of 300 columns is read wherever its columns stand', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `Field ${String(at)}`);
  const put = (values: readonly (string | number)[], fill: (at: number) => string): (string | number)[] =>
    names.map((_, at) => values[[0, 120, 180, 240, 299].indexOf(at)] ?? fill(at));
  const header = put(
    ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount'],
    (at) => names[at] ?? '',
  );
  const rows = [1, 2, 3].map((at) =>
    put([`Customer ${String(at)}`, `I-${String(at)}`, AS_OF - 60, AS_OF - 30, at], () => 'x'),
  );
  book = await ReportBook.open(documentOf({ Ledger: [header, ...rows] }));
  const { loaded } = await book.run([{ report: 'aging', groupBy: { header: 'Field 298' } }]);
  expect(loaded.source.range).toBe('A1:KN4');
  expect(loaded.intake.rowsUsed).toBe(3);
});
