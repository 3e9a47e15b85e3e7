import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBook } from '../cli/openBook';
import { reportOn, type ReportsMade } from '../cli/report';
import { readReportArguments } from '../cli/reportArguments';
import { reportJson } from '../cli/reportJson';
import { saveXlsx } from '../preview/files/saveXlsx';
import { inExcel } from '../src/excel/inExcel';
import { loadMeasures } from '../src/excel/measureSettings';
import { loadOptions } from '../src/excel/options';
import { listSheets } from '../src/excel/ownedSheets';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { serial } from './support/sampleLedger';

/** A list of what is open at the end of April. */
const OPEN_ITEMS = [
  ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount', 'Open Amount'],
  ['Alpha', 'I-1', serial('2026-04-01'), serial('2026-05-01'), 1000, 1000],
  ['=Beta', 'I-2', serial('2026-03-01'), serial('2026-04-10'), 500, 400],
  ['Gamma', 'I-3', serial('2026-01-20'), serial('2026-02-20'), 300, 200],
] as const;

let folder: string;
let book: ReportBook;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stores-'));
  book = await ReportBook.open(documentOf({ Open: OPEN_ITEMS }));
});
afterEach(async () => {
  book.close();
  await rm(folder, { recursive: true });
});

/** Saves the book, calls the command line on it, and opens what that wrote. */
async function call(words: string): Promise<ReportsMade> {
  const [file, out] = ['in.xlsx', 'out.xlsx'].map((name) => path.join(folder, name)) as [string, string];
  await writeFile(file, await saveXlsx(book.host.workbook.toDocument()));
  book.close();
  const made = await reportOn(
    readReportArguments([file, '--sheet', 'Open', '--lang', 'en-US', ...words.split(' ')]),
  );
  await writeFile(out, made.xlsx);
  book = await ReportBook.open(await openBook(out, 'en-US'));
  return made;
}

test('--store adds the aging to the history, and the sheet of customers says who rolled on most', async () => {
  const first = await call('--as-of 2026-04-30 --reports measures --store');
  expect(first.stored).toMatchObject({ rows: 3, replaced: 0, dates: 1 });
  expect(reportJson(first.run, first.stored)).toMatchObject({ stored: { sheet: 'Aging history', rows: 3 } });
  for (const [at, amount] of [600, 300, 50].entries()) await book.put('Open', `F${String(at + 2)}`, amount);
  const again = await call('--as-of 2026-05-31 --reports measures --store');
  expect(again.stored).toMatchObject({ rows: 3, replaced: 0, dates: 2 });
  // Alpha's 1,000 were not due and are 600 in 1-30; Beta's 400 in 1-30 are 300 in 31-60; of Gamma's 200 50 are over 90.
  expect((await book.table('Dunwell_RolledOn')).slice(1)).toEqual([
    ['Alpha', 1000, 600, 0, 0, 0, 600, 0.6],
    ['=Beta', 400, 0, 300, 0, 0, 300, 0.75],
    ['Gamma', 200, 0, 0, 0, 50, 50, 0.25],
    ['Total', 1600, 600, 300, 0, 50, 950, 950 / 1600],
  ]);
  const rates = book
    .sheet('AR measures')
    .cells.find((row) => row?.[0]?.value === 'Roll rate by customer')
    ?.slice(2, 6);
  expect(rates?.map((cell) => cell?.value)).toEqual([0.6, 0.75, undefined, 0.25]);
});

test('without --store nothing is added', async () => {
  const { stored } = await call('--as-of 2026-04-30');
  expect(stored).toBeUndefined();
  expect(book.names).not.toContain('Aging history');
});

test('what the workbook remembers of measures and alerts holds where the call says nothing', async () => {
  await call(
    '--reports dashboard,alerts --as-of 2026-04-30 --months 6 --target overdueRate=50% --alerts-by customer',
  );
  await call('--reports dashboard --as-of 2026-04-30 --days 365 --target dso=45');
  const measures = {
    ...DEFAULT_MEASURES,
    months: 6,
    days: '365',
    targets: { overdueRate: 0.5, dso: 45 },
  };
  const [infos, kept, options] = await inExcel(
    async (context) =>
      [await listSheets(context), await loadMeasures(context), await loadOptions(context)] as const,
  );
  expect(kept).toEqual(measures);
  expect(infos.find(({ mark }) => mark === 'dashboard')?.made?.request).toMatchObject({ measures });
  expect(options.thresholds.alertsBy).toBe('customer');
});

test('--store takes no value', () => {
  expect(() => readReportArguments(['a.xlsx', '--lang', 'en-US', '--store=yes'])).toThrow(
    '--store takes no value.',
  );
  expect(readReportArguments(['a.xlsx', '--store']).store).toBe(true);
});
