import { loadAssessments } from '../src/excel/credit/creditHistory';
import { storeCredit } from '../src/excel/credit/storeCredit';
import { inExcel } from '../src/excel/inExcel';
import type { StoredRun } from '../src/excel/history/storeAging';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import type { Language } from '../src/locales/language';
import { Problem } from '../src/locales/problem';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, serial } from './support/sampleLedger';

const TABLE = 'Dunwell_CreditHistory';
const MARCH = serial('2026-03-31');
const MAY = serial('2026-05-31');

/** Ten invoices of 100 each, due and paid on the tenth of the months up to March; then late or not at all. */
const PAID = [
  '2025-06',
  '2025-07',
  '2025-08',
  '2025-09',
  '2025-10',
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
];
function invoices(number: string, name: string, settle: (due: number) => number): unknown[][] {
  return PAID.map((month, at) => {
    const due = serial(`${month}-10`);
    return [number, name, `${number}-${String(at)}`, due - 30, due, 100, settle(due)];
  });
}
const LEDGER = [
  ['Customer No', 'Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount', 'Settled Date'],
  ...invoices('0001', 'Alpha Ltd', (due) => due),
  ['0001', 'Alpha Ltd', '0001-A', serial('2026-04-01'), serial('2026-04-30'), 500, null],
  ...invoices('0002', '=Beta & Sons', (due) => due - 2),
  ['0002', '=Beta & Sons', '0002-A', serial('2026-06-01'), serial('2026-07-30'), 950, null],
  ['0003', 'Gamma GmbH', '0003-A', serial('2026-06-20'), serial('2026-07-20'), 60, null],
];
const FILE = [
  ['Customer No', 'Customer', 'Credit limit', 'Next review'],
  ['0001', 'Alpha Ltd', 400, serial('2026-06-20')],
  ['0002', '=Beta & Sons', 1000, serial('2026-09-30')],
];

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: LEDGER as never, 'Credit file': FILE }));
});
afterEach(() => {
  book.close();
});

function store(asOf: number, language: Language = 'en-US', job = new Job()): Promise<StoredRun> {
  return storeCredit({ sheet: 'Ledger', asOf, language }, job);
}
const rows = (): Promise<unknown[][]> => book.table(TABLE);

async function edit(change: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<void> {
  await inExcel(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    change(table, table.worksheet);
    await context.sync();
  });
}

test('a row a customer of whom there is something to say; exposure, limit, use, state and overdue by hand', async () => {
  expect(await store(AS_OF)).toMatchObject({
    sheet: 'AR credit history',
    rows: 3,
    replaced: 0,
    dates: 1,
    faults: 0,
  });
  const [header = [], ...all] = await rows();
  const column = (name: string): unknown[] => all.map((row) => row[header.indexOf(name)]);
  expect(column('Customer')).toEqual(['Alpha Ltd', '=Beta & Sons', 'Gamma GmbH']);
  expect(column('Exposure')).toEqual([500, 950, 60]);
  expect(column('Limit')).toEqual([400, 1000, '']);
  expect(column('Limit use')).toEqual([1.25, 0.95, '']);
  expect(column('Overdue')).toEqual([500, 0, 0]);
  // 61 days late on 500, never on 10 x 100: 61 x 500 / 1500.
  expect(column('Avg. days late')).toEqual([20.3, 0, '']);
  expect(column('Score')[2]).toBe('');
  expect(column('Grade')[2]).toBe('');
  const listed = (await book.table('Dunwell_Reports')).find(([sheet]) => sheet === 'AR credit history');
  expect(listed).toEqual(
    expect.arrayContaining(['Credit history', 'Never: grows when assessments are stored']),
  );
});

test('a day stored again replaces its own rows; other days, remarks and damaged rows stay', async () => {
  await store(MARCH);
  await store(MAY);
  await edit((table) => {
    table.columns.add(undefined, [['Remark'], ['a'], ['b'], ['c'], ['d']]);
    table.rows.add(undefined, [
      ['some day', "'0009", 'Delta', 50, 'C', '', '', '', 10, '', '', '', 0, '', 'mine'],
      [MAY, "'0009", 'Delta', 'good', 'C', '', '', '', 10, '', '', '', 0, '', 'mine too'],
    ]);
  });
  expect(await store(MAY)).toMatchObject({ rows: 2, replaced: 2, dates: 2, faults: 2 });
  const all = (await rows()).slice(1);
  expect(all.map((row) => [row[0], row[2], row.at(-1)])).toEqual([
    [MARCH, 'Alpha Ltd', 'a'],
    [MARCH, '=Beta & Sons', 'b'],
    [MAY, 'Delta', 'mine too'],
    [MAY, 'Alpha Ltd', 'c'],
    [MAY, '=Beta & Sons', 'd'],
    ['some day', 'Delta', 'mine'],
  ]);
  const words = JSON.stringify(book.sheet('AR credit history').cells);
  expect(words).toContain('the day is no date');
  expect(words).toContain('the score is no number from 0 to 100');
});

test('what is read back is what was stored, in the words of either language', async () => {
  await store(MARCH, 'zh-CN');
  await store(AS_OF);
  const { assessments } = await inExcel((context) => loadAssessments(context, 'en-US'));
  expect(assessments.faults).toEqual([]);
  expect(assessments.days.map(({ asOf, byKey }) => [asOf, byKey.size])).toEqual([
    [MARCH, 2],
    [AS_OF, 3],
  ]);
  const [march, june] = assessments.days.map(({ byKey }) =>
    [...byKey.values()].map(({ customer, state, basis, exposure }) => [
      customer.number,
      state,
      basis,
      exposure,
    ]),
  );
  expect(march).toEqual([
    ['0001', 'ok', 'history', 0],
    ['0002', 'ok', 'history', 0],
  ]);
  expect(june).toEqual([
    ['0001', 'stop', 'history', 500],
    ['0002', 'watch', 'history', 950],
    ['0003', 'noLimit', undefined, 60],
  ]);
});

test('alerts compare with the last day stored before; a refresh leaves the history alone', async () => {
  await store(MARCH);
  await store(AS_OF);
  await book.run([{ report: 'creditAlerts' }, { report: 'creditMigration' }], { sheet: 'Ledger' });
  const [header = [], ...all] = await book.table('Dunwell_CreditAlerts');
  const at = (name: string): number => header.indexOf(name);
  const told = all.map((row) => ['Customer', 'Alert', 'At stake'].map((name) => row[at(name)]));
  expect(told).toEqual([
    ['Alpha Ltd', 'Limit exceeded', 100],
    ['Alpha Ltd', 'Grade fell', 500],
    ['Alpha Ltd', 'Late for the first time', 500],
    // 61 days on 500 and none on the 300 of January to March, none at all in the half-year before.
    ['Alpha Ltd', 'Pays later', 500],
    ['Alpha Ltd', 'Review overdue', 500],
    ['=Beta & Sons', 'Near limit', 950],
    // 950 in three months against 800 in nine.
    ['=Beta & Sons', 'Buys much more', 950],
  ]);
  expect(all[2]?.[at('Since')]).toBe(serial('2026-05-01'));
  expect(JSON.stringify(book.sheet('AR credit alerts').cells)).toContain(
    'the stored assessments of 2026-03-31',
  );
  expect((await book.table('Dunwell_WatchList')).slice(1).map(([, name]) => name)).toEqual([
    'Alpha Ltd',
    '=Beta & Sons',
  ]);
  expect((await book.table('Dunwell_ReviewCalendar')).slice(1).map((row) => row.slice(1, 4))).toEqual([
    ['Alpha Ltd', expect.anything(), 'Overdue'],
    ['=Beta & Sons', expect.anything(), '2026-09'],
  ]);
  const before = JSON.stringify(await rows());
  const run = await refreshReports({ language: 'en-US' }, new Job());
  expect(run.left).toEqual([]);
  expect(JSON.stringify(await rows())).toBe(before);
});

test('a table without its scores is refused; reports are made all the same', async () => {
  await store(MARCH);
  await edit((table) => {
    table.columns.getItem('Score').delete();
  });
  await expect(store(AS_OF)).rejects.toEqual(
    new Problem('creditHistoryColumn', { sheet: 'AR credit history', column: 'Score' }),
  );
  await book.run([{ report: 'creditAlerts' }], { sheet: 'Ledger' });
  expect(JSON.stringify(book.sheet('AR credit alerts').cells)).toContain(
    'The stored assessments cannot be read: The credit history on sheet',
  );
});

test.each([50, 80, 90])('cancelled at %i percent leaves everything as it was', async (percent) => {
  await store(MARCH);
  const cells = () => JSON.stringify(book.names.map((name) => [name, book.sheet(name).cells]));
  const before = cells();
  const controller = new AbortController();
  const job = new Job((progress) => {
    if (progress.percent >= percent) controller.abort();
  }, controller.signal);
  await expect(store(AS_OF, 'en-US', job)).rejects.toEqual(new Problem('cancelled'));
  expect(cells()).toBe(before);
  expect((await inExcel(listSheets)).filter(({ mark }) => mark === 'creditHistory')).toHaveLength(1);
});
