import { plainSheet, plainWorkbook } from '../preview/workbook/plainSheet';
import { inExcel } from '../src/excel/inExcel';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, serial } from './support/sampleLedger';

let book: ReportBook;
afterEach(() => {
  book.close();
});

const AGING = [{ report: 'aging', groupBy: 'customer' }] as const;
const ROWS = [
  ['应收账款明细', null, null, '单位：万元'],
  ['客户名称', '单据号', '到期日', '未收金额'],
  ['甲公司', 'A1', AS_OF - 10, 1.2345],
  ['乙公司', 'B1', AS_OF - 40, 0.0001],
];

async function total(): Promise<unknown> {
  const rows = await book.table('Dunwell_Aging_CNY');
  const at = rows[0]?.indexOf('Total') ?? -1;
  return rows.at(-1)?.[at];
}

test('the unit of a title is used, refused, and stays refused for the same headers', async () => {
  book = await ReportBook.open(documentOf({ 台账: ROWS }));
  const { loaded } = await book.run(AGING);
  expect(loaded.intake.checks.map(({ code }) => code)).toContain('amountsScaled');
  // 12,345 + 1
  expect(await total()).toBe(12_346);
  await book.run(AGING, { amountsIn: 'singleUnits' });
  expect(await total()).toBeCloseTo(1.23, 2);
  expect((await book.run(AGING)).loaded.amountsIn).toBe('singleUnits');
  await book.run(AGING, { amountsIn: 'statedUnit' });
  expect(await total()).toBe(12_346);
});

test('an Excel table has the unit and the year of the title over it', async () => {
  const sheet = plainSheet(
    '账',
    [
      ['2026年度应收明细账', null, null, null, '单位：千元'],
      ['月', '日', '凭证号', '客户名称', '借方', '贷方'],
      [5, 6, '记-1', '甲公司', 1.5, null],
    ].map((row) => row.map((value) => (value === null ? undefined : { value }))),
  );
  book = await ReportBook.open(plainWorkbook('test.xlsx', [sheet], []));
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem('账').tables.add('A2:F3', true);
    await context.sync();
  });
  const { loaded } = await book.run(AGING);
  expect(loaded.source.table).not.toBe('');
  expect([...loaded.intake.ledger.amount]).toEqual([1500]);
  expect([...loaded.intake.ledger.documentDate]).toEqual([serial('2026-05-06')]);
});
