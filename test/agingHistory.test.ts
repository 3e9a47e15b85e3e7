import { Problem } from '../src/locales/problem';
import { loadHistory } from '../src/excel/history/standingHistory';
import { storeAging, type StoredRun } from '../src/excel/history/storeAging';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import type { LedgerChoice } from '../src/excel/reading/loadLedger';
import type { Language } from '../src/locales/language';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

const TABLE = 'Dunwell_AgingHistory';
const MAY = serial('2026-05-31');
const APRIL = serial('2026-04-30');

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
});
afterEach(() => {
  book.close();
});

function store(
  asOf: number,
  more: Partial<LedgerChoice> & { readonly language?: Language } = {},
  job = new Job(),
): Promise<StoredRun> {
  return storeAging({ limits: [30, 60, 90], unit: 'days', language: 'en-US', ...more, asOf }, job);
}
const rows = (): Promise<unknown[][]> => book.table(TABLE);
/** Date, customer, bucket, amount of the stored rows. */
async function figures(): Promise<unknown[][]> {
  return (await rows()).slice(1).map((row) => [row[0], row[3], row[5], row[6]]);
}

/** By hand: what of the sample ledger is open at the end of each month. */
const OF_JUNE = [
  [AS_OF, 'Alpha Ltd', '0', 100],
  [AS_OF, 'Alpha Ltd', '1-30', 200],
  [AS_OF, '=Beta & Sons', '91+', 400],
  [AS_OF, 'Gamma GmbH', '1-30', 50],
];
const OF_MAY = [
  [MAY, 'Alpha Ltd', '0', 200],
  [MAY, '=Beta & Sons', '91+', 400],
  [MAY, 'Gamma GmbH', '0', 50],
];
const OF_APRIL = [
  [APRIL, '=Beta & Sons', '0', 80],
  [APRIL, '=Beta & Sons', '61-90', 400],
];

async function edit(
  change: (table: Excel.Table, sheet: Excel.Worksheet) => void | Promise<void>,
): Promise<void> {
  await inExcel(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    await change(table, table.worksheet);
    await context.sync();
  });
}
/** Adds a column to the table: a remark for each row. */
async function remark(): Promise<void> {
  const [, ...all] = await rows();
  await edit((table) => {
    const remarks = all.map((row) => [`for ${String(row[3])} ${String(row[5])} ${String(row[0])}`]);
    table.columns.add(undefined, [['Remark'], ...remarks]);
  });
}
/** Whether every remark stands beside the row that it was typed for. */
async function remarksFollow(): Promise<boolean[]> {
  const [header = [], ...all] = await rows();
  const at = header.indexOf('Remark');
  return all.map((row) => row[at] === `for ${String(row[3])} ${String(row[5])} ${String(row[0])}`);
}

test('agings are stored by date, whatever the order they are stored in, and listed', async () => {
  expect(await store(AS_OF)).toMatchObject({
    sheet: 'Aging history',
    rows: 4,
    replaced: 0,
    dates: 1,
    faults: 0,
  });
  expect(await store(APRIL)).toMatchObject({ rows: 2, replaced: 0, dates: 2 });
  expect(await store(MAY)).toMatchObject({ rows: 3, replaced: 0, dates: 3 });
  expect((await rows())[0]).toEqual([
    'As of',
    'Currency',
    'Customer no.',
    'Customer',
    'Owner',
    'Bucket',
    'Amount',
  ]);
  expect(await figures()).toEqual([...OF_APRIL, ...OF_MAY, ...OF_JUNE]);
  const listed = (await book.table('Dunwell_Reports')).find(([sheet]) => sheet === 'Aging history');
  expect(listed).toEqual(
    expect.arrayContaining(['Aging history', MAY, 'Never: grows when an aging is stored', 650]),
  );
});

test('a day stored again replaces its own rows only; remarks stay with their rows', async () => {
  for (const day of [APRIL, MAY, AS_OF]) await store(day);
  await remark();
  await book.put('Ledger', 'F3', 260);
  // What was stored for May stays, although the ledger now says 260 for it as well.
  expect(await store(AS_OF)).toMatchObject({ rows: 4, replaced: 4, dates: 3 });
  const changed = OF_JUNE.map((row, at) => (at === 1 ? [...row.slice(0, 3), 260] : row));
  expect(await figures()).toEqual([...OF_APRIL, ...OF_MAY, ...changed]);
  expect(await remarksFollow()).toEqual(Array.from({ length: 9 }, () => true));
});

test('another currency of the same day stays', async () => {
  await store(AS_OF);
  const [, first = []] = await rows();
  const foreign = [AS_OF, 'USD', "'0001", 'Alpha Ltd', '', "'0", 7];
  await edit((table) => {
    table.rows.add(undefined, [foreign]);
  });
  expect(first[1]).toBe('');
  expect(await store(AS_OF)).toMatchObject({ replaced: 4, faults: 0 });
  expect(await rows()).toContainEqual([AS_OF, 'USD', '0001', 'Alpha Ltd', '', '0', 7]);
});

test('sorted, renamed in headers and sheet, stored in another language: read and continued all the same', async () => {
  for (const day of [APRIL, AS_OF]) await store(day);
  await remark();
  await edit((table, sheet) => {
    table.sort.apply([{ key: 6, ascending: false }]);
    table.getHeaderRowRange().getCell(0, 3).values = [['Debtor']];
    table.getHeaderRowRange().getCell(0, 6).values = [['Balance']];
    sheet.name = 'Month ends';
  });
  expect(await store(MAY, { language: 'zh-CN', sheet: 'Ledger' })).toMatchObject({
    sheet: 'Month ends',
    dates: 3,
  });
  const [header] = await rows();
  expect(header).toEqual(['截止日', '币种', '客户编号', 'Debtor', '负责人', '账龄段', 'Balance', 'Remark']);
  const sorted = (all: readonly unknown[][]): string[] => all.map(String).sort();
  expect(sorted(await figures())).toEqual(sorted([...OF_APRIL, ...OF_MAY, ...OF_JUNE]));
  expect((await figures()).map(([day]) => day)).toEqual(
    [...OF_APRIL, ...OF_MAY, ...OF_JUNE].map(([day]) => day),
  );
  expect(await remarksFollow()).toEqual([true, true, false, false, false, true, true, true, true]);
  expect(await store(MAY)).toMatchObject({ replaced: 3 });
  expect((await rows())[0]).toContain('Balance');
});

test('rows that the user added belong to the history, damaged ones are named and kept', async () => {
  await store(AS_OF);
  await edit((table) => {
    table.rows.add(undefined, [
      [MAY - 31, 'CNY', "'0009", "'=Delta", 'Li', "'1-30", 12.5],
      ['end of May', 'CNY', "'0009", "'=Delta", 'Li', "'1-30", 9],
      [MAY, 'CNY', "'0009", "'=Delta", 'Li', "'1-30", 'disputed'],
    ]);
  });
  const run = await store(MAY);
  expect(run).toMatchObject({ faults: 2, dates: 3 });
  const all = await rows();
  expect(all).toHaveLength(1 + 3 + 4 + 3);
  expect(all[1]).toEqual([APRIL, 'CNY', '0009', '=Delta', 'Li', '1-30', 12.5]);
  expect(all.at(-1)?.[0]).toBe('end of May');
  expect(all).toContainEqual([MAY, 'CNY', '0009', '=Delta', 'Li', '1-30', 'disputed']);
  const sheet = book.sheet('Aging history');
  const words = sheet.cells.flatMap((row) => row?.map((cell) => cell?.value) ?? []);
  const at = (text: string): number =>
    sheet.cells.findIndex((row) => row?.some((cell) => cell?.value === text)) + 1;
  expect(words).toContain(`Row ${String(at('disputed'))}: the amount is no number`);
  expect(words).toContain(`Row ${String(at('end of May'))}: the as-of date is no date`);
  // Nothing that looks like a formula has become one, and nothing stands twice.
  expect(sheet.cells.flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? [])).toEqual([]);
  expect(words.filter((word) => word === 'disputed')).toHaveLength(1);
});

test('what is read back is what was stored', async () => {
  await store(APRIL);
  await store(AS_OF);
  const { agings, customers, faults } = await inExcel((context) => loadHistory(context, 'en-US'));
  expect(faults).toEqual([]);
  expect(agings.map(({ asOf, balance, notDue }) => [asOf, balance, notDue])).toEqual([
    [APRIL, 480, 80],
    [AS_OF, 750, 100],
  ]);
  expect(customers.map(({ key, number, name }) => [key, number, name])).toEqual([
    ['2', '0002', '=Beta & Sons'],
    ['1', '0001', 'Alpha Ltd'],
    ['3', '0003', 'Gamma GmbH'],
  ]);
});

test('a refresh leaves it alone, and a ledger under another name is found', async () => {
  await book.run([{ report: 'aging', groupBy: 'customer' }]);
  await store(MAY);
  await edit((_, sheet) => {
    sheet.getRange('J2').values = [['my note']];
  });
  const cells = () =>
    JSON.stringify(
      book.sheet('Aging history').cells.map((row) => row?.map((cell) => [cell?.value, cell?.formula])),
    );
  const before = cells();
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem('Ledger').name = 'AR 2026';
    await context.sync();
  });
  await book.put('AR 2026', 'F4', 9999);
  const run = await refreshReports({ language: 'en-US' }, new Job());
  expect(run.left).toEqual([]);
  expect(cells()).toBe(before);
  expect(await store(AS_OF)).toMatchObject({ dates: 2 });
  expect(JSON.stringify(book.sheet('Aging history').cells)).toContain('my note');
  expect((await inExcel(listSheets)).filter(({ mark }) => mark === 'history')).toHaveLength(1);
});

test('a day without open items, or a table without its amounts, is refused and nothing changes', async () => {
  await expect(store(serial('2025-12-31'))).rejects.toMatchObject({ code: 'nothingToStore' });
  expect(book.names).toEqual(['Ledger']);
  await store(MAY);
  await edit((table) => {
    table.columns.getItem('Amount').delete();
  });
  const before = JSON.stringify(book.host.workbook.toDocument().sheets);
  await expect(store(AS_OF)).rejects.toEqual(
    new Problem('historyColumn', { sheet: 'Aging history', column: 'Amount' }),
  );
  expect(JSON.stringify(book.host.workbook.toDocument().sheets)).toBe(before);
});

test('without its column of owners the table gets it back, and remarks stay with their rows', async () => {
  await store(MAY);
  await remark();
  await edit((table) => {
    table.columns.getItem('Owner').delete();
  });
  expect(await store(AS_OF)).toMatchObject({ dates: 2 });
  expect((await rows())[0]).toEqual([
    'As of',
    'Currency',
    'Customer no.',
    'Customer',
    'Owner',
    'Bucket',
    'Amount',
    'Remark',
  ]);
  expect((await remarksFollow()).slice(0, 3)).toEqual([true, true, true]);
  expect(await figures()).toEqual([...OF_MAY, ...OF_JUNE]);
});

test.each([50, 66, 80, 90])('cancelled at %i percent leaves everything as it was', async (percent) => {
  await store(MAY);
  await remark();
  const cells = () => JSON.stringify(book.names.map((name) => [name, book.sheet(name).cells]));
  const before = cells();
  const controller = new AbortController();
  const job = new Job((progress) => {
    if (progress.percent >= percent) controller.abort();
  }, controller.signal);
  await expect(store(AS_OF, {}, job)).rejects.toEqual(new Problem('cancelled'));
  expect(cells()).toBe(before);
  expect(await store(AS_OF)).toMatchObject({ dates: 2 });
});

test('a later day goes below the rows that stand, on the same sheet, unless something is in its way', async () => {
  const idOf = async (): Promise<string | undefined> =>
    (await inExcel(listSheets)).find(({ mark }) => mark === 'history')?.id;
  const heading = (): unknown => book.sheet('Aging history').cells[3]?.[0]?.value;
  await store(APRIL);
  const id = await idOf();
  await remark();
  expect(await store(MAY)).toMatchObject({ replaced: 0, dates: 2 });
  expect(await idOf()).toBe(id);
  expect(await figures()).toEqual([...OF_APRIL, ...OF_MAY]);
  expect(heading()).toBe('Dates stored: 2, 2026-04-30 to 2026-05-31');
  expect(await remarksFollow()).toEqual([true, true, false, false, false]);
  const { cells } = book.sheet('Aging history');
  // The first row of April and the last of May look the same.
  expect(cells[10]?.slice(0, 7).map((cell) => cell?.style)).toEqual(
    cells[6]?.slice(0, 7).map((cell) => cell?.style),
  );
  const listed = (await book.table('Dunwell_Reports')).filter(([sheet]) => sheet === 'Aging history');
  expect(listed).toEqual([expect.arrayContaining([MAY, 650])]);
  await edit((_, sheet) => {
    sheet.getRange('B13').values = [['my note']];
  });
  expect(await store(AS_OF)).toMatchObject({ dates: 3 });
  expect(await idOf()).not.toBe(id);
  expect(await figures()).toEqual([...OF_APRIL, ...OF_MAY, ...OF_JUNE]);
  expect(JSON.stringify(book.sheet('Aging history').cells)).toContain('my note');
});
