import type { Field } from './ledger';

const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/**
 * The names under which a field stands in common exports, best first: SAP FBL5N, Business Central, QuickBooks,
 * Xero, Kingdee, Yonyou, factoring and payment-prediction data sets. Written as `headerKey` leaves them.
 */
export const HEADER_NAMES: Readonly<Record<Field, readonly string[]>> = {
  customerNumber: list(`
    customernumber customerno customerid customercode custnumber custno custid custcode clientid
    clientno clientcode billtocustomerno selltocustomerno soldtoparty payer debtorno debtornumber
    accountnumber accountno accountcode kunnr account sourceno 客户编号 客户编码 客户代码 客户号 客户id
    购方单位代号 购方代码 购方代号 购方编码 客商编码 客商编号 往来单位编码 往来单位编号 往来单位代码
    单位编码
  `),
  customerName: list(`
    customername namecustomer custname customer clientname client contactname billtoname
    selltocustomername debtorname debtor accountname buyername buyer billto soldto customerfullname
    companyname contact customercompany name name1 客户名称 客户 客户全称 客户简称 客户名 购方名称
    购买方名称 购方单位名称 购货单位 购货单位名称 购方单位 购买方 客商 客商名称 往来单位 往来单位名称
    往来户 付款单位 付款方 单位名称 公司名称 欠款单位 债务人
  `),
  document: list(`
    invoicenumber invoiceno invoiceid invoicenum documentnumber documentno docno docid docnumber
    billingdocument documentid invoice num transactionno transactionnumber billno billnumber
    externaldocumentno reference ref refno assignment document entryno belnr 发票号 发票号码 发票编号
    单据号 单据编号 单据号码 单号 账单号 应收单号 出货单号 出库单号 数电票号码 数电发票号码 凭证号
    凭证编号 凭证字号 流水号
  `),
  kind: list(`
    documenttype doctype transactiontype invoicetype entrytype type kind blart 单据类型 单据类别
    业务类型 发票类型 类型 单据名称 交易类型 款项类型
  `),
  status: list(`
    invoicestatus documentstatus paymentstatus status state 发票状态 单据状态 状态 收款状态 核销状态
    付款状态 结清状态 回款状态
  `),
  documentDate: list(`
    invoicedate documentdate documentcreatedate baselinecreatedate documentcreatedate1 issuedate
    dateissued billingdate billdate docdate invdate dateofinvoice invoicedon issuedon baselinedate
    transactiondate date 开票日期 发票日期 单据日期 开票日 开票时间 业务日期 出票日期 账单日期 立账日期
    应收单日期 制单日期 日期
  `),
  dueDate: list(`
    duedate netduedate dueindate datedue dueon paymentduedate invoiceduedate maturitydate maturity payby
    due 到期日 到期日期 应收日期 应收日 付款到期日 收款到期日 到期时间 应付日期 付款截止日 应收到期日
    账期到期日 约定付款日 约定付款日期 应收款日期
  `),
  postingDate: list(`
    postingdate entrydate bookingdate accountingdate gldate budat 记账日期 过账日期 入账日期 凭证日期
    登账日期
  `),
  settledDate: list(`
    settleddate cleardate clearingdate cleareddate paiddate datepaid paidon fullypaidondate fullypaidon
    paymentdate receiptdate datereceived closedatdate closeddate settlementdate collectiondate augdt
    收款日期 结清日期 回款日期 到款日期 到账日期 核销日期 实际收款日期 实收日期 收款时间 回款时间
    到款时间 清账日期 付款日期 实际付款日期 实际回款日期
  `),
  terms: list(`
    terms paymentterms paymentterm custpaymentterms customerpaymentterms paymenttermscode termsofpayment
    creditterms creditdays netdays zterm 付款条件 收款条件 账期 信用期 账期天数 信用天数 信用账期
    结算条件 付款期限 收款期限 付款条款
  `),
  amount: list(`
    价税合计 invoiceamount amountindoccurr amountindocumentcurrency originalamount grandtotal
    totalamount invoicetotal amountinctax grossamount totalincltax totalinclvat totalopenamount amounttc
    convertedusd invoicevalue docamount documentamount originalbalance amount total value wrbtr
    价税合计原币 原币价税合计 含税金额 应收金额 原币金额 应收款合计 应收合计 开票金额 发票金额
    应收原币金额 应收款 应收账款 应收总额 总金额 合计金额 销售金额 合同应收 账单金额 应付金额 金额
    originalamountlcy amountlcy amountinlocalcurrency amountinlocalcurr amountinlc amountlc
    价税合计本位币 本位币金额 本币金额
  `),
  paidAmount: list(`
    paidamount amountpaid invoiceamountpaid receivedamount amountreceived paid payments paymentamount
    paymentsreceived receiptamount appliedamount amountapplied received settledamount collectedamount
    totalpaid 已收金额 已收款金额 已付金额 实收金额 到款金额 回款金额 已回款金额 收款金额 已核销金额
    已收款 已回款 已收 累计收款 累计回款 核销金额 实收款 原币已收金额 已结算金额 已付款金额
  `),
  openAmount: list(`
    openamount remainingamount outstandingamount amountoutstanding openbalance balancedue amountdue
    invoiceamountdue remainingamt outstanding outstandingbalance openadvance amountopen unpaidamount
    unpaidbalance balanceoutstanding dueamount remainingbalance openitemamount balance remaining open due
    未收金额 应收余额 未收款金额 未核销金额 未核销余额 未回款金额 未付金额 待付金额 待收金额 未清金额
    未结金额 未结算金额 欠款金额 欠款余额 原币余额 期末余额 尚欠金额 剩余金额 未收款 未收余额 未回款
    欠款 未收 余额 remainingamountlcy remainingamtlcy 本币余额 本位币余额
  `),
  currency: list(`
    currency currencycode documentcurrency doccurrency invoicecurrency transactioncurrency curr ccy
    waers 币种 币别 原币 原币币种 货币 货币代码 币种名称 localcurrency 本位币 本币
  `),
  owner: list(`
    owner salesperson salespersoncode salesrep salesrepresentative rep accountmanager collector
    responsible accountowner assignedto responsibleperson 业务员 销售员 负责人 客户经理 销售代表 责任人
    跟进人 销售人员 业务负责人 催收人 销售经理 业务经理 经办人
  `),
  dispute: list(`
    disputed dispute indispute disputestatus disputereason isdisputed disputecase 争议 是否争议 争议状态
    争议原因 有争议 是否有争议
  `),
  contract: list(`
    contract contractno contractnumber contractid ponumber pono po purchaseorder customerpo orderno
    ordernumber salesorder salesorderno sono 合同号 合同编号 合同 合同号码 订单号 订单编号 销售订单号
    采购订单号 客户订单号 项目编号
  `),
  appliesTo: list(`
    appliesto appliestodocno appliestoid appliedto appliestoinvoice invoicereference originalinvoice
    originalinvoiceno 对应发票 对应发票号 核销单号 关联发票号 关联单号 源单编号 冲销发票号
  `),
  debit: list(`
    debit debitamount debits dramount dr 借方发生额 借方金额 借方 本期借方 本期借方发生额
  `),
  credit: list(`
    credit creditamount credits cramount cr 贷方发生额 贷方金额 贷方 本期贷方 本期贷方发生额
  `),
  openingBalance: list(`
    openingbalance balanceforward balancebroughtforward 期初余额 期初 年初余额
  `),
  closingBalance: list(`
    closingbalance endingbalance balancecarriedforward 期末余额 期末
  `),
};

/** Names of the table that say little by themselves: they never carry the decision that a range is a ledger. */
export const WEAK_NAMES: ReadonlySet<string> = new Set(
  list(`
    name name1 contact date due open paid received total value reference ref assignment document num type kind state
    entryno account balance 日期 类型 单位名称 公司名称 流水号 状态
  `),
);

/** What a header that is not in the table must look like to stand for a field, tried in this order. */
export const HEADER_PATTERNS: readonly (readonly [Field, RegExp])[] = [
  ['dueDate', /due.*(?:date|dt)|date.*due$|maturity|到期|应收日/],
  [
    'settledDate',
    /(?:settle|clear|paid|payment|receipt|collect).*date$|(?:收款|回款|到款|到账|核销|结清).*(?:日|时间)/,
  ],
  ['documentDate', /(?:inv|bill|doc|issue).*(?:date|dt)$|(?:开票|发票|单据|出票|账单).*(?:日|时间)/],
  ['postingDate', /post.*date$|(?:过账|记账|入账).*日/],
  ['paidAmount', /(?:paid|received|collected)(?:amount|amt|total)?$|已收|已付|实收|到款|已回款|已核销/],
  [
    'openAmount',
    /^(?:open|outstanding|remaining|unpaid)|balance|(?:amount|amt)due|未收|未回款|未付|未核销|未清|余额|欠款/,
  ],
  ['amount', /amount|amt$|^total|total$|金额|价税合计/],
  ['document', /(?:inv|doc|bill).*(?:no|number|id|num)$|(?:发票|单据|账单|票据).*号/],
  [
    'customerNumber',
    /(?:cust|client|debtor).*(?:no|number|id|code|num)$|(?:客户|客商|购方|购货|往来).*(?:编码|编号|代码|代号)/,
  ],
  ['customerName', /^(?:cust|client|debtor|buyer).*|客户名|客商|购货单位|购买方|往来单位/],
  ['currency', /currency|ccy|币[种别]/],
  ['terms', /terms|账期|付款条件|收款条件/],
  ['owner', /sales(?:person|rep|man)|业务员|销售员|负责人|客户经理/],
  ['contract', /contract|(?:合同|订单).*号/],
  ['dispute', /disput|争议/],
  ['kind', /(?:document|doc|transaction|invoice)type|(?:单据|发票|业务)类/],
  ['status', /status|状态/],
  ['appliesTo', /appl(?:ies|ied)to/],
];
