import { columnsOf, readLedger, type IntakeOptions } from './intake';
import { checkOf, day } from './intake.fixture';
import type { Intake } from './ledger';
import { recogniseLedger } from './recognition/recogniseLedger';
import { sheetOf } from './recognition/sheet.fixture';

function read(text: string, options: Partial<IntakeOptions> = {}): Intake {
  const rows = sheetOf(text);
  const guess = recogniseLedger(rows);
  const { currencyHint } = guess;
  return readLedger(columnsOf(rows, guess, 1), {
    asOf: day('2024-06-30'),
    ...(currencyHint === undefined ? {} : { currencyHint }),
    ...options,
  });
}

const IN_TITLE = `
应收账款明细表
截止 2024-06-30 |  |  | 单位：万元
客户名称 | 开票日期 | 应收金额 | 未收金额
甲公司 | 2024-03-05 | 12.345 | 1.005
乙公司 | 2024-03-06 | 3,000.10 | 0.01
`;

test('a title that says 万元 multiplies by 10,000, exactly', () => {
  const intake = read(IN_TITLE);
  expect([...intake.ledger.amount]).toEqual([123_450, 30_001_000]);
  expect([...intake.ledger.open]).toEqual([10_050, 100]);
  expect(intake.ledger.currencies).toEqual(['CNY']);
  expect(checkOf(intake, 'amountsScaled')).toMatchObject({
    severity: 'info',
    rows: [4, 5],
    details: { unit: '万元', factor: '10,000' },
  });
});

test('the user may say that the amounts are written out in full', () => {
  const intake = read(IN_TITLE, { amountsIn: 'singleUnits' });
  expect([...intake.ledger.amount]).toEqual([12.345, 3000.1]);
  expect(checkOf(intake, 'amountsScaled')).toBeUndefined();
});

test('a header with a unit of its own goes before the title', () => {
  const { ledger } = read(`
单位：万元
客户名称 | 开票日期 | 应收金额（元） | 未收金额
甲公司 | 2024-03-05 | 120000 | 12
`);
  expect([...ledger.amount]).toEqual([120_000]);
  expect([...ledger.open]).toEqual([120_000]);
});

test('in thousands, with a currency column of its own', () => {
  const intake = read(`
Open items (in thousands)
Customer | Invoice no | Due date | Currency | Open amount
Acme | I1 | 2024-05-01 | EUR | 1.25
Beta | I2 | 2024-05-01 | USD | (0.5)
`);
  expect([...intake.ledger.open]).toEqual([1250, -500]);
  expect(intake.ledger.currencies).toEqual(['EUR', 'USD']);
  expect(checkOf(intake, 'amountsScaled')?.details).toMatchObject({ unit: 'in thousands', factor: '1,000' });
});

test('a cell that shortens its own amount is left out all the same', () => {
  const intake = read(`
客户名称 | 开票日期 | 应收金额
甲公司 | 2024-03-05 | 1.2万
乙公司 | 2024-03-05 | 100
丙公司 | 2024-03-05 | 100
`);
  expect(intake.setAside.map(({ row, reason }) => [row, reason])).toEqual([[2, 'amountUnit']]);
});
