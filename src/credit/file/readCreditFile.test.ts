import { dayFromCivil, DAYS_1904 } from '../../ledger/cells/dates';
import type { CellValue } from '../../ledger/mapping';
import { EXPORT_SAMPLES } from '../../ledger/recognition/exportSamples.fixture';
import { findCreditHead, recogniseCreditFile } from './creditColumns';
import type { CreditField } from './creditFile';
import { looksLikeCreditFile } from './creditSigns';
import { readCreditFile, type CreditFileOptions, type ReadCreditFile } from './readCreditFile';

const day = (year: number, month: number, date: number): number => {
  const serial = dayFromCivil(year, month, date);
  if (serial === undefined) throw new Error('no such day');
  return serial;
};

function read(values: readonly (readonly CellValue[])[], options?: CreditFileOptions): ReadCreditFile {
  const file = readCreditFile(values, options);
  if (file === undefined) throw new Error('no credit file');
  return file;
}

/** One column beside the customer's name, as it is read from a cell. */
function cell(header: string, value: CellValue, options?: CreditFileOptions): unknown {
  const { entries, faults, columns } = read(
    [
      ['客户名称', header],
      ['甲', value],
    ],
    options,
  );
  const field = columns.find((column) => column.header === header)?.field;
  const found = field === undefined ? undefined : entries[0]?.[field];
  return faults[0]?.why ?? found;
}

test.each<readonly [string, CreditField]>([
  ['注册资本(万元)', 'registeredCapital'],
  ['注册资本万元', 'registeredCapital'],
  ['成立日期', 'founded'],
  ['信用额度', 'limit'],
  ['授信额度（元）', 'limit'],
  ['临时额度', 'temporaryLimit'],
  ['临时额度到期日', 'temporaryUntil'],
  ['保险限额', 'insuredLimit'],
  ['中信保限额', 'insuredLimit'],
  ['担保金额', 'guarantee'],
  ['担保到期日', 'guaranteeUntil'],
  ['抵押物价值', 'collateral'],
  ['外部评级', 'externalRating'],
  ['评级日期', 'ratingDate'],
  ['上次评审日期', 'lastReview'],
  ['下次评审日期', 'nextReview'],
  ['资产负债率(%)', 'debtRatio'],
  ['流动比率', 'currentRatio'],
  ['速动比率', 'quickRatio'],
  ['账期(天)', 'termsDays'],
  ['集团/母公司', 'parent'],
  ['2025年末资产总额', 'totalAssets'],
  ['期末净资产', 'equity'],
  ['停止发货', 'hold'],
  ['Credit limit (USD)', 'limit'],
  ['Insured limit', 'insuredLimit'],
  ['Bank guarantee expiry date', 'guaranteeUntil'],
  ['Temp. limit valid until', 'temporaryUntil'],
  ['Year founded', 'founded'],
  ['Debt ratio %', 'debtRatio'],
  ['Net worth', 'equity'],
  ["Shareholders' equity", 'equity'],
  ['EBIT', 'ebit'],
])('%s is %s', (header, field) => {
  const head = findCreditHead([['客户名称', header]]);
  expect(head?.columns.find((column) => column.header === header)?.field).toBe(field);
});

test('a sheet of a credit department, under a title that names the unit', () => {
  const file = read(
    [
      ['客户信用档案', '', '', '', '', '', ''],
      ['单位：万元', '', '', '', '', '', ''],
      ['客户编号', '客户名称', '信用额度', '担保金额', '到期日', '资产负债率(%)', '经理意见'],
      ['C001', '甲公司', 50, 20, '2026-12-31', 60, '好'],
      ['C002', '乙公司', '1,200', '', '', '45.5%', ''],
      ['合计', '', 1250, 20, '', '', ''],
    ],
    { firstRow: 3 },
  );
  expect(file.entries).toEqual([
    {
      row: 6,
      hold: false,
      customerNumber: 'C001',
      customerName: '甲公司',
      limit: 500_000,
      guarantee: 200_000,
      guaranteeUntil: day(2026, 12, 31),
      debtRatio: 0.6,
    },
    {
      row: 7,
      hold: false,
      customerNumber: 'C002',
      customerName: '乙公司',
      limit: 12_000_000,
      debtRatio: 0.455,
    },
  ]);
  expect(file.faults).toEqual([]);
  expect(file.headerRow).toBe(5);
  expect(file.unused).toEqual(['经理意见']);
  expect(file.inPercent).toEqual(['debtRatio']);
  expect(file.columns.map(({ field, by }) => [field, by])).toContainEqual(['guaranteeUntil', 'place']);
});

test('a header of two lines', () => {
  const file = read([
    ['客户名称', '授信', '', '财务', ''],
    ['', '信用额度', '账期', '总资产', '净资产'],
    ['甲', 100, '月结60天', 900, -5],
  ]);
  expect(file.entries).toEqual([
    { row: 3, hold: false, customerName: '甲', limit: 100, termsDays: 60, totalAssets: 900, equity: -5 },
  ]);
});

test.each<readonly [string, CellValue, unknown]>([
  ['注册资本', '5000万元人民币', 50_000_000],
  ['注册资本', '500万', 5_000_000],
  ['注册资本', '1,000万美元', 10_000_000],
  ['注册资本(万元)', 500, 5_000_000],
  ['注册资本(万元)', '300亿', 30_000_000_000],
  ['Share capital', 'USD 1.2 million', 1_200_000],
  ['信用额度', '约50', 'notANumber'],
  ['信用额度', -1, 'negative'],
  ['信用额度', '-', undefined],
  ['信用额度', '#N/A', 'notANumber'],
  ['净利润', '(1,200)', -1200],
  ['资产负债率', '60%', 0.6],
  ['资产负债率', 0.6, 0.6],
  ['资产负债率', 60, 0.6],
  ['资产负债率(%)', 60, 0.6],
  ['资产负债率(%)', 0.6, 0.6],
  ['流动比率', 1.8, 1.8],
  ['流动比率', 180, 1.8],
  ['流动比率(%)', 180, 1.8],
  ['流动比率(%)', 1.8, 1.8],
  ['账期', '60天', 60],
  ['账期', 'Net 45', 45],
  ['账期', '货到付款', 0],
  ['账期', '看情况', 'notANumber'],
  ['经营年限', '12年', 12],
  ['失约次数', '3次', 3],
  ['成立日期', 2005, day(2005, 1, 1)],
  ['成立日期', '2005年', day(2005, 1, 1)],
  ['成立日期', '2005年6月', day(2005, 6, 1)],
  ['成立日期', '2005-06-08', day(2005, 6, 8)],
  ['成立日期', day(2005, 6, 8), day(2005, 6, 8)],
  ['报表日期', 2025, day(2025, 12, 31)],
  ['报表日期', '2024年2月', day(2024, 2, 29)],
  ['担保到期日', '长期', undefined],
  ['担保到期日', '明年', 'notADate'],
  ['评级日期', '20250630', day(2025, 6, 30)],
  ['评级日期', '长期', 'notADate'],
  ['停止发货', '是', true],
  ['停止发货', '否', false],
  ['停止发货', '待定', 'notYesNo'],
  ['外部评级', ' AA+ ', 'AA+'],
])('%s: %s is read as %s', (header, value, expected) => {
  expect(cell(header, value)).toEqual(expected);
});

test('dates of a workbook that counts from 1904', () => {
  expect(cell('评级日期', day(2025, 6, 30) - DAYS_1904, { date1904: true })).toBe(day(2025, 6, 30));
  expect(cell('成立日期', 1999, { date1904: true })).toBe(day(1999, 1, 1));
});

test('day and month are told from all dates of the file together', () => {
  const file = read([
    ['Customer', 'Rating date', 'Last review'],
    ['A', '25/06/2025', '03/04/2025'],
  ]);
  expect(file.entries[0]).toMatchObject({ ratingDate: day(2025, 6, 25), lastReview: day(2025, 4, 3) });
});

test('the currency is that of the row, else of the header of the limit; amounts in another one do not count', () => {
  const file = read([
    ['Customer', 'Currency', 'Credit limit', 'Insured limit (EUR)'],
    ['A', 'US$', 100, 50],
    ['B', 'EUR', 'USD 100', 50],
  ]);
  expect(file.entries).toEqual([
    { row: 2, hold: false, customerName: 'A', currency: 'USD', limit: 100 },
    { row: 3, hold: false, customerName: 'B', currency: 'EUR', insuredLimit: 50 },
  ]);
  expect(file.faults.map(({ row, field, why }) => [row, field, why])).toEqual([
    [2, 'insuredLimit', 'otherCurrency'],
    [3, 'limit', 'otherCurrency'],
  ]);
  expect(
    read([
      ['客户', '信用额度(万美元)'],
      ['甲', 3],
    ]).entries[0],
  ).toMatchObject({
    currency: 'USD',
    limit: 30_000,
  });
});

test('a customer without a name and a second row of the same statement are faults; other statements are not', () => {
  const file = read([
    ['客户编号', '客户名称', '报表日期', '总资产'],
    ['007', '甲', '2024-12-31', 1],
    ['7', '甲', '2024-12-31', 2],
    ['7', '甲', '2025-12-31', 3],
    ['', '', '2025-12-31', 4],
    ['', '', '', ''],
  ]);
  expect(file.entries.map(({ totalAssets }) => totalAssets)).toEqual([1, 3]);
  expect(file.faults).toEqual([
    { row: 3, field: 'customerName', shown: '甲', why: 'twice' },
    { row: 5, field: 'customerName', shown: '2025-12-31', why: 'noCustomer' },
  ]);
});

test('what the user says of a header goes before its name', () => {
  const values = [
    ['客户名称', '信用额度', '谈判额度'],
    ['甲', 1, 2],
  ];
  expect(read(values, { mapping: { limit: '谈判额度' } }).entries[0]).toMatchObject({ limit: 2 });
  const without = read(
    [
      ['客户名称', '信用额度', '账期'],
      ['甲', 1, 30],
    ],
    { mapping: { limit: null } },
  );
  expect(without.entries[0]).not.toHaveProperty('limit');
  expect(without.unused).toEqual(['信用额度']);
});

test('of several years the newest is read', () => {
  const file = read([
    ['企业名称', '2023年营业收入', '2025年营业收入', '2024年营业收入'],
    ['甲', 1, 3, 2],
  ]);
  expect(file.entries[0]).toMatchObject({ sales: 3 });
  expect(file.unused).toEqual(['2023年营业收入', '2024年营业收入']);
});

test.each<readonly [string, readonly string[], boolean]>([
  ['limits', ['Customer', 'Credit limit'], true],
  ['financials', ['企业名称', '资产总额', '负债总额'], true],
  ['balances beside limits', ['客户名称', '应收余额', '信用额度'], true],
  ['a ledger', ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount'], false],
  ['a ledger with limits', ['客户名称', '发票号', '到期日', '未收金额', '信用额度', '账期'], false],
  ['names and terms', ['Customer', 'Terms', 'Currency', 'Notes'], false],
  ['limits of nobody', ['Credit limit', 'Rating'], false],
  ['rates', ['Currency', 'Rate', 'Valid from'], false],
])('%s: is it a credit file?', (_what, headers, is) => {
  expect(recogniseCreditFile([headers])).toBe(is);
});

test('no known export of a ledger is taken for a credit file', () => {
  const taken = EXPORT_SAMPLES.filter(
    ({ headers }) => recogniseCreditFile([headers]) || looksLikeCreditFile(headers),
  );
  expect(taken.map(({ name }) => name)).toEqual([]);
});
