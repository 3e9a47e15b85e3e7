import { acceptCheck } from '../src/excel/acceptance';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { loadMoreChoices } from '../src/excel/moreReports';
import { DEFAULT_OPTIONS, loadOptions, saveOptions } from '../src/excel/options';
import { loadLedger } from '../src/excel/reading/loadLedger';
import { loadReading } from '../src/excel/readings';
import { unreadSettings } from '../src/excel/unreadSettings';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

/** Two documents stand twice, and one row is due before it is dated. */
const LEDGER = [
  ...SAMPLE_LEDGER,
  SAMPLE_LEDGER[1],
  SAMPLE_LEDGER[3],
  ['0004', 'Delta', 'I-9', AS_OF, AS_OF - 30, 5, null],
];
const HEADERS = SAMPLE_LEDGER[0].map(String);

/** A guard only: a machine that is busy is far slower. */
jest.setTimeout(240_000);

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: LEDGER }));
});
afterEach(() => {
  book.close();
});

function keep(key: string, value: unknown): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.settings.add(`Dunwell.${key}`, value);
    await context.sync();
  });
}

async function unread(): Promise<readonly string[]> {
  return (await inExcel(unreadSettings)).map(({ what, why }) => `${what} ${why}`);
}

async function checksOf(): Promise<Readonly<Record<string, readonly [number, number]>>> {
  const { intake } = await inExcel((context) => loadLedger(context, { asOf: AS_OF }, new Job()));
  return Object.fromEntries(
    intake.checks.map(({ code, count, acceptedRows = [] }) => [code, [count, acceptedRows.length] as const]),
  );
}

const KEYS = ['Options', 'MoreReports', 'Balances', 'Sender', 'Ledger', 'Readings', 'Accepted'];
const ALL = ['options', 'reports', 'balances', 'sender', 'ledger', 'columns', 'accepted'];

test('settings of another shape: the defaults serve, everything can be done, and each is said', async () => {
  expect(await unread()).toEqual([]);
  for (const damaged of ['{"asOf":', 7, [1], { version: 1, value: ['x'] }]) {
    for (const key of KEYS) await keep(key, damaged);
    expect(await unread()).toEqual(ALL.map((what) => `${what} damaged`));
    expect(await inExcel(loadOptions)).toEqual(DEFAULT_OPTIONS);
    expect(await inExcel(loadMoreChoices)).toEqual({ chosen: [], balances: {} });
    expect(await inExcel((context) => loadReading(context, HEADERS))).toEqual({});
    expect((await checksOf()).dueBeforeDocument).toEqual([1, 0]);
  }
  const run = await book.run([{ report: 'aging', groupBy: 'customer' }, { report: 'statement' }]);
  expect(run.applied.sheets).toHaveLength(3);
  await acceptCheck({ asOf: AS_OF }, 'dueBeforeDocument', true);
  expect((await checksOf()).dueBeforeDocument).toEqual([0, 1]);
});

test('values out of range are not used, the others are', async () => {
  const kept = { ...DEFAULT_OPTIONS, by: 'document', groupBy: 'owner' };
  const wrong = [
    { asOf: 1e300 },
    { asOf: -5 },
    { limits: [30, 30] },
    { limits: Array.from({ length: 500 }, (_, at) => at + 1) },
    { limits: [2000], unit: 'months' },
    { thresholds: { minDays: -1, minAmount: 0, severityDays: [1, 2, 3] } },
  ];
  for (const value of wrong) {
    await keep('Options', { version: 1, value: { ...kept, ...value } });
    expect(await unread()).toEqual(['options damaged']);
    expect(await inExcel(loadOptions)).toEqual({ ...DEFAULT_OPTIONS, by: 'document', groupBy: 'owner' });
  }
  await keep('Options', { version: 1, value: kept });
  expect(await unread()).toEqual([]);
});

test('what a later version keeps is said, not used, and never lost', async () => {
  const later = { version: 2, value: { something: 'else' } };
  for (const key of KEYS) await keep(key, later);
  expect(await unread()).toEqual(ALL.map((what) => `${what} newer`));
  await inExcel((context) => saveOptions(context, { by: 'document' }));
  await acceptCheck({ asOf: AS_OF }, 'dueBeforeDocument', true);
  expect((await inExcel(loadOptions)).by).toBe('document');
  const { settings } = book.host.workbook;
  expect(settings.get('Dunwell.Options.v2')).toEqual(later);
  expect(settings.get('Dunwell.Accepted.v2')).toEqual(later);
});

test('two checks accepted at once are both accepted; what was kept row by row is read and packed', async () => {
  const before = await checksOf();
  expect([before.duplicateRow?.[0], before.dueBeforeDocument?.[0]]).toEqual([2, 1]);
  await Promise.all([
    acceptCheck({ asOf: AS_OF }, 'dueBeforeDocument', true),
    acceptCheck({ asOf: AS_OF }, 'duplicateRow', true),
  ]);
  const after = await checksOf();
  expect([after.duplicateRow, after.dueBeforeDocument]).toEqual([
    [0, 2],
    [0, 1],
  ]);
  expect(JSON.stringify(book.host.workbook.settings.get('Dunwell.Accepted'))).toContain('rows:');
  await acceptCheck({ asOf: AS_OF }, 'duplicateRow', false);
  expect((await checksOf()).duplicateRow).toEqual([2, 0]);
});
