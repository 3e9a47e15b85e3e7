import { applyPreset, presetFor, presets } from './presets';
import { PRESET_IDS, PRESETS } from './presetNames';
import { recogniseLedger } from './recogniseLedger';
import { named, sheetOf } from './sheet.fixture';

test('every preset has a name of its own and marks that its own columns carry', () => {
  expect(PRESETS.map(({ id }) => id)).toEqual(PRESET_IDS);
  expect(new Set(presets().map(({ name }) => name)).size).toBe(PRESET_IDS.length);
  expect(presets().find(({ id }) => id === 'quickBooksTransactions')?.shape).toBe('transactions');
  for (const { id, marks } of PRESETS) {
    expect(presetFor(marks.map((names) => names.split('|')[0] ?? ''))).toBeDefined();
    expect(
      Object.keys(
        applyPreset(
          id,
          marks.map((names) => names.split('|')[0] ?? ''),
        ),
      ).length,
    ).toBeGreaterThan(1);
  }
});

test.each([
  [
    'sapLineItems',
    `
    Konto | Zuordnung | Belegnummer | Belegart | Belegdatum | Nettofälligkeit | Betrag in Belegwährung | Belegwährung | Betrag in Hauswährung | Hauswährung | Ausgleichsbeleg | Text
    100234 | A1 | 1800000012 | RV | 05.03.2024 | 04.04.2024 | 1.200,50 | USD | 1.100,00 | EUR | | x
    `,
    'customerNumber = Konto, document = Belegnummer, kind = Belegart, documentDate = Belegdatum, dueDate = Nettofälligkeit, amount = Betrag in Belegwährung, currency = Belegwährung',
  ],
  [
    'sapLineItems',
    `
    客户 | 分配 | 凭证编号 | 凭证类型 | 凭证日期 | 净到期日 | 本币金额 | 本币 | 清账凭证 | 文本
    100234 | A1 | 1800000012 | RV | 2024.03.05 | 2024.04.04 | 1200.5 | CNY | | x
    `,
    'customerNumber = 客户, document = 凭证编号, kind = 凭证类型, documentDate = 凭证日期, dueDate = 净到期日, amount = 本币金额, currency = 本币',
  ],
  [
    'sapLineItems',
    `
    Customer | Document Number | Document Type | Document Date | Posting Date | Net due date | Clearing date | Amount in doc. curr. | Document currency | Terms of Payment | Invoice reference
    100234 | 1800000012 | RV | 05.03.2024 | 05.03.2024 | 04.04.2024 | | 1200.5 | USD | ZB30 | 
    `,
    'customerNumber = Customer, document = Document Number, kind = Document Type, documentDate = Document Date, postingDate = Posting Date, dueDate = Net due date, settledDate = Clearing date, amount = Amount in doc. curr., currency = Document currency, terms = Terms of Payment, appliesTo = Invoice reference',
  ],
  [
    'businessCentralEntries',
    `
    Posting Date | Due Date | Document Type | Document No. | Customer No. | Customer Name | Description | Original Amt. (LCY) | Amount (LCY) | Remaining Amt. (LCY) | Open
    45318 | 45348 | Invoice | 103001 | 10000 | Adatum | Order 101 | 100.5 | 100.5 | 50.5 | true
    `,
    'postingDate = Posting Date, dueDate = Due Date, kind = Document Type, document = Document No., customerNumber = Customer No., customerName = Customer Name, amount = Original Amt. (LCY), openAmount = Remaining Amt. (LCY)',
  ],
  [
    'quickBooksOpen',
    `
    Num | Customer | Date | Due Date | Amount | Open Balance | P.O. #
    1041 | Alvarez Dana | 11/18/2025 | 12/18/2025 | 1284.5 | 1284.5 | 77
    `,
    'document = Num, customerName = Customer, documentDate = Date, dueDate = Due Date, amount = Amount, openAmount = Open Balance, contract = P.O. #',
  ],
  [
    'quickBooksTransactions',
    `
    Customer | Date | Transaction type | Num | Memo/Description | Amount
    Alvarez Dana | 11/18/2025 | Invoice | 1041 | Work | 1284.5
    Alvarez Dana | 11/28/2025 | Payment | 55 | Cheque | -1284.5
    `,
    'customerName = Customer, documentDate = Date, kind = Transaction type, document = Num, amount = Amount',
  ],
  [
    'xeroInvoices',
    `
    ContactName | EmailAddress | InvoiceNumber | Reference | InvoiceDate | DueDate | PlannedDate | Total | TaxTotal | InvoiceAmountPaid | InvoiceAmountDue | LineAmount | TaxAmount | Currency | Type | Sent | Status
    Bayside Club | a@b.example | INV-0027 | PO 1 | 05/03/2024 | 04/04/2024 | | 234.5 | 20 | 100 | 134.5 | 214.5 | 20 | NZD | Sales invoice | Sent | Awaiting Payment
    `,
    'customerName = ContactName, document = InvoiceNumber, kind = Type, status = Status, documentDate = InvoiceDate, dueDate = DueDate, amount = Total, paidAmount = InvoiceAmountPaid, openAmount = InvoiceAmountDue, currency = Currency',
  ],
  [
    'kingdeeReceivables',
    `
    单据编号 | 单据类型 | 业务日期 | 到期日 | 客户 | 币别 | 价税合计 | 收款条件 | 销售部门 | 销售员 | 单据状态
    AR00000123 | 标准应收单 | 2024-03-05 | 2024-04-04 | 上海测试有限公司 | 人民币 | 11300 | 月结30天 | 一部 | 王伟 | 已审核
    `,
    'document = 单据编号, kind = 单据类型, documentDate = 业务日期, dueDate = 到期日, customerName = 客户, currency = 币别, amount = 价税合计, terms = 收款条件, owner = 销售员, status = 单据状态',
  ],
  [
    'kingdeeLedger',
    `
    往来单位编码 | 往来单位名称 | 业务日期 | 单据类型 | 单据编号 | 币别 | 期初余额 | 本期应收 | 本期收款 | 期末余额
    C01 | 甲公司 | 2024-03-05 | 标准应收单 | AR1 | 人民币 | 0 | 100 | 0 | 100
    C01 | 甲公司 | 2024-03-15 | 收款单 | SK1 | 人民币 | 100 | 0 | 40 | 60
    `,
    'customerNumber = 往来单位编码, customerName = 往来单位名称, documentDate = 业务日期, kind = 单据类型, document = 单据编号, currency = 币别, openingBalance = 期初余额, debit = 本期应收, credit = 本期收款, closingBalance = 期末余额',
  ],
  [
    'yonyouReceivables',
    `
    客商编号 | 客户名称 | 单据类型 | 单据号 | 单据日期 | 到期日 | 币种 | 原币金额 | 本币金额 | 付款条件 | 业务员
    01001 | 北京测试有限公司 | 销售发票 | 1 | 2024-03-05 | 2024-04-04 | 美元 | 100.5 | 720 | 30天 | 李娜
    `,
    'customerNumber = 客商编号, customerName = 客户名称, kind = 单据类型, document = 单据号, documentDate = 单据日期, dueDate = 到期日, currency = 币种, amount = 原币金额, terms = 付款条件, owner = 业务员',
  ],
  [
    'yonyouLedger',
    `
    客户编码 | 客户名称 | 日期 | 单据类型 | 单据号 | 币种 | 本期应收 | | 本期收回 | | 余额 | | 到期日
    | | | | | | 原币 | 本币 | 原币 | 本币 | 原币 | 本币 |
    01001 | 甲公司 | 2024-03-05 | 销售专用发票 | 1 | 美元 | 100 | 720 | 0 | 0 | 100 | 720 | 2024-04-04
    01001 | 甲公司 | 2024-03-25 | 收款单 | 2 | 美元 | 0 | 0 | 40 | 288 | 60 | 432 |
    `,
    'customerNumber = 客户编码, customerName = 客户名称, documentDate = 日期, kind = 单据类型, document = 单据号, currency = 币种, debit = 本期应收原币, credit = 本期收回原币, dueDate = 到期日',
  ],
])('%s is known by its headers', (id, sheet, fields) => {
  const guess = recogniseLedger([['Report of the system'], [], ...sheetOf(sheet)]);
  expect([guess.preset, guess.problem, guess.question]).toEqual([id, undefined, undefined]);
  expect(named(guess)).toEqual(Object.fromEntries(fields.split(', ').map((pair) => pair.split(' = '))));
  expect(new Set(Object.values(guess.confidence))).toEqual(new Set([1]));
});

test.each([
  'Customer | Invoice no | Invoice date | Due date | Amount',
  '客户名称 | 发票号 | 开票日期 | 到期日 | 金额',
  'Type | Date | Amount',
])('%s is nobody’s export', (headers) => {
  expect(presetFor(headers.split(' | '))).toBeUndefined();
});

test('a preset that the user chooses takes what it knows of the columns', () => {
  expect(applyPreset('sapLineItems', ['Text', 'Customer', 'Net due date'])).toEqual({
    customerNumber: 1,
    dueDate: 2,
  });
  expect(applyPreset('xeroAging', ['Foo'])).toEqual({});
});
