import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER } from './support/sampleLedger';

const SHEET = 'Reconciliation';
let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
});
afterEach(() => {
  book.close();
});

/** The row (from 0) of the cell for the balance, and the sheet's name. */
async function place(): Promise<{ sheet: string; row: number }> {
  const info = (await inExcel(listSheets)).find(({ mark }) => mark === 'reconciliation');
  return { sheet: info?.name ?? SHEET, row: info?.layout?.inputs?.[0]?.row ?? -1 };
}
async function amounts(): Promise<unknown[]> {
  const { sheet, row } = await place();
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, 2, 3, 1);
    range.load('values');
    await context.sync();
    return (range.values as unknown[][]).map(([amount]) => amount);
  });
}
async function type(value: number | string): Promise<void> {
  const { sheet, row } = await place();
  await book.put(sheet, `C${String(row + 1)}`, value);
}
const refresh = (): Promise<unknown> => refreshReports({ language: 'en-US' }, new Job());

// The report comes to 750: 100 + 200 + 400 + 50.
test('a balance typed into the sheet survives a refresh and is reckoned with', async () => {
  await book.run([{ report: 'reconciliation', balances: {} }]);
  await type(800);
  await refresh();
  expect(await amounts()).toEqual([800, -750, 50]);
  await refresh();
  expect(await amounts()).toEqual([800, -750, 50]);
});

test('rows put in above do not lose it; emptied, it is gone', async () => {
  await book.run([{ report: 'reconciliation', balances: { '': 700 } }]);
  await type(760);
  await inExcel(async (context) => {
    context.workbook.worksheets
      .getItem((await place()).sheet)
      .getRange('2:3')
      .insert('Down');
    await context.sync();
  });
  await refresh();
  expect(await amounts()).toEqual([760, -750, 10]);
  await type('');
  await refresh();
  expect(await amounts()).toEqual(['', -750, '']);
});

test('a balance given anew wins over the one in the sheet, the one given before does not', async () => {
  await book.run([{ report: 'reconciliation', balances: { '': 700 } }]);
  await type(760);
  await book.run([{ report: 'reconciliation', balances: { '': 700 } }]);
  expect(await amounts()).toEqual([760, -750, 10]);
  await book.run([{ report: 'reconciliation', balances: { '': 900 } }]);
  expect(await amounts()).toEqual([900, -750, 150]);
});
