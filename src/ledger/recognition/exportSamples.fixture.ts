import type { Field } from '../ledger';
import type { CellValue } from '../mapping';

/** The head of an export as it stands in a sheet, and what its columns are. */
export interface ExportSample {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The header that each field must be mapped to; no other field may be mapped. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly currencyHint?: string;
}

/** `sheet` is a header line and rows of cells between bars; `fields` is `field = header` between bars. */
function sample(name: string, sheet: string, fields: string, currencyHint?: string): ExportSample {
  const [headers = [], ...rows] = sheet
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    name,
    headers,
    rows: rows.map((row) => row.map(cellOf)),
    fields: Object.fromEntries(fields.split('|').map(pairOf)),
    ...(currencyHint === undefined ? {} : { currencyHint }),
  };
}

function pairOf(text: string): readonly [field: string, header: string] {
  const [field = '', header = ''] = text.split('=').map((part) => part.trim());
  return [field, header];
}

/** A cell of a sample: figures are numbers, everything else is text. */
export function cellOf(text: string): CellValue {
  if (text === 'true') return true;
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}

export const EXPORT_SAMPLES: readonly ExportSample[] = [
  sample(
    'IBM accounts receivable',
    `
    countryCode | customerID | PaperlessDate | invoiceNumber | InvoiceDate | DueDate | InvoiceAmount | Disputed | SettledDate | PaperlessBill | DaysToSettle | DaysLate
    391 | 0379-NEVHP | 4/6/2013 | 0000611365 | 1/2/2013 | 2/1/2013 | 55.94 | No | 1/15/2013 | Paper | 13 | 0
    406 | 8976-AMJEO | 3/3/2012 | 0007900770 | 1/26/2013 | 2/25/2013 | 61.74 | Yes | 3/3/2013 | Electronic | 36 | 6
    `,
    `customerNumber = customerID | document = invoiceNumber | documentDate = InvoiceDate |
     dueDate = DueDate | amount = InvoiceAmount | dispute = Disputed | settledDate = SettledDate`,
  ),
  sample(
    'HighRadius open invoices',
    `
     | business_code | cust_number | name_customer | clear_date | buisness_year | doc_id | posting_date | due_in_date | baseline_create_date | cust_payment_terms | converted_usd
    3 | CA02 | 0140105686 | SYSC llc |  | 2020 | 2960623488 | 2020-03-30 | 2020-04-10 | 2020-03-31 | CA10 | 2309.79
    7 | U001 | 0200744019 | TARG us |  | 2020 | 1930659387 | 2020-03-19 | 2020-04-03 | 2020-03-19 | NAA8 | 11173.02
    `,
    `customerNumber = cust_number | customerName = name_customer | settledDate = clear_date |
     document = doc_id | postingDate = posting_date | dueDate = due_in_date |
     documentDate = baseline_create_date | terms = cust_payment_terms | amount = converted_usd`,
    'USD',
  ),
  sample(
    'portfolio of advances',
    `
    Invoice # | Customer | Status | Issue Date | Due Date | Days Past Due | Bucket | Open Advance (ILS)
    INV-2025-0010 | Arava Motors Ltd | Overdue | 45881 | 45911 | 308 | 90+ | 15725
    INV-2026-0011 | Arava Motors Ltd | Financed | 46205 | 46295 | -76 | Current | 63540
    `,
    `document = Invoice # | customerName = Customer | status = Status | documentDate = Issue Date |
     dueDate = Due Date | openAmount = Open Advance (ILS)`,
    'ILS',
  ),
  sample(
    'Chinese sales invoices',
    `
     | 企业代号 | 发票号码 | 开票日期 | 购方单位代号 | 金额 | 税额 | 价税合计 | 发票状态
    20817 | E3 | 8335342 | 2017/1/3 | B11825 | 3580.34 | 608.66 | 4189 | 有效发票
    20818 | E3 | 8335343 | 2017/1/13 | B11826 | 100 | 17 | 117 | 作废发票
    `,
    `document = 发票号码 | documentDate = 开票日期 | customerNumber = 购方单位代号 | amount = 价税合计 | status = 发票状态`,
  ),
  sample(
    'Business Central aged receivables',
    `
    PeriodStart | PeriodEnd | RemainingAmount | OriginalAmount | RemainingAmountLCY | OriginalAmountLCY | Dimension1Code | CurrencyCode | PostingDate | DocumentDate | DueDate | EntryNo | CustomerNumber | CustomerName
    45330 | 45390 | 809.76 | 809.76 | 700 | 700 | SALES | USD | 45318 | 45318 | 45332 | 1906 | 20000 | Trey Research
    `,
    `openAmount = RemainingAmount | amount = OriginalAmount | currency = CurrencyCode |
     postingDate = PostingDate | documentDate = DocumentDate | dueDate = DueDate |
     document = EntryNo | customerNumber = CustomerNumber | customerName = CustomerName`,
  ),
  sample(
    'Business Central customer ledger entries',
    `
    Posting Date | Document Type | Document No. | Customer No. | Customer Name | Description | Currency Code | Original Amount | Amount | Amount (LCY) | Remaining Amount | Remaining Amt. (LCY) | Due Date | Open | Salesperson Code
    45318 | Invoice | 103001 | 10000 | Adatum | Order 101 | EUR | 100.5 | 100.5 | 90 | 50.5 | 45 | 45348 | true | JO
    `,
    `postingDate = Posting Date | kind = Document Type | document = Document No. |
     customerNumber = Customer No. | customerName = Customer Name | currency = Currency Code |
     amount = Original Amount | openAmount = Remaining Amount | dueDate = Due Date |
     owner = Salesperson Code`,
  ),
  sample(
    'SAP line items with a misspelt header',
    `
    Comapany | Account | Entry Date | Document Date | Document Type | Text | Document currency | Amount in doc. curr. | Local Currency | Amount in local currency | Year/month
    UN0100 | 63010001 | 02.06.2020 | 01.06.2020 | FZ | 0601 CHEURGE | LKR | -100551.3 | USD | -540.2 | 2020/06
    `,
    `customerNumber = Account | postingDate = Entry Date | documentDate = Document Date |
     kind = Document Type | currency = Document currency | amount = Amount in doc. curr.`,
  ),
  sample(
    'SAP FBL5N in local currency only',
    `
    Customer | Assignment | Document Number | Document Type | Document Date | Net due date | Arrears after net due date | Document currency | Amount in local currency | Local Currency | Clearing Document | Text
    0000100234 | A1 | 1800000012 | RV | 05.03.2024 | 04.04.2024 | 12 | USD | 1200.5 | EUR |  | x
    `,
    `customerNumber = Customer | document = Document Number | kind = Document Type |
     documentDate = Document Date | dueDate = Net due date | amount = Amount in local currency |
     currency = Local Currency`,
  ),
  sample(
    'QuickBooks open invoices',
    `
    Date | Transaction Type | Num | Customer | Terms | Due Date | Aging | Amount | Open Balance | Sales Rep
    03/05/2024 | Invoice | 1037 | Sonnenschein Family Store | Net 30 | 04/04/2024 | 12 | 362.07 | 362.07 | JD
    `,
    `documentDate = Date | kind = Transaction Type | document = Num | customerName = Customer |
     terms = Terms | dueDate = Due Date | amount = Amount | openAmount = Open Balance |
     owner = Sales Rep`,
  ),
  sample(
    'Xero sales invoices',
    `
    ContactName | EmailAddress | InvoiceNumber | Reference | InvoiceDate | DueDate | PlannedDate | Total | TaxTotal | InvoiceAmountPaid | InvoiceAmountDue | Currency | Type | Sent | Status
    Bayside Club | a@b.example | INV-0027 | PO 1 | 2024-03-05 | 2024-04-04 | 2024-04-20 | 234.5 | 20 | 100 | 134.5 | NZD | Sales invoice | Sent | Awaiting Payment
    `,
    `customerName = ContactName | document = InvoiceNumber | documentDate = InvoiceDate |
     dueDate = DueDate | amount = Total | paidAmount = InvoiceAmountPaid |
     openAmount = InvoiceAmountDue | currency = Currency | kind = Type | status = Status`,
  ),
  sample(
    'Kingdee receivables',
    `
    单据编号 | 单据类型 | 业务日期 | 到期日 | 客户 | 币别 | 价税合计 | 已核销金额 | 未核销金额 | 销售员 | 单据状态 | 收款条件
    AR00000123 | 标准应收单 | 2024-03-05 | 2024-04-04 | 上海测试有限公司 | 人民币 | 11300 | 1300 | 10000 | 王伟 | 已审核 | 月结30天
    `,
    `document = 单据编号 | kind = 单据类型 | documentDate = 业务日期 | dueDate = 到期日 | customerName = 客户 |
     currency = 币别 | amount = 价税合计 | paidAmount = 已核销金额 | openAmount = 未核销金额 | owner = 销售员 |
     status = 单据状态 | terms = 收款条件`,
  ),
  sample(
    'Yonyou receivables',
    `
    客户编码 | 客户名称 | 单据类型 | 单据号 | 单据日期 | 到期日 | 币种 | 原币金额 | 本币金额 | 原币余额 | 本币余额 | 部门 | 业务员 | 付款条件
    01001 | 北京测试有限公司 | 销售发票 | 0000000001 | 2024-03-05 | 2024-04-04 | 美元 | 100.5 | 720 | 80.5 | 577 | 销售部 | 李娜 | 30天
    `,
    `customerNumber = 客户编码 | customerName = 客户名称 | kind = 单据类型 | document = 单据号 |
     documentDate = 单据日期 | dueDate = 到期日 | currency = 币种 | amount = 原币金额 | openAmount = 原币余额 |
     owner = 业务员 | terms = 付款条件`,
  ),
  sample(
    'a plain Chinese ledger with units and full-width brackets',
    `
    序号 | 客户名称 | 合同号 | 开票日期 | 应收金额（元） | 已收金额（元） | 收款日期 | 账期（天） | 到期日 | 逾期天数 | 是否有争议 | 负责人
    1 | 广州测试有限公司 | HT-01 | 2024年3月5日 | 5000 | 1000 | 2024.4.1 | 30 | 2024年4月4日 | 12 | 否 | 陈静
    `,
    `customerName = 客户名称 | contract = 合同号 | documentDate = 开票日期 | amount = 应收金额（元） |
     paidAmount = 已收金额（元） | settledDate = 收款日期 | terms = 账期（天） | dueDate = 到期日 | dispute = 是否有争议 |
     owner = 负责人`,
    'CNY',
  ),
];
