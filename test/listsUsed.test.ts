import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF } from './support/sampleLedger';

let book: ReportBook;
afterEach(() => {
  book.close();
});

const LEDGER = [
  ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount', 'Currency'],
  ['Alpha', 'A-1', AS_OF - 60, AS_OF - 30, 10, 'USD'],
  ['Beta', 'B-1', AS_OF - 60, AS_OF - 30, 30, 'CNY'],
] as const;
const RATES = [
  ['Currency', 'Reporting currency', 'Valid from', 'Rate'],
  ['USD', 'CNY', AS_OF - 5, 7],
  ['USD', 'CNY', AS_OF - 5, 8],
  ['Moon', 'CNY', AS_OF - 5, 3],
  ['EUR', 'CNY', AS_OF - 5, 'soon'],
  ['GBP', 'CNY', AS_OF - 5, 0],
] as const;

async function report(reporting?: string): Promise<readonly (readonly unknown[])[]> {
  book = await ReportBook.open(documentOf({ Ledger: LEDGER, 'FX rates': RATES }));
  await book.run([{ report: 'aging', groupBy: 'customer' }], {
    sheet: 'Ledger',
    basis: reporting === undefined ? {} : { reporting },
  });
  return Array.from(book.sheet('Aging report').cells, (row) =>
    Array.from(row ?? [], (cell) => cell?.value ?? null),
  );
}

test('a converted report names the rate sheet, and the rows of it that are not used with their first', async () => {
  const cells = await report('CNY');
  const line = (words: string) => cells.find(([label]) => String(label).startsWith(words))?.filter(Boolean);
  expect(line('Exchange rates')).toEqual(['Exchange rates', 'FX rates']);
  expect(line('Rate rows that contradict')?.slice(1)).toEqual([1, 'first: row 3']);
  expect(line('Rate rows whose currency')?.slice(1)).toEqual([1, 'first: row 4']);
  expect(line('Rate rows without a rate')?.slice(1)).toEqual([2, 'first: row 5']);
  // 10 USD at 7 and 30 CNY: the first of two rates for a day counts.
  expect((await book.table('Dunwell_Aging_CNY')).at(-1)).toContain(100);
});

test('a report that converts nothing says nothing of rates', async () => {
  const cells = await report();
  expect(cells.some(([label]) => label === 'Lists used')).toBe(false);
});
