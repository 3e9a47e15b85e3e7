import { plainSheet, plainWorkbook } from '../preview/workbook/plainSheet';
import { Problem } from '../src/locales/problem';
import { ReportBook } from './support/reportBook';
import { AS_OF } from './support/sampleLedger';

let book: ReportBook;
afterEach(() => {
  book.close();
});

const AGING = [{ report: 'aging', groupBy: 'customer' }] as const;
const HEADER = [
  'RemainingAmount',
  'OriginalAmount',
  'RemainingAmountLCY',
  'OriginalAmountLCY',
  'CurrencyCode',
  'PostingDate',
  'DocumentDate',
  'DueDate',
  'EntryNo',
  'CustomerNumber',
  'CustomerName',
];

/** A template: what the reader sees, over a hidden sheet of data. */
async function template(
  visible: readonly (readonly (string | number)[])[],
  rows: readonly (readonly (string | number)[])[],
) {
  const cells = (values: typeof visible) => values.map((row) => row.map((value) => ({ value })));
  const data = { ...plainSheet('Data', cells([HEADER, ...rows])), visibility: 'Hidden' } as const;
  book = await ReportBook.open(plainWorkbook('t.xlsx', [plainSheet('Report', cells(visible)), data], []));
}

const PIVOT = [
  ['Customer', 'Total amount'],
  ['Acme', 100],
];
const ENTRY = [90, 100, 90, 100, 'EUR', AS_OF - 40, AS_OF - 40, AS_OF - 10, 1, 'C1', 'Acme'];

test('an empty template names the hidden sheet that has the headers', async () => {
  await template(PIVOT, []);
  const problem = await book.run(AGING).catch((error: unknown) => error);
  expect(problem).toMatchObject({ code: 'hiddenHeaderOnly', details: { sheet: 'Data', range: 'A1:K1' } });
  expect((problem as Problem).words('en-US').message).toContain('Hidden sheet “Data”');
});

test('a filled one says where the ledger is', async () => {
  await template(PIVOT, [ENTRY]);
  await expect(book.run(AGING)).rejects.toMatchObject({ code: 'hiddenLedger', details: { sheet: 'Data' } });
});

test('with a ledger in sight the hidden sheet does not matter', async () => {
  await template([HEADER, ENTRY], [ENTRY]);
  expect((await book.run(AGING)).loaded.source.sheet).toBe('Report');
});

test('without one, and nothing known on hidden sheets, the visible sheet is named as before', async () => {
  const notes = { ...plainSheet('Data', [[{ value: 'words' }]]), visibility: 'Hidden' } as const;
  const report = plainSheet(
    'Report',
    PIVOT.map((row) => row.map((value) => ({ value }))),
  );
  book = await ReportBook.open(plainWorkbook('t.xlsx', [report, notes], []));
  await expect(book.run(AGING)).rejects.toMatchObject({ code: 'noDate', details: { sheet: 'Report' } });
});
