import { HEADER_NAMES } from '../../ledger/recognition/headerNames';
import type { CreditField } from './creditFile';

const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/**
 * The names under which a field stands in credit files, best first; written as `headerKey` leaves them. An internal grade
 * (信用等级, customer grade) is no external rating, so its names are not here.
 */
export const CREDIT_HEADER_NAMES: Readonly<Record<CreditField, readonly string[]>> = {
  customerNumber: HEADER_NAMES.customerNumber.filter((name) => name !== 'account'),
  customerName: [
    ...HEADER_NAMES.customerName.filter((name) => name !== 'contact'),
    ...list('企业名称 企业全称 单位全称 公司全称 企业名 legalname legalentity'),
  ],
  parent: list(`
    parent parentcompany parentcustomer parentcustomerno parentno parentnumber parentaccount ultimateparent group groupname
    customergroup creditgroup headoffice holding holdingcompany 母公司 集团 集团母公司 所属集团 上级客户 集团名称 母公司名称 集团公司 上级单位
    上级公司 总公司 总部 集团客户 控股股东 授信主体 上级客户编码 上级客户编号 母公司编码 母公司编号 集团编码
  `),
  currency: list(`
    currency limitcurrency creditcurrency currencycode ccy curr 币种 币别 货币 额度币种 授信币种 信用额度币种 币种代码 货币代码
  `),
  limit: list(`
    creditlimit limit approvedlimit approvedcreditlimit creditline currentlimit currentcreditlimit internallimit ownlimit
    creditlimitlcy creditlimitapproved totalcreditlimit maxcredit maximumcredit creditamount approvedcredit klimk
    信用额度 授信额度 信用限额 授信限额 额度 授信金额 信用金额 批准额度 核定额度 审批额度 赊销额度 赊销限额 自有额度 内部额度 固定额度 正式额度 常规额度
    当前额度 现有额度 信用总额度 总额度 欠款限额 应收限额 客户信用额度 铺货额度 已批额度 授信总额 内部授信额度 赊销信用额度
  `),
  insuredLimit: list(`
    insuredlimit insurancelimit creditinsurancelimit insured insuredamount insurancecover cover coverlimit insurerlimit
    coveredlimit creditinsurance insurancecoverage insuredcreditlimit 保险限额 中信保限额 信保限额 信保额度 中信保额度 保险额度 出口信保限额
    信用保险限额 信用保险额度 承保额度 承保限额 投保额度 投保限额 信用限额批复 限额批复金额 信保批复额度 信保批复限额 中信保批复限额 中信保批复额度
    中国信保限额 买方信用限额 保险金额 承保金额
  `),
  insuredUntil: list(`
    insureduntil insuranceexpiry insuranceexpirydate insuranceenddate insurancevaliduntil insurancevalidto
    coverexpiry coverexpirydate coveruntil insuredlimitexpiry insurancelimitexpiry insurancelimituntil insuredlimituntil
    insuredlimitvaliduntil insurancelimitexpirydate 保险到期日 保险到期日期 信保到期日 中信保到期日 保险限额到期日 信保限额到期日 中信保限额到期日
    限额到期日 保险有效期 保险有效期至 限额有效期 限额有效期至 承保到期日 保险截止日 保单到期日 信保有效期 信保有效期至 中信保有效期 限额失效日
    保险额度到期日 信保额度到期日
  `),
  temporaryLimit: list(`
    temporarylimit templimit temporarycreditlimit tempcreditlimit temporaryincrease additionallimit seasonallimit
    temporaryextralimit 临时额度 临时信用额度 临时授信额度 临时授信 临时限额 临时信用限额 旺季额度 特批额度 临时增加额度 追加额度 临时追加额度
  `),
  temporaryUntil: list(`
    temporaryuntil temporarylimituntil temporarylimitexpiry temporarylimitexpirydate templimitexpiry
    templimitexpirydate templimituntil templimitvaliduntil temporarylimitvaliduntil temporaryexpiry temporarylimitenddate templimitenddate
    临时额度到期日 临时额度到期日期 临时额度有效期 临时额度有效期至 临时额度截止日 临时额度失效日 临时授信到期日 临时授信有效期 临时限额到期日 临时到期日
    临时信用额度到期日 特批额度到期日 特批到期日 追加额度到期日
  `),
  termsDays: [
    ...list(
      'termsdays creditdays paymentdays netdays creditperiod creditperioddays paymenttermsdays daysofcredit',
    ),
    ...list(
      'creditterm creditterms paymentterms paymentterm terms approvedterms 账期 账期天数 信用期 信用期限',
    ),
    ...list(
      '信用天数 信用账期 授信账期 授信期限 授信天数 付款账期 结算账期 回款账期 账期天 赊销天数 赊销期限 批准账期 付款期限 回款期限',
    ),
  ],
  openOrders: list(`
    openorders openorder openorderamount openordervalue orderbacklog backlog ordersinhand undeliveredorders unbilledorders
    openordersamount salesordersopen 未交货订单 未发货订单 在手订单 在手订单金额 未完成订单 未执行订单 未发货金额 未交货金额 未结订单 未清订单
    未发货订单金额 未交货订单金额 在途订单 未开票订单 未开票发货 未完成订单金额 订单占用 已下单未发货 未执行订单金额
  `),
  hold: list(`
    hold onhold credithold blocked block creditblock stop onstop creditstop deliveryblock deliverystop stopdelivery
    orderblock crblb 冻结 信用冻结 是否冻结 停止发货 是否停止发货 停货 是否停货 停发 停发标志 信用停发 信用锁定 锁定 是否锁定 冻结标志 冻结状态 停止供货
    发货冻结 发货控制 停供 禁止发货 是否停供 暂停发货 是否暂停发货 停发货
  `),
  guarantee: list(`
    guarantee guaranteeamount bankguarantee guaranteed guarantees guaranteevalue letterofcredit lcamount standbylc
    parentguarantee bankguaranteeamount securityamount security 担保金额 担保额 保函金额 银行保函 保函 担保 担保额度 保证金额 履约保函
    银行保函金额 付款保函金额 担保价值 信用证金额 第三方担保 第三方担保金额 担保余额 付款保函
  `),
  guaranteeUntil: list(`
    guaranteeuntil guaranteeexpiry guaranteeexpirydate guaranteevaliduntil guaranteeenddate bankguaranteeexpiry
    bankguaranteeexpirydate guaranteevalidto guaranteeexpires securityexpiry lcexpiry 担保到期日 担保到期日期 担保有效期 担保有效期至 担保截止日
    保函到期日 保函到期日期 保函有效期 保函有效期至 担保期限 担保失效日 保证到期日 银行保函到期日 信用证到期日 担保终止日
  `),
  collateral: list(`
    collateral collateralvalue collateralamount pledge pledgevalue pledgedassets mortgage mortgagevalue deposit
    securitydeposit cashdeposit deposits 抵押物价值 抵押价值 抵押物 抵押物评估价值 抵押金额 抵质押物价值 抵质押价值 抵押品价值 质押价值 质押物价值
    抵押评估值 押品价值 保证金 履约保证金 抵押物金额 质押金额 抵押额 押金 信用保证金 抵质押金额
  `),
  collateralUntil: list(`
    collateraluntil collateralexpiry collateralexpirydate collateralvaliduntil pledgeexpiry mortgageexpiry
    collateralenddate pledgeuntil 抵押到期日 抵押到期日期 抵押物到期日 抵押有效期 抵押期限 质押到期日 抵质押到期日 抵押截止日 抵押有效期至
    保证金到期日 押品到期日
  `),
  lastReview: list(`
    lastreview lastreviewdate reviewdate reviewed reviewedon lastcreditreview lastreviewed datereviewed
    creditreviewdate lastcreditreviewdate dtrev 上次评审日期 上次评审日 最近评审日期 评审日期 上次复审日期 最近复审日期 上次审核日期 上次授信日期 授信日期 复审日期
    最近授信日期 额度审批日期 审批日期 批准日期 上次评估日期 最近评估日期 信用评审日期 上次信用评审日期 上次审查日期 最近审查日期 评估日期
  `),
  nextReview: list(`
    nextreview nextreviewdate nextcreditreview reviewdue reviewduedate nextreviewdue nextreviewon nextcreditreviewdate
    limitexpiry limitexpirydate creditlimitexpiry creditlimitexpirydate limitvaliduntil nxtrv 下次评审日期 下次评审日 下次复审日期 下次审核日期
    下次授信日期 下次评估日期 额度到期日 信用额度到期日 授信到期日 授信到期日期 授信额度到期日 额度有效期 额度有效期至 授信有效期 授信有效期至 额度到期日期 复审到期日
    下次复审日 下次审查日期 信用额度有效期 授信截止日 应复审日期
  `),
  registeredCapital: list(`
    registeredcapital sharecapital paidupcapital capital registeredsharecapital issuedcapital nominalcapital 注册资本 注册资本金
    注册资金 实缴资本 注册股本 股本 实收资本 认缴资本 实缴注册资本
  `),
  founded: list(`
    founded foundedon foundedin foundingdate incorporated incorporationdate dateofincorporation established
    establishedon establishmentdate yearfounded yearestablished foundedyear dateestablished startdate inceptiondate
    registrationdate companyfounded 成立日期 成立时间 成立年份 注册日期 注册时间 成立日 创立日期 创办日期 工商注册日期 设立日期 成立年月 设立时间
    营业执照成立日期 公司成立日期
  `),
  yearsInBusiness: list(`
    yearsinbusiness yearsoperating businessage companyage yearsoftrading yearstrading yearsoperation ageofcompany
    operatingyears 经营年限 成立年限 营业年限 从业年限 经营年数 存续年限 成立年数
  `),
  externalRating: list(`
    externalrating rating creditrating agencyrating bureaurating externalcreditrating bankrating issuerrating
    ratinggrade dnbrating externalscore 外部评级 外部信用评级 评级 资信评级 资信等级 主体评级 主体信用评级 评级结果 信誉评级 银行评级 评级等级 外部评级结果
    企业信用评级 第三方评级 征信评级 银行信用等级 评级机构等级 外部信用等级
  `),
  ratingDate: list(`
    ratingdate ratingasof dateofrating rateddate ratedon ratingon externalratingdate creditratingdate 评级日期 评级时间 外部评级日期 资信日期
    资信评级日期 评级日 评级更新日期 资信报告日期 征信日期 征信报告日期
  `),
  statementDate: list(`
    statementdate balancesheetdate financialsasof statementsasof yearend fiscalyearend fiscalyear financialyear
    reportingdate accountsdate financialsdate statementyear accountsyear periodend financialstatementdate
    lastaccounts lastaccountsdate financialyearend 报表日期 报表日 财报日期 报表年度 财报年度 资产负债表日 财务报表日期 报告期 会计年度 报表期间 财报截止日
    报表截止日 财务年度 财报期间 财务报表年度 报表时间 年报年度 财务数据日期 财务数据年度 报表所属期
  `),
  cash: list(`
    cash cashandequivalents cashandcashequivalents cashandbank cashbalance 货币资金 现金 现金及现金等价物 现金及等价物 货币资金余额
  `),
  currentAssets: list(`
    currentassets totalcurrentassets 流动资产 流动资产合计 流动资产总额 流动资产总计
  `),
  inventories: list(`
    inventories inventory stock stocks 存货 存货净额 存货余额 库存 存货账面价值
  `),
  currentLiabilities: list(`
    currentliabilities totalcurrentliabilities shorttermliabilities 流动负债 流动负债合计 流动负债总额 短期负债 流动负债总计
  `),
  workingCapital: list(`
    workingcapital networkingcapital 营运资本 营运资金 净营运资本 运营资金 营运资金净额 净营运资金
  `),
  totalAssets: list(`
    totalassets assets assetstotal balancesheettotal 资产总额 总资产 资产总计 资产合计
  `),
  liabilities: list(`
    liabilities totalliabilities totaldebt liabilitiestotal 负债总额 总负债 负债合计 负债总计 负债
  `),
  equity: list(`
    equity totalequity shareholdersequity ownersequity networth netassets stockholdersequity shareholdersfunds
    tangiblenetworth bookequity 所有者权益 股东权益 净资产 权益总额 所有者权益合计 股东权益合计 权益合计 所有者权益总额 净资产总额
  `),
  retainedEarnings: list(`
    retainedearnings retainedprofit retainedprofits accumulatedprofit accumulatedearnings 留存收益 未分配利润 留存利润
    累计未分配利润
  `),
  ebit: list(`
    ebit operatingprofit operatingincome earningsbeforeinterestandtax profitbeforeinterestandtax
    earningsbeforeinterestandtaxes pbit 息税前利润 息税前收益 营业利润 经营利润 息税前盈余
  `),
  sales: list(`
    sales turnover revenue annualsales annualturnover annualrevenue netsales revenues totalrevenue salesrevenue 营业收入 销售收入
    年销售额 年营业额 主营业务收入 营业总收入 年营业收入 年销售收入 销售总额 年收入 营业额 全年销售收入
  `),
  netProfit: list(`
    netprofit netincome profitaftertax pat profit netearnings profitfortheyear 净利润 税后利润 利润净额 年净利润 净利 净收益
  `),
  currentRatio: list('currentratio 流动比率 流动比'),
  quickRatio: list('quickratio acidtest acidtestratio 速动比率 速动比 酸性测试比率'),
  debtRatio: list(`
    debtratio debttoassets debttoassetsratio debtassetratio liabilitiestoassets debtassetsratio leverage 资产负债率 负债率 负债比率 资产负债比率
  `),
  brokenPromises: list(`
    brokenpromises promisesbroken brokenpromise ptpbroken brokenpromisescount 失约次数 违约次数 爽约次数 承诺未兑现次数 未兑现承诺次数 付款失约次数
    未履约次数 承诺失约次数
  `),
  writtenOff: list(`
    writtenoff writeoff writeoffs baddebt baddebts writtenoffamount writeoffamount baddebtwrittenoff 坏账核销 坏账核销金额 核销坏账金额 坏账金额
    已核销坏账 历史坏账 坏账 累计坏账 坏账损失
  `),
  note: list(`
    note notes remark remarks comment comments creditnotes memo 备注 说明 评审意见 信用备注 备注说明 审批意见 评语 风险提示
  `),
};

/** What an end of validity is called where only the column before it says of what. */
export const BARE_UNTIL: ReadonlySet<string> = new Set(
  list(`
    expiry expirydate expires expireson validuntil validto until enddate expirationdate expiration 到期日 到期日期 有效期 有效期至 截止日 截止日期
    失效日期 到期时间 有效期限 终止日期 有效期截止 失效日
  `),
);
