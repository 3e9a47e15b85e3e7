import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { loadMoreChoices, saveMoreChoices } from '../src/excel/moreReports';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import type { TrendsRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER } from './support/sampleLedger';

const SHEET = 'AR trends';
const RATE = 'Dunwell_Trend_overdueRate';
const BALANCES = 'Dunwell_Trend_end';
const BY_REGION: TrendsRequest = {
  report: 'trends',
  groupBy: { header: 'Region' },
  measures: { ...DEFAULT_MEASURES, months: 1 },
  shown: ['overdueRate', 'end'],
  over: 13,
};
const REGIONS = ['Region', 'North', 'South', 'South', 'North', 'South', 'North'];

let book: ReportBook;
beforeEach(async () => {
  const ledger = SAMPLE_LEDGER.map((row, at) => [...row, REGIONS[at] ?? null]);
  book = await ReportBook.open(documentOf({ Ledger: ledger }));
});
afterEach(() => {
  book.close();
});

async function placeOf(table: string, row: string, header: string): Promise<string> {
  const rows = await book.table(table);
  const at = rows.findIndex((cells) => cells.includes(row));
  return inExcel(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange();
    const cell = range.getCell(at, rows[0]?.indexOf(header) ?? -1);
    cell.load('address');
    await context.sync();
    return cell.address.split('!')[1] ?? '';
  });
}

async function itemsBehind(table: string, row: string, header: string): Promise<unknown> {
  await book.select(SHEET, await placeOf(table, row, header));
  const { items, total, shown } = await drillDown('en-US', new Job());
  expect(total).toBe(shown);
  return [items, total];
}

test('balances of a past month lead to what was open then; a ratio says why it does not', async () => {
  await book.run([BY_REGION]);
  const [header = []] = await book.table(BALANCES);
  const months = header.map(String).filter((one) => /^\d{4}-\d{2}/.test(one));
  // Open now: 200 + 400 + 50 in the South.
  expect(await itemsBehind(BALANCES, 'South', months.at(-1) ?? '')).toEqual([3, 650]);
  for (const month of months) await itemsBehind(BALANCES, 'North', month);
  expect(await itemsBehind(RATE, 'Total', 'Receivables')).toEqual([4, 750]);
  await book.select(SHEET, await placeOf(RATE, 'South', months.at(-1) ?? ''));
  await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'figureShare' });
});

test('a refresh keeps the notes of each table beside their rows, also a month later', async () => {
  await book.run([BY_REGION]);
  for (const [name, note] of [
    [RATE, 'to be called'],
    [BALANCES, 'large'],
  ] as const)
    await inExcel(async (context) => {
      const beside = context.workbook.tables.getItem(name).getRange().getColumnsAfter(1);
      beside.load('values');
      await context.sync();
      beside.values = [['Remark'], [note], ...beside.values.slice(2)];
      await context.sync();
    });
  const [before = []] = await book.table(RATE);
  const { made } = (await inExcel(listSheets)).find(({ mark }) => mark === 'trends') ?? {};
  const asOf = (made?.basis.asOf ?? 0) + 31;
  const run = await refreshReports({ language: 'zh-CN', asOf }, new Job());
  expect(run.left).toEqual([]);
  expect(book.names).toEqual(['Ledger', '应收指标趋势表', '报表目录']);
  for (const [name, note] of [
    [RATE, 'to be called'],
    [BALANCES, 'large'],
  ] as const) {
    const [header = [], ...rows] = await book.table(name);
    // The months went on; none of them was taken for a column of the user's.
    expect(header.at(-1)).toBe('Remark');
    expect(header.filter((one) => before.includes(one)).length).toBeLessThan(before.length);
    expect(new Set(header).size).toBe(header.length);
    expect(rows.find(([group]) => group === 'South')?.at(-1)).toBe(note);
  }
});

test('the months of a table are tinted from its middle to its worst', async () => {
  await book.run([BY_REGION]);
  const rules = book.host.workbook
    .toDocument()
    .sheets.filter(({ name }) => name === SHEET)
    .flatMap((sheet) => JSON.stringify(sheet).match(/"type":"ColorScale"/g) ?? []);
  // The balances have none.
  expect(rules).toHaveLength(1);
});

test('the workbook remembers what was asked for', async () => {
  await inExcel((context) => saveMoreChoices(context, [BY_REGION]));
  const kept = await inExcel(loadMoreChoices);
  expect([kept.chosen, kept.trend]).toEqual([['trends'], { shown: ['overdueRate', 'end'], over: 13 }]);
  await inExcel((context) => saveMoreChoices(context, [{ report: 'detail' }]));
  expect((await inExcel(loadMoreChoices)).trend).toEqual({ shown: ['overdueRate', 'end'], over: 13 });
});
