import { day, rowsOf } from '../src/ledger/intake.fixture';
import { columnsOf, readLedger } from '../src/ledger/intake';
import type { Intake } from '../src/ledger/ledger';
import { recogniseLedger } from '../src/ledger/recognition/recogniseLedger';
import { named, sheetOf } from '../src/ledger/recognition/sheet.fixture';
import { openItems } from '../src/receivables/openItems';

/** Ledgers as Chinese systems export them, read without any help. */
function read(text: string): { readonly intake: Intake; readonly columns: Readonly<Record<string, string>> } {
  const values = sheetOf(text);
  const guess = recogniseLedger(values);
  expect(guess.problem).toBeUndefined();
  const intake = readLedger(columnsOf(values, guess, 1), { asOf: day('2024-12-31') });
  return { intake, columns: named(guess) };
}

/** What each customer owes. */
function owed({ ledger }: Intake): Record<string, number> {
  const result: Record<string, number> = {};
  openItems(ledger, day('2024-12-31'), 'document').open.forEach((amount, item) => {
    const name = ledger.customers[ledger.customer[item] ?? 0]?.name ?? '';
    result[name] = (result[name] ?? 0) + amount;
  });
  return result;
}

const reasons = ({ setAside }: Intake): unknown[] => setAside.map(({ row, reason }) => [row, reason]);

test('an account with its opening row, totals of the month and a running balance', () => {
  const { intake } = read(`
    应收明细账
    客户编码 | 客户名称 | 日期 | 凭证号 | 摘要 | 期初余额 | 借方 | 贷方 | 余额
    K1 | 北京中天商贸 | | | 期初余额 | 30000 | | | 30000
    K1 | 北京中天商贸 | 2024-10-12 | 记-12 | 销售货款 | | 45000 | | 75000
    K1 | 北京中天商贸 | 2024-10-28 | 记-45 | 收到货款 | | | 50000 | 25000
    K1 | 北京中天商贸 | | | 本月合计 | | 45000 | 50000 | 25000
    K1 | 北京中天商贸 | 2024-10-31 | | 本年累计 | | 45000 | 50000 | 25000
    K2 | 天津海河钢铁 | | | 上年结转 | 8000 | | | 8000
    | 合计 | | | | 38000 | 45000 | 50000 | 33000
  `);
  expect(intake.ledger.shape).toBe('movements');
  expect(intake.checks.map(({ code }) => code)).toEqual(['totalRow']);
  expect(reasons(intake)).toEqual([
    [6, 'totalRow'],
    [7, 'totalRow'],
    [9, 'totalRow'],
  ]);
  expect(owed(intake)).toEqual({ 北京中天商贸: 25000, 天津海河钢铁: 8000 });
  // An opening balance is of the day before the customer's, or else the sheet's, first movement.
  expect(Math.min(...intake.ledger.documentDate)).toBe(day('2024-10-11'));
});

test('the balance has its side in a column of its own, and only the opening row has nothing else', () => {
  const { intake, columns } = read(`
    客户 | 日期 | 凭证号 | 摘要 | 借方 | 贷方 | 方向 | 余额
    甲公司 | | | 上年结转 | | | 贷 | 500
    甲公司 | 2024-03-05 | 记-1 | 销售 | 2000 | | 借 | 1500
    甲公司 | 2024-04-05 | 记-2 | 收款 | | 1500 | 平 | 0
    乙公司 | | | 上年结转 | | | 借 | 700
    乙公司 | 2024-05-05 | 记-3 | 销售 | 300 | | 借 | 1000
  `);
  expect(columns).toMatchObject({ closingBalance: '余额', direction: '方向', description: '摘要' });
  expect(rowsOf(intake, 'closingDiffers')).toEqual([]);
  expect(owed(intake)).toEqual({ 甲公司: 0, 乙公司: 1000 });
});

test('customers in lines of their own above the dates', () => {
  const { intake } = read(`
    日期 | 单据号 | 摘要 | 借方 | 贷方 | 余额
    客户：广州白云电器
    2024-08-01 | XS-1 | 销售 | 10000 | | 10000
    2024-09-01 | SK-1 | 收款 | | 4000 | 6000
    小计 | | | 10000 | 4000 | 6000
    客户：佛山陶瓷一厂
    2024-11-11 | XS-2 | 销售 | 23400 | | 23400
    总计 | | | 33400 | 4000 | 29400
  `);
  expect(owed(intake)).toEqual({ 广州白云电器: 6000, 佛山陶瓷一厂: 23400 });
});

test('amounts without a sign beside 借 and 贷', () => {
  const { intake, columns } = read(`
    客户名称 | 日期 | 凭证号 | 摘要 | 借贷方向 | 金额 | 余额
    长沙岳麓书局 | 2024-08-01 | 记-1 | 销售 | 借 | 10000 | 10000
    长沙岳麓书局 | 2024-09-01 | 记-2 | 收款 | 贷 | 4000 | 6000
    武汉长江航运 | 2024-10-01 | 记-3 | 销售 | 借 | 2000 | 2000
    武汉长江航运 | 2024-11-01 | 记-4 | 冲回 | 借 | -300 | 1700
  `);
  expect(columns).toMatchObject({ amount: '金额', direction: '借贷方向' });
  expect(columns.openAmount).toBeUndefined();
  expect(intake.ledger.shape).toBe('transactions');
  expect([...intake.ledger.amount]).toEqual([10000, -4000, 2000, -300]);
  expect([...intake.ledger.kind]).toEqual([0, 2, 0, 1]);
});

test('an export of 应收单 keeps what is settled and open under the names of its version', () => {
  const { intake } = read(`
    单据类型 | 单据编号 | 业务日期 | 客户 | 币别 | 到期日 | 价税合计 | 已结算金额 | 未结算金额 | 单据状态
    标准应收单 | AR1 | 2024-07-05 | 华强科技 | 人民币 | 2024-08-04 | 113000 | 50000 | 63000 | 已审核
    标准应收单 | AR2 | 2024-10-15 | 远东贸易 | 美元 | 2024-11-14 | 20000 | 0 | 20000 | 已审核
    红字应收单 | AR3 | 2024-11-25 | 华强科技 | 人民币 | 2024-11-25 | -8000 | 0 | -8000 | 已审核
    标准应收单 | AR4 | 2024-11-26 | 华强科技 | 人民币 | 2025-01-25 | 5000 | 0 | 5000 | 已作废
  `);
  expect(owed(intake)).toEqual({ 华强科技: 55000, 远东贸易: 20000 });
  expect(intake.ledger.currencies).toEqual(['CNY', 'USD']);
  expect(intake.checks.map(({ code }) => code)).toEqual(['voidDocument']);
});
