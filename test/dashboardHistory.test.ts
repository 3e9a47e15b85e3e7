import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBook } from '../cli/openBook';
import { reportOn } from '../cli/report';
import { readReportArguments } from '../cli/reportArguments';
import { saveXlsx } from '../preview/files/saveXlsx';
import { drillDown } from '../src/excel/drillDown';
import { glance } from '../src/excel/glance';
import { storeAging } from '../src/excel/history/storeAging';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { refreshReports } from '../src/excel/refreshReports';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import type { DashboardRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { BASIS, ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

const APRIL = serial('2026-04-30');
const MAY = serial('2026-05-31');
const DASHBOARD: DashboardRequest = { report: 'dashboard', measures: DEFAULT_MEASURES };

/** A list of what is open at the end of April. */
const OPEN_ITEMS = [
  ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount', 'Open Amount'],
  ['Alpha', 'I-1', serial('2026-04-01'), serial('2026-05-01'), 1000, 1000],
  ['=Beta', 'I-2', serial('2026-03-01'), serial('2026-04-10'), 500, 400],
  ['Gamma', 'I-3', serial('2026-01-20'), serial('2026-02-20'), 300, 200],
] as const;

let book: ReportBook;
afterEach(() => {
  book.close();
});

async function open(sheets: Parameters<typeof documentOf>[0]): Promise<void> {
  book = await ReportBook.open(documentOf(sheets));
}
async function store(asOf: number): Promise<void> {
  await storeAging({ limits: [30, 60, 90], unit: 'days', language: 'en-US', asOf }, new Job());
}
/** What the three items are short of by now. */
async function nowOpen(...amounts: readonly number[]): Promise<void> {
  for (const [at, amount] of amounts.entries()) await book.put('Open', `F${String(at + 2)}`, amount);
}
const look = () =>
  glance({ sheet: 'Open', asOf: AS_OF, basis: BASIS, dashboard: DASHBOARD, language: 'en-US' }, new Job());
function wordsOf(sheet: string): unknown[] {
  return book.sheet(sheet).cells.flatMap((row) => row?.map((cell) => cell?.value) ?? []);
}

/** Stores an open-item list at the ends of April and May, and leaves it as of June. */
async function threeMonths(): Promise<void> {
  await open({ Open: OPEN_ITEMS });
  await store(APRIL);
  await nowOpen(600, 300, 50);
  await store(MAY);
  await nowOpen(240, 150, 50);
}

test('a list of open items whose agings were stored has three months, and rolls from one to the next', async () => {
  await threeMonths();
  await store(AS_OF);
  await book.run([DASHBOARD], { sheet: 'Open' });
  const months = await book.table('Dunwell_Roll');
  expect(months.slice(1)).toEqual([
    ['2026-04*', 1600, 1000, 400, 0, 200, 0, 600, 0, 'Stored 2026-04-30'],
    ['2026-05*', 950, 0, 600, 300, 0, 50, 950, 0, 'Stored 2026-05-31'],
    ['2026-06', 440, 0, 0, 240, 150, 50, 440, 0, 'Ledger'],
  ]);
  const rates = await book.table('Dunwell_RollRates');
  expect(rates.slice(1)).toEqual([
    ['2026-04* to 2026-05*', 0.6, 0.75, '', 0.25],
    ['2026-05* to 2026-06', '', 0.4, 0.5, ''],
    ['Mean', 0.6, expect.closeTo(0.575, 12), 0.5, 0.25],
  ]);
  const charts = book.sheet('AR dashboard').charts?.map(({ name }) => name);
  expect(charts).toEqual(['aging', 'topTen', 'overdue']);
  // June was stored as the list says it: nothing differs.
  expect(wordsOf('AR dashboard').filter((one) => String(one).includes('no longer says'))).toEqual([]);
});

test('the pane sees the same months; only those of the ledger lead to items', async () => {
  await threeMonths();
  const { charts, notes } = await look();
  const aging = charts.find(({ id }) => id === 'aging');
  expect(aging?.labels).toEqual(['2026-04*', '2026-05*', '2026-06']);
  expect(aging?.series.map(({ values }) => values)).toEqual([
    [1000, 0, 0],
    [400, 600, 0],
    [0, 300, 240],
    [200, 0, 150],
    [0, 50, 50],
  ]);
  expect(aging?.series[1]?.figures).toEqual([undefined, undefined, { currency: '', on: AS_OF, bucket: 1 }]);
  expect(aging?.about).toContain('* From the aging history');
  expect(notes).toEqual([]);
});

test('a refresh takes in what was stored since; a stored amount has no items', async () => {
  await open({ Open: OPEN_ITEMS });
  await book.run([DASHBOARD], { sheet: 'Open' });
  expect(await book.table('Dunwell_Roll')).toHaveLength(2);
  await store(APRIL);
  await refreshReports({ language: 'en-US' }, new Job());
  expect((await book.table('Dunwell_Roll')).map(([month]) => month)).toEqual([
    'Month',
    '2026-04*',
    '2026-05*',
    '2026-06',
  ]);
  const cell = await inExcel(async (context) => {
    const found = context.workbook.tables.getItem('Dunwell_Roll').getDataBodyRange().getCell(0, 1);
    found.load('address');
    await context.sync();
    return found.address.split('!')[1] ?? '';
  });
  await book.select('AR dashboard', cell);
  await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'figureStored' });
});

test('a past that was changed is named with both figures, on the sheet and in the pane, in both languages', async () => {
  await open({ Open: SAMPLE_LEDGER });
  await store(APRIL);
  await store(MAY);
  // 200 of Alpha, open on 31 May, becomes 260; of April nothing changes.
  await book.put('Open', 'F3', 260);
  await book.run([DASHBOARD], { sheet: 'Open' });
  expect((await book.table('Dunwell_HistoryDifferences')).slice(1)).toEqual([[MAY, '', 650, 710, 60, 1]]);
  expect(wordsOf('AR dashboard')).toContain(
    'The ledger no longer says what was stored for: 2026-05-31. Both figures stand below the months.',
  );
  expect((await look()).notes).toEqual(['2026-05-31: stored 650.00, by the ledger now 710.00.']);
  await refreshReports({ language: 'zh-CN' }, new Job());
  expect(wordsOf('应收看板')).toContain(
    '以下日期的存档与台账目前的数字不一致：2026-05-31。两者的金额见月度表下方。',
  );
});

test('a history without its amounts keeps no dashboard from being made: it says so', async () => {
  await threeMonths();
  await inExcel(async (context) => {
    context.workbook.tables.getItem('Dunwell_AgingHistory').columns.getItem('Amount').delete();
    await context.sync();
  });
  await book.run([DASHBOARD], { sheet: 'Open' });
  expect(await book.table('Dunwell_Roll')).toHaveLength(2);
  const said = wordsOf('AR dashboard').filter((one) => String(one).includes('The aging history is not used'));
  expect(said).toHaveLength(1);
  expect((await look()).notes).toEqual(said);
});

test('the command line reads the history of the workbook that it is given', async () => {
  await threeMonths();
  const folder = await mkdtemp(path.join(tmpdir(), 'history-'));
  const [file, out] = ['in.xlsx', 'out.xlsx'].map((name) => path.join(folder, name)) as [string, string];
  await writeFile(file, await saveXlsx(book.host.workbook.toDocument()));
  book.close();
  const call = [
    file,
    '--sheet',
    'Open',
    '--reports',
    'dashboard',
    '--as-of',
    '2026-06-30',
    '--lang',
    'en-US',
  ];
  const { xlsx } = await reportOn(readReportArguments(call));
  await writeFile(out, xlsx);
  book = await ReportBook.open(await openBook(out, 'en-US'));
  await rm(folder, { recursive: true });
  expect((await book.table('Dunwell_Roll')).map(([month, closing]) => [month, closing]).slice(1)).toEqual([
    ['2026-04*', 1600],
    ['2026-05*', 950],
    ['2026-06', 440],
  ]);
});
