import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { serial } from './support/sampleLedger';

let book: ReportBook;
afterEach(() => {
  book.close();
});

const DAY = serial('2016-01-01');
/** The worked example of a Chinese auditor's template: movements, and the ages of the opening balances. */
const MOVEMENTS = [
  ['日期', '客商', '期初余额', '借方发生额', '贷方发生额', '期末余额'],
  [DAY, '2F修鞋处', 3000, 0, 0, 3000],
  [DAY, '4F扦边处', 1000, 0, 0, 1000],
  [DAY, '安希国', 5633, 0, 0, 5633],
  [DAY, '白利平', 10446, 10446, 0, 20892],
  [DAY, '白玉杰', 20233, 35466, 40466, 15233],
];
const OPENING = [
  ['客商', 12, 24, 36, '36个月以上'],
  ['2F修鞋处', 0, 3000, null, null],
  ['4F扦边处', 0, 1000, null, null],
  ['安希国', 0, 5633, null, null],
  ['白利平', 10446, 0, null, null],
  ['白玉杰', 20233, 0, null, null],
];
/** What the template answers for the end of 2016. */
const CLOSING = [
  ['客商', 12, 24, 36, '36个月以上'],
  ['2F修鞋处', 0, 0, 3000, 0],
  ['4F扦边处', 0, 0, 1000, 0],
  ['安希国', 0, 0, 5633, 0],
  ['白利平', 10446, 10446, 0, 0],
  ['白玉杰', 15233, 0, 0, 0],
];
const BY_YEARS = {
  language: 'zh-CN',
  basis: { asOf: serial('2016-12-31'), limits: [12, 24, 36], unit: 'months', by: 'document' },
} as const;
const AGING = [{ report: 'aging', groupBy: 'customer' }] as const;

/** Each customer's four bands, as the report shows them. */
async function closingBands(): Promise<unknown[][]> {
  const [names = [], ...rows] = await book.table('Dunwell_Aging');
  const first = names.findIndex((name) => String(name).startsWith('1年以内'));
  return rows.map((row) => [row[0], ...row.slice(first, first + 4)]);
}

test('opening balances by age on another sheet are read with the movements', async () => {
  book = await ReportBook.open(documentOf({ 期初账龄: OPENING, 数据: MOVEMENTS }));
  const { loaded } = await book.run(AGING, BY_YEARS);
  expect(loaded.receipts).toMatchObject({ sheet: '期初账龄', range: 'A1:E6' });
  expect(loaded.intake.checks).toEqual([]);
  const bands = await closingBands();
  for (const row of CLOSING.slice(1)) expect(bands).toContainEqual(row);
  const alone = await book.run(AGING, { ...BY_YEARS, receipts: 'none' });
  expect(alone.loaded.receipts).toBeUndefined();
});

test('of two tables by age the one whose sheet says so holds the opening balances', async () => {
  book = await ReportBook.open(documentOf({ 数据: MOVEMENTS, 期末账龄: CLOSING, 期初账龄: OPENING }));
  expect((await book.run(AGING, BY_YEARS)).loaded.receipts).toMatchObject({ sheet: '期初账龄' });
});

test('two tables by age that nothing tells apart are left alone', async () => {
  book = await ReportBook.open(documentOf({ 数据: MOVEMENTS, 账龄甲: CLOSING, 账龄乙: OPENING }));
  expect((await book.run(AGING, BY_YEARS)).loaded.receipts).toBeUndefined();
});

test('a status that says nothing of receipts leaves the invoices to be paired with them', async () => {
  const invoices = [
    ['发票号', '客户名称', '开票日期', '付款条件', '价税合计', '发票状态'],
    ['24412001', '锦江酒店', serial('2024-07-15'), '月结30天', 10600, '正常'],
    ['24412004', '锦江酒店', serial('2024-09-02'), '30天', 7777, '作废'],
  ];
  const receipts = [
    ['收款日期', '客户名称', '发票号', '收款金额', '收款方式'],
    [serial('2024-09-30'), '锦江酒店', '24412001', 600, '银行转账'],
  ];
  book = await ReportBook.open(documentOf({ 发票台账: invoices, 收款台账: receipts }));
  const { loaded, input } = await book.run(AGING, { basis: { asOf: serial('2024-12-31') } });
  expect(loaded.receipts).toMatchObject({ sheet: '收款台账' });
  expect(input.aging.currencies.map(({ total }) => total)).toEqual([10000]);
});
