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

async function agingRows(): Promise<unknown[][]> {
  const table = await book.table('Dunwell_Aging');
  const from = table[0]?.indexOf('1-12个月') ?? -1;
  return table.slice(1, -1).map((row) => [row[0], ...row.slice(from, from + 4)]);
}

test('opening balances by age on another sheet are read with the movements', async () => {
  book = await ReportBook.open(documentOf({ 数据: MOVEMENTS, 期初账龄: OPENING }));
  const { loaded } = await book.run(AGING, BY_YEARS);
  expect(loaded.receipts).toMatchObject({ sheet: '期初账龄', range: 'A1:E6' });
  expect(loaded.intake.checks).toEqual([]);
  expect(await book.table('Dunwell_Aging')).toEqual([]);
});
