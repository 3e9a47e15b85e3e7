import { columnsOf, readLedger } from './intake';
import { checkOf, columnsFor, day, intakeOf } from './intake.fixture';
import type { Intake } from './ledger';
import type { LedgerGuess } from './mapping';
import { headerSignature, rememberedMapping, savedMapping } from './recognition/headerSignature';
import { recogniseLedger } from './recognition/recogniseLedger';
import { named, sheetOf } from './recognition/sheet.fixture';

const TWO_LINES = sheetOf(`
应收账款明细账
2023年 |  | 凭证号数 | 客户 | 摘要 | 借方 | 贷方 | 方向 | 余额
月 | 日 |  |  |  |  |  |  |
 |  |  | 甲公司 | 上年结转 |  |  | 借 | 300
1 | 5 | 记-0003 | 甲公司 | 销售 | 1000 |  | 借 | 1300
1 | 31 | 记-0009 | 甲公司 | 收款 |  | 300 | 借 | 1000
1 |  |  | 甲公司 | 本月合计 | 1000 | 300 | 借 | 1000
1 |  |  | 甲公司 | 当前累计 | 1000 | 300 | 借 | 1000
12 | 8 | 记-0120 | 甲公司 | 销售 | 200 |  | 借 | 1200
`);

function intakeFrom(rows: ReturnType<typeof sheetOf>): { guess: LedgerGuess; intake: Intake } {
  const guess = recogniseLedger(rows);
  const intake = readLedger(columnsOf(rows, guess, 1), { asOf: day('2023-12-31') });
  return { guess, intake };
}

/** Rows as `sheet row: date`. */
function dates({ ledger }: Intake): string[] {
  return [...ledger.sheetRow].map((row, item) => `${String(row)}: ${String(ledger.documentDate[item] ?? 0)}`);
}

test('the year over month and day, in the header of an account', () => {
  const { guess, intake } = intakeFrom(TWO_LINES);
  expect(guess.problem).toBeUndefined();
  expect(guess.question).toBeUndefined();
  expect(guess).toMatchObject({ dateYear: 2023, mapping: { dateMonth: 0, dateDay: 1, debit: 5, credit: 6 } });
  // The balance carried forward is of the day before the first movement; totals of months are no items.
  expect(new Set(dates(intake))).toEqual(
    new Set([
      `4: ${String(day('2023-01-04'))}`,
      `5: ${String(day('2023-01-05'))}`,
      `6: ${String(day('2023-01-31'))}`,
      `9: ${String(day('2023-12-08'))}`,
    ]),
  );
  expect(intake.setAside.map(({ row, reason }) => [row, reason])).toEqual([
    [7, 'totalRow'],
    [8, 'totalRow'],
  ]);
  expect(checkOf(intake, 'missingDate')).toBeUndefined();
});

test.each([
  [
    'a column of years',
    '年 | 月 | 日 | 凭证号 | 客户名称 | 借方 | 贷方\n2023 | 2 | 28 | 记-1 | 甲 | 10 |',
    3,
  ],
  [
    'the year as a header of its own',
    '2023年 | 月 | 日 | 凭证号 | 客户名称 | 借方 | 贷方\n | 2 | 28 | 记-1 | 甲 | 10 |',
    3,
  ],
  ['a title', '2023年度 应收账款\n月 | 日 | 凭证号 | 客户名称 | 借方 | 贷方\n2 | 28 | 记-1 | 甲 | 10 |', 2],
  [
    'a period in a title',
    '会计期间：2023.01-2023.12\n打印日期：2024-01-05\n日期 |  | 凭证号 | 客户名称 | 借方 | 贷方\n月 | 日 | | | |\n2 | 28 | 记-1 | 甲 | 10 |',
    2,
  ],
  [
    'English names',
    'Year | Month | Day | Voucher no | Customer | Debit | Credit\n2023 | 2 | 28 | V1 | Acme | 10 |',
    3,
  ],
])('the year in %s', (_where, sheet, count) => {
  const { guess, intake } = intakeFrom(sheetOf(`\n${sheet}`));
  expect(guess.problem).toBeUndefined();
  expect(Object.keys(guess.mapping).filter((field) => field.startsWith('date'))).toHaveLength(count);
  expect([...intake.ledger.documentDate]).toEqual([day('2023-02-28')]);
});

test('no year anywhere, or two of them: no date, and nothing guessed', () => {
  const rows = '月 | 日 | 凭证号 | 客户名称 | 借方 | 贷方\n2 | 28 | 记-1 | 甲 | 10 |';
  expect(recogniseLedger(sheetOf(`\n${rows}`)).problem).toBe('noDate');
  expect(recogniseLedger(sheetOf(`\n2022年、2023年应收账款\n${rows}`)).problem).toBe('noDate');
});

test('a date of its own goes before year and month columns', () => {
  const guess = recogniseLedger(
    sheetOf(`
Year | Month | Day | Invoice date | Customer | Invoice amount
2023 | 2 | 28 | 2023-02-27 | Acme | 10
2023 | 3 | 1 | 2023-03-01 | Acme | 20
`),
  );
  expect(named(guess)).toEqual({
    documentDate: 'Invoice date',
    customerName: 'Customer',
    amount: 'Invoice amount',
  });
});

test('month and year hold until the next; an impossible day is one', () => {
  const fields = ['customerName', 'document', 'dateYear', 'dateMonth', 'dateDay', 'amount'] as const;
  const intake = intakeOf(fields, [
    ['A', '1', 2023, '3月', '5日', 10],
    ['A', '2', '', '', 9, 10],
    ['A', '3', '24', 2, 29, 10],
    ['A', '4', 2023, 2, 29, 10],
    ['A', '5', '', 3, '', 10],
  ]);
  expect([...intake.ledger.documentDate]).toEqual([day('2023-03-05'), day('2023-03-09'), day('2024-02-29')]);
  expect(intake.setAside.map(({ row, reason }) => [row, reason])).toEqual([
    [5, 'impossibleDate'],
    [6, 'missingDate'],
  ]);
});

test('dates in parts do not depend on the date system of the workbook', () => {
  const columns = columnsFor(['customerName', 'dateMonth', 'dateDay', 'amount'], [['A', 1, 2, 10]]);
  const { ledger } = readLedger({ ...columns, dateYear: 2024 }, { asOf: day('2024-06-30'), date1904: true });
  expect([...ledger.documentDate]).toEqual([day('2024-01-02')]);
});

test('next year’s account has the same headers, and its columns are known again', () => {
  const { headers, mapping } = recogniseLedger(TWO_LINES);
  const next = headers.map((header) => header.replace('2023', '2024'));
  expect(headerSignature(next)).toBe(headerSignature(headers));
  expect(rememberedMapping(savedMapping(mapping, headers), next)).toEqual(mapping);
});
