import type { Field, Shape } from '../ledger';

/** One system's export: how it is known, and what its columns are called. Names stand between bars, best first. */
export interface Preset {
  readonly id: PresetId;
  /** A proper noun, the same in every language. */
  readonly name: string;
  /** Of each entry one name must be among the headers. */
  readonly marks: readonly string[];
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** The column that names our own currency, where the amounts may be in it. */
  readonly localCurrency?: string;
  /** How the list states what is owed, where the export leaves no choice. */
  readonly shape?: Shape;
}

export const PRESET_IDS = [
  'sapLineItems',
  'businessCentralAging',
  'businessCentralEntries',
  'quickBooksOpen',
  'quickBooksTransactions',
  'xeroInvoices',
  'xeroAging',
  'kingdeeReceivables',
  'kingdeeLedger',
  'yonyouReceivables',
  'yonyouLedger',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** The sources of each are listed in docs/recognition.md; the first that fits is taken. */
export const PRESETS: readonly Preset[] = [
  {
    // Customer line items (FBL5N). English: the export in heshara2000/Document-Ageing-Report-; German and Chinese:
    // SAP's own texts of the same fields (KUNNR, BELNR, BLART, BLDAT, BUDAT, FAEDT, WRSHB, DMSHB, WAERS, HWAER, AUGDT).
    id: 'sapLineItems',
    name: 'SAP FBL5N',
    marks: [
      'Document Type|Belegart|凭证类型|Doc. Type',
      'Document Date|Belegdatum|凭证日期|Doc. Date',
      'Amount in doc. curr.|Amount in document currency|Amount in local currency|Amount in local curr.|Amt in loc.cur.|Betrag in Belegwährung|Betrag in Hauswährung|凭证货币金额|凭证货币计的金额|以凭证货币计的金额|本币金额|本位币金额|以本币计的金额',
      'Account|Customer|Customer Number|Konto|Debitor|客户|客户编号|科目|Clearing Document|Ausgleichsbeleg|清账凭证|清帐凭证',
    ],
    fields: {
      customerNumber: 'Customer|Customer Number|Account|Debitor|Kundennummer|Konto|客户|客户编号|科目',
      customerName: 'Customer Name|Name 1|Name|Name des Debitors|客户名称|名称 1|名称',
      document: 'Document Number|Document No.|Belegnummer|凭证编号|凭证号|会计凭证编号',
      kind: 'Document Type|Doc. Type|Belegart|凭证类型',
      documentDate: 'Document Date|Doc. Date|Belegdatum|凭证日期',
      dueDate: 'Net due date|Due date|Nettofälligkeit|Nettofälligkeitsdatum|净到期日|净价到期日|到期日',
      postingDate:
        'Posting Date|Pstng Date|Entry Date|Buchungsdatum|Erfassungsdatum|过账日期|过帐日期|记账日期|输入日期',
      settledDate: 'Clearing date|Clearing|Ausgleichsdatum|Ausgleich|清账日期|清帐日期|结清日期',
      terms: 'Terms of Payment|Payment terms|Zahlungsbedingung|Zahlungsbedingungen|付款条件|收付条件',
      amount:
        'Amount in doc. curr.|Amount in document currency|Betrag in Belegwährung|凭证货币金额|凭证货币计的金额|以凭证货币计的金额|Amount in local currency|Amount in local curr.|Amt in loc.cur.|Betrag in Hauswährung|本币金额|本位币金额|以本币计的金额',
      currency: 'Document currency|Doc. currency|Currency|Belegwährung|Währung|凭证货币|货币',
      appliesTo: 'Invoice reference|Rechnungsbezug|发票参考|参考发票',
    },
    localCurrency: 'Local Currency|LCurr|Hauswährung|本币|本位币',
  },
  {
    // CustomerAgingData of the Excel report 4402 (microsoft/BCApps, ReportLayouts/Excel/Sales).
    id: 'businessCentralAging',
    name: 'Business Central: Aged Accounts Receivable',
    marks: [
      'RemainingAmount|RemainingAmountLCY',
      'OriginalAmount|OriginalAmountLCY',
      'EntryNo',
      'CustomerNumber|CustomerName',
    ],
    fields: {
      customerNumber: 'CustomerNumber',
      customerName: 'CustomerName',
      document: 'DocumentNumber|DocumentNo|EntryNo',
      documentDate: 'DocumentDate',
      dueDate: 'DueDate',
      postingDate: 'PostingDate',
      amount: 'OriginalAmount|OriginalAmountLCY',
      openAmount: 'RemainingAmount|RemainingAmountLCY',
      currency: 'CurrencyCode',
    },
    shape: 'openItems',
  },
  {
    // Table 21 "Cust. Ledger Entry" and page 25 of the base application (captions in microsoft/BCApps).
    id: 'businessCentralEntries',
    name: 'Business Central: Customer Ledger Entries',
    marks: [
      'Document No.',
      'Customer No.',
      'Posting Date',
      'Remaining Amount|Remaining Amt. (LCY)|Original Amount|Original Amt. (LCY)',
    ],
    fields: {
      customerNumber: 'Customer No.',
      customerName: 'Customer Name|Name',
      document: 'Document No.',
      kind: 'Document Type',
      documentDate: 'Document Date',
      dueDate: 'Due Date',
      postingDate: 'Posting Date',
      settledDate: 'Closed at Date',
      amount: 'Original Amount|Amount|Original Amt. (LCY)|Amount (LCY)',
      openAmount: 'Remaining Amount|Remaining Amt. (LCY)',
      currency: 'Currency Code',
      owner: 'Salesperson Code',
      terms: 'Payment Terms Code',
    },
  },
  {
    // Open Invoices and A/R Aging Detail of QuickBooks Online and Desktop (Intuit's report help).
    id: 'quickBooksOpen',
    name: 'QuickBooks: Open Invoices, A/R Aging Detail',
    marks: ['Date', 'Num|No.', 'Open balance'],
    fields: {
      customerName: 'Customer|Customer full name|Name|Customer display name',
      document: 'Num|No.',
      kind: 'Transaction type|Type',
      documentDate: 'Date|Transaction date',
      dueDate: 'Due date',
      terms: 'Terms',
      amount: 'Amount',
      openAmount: 'Open balance',
      currency: 'Currency',
      owner: 'Sales rep|Rep',
      contract: 'P. O. #|P.O. #|PO number',
    },
    shape: 'openItems',
  },
  {
    // Transaction List by Customer: every invoice, payment and credit memo is a signed row.
    id: 'quickBooksTransactions',
    name: 'QuickBooks: Transaction List',
    marks: [
      'Date',
      'Transaction type|Type',
      'Num|No.',
      'Amount',
      'Memo/Description|Memo|Posting|Posting (Y/N)',
    ],
    fields: {
      customerName: 'Customer|Customer full name|Name',
      document: 'Num|No.',
      kind: 'Transaction type|Type',
      documentDate: 'Date',
      dueDate: 'Due date',
      terms: 'Terms',
      amount: 'Amount',
      currency: 'Currency',
      owner: 'Sales rep|Rep',
    },
    shape: 'transactions',
  },
  {
    // Business > Invoices > Export (columns in the Xero template that Moment's documentation prints).
    id: 'xeroInvoices',
    name: 'Xero: Invoices',
    marks: [
      'ContactName|Contact Name',
      'InvoiceNumber|Invoice Number',
      'InvoiceAmountDue|Invoice Amount Due',
    ],
    fields: {
      customerName: 'ContactName|Contact Name',
      document: 'InvoiceNumber|Invoice Number',
      kind: 'Type',
      status: 'Status',
      documentDate: 'InvoiceDate|Invoice Date',
      dueDate: 'DueDate|Due Date',
      amount: 'Total',
      paidAmount: 'InvoiceAmountPaid|Invoice Amount Paid',
      openAmount: 'InvoiceAmountDue|Invoice Amount Due',
      currency: 'Currency',
    },
    shape: 'openItems',
  },
  {
    // Aged Receivables Detail: the customer is a line of its own above its invoices.
    id: 'xeroAging',
    name: 'Xero: Aged Receivables Detail',
    marks: [
      'Invoice Date|Date',
      'Due Date',
      'Invoice Number|Number',
      '< 1 Month|1 Month|Older|1 - 30 Days',
      'Total',
    ],
    fields: {
      customerName: 'Contact|Customer',
      document: 'Invoice Number|Number',
      documentDate: 'Invoice Date|Date',
      dueDate: 'Due Date',
      openAmount: 'Total',
      currency: 'Currency',
    },
    shape: 'openItems',
  },
  {
    // 应收单 of Kingdee K/3 Cloud (AR_receivable: FBillNo, FDATE, FENDDATE_H, FCUSTOMERID, FALLAMOUNTFOR, ...).
    id: 'kingdeeReceivables',
    name: 'Kingdee 金蝶: 应收单',
    marks: [
      '单据编号',
      '业务日期|单据日期',
      '客户|往来单位|客户名称',
      '价税合计|价税合计本位币',
      '币别|收款条件|单据状态',
    ],
    fields: {
      customerNumber: '客户编码|客户.编码|往来单位编码',
      customerName: '客户名称|客户.名称|客户|往来单位名称|往来单位',
      document: '单据编号',
      kind: '单据类型',
      status: '单据状态',
      documentDate: '业务日期|单据日期',
      dueDate: '到期日|到期日期',
      terms: '收款条件|付款条件',
      amount: '价税合计|价税合计本位币',
      paidAmount: '已核销金额|已收金额|已收款金额|已结算金额|已收款核销金额',
      openAmount: '未核销金额|未收金额|未收款金额|未结算金额|应收余额|未收款核销金额',
      currency: '币别',
      owner: '销售员|业务员',
    },
  },
  {
    // 往来明细账 and 应收款明细表: the period's charges and receipts of each customer.
    id: 'kingdeeLedger',
    name: 'Kingdee 金蝶: 应收款明细表',
    marks: [
      '单据编号|凭证字号',
      '单据日期|业务日期|日期',
      '本期应收|应收金额',
      '本期收款|本期实收|实收金额|收款金额',
      '期末余额|余额',
    ],
    fields: {
      customerNumber: '往来单位编码|客户编码|客户代码',
      customerName: '往来单位名称|客户名称|往来单位|客户',
      document: '单据编号|凭证字号',
      kind: '单据类型|单据名称',
      documentDate: '业务日期|单据日期|日期',
      dueDate: '到期日|应收日期',
      debit: '本期应收|应收金额',
      credit: '本期收款|本期实收|实收金额|收款金额',
      openingBalance: '期初余额',
      closingBalance: '期末余额',
      currency: '币别|币种',
      owner: '业务员|销售员',
    },
  },
  {
    // 应收单 and 应收账龄 of Yonyou U8 (the fields of its open API: 客商编号, 单据日期, 原币金额, 本币金额, 付款条件).
    id: 'yonyouReceivables',
    name: 'Yonyou 用友: 应收单',
    marks: [
      '单据号|单据编号|应收付单据号',
      '单据日期',
      '客户编码|客商编码|客商编号|客户名称|客户',
      '原币金额|本币金额|原币余额|本币余额',
    ],
    fields: {
      customerNumber: '客户编码|客商编码|客商编号',
      customerName: '客户名称|客商名称|客户|客商',
      document: '单据号|单据编号|应收付单据号',
      kind: '单据类型|单据名称',
      documentDate: '单据日期',
      dueDate: '到期日|到期日期',
      terms: '付款条件',
      amount: '原币金额|本币金额',
      openAmount: '原币余额|本币余额',
      currency: '币种|币种名称',
      owner: '业务员|职员|人员名称',
    },
  },
  {
    // 应收明细账 (U8): 本期应收 and 本期收回, each in 原币 and 本币.
    id: 'yonyouLedger',
    name: 'Yonyou 用友: 应收明细账',
    marks: ['本期应收|本期应收原币|本期应收本币', '本期收回|本期收回原币|本期收回本币', '单据号|凭证号'],
    fields: {
      customerNumber: '客户编码|客商编码',
      customerName: '客户名称|客户|客商名称|客商',
      document: '单据号|凭证号',
      kind: '单据类型',
      documentDate: '单据日期|日期|凭证日期',
      dueDate: '到期日|到期日期',
      debit: '本期应收原币|本期应收|本期应收本币',
      credit: '本期收回原币|本期收回|本期收回本币',
      currency: '币种',
      owner: '业务员',
    },
  },
];
