import type { Field } from '../ledger';

const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/**
 * The names under which a field stands in common exports, best first: SAP FBL5N, Business Central, QuickBooks,
 * Xero, Kingdee, Yonyou, factoring and payment-prediction data sets. Written as `headerKey` leaves them.
 */
export const HEADER_NAMES: Readonly<Record<Field, readonly string[]>> = {
  customerNumber: list(`
    customernumber customerno customerid customercode custnumber custno custid custcode clientid
    clientno clientcode billtocustomerno selltocustomerno soldtoparty payer debtorno debtornumber
    accountnumber accountno accountcode kunnr account sourceno 客户编号 客户编码 客户代码 客户号 客户id 购方单位代号 购方代码 购方代号
    购方编码 客商编码 客商编号 往来单位编码 往来单位编号 往来单位代码 单位编码 customerref customerkey debtorid debtorcode buyerid
    buyercode buyernumber partnerid bpcode bpnumber businesspartner accountid clientnumber kundennummer
    kundennr debitorennummer debitor konto 客户档案编码 客户内码 购货单位编码 往来编码 往来户编码 客户账号 客户简码 付款人编码 债务人编号
  `),
  customerName: list(`
    customername namecustomer custname customer clientname client contactname billtoname
    selltocustomername debtorname debtor accountname buyername buyer billto soldto customerfullname
    companyname contact customercompany name name1 客户名称 客户 客户全称 客户简称 客户名 购方名称 购买方名称 购方单位名称 购货单位 购货单位名称
    购方单位 购买方 客商 客商名称 往来单位 往来单位名称 往来户 付款单位 付款方 单位名称 公司名称 欠款单位 债务人 customerdisplayname displayname
    billtocustomername clientcompany accountholder bpname partnername partner payername obligor kunde
    kundenname namedesdebitors debitorenname 客户单位 客户单位名称 购货方 购货方名称 买方 买方名称 受票方 受票方名称 购方 采购方 甲方 甲方名称 付款人
    付款人名称 付款单位名称 往来对象 往来名称 辅助核算 对账单位 债务人名称 欠款客户 客商全称
  `),
  document: list(`
    invoicenumber invoiceno invoiceid invoicenum documentnumber documentno docno docid docnumber
    billingdocument documentid invoice num transactionno transactionnumber billno billnumber
    externaldocumentno reference ref refno assignment document entryno belnr 发票号 发票号码 发票编号 单据号 单据编号 单据号码
    单号 账单号 应收单号 出货单号 出库单号 数电票号码 数电发票号码 凭证号 凭证编号 凭证字号 流水号 invoicenr invnumber invno taxinvoiceno
    salesinvoiceno referenceno referencenumber accountingdocument journalentry voucherno vouchernumber
    belegnummer belegnr rechnungsnummer rechnungsnr rechnung 发票代码号码 全电发票号码 电子发票号码 增值税发票号 票号 发票编码 票据号
    单据编码 应收单编号 应收单据号 应收付单据号 业务单号 出库单编号 送货单号 销售单号 销售单编号 结算单号 对账单号 凭证号数 记账凭证号 会计凭证编号
  `),
  kind: list(`
    documenttype doctype transactiontype invoicetype entrytype type kind blart 单据类型 单据类别 业务类型 发票类型 类型
    单据名称 交易类型 款项类型 transtype documentkind entrykind belegart vorgangsart 凭证类型 业务类别 单据种类 票据类型 发票种类 红蓝标志
    红蓝字
  `),
  status: list(`
    invoicestatus documentstatus paymentstatus status state 发票状态 单据状态 状态 收款状态 核销状态 付款状态 结清状态 回款状态
    invoicestate openclosed clearingstatus 票据状态 发票是否作废 作废标志 收款情况 回款情况 是否结清 结算状态 清账状态
  `),
  documentDate: list(`
    invoicedate documentdate documentcreatedate baselinecreatedate documentcreatedate1 issuedate
    dateissued billingdate billdate docdate invdate dateofinvoice invoicedon issuedon baselinedate
    transactiondate date 开票日期 发票日期 单据日期 开票日 开票时间 业务日期 出票日期 账单日期 立账日期 应收单日期 制单日期 日期 invdt docdt billingdt
    belegdatum rechnungsdatum ausstellungsdatum datum 凭证日期 开具日期 发票开具日期 开票年月日 单据时间 出库日期 发货日期 销售日期 交易日期
    发生日期 确认日期 应收确认日期 收入确认日期 挂账日期 结算日期 制单时间 填制日期 立账日
  `),
  dueDate: list(`
    duedate netduedate dueindate datedue dueon paymentduedate invoiceduedate maturitydate maturity payby
    due 到期日 到期日期 应收日期 应收日 付款到期日 收款到期日 到期时间 应付日期 付款截止日 应收到期日 账期到期日 约定付款日 约定付款日期 应收款日期 duedt netdue
    netduedt paymentdeadline expirydate expectedduedate faellig fälligkeit fälligkeitsdatum
    nettofälligkeit nettofälligkeitsdatum fälligam zahlbarbis 净到期日 净价到期日 应回款日期 应回款日 应收款日 信用到期日 信用到期日期
    账期截止日 付款到期日期 约定收款日期 约定回款日期 合同约定付款日 最迟付款日 应收到期日期 付款日期约定
  `),
  postingDate: list(`
    postingdate entrydate bookingdate accountingdate gldate budat 记账日期 过账日期 入账日期 凭证日期 登账日期 postdate
    postingdt journaldate glpostingdate buchungsdatum erfassungsdatum 过帐日期 凭证过账日期 记账日 登记日期 审核日期 会计日期
  `),
  settledDate: list(`
    settleddate cleardate clearingdate cleareddate paiddate datepaid paidon fullypaidondate fullypaidon
    paymentdate receiptdate datereceived closedatdate closeddate settlementdate collectiondate augdt
    收款日期 结清日期 回款日期 到款日期 到账日期 核销日期 实际收款日期 实收日期 收款时间 回款时间 到款时间 清账日期 付款日期 实际付款日期 实际回款日期 clearedon paidoff
    paymentreceiveddate dateofpayment cashdate lastpaymentdate ausgleichsdatum zahlungsdatum
    zahlungseingang 清帐日期 收款日 回款日 到账日 到款日 付清日期 收讫日期 核销时间 最后收款日期 最近收款日期 末次收款日期 实际到账日期 客户付款日期
  `),
  dateYear: list(`
    年 年份 年度 year fiscalyear 会计年度 凭证年 凭证年度
  `),
  dateMonth: list(`
    月 月份 month 凭证月
  `),
  dateDay: list(`
    日 day 凭证日
  `),
  terms: list(`
    terms paymentterms paymentterm custpaymentterms customerpaymentterms paymenttermscode termsofpayment
    creditterms creditdays netdays zterm 付款条件 收款条件 账期 信用期 账期天数 信用天数 信用账期 结算条件 付款期限 收款期限 付款条款
    termsofpaymentkey netterms invoiceterms paytterms creditperiod paymentperiod zahlungsbedingung
    zahlungsbedingungen zahlungsziel 收付款条件 收款条款 结算方式及账期 结算账期 账期类型 信用条件 信用期限 信用期天 授信账期 回款期限 回款账期
  `),
  amount: list(`
    价税合计 invoiceamount amountindoccurr amountindocumentcurrency originalamount grandtotal totalamount
    invoicetotal amountinctax grossamount totalincltax totalinclvat totalopenamount amounttc
    convertedusd invoicevalue docamount documentamount originalbalance amount total value wrbtr 价税合计原币
    原币价税合计 含税金额 应收金额 原币金额 应收款合计 应收合计 开票金额 发票金额 应收原币金额 应收款 应收账款 应收总额 总金额 合计金额 销售金额 合同应收 账单金额 应付金额 金额
    originalamountlcy amountlcy amountinlocalcurrency amountinlocalcurr amountinlc amountlc 价税合计本位币
    本位币金额 本币金额 amountindocumentcurr amtindoccurr amountdc documentamt netamountdue chargeamount
    billedamount billamount invoicedamount sumtotal amountgross bruttobetrag rechnungsbetrag
    betraginbelegwährung betrag 凭证货币金额 凭证货币计的金额 以凭证货币计的金额 开票额 含税合计 含税总额 价税合计金额 应收价税合计 应收款额 应收额 发票总额
    发票总金额 单据金额 单据总额 账款金额 货款金额 结算金额 销售额含税 交易金额 原币应收 应收原币 应收货款 本次应收 betraginhauswährung amtinloccur
    以本币计的金额 应收本币 本位币应收
  `),
  paidAmount: list(`
    paidamount amountpaid invoiceamountpaid receivedamount amountreceived paid payments paymentamount
    paymentsreceived receiptamount appliedamount amountapplied received settledamount collectedamount
    totalpaid 已收金额 已收款金额 已付金额 实收金额 到款金额 回款金额 已回款金额 收款金额 已核销金额 已收款 已回款 已收 累计收款 累计回款 核销金额 实收款 原币已收金额 已结算金额
    已付款金额 amountsettled amountcollected amountreceivedtodate paymentreceived paymentsapplied amtpaid
    paidtodate collected gezahlt bezahlt zahlbetrag 已收货款 已收额 已收合计 已收账款 已到账金额 到账金额 累计已收 累计收款金额 累计回款金额
    累计核销金额 已核销 已结金额 已结算 已收原币 原币已核销金额 已付款 已冲销金额
  `),
  openAmount: list(`
    openamount remainingamount outstandingamount amountoutstanding openbalance balancedue amountdue
    invoiceamountdue remainingamt outstanding outstandingbalance openadvance amountopen unpaidamount
    unpaidbalance balanceoutstanding dueamount remainingbalance openitemamount balance remaining open
    due 未收金额 应收余额 未收款金额 未核销金额 未核销余额 未回款金额 未付金额 待付金额 待收金额 未清金额 未结金额 未结算金额 欠款金额 欠款余额 原币余额 期末余额 尚欠金额 剩余金额
    未收款 未收余额 未回款 欠款 未收 余额 remainingamountlcy remainingamtlcy 本币余额 本位币余额 openamt outstandingamt
    outstandingbal openbal amountstillowing totaloutstanding remainingdue netoutstanding arbalance
    receivablebalance currentbalance unsettledamount unclearedamount offenerbetrag offen restbetrag
    saldo 尚未收款 未收货款 未收额 未收合计 未收账款 应收未收 应收未收金额 应收未收余额 未到账金额 待收款 待收款金额 待核销金额 未核销 未结算 未结 尚欠款 欠款额 客户欠款
    应收账款余额 应收款余额 未清余额 未清项金额 剩余未收 剩余应收 原币未收金额 未核销原币金额 原币未核销金额 账面余额
  `),
  currency: list(`
    currency currencycode documentcurrency doccurrency invoicecurrency transactioncurrency curr ccy
    waers 币种 币别 原币 原币币种 货币 货币代码 币种名称 localcurrency 本位币 本币 isocode currencyiso currcode documentcurr
    txncurrency trxcurrency währung belegwährung 凭证货币 货币种类 交易币种 结算币种 外币币种 原币币别 币种代码 hauswährung lcurr
  `),
  owner: list(`
    owner salesperson salespersoncode salesrep salesrepresentative rep accountmanager collector
    responsible accountowner assignedto responsibleperson 业务员 销售员 负责人 客户经理 销售代表 责任人 跟进人 销售人员 业务负责人 催收人
    销售经理 业务经理 经办人 accountexecutive salesexecutive salesagent salesemployee creditcontroller
    creditanalyst collectionowner handledby personincharge pic vertreter sachbearbeiter verkäufer 业务经办人
    业务代表 业务负责人名称 销售负责人 销售业务员 责任业务员 催款人 催收责任人 信用专员 回款责任人 经手人 担当 客户负责人 人员名称
  `),
  dispute: list(`
    disputed dispute indispute disputestatus disputereason isdisputed disputecase 争议 是否争议 争议状态 争议原因 有争议
    是否有争议 disputeflag queried inquery query disputecode claim 纠纷 是否纠纷 质量争议 争议标志 争议标识 异议 是否有异议
  `),
  contract: list(`
    contract contractno contractnumber contractid ponumber pono po purchaseorder customerpo orderno
    ordernumber salesorder salesorderno sono 合同号 合同编号 合同 合同号码 订单号 订单编号 销售订单号 采购订单号 客户订单号 项目编号
    contractref agreementno projectno projectcode jobno purchaseorderno purchaseordernumber customerpono
    customerorderno bestellnummer auftragsnummer vertragsnummer 合同代码 合同流水号 合同名称编号 销售合同号 销售合同编号 项目号 项目代码
    销售订单编号 采购单号 客户采购单号 客户po
  `),
  reminder: list(`
    reminderlevel lastissuedreminderlevel lastreminderlevel reminderstatus reminder reminders dunninglevel dunningstage dunnlevel
    dunning dunninglvl mahnstufe mahns collectionstatus collectionstage 催收状态 催款状态 催收级别 催款级别 催收等级
    提醒级别 提醒状态 催收阶段 催收进度 催收情况 催款情况
  `),
  appliesTo: list(`
    appliesto appliestodocno appliestoid appliedto appliestoinvoice invoicereference originalinvoice
    originalinvoiceno 对应发票 对应发票号 核销单号 关联发票号 关联单号 源单编号 冲销发票号 invoicereferenceno appliestodocumentno
    matchedinvoice matchedto paidinvoice paidinvoices settledinvoice clearedinvoice allocatedto
    againstinvoice relatedinvoice linkedinvoice rechnungsbezug 核销发票 核销发票号 核销发票号码 核销应收单号 核销单据号 对应单据号 对应单号
    对应应收单号 关联应收单 关联发票 关联单据号 关联单据 收款对应发票号 冲销单号 冲抵发票号 原发票号 原发票号码 原单号 蓝字发票号码 源单号 来源单号
  `),
  debit: list(`
    debit debitamount debits dramount dr 借方发生额 借方金额 借方 本期借方 本期借方发生额 debitamt debitlcy debitamountlcy
    debitamountinlocalcurrency charges charge soll sollbetrag 借方发生 本期借方金额 本期发生额借方 借方本期发生额 本期发生借方 借方原币
    借方本币 原币借方 本币借方 原币借方金额 借方金额原币 本期应收 本期应收原币 本期应收金额 本期应收本币 本期增加 本年借方 应收增加
  `),
  credit: list(`
    credit creditamount credits cramount cr 贷方发生额 贷方金额 贷方 本期贷方 本期贷方发生额 creditamt creditlcy
    creditamountlcy creditamountinlocalcurrency haben habenbetrag 贷方发生 本期贷方金额 本期发生额贷方 贷方本期发生额 本期发生贷方
    贷方原币 贷方本币 原币贷方 本币贷方 原币贷方金额 贷方金额原币 本期收回 本期收回原币 本期收回金额 本期收回本币 本期收款 本期实收 本期回款 本期减少 本年贷方 应收减少
  `),
  openingBalance: list(`
    openingbalance balanceforward balancebroughtforward 期初余额 期初 年初余额 openingbal beginningbalance
    startingbalance previousbalance broughtforward balancebf anfangssaldo 期初应收 期初应收余额 期初金额 期初数 上期余额 上期结余
    年初数 月初余额 期初余额原币 期初原币余额 期初余额借方
  `),
  closingBalance: list(`
    closingbalance endingbalance balancecarriedforward 期末余额 期末 closingbal balancecf carriedforward
    endbalance endsaldo 期末应收 期末应收余额 期末金额 期末数 期末结余 月末余额 期末余额原币 期末原币余额 期末余额借方
  `),
  direction: list(`
    借贷方向 方向 借贷 借贷标志 借贷标识 借贷方 记账方向 发生方向 debitcredit debitcreditindicator debitcreditind drcr
    drcrindicator dc dcindicator dorc shkzg sh sollhaben sollhabenkennzeichen sollhabenkz
  `),
  description: list(`
    摘要 摘要说明 业务摘要 凭证摘要 摘要内容 narration particulars
  `),
};

/** Names of the table that say little by themselves: they never carry the decision that a range is a ledger. */
export const WEAK_NAMES: ReadonlySet<string> = new Set(
  list(`
    name name1 contact date due open paid received total value reference ref assignment document num type kind state
    entryno account balance partner partnername displayname konto datum betrag saldo soll haben charges charge
    query claim offen collected dc sh drcr narration particulars 日期 确认日期 结算日期 出库日期 发货日期 单号 类型 单位名称 公司名称 流水号 状态
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
  ['reminder', /(?:reminder|dunning).*(?:level|status|stage)|催[收款](?:状态|级别|等级|阶段|情况)/],
  ['kind', /(?:document|doc|transaction|invoice)type|(?:单据|发票|业务)类/],
  ['status', /status|状态/],
  ['appliesTo', /appl(?:ies|ied)to/],
];
