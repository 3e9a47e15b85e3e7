/** What Excel says about a custom function while it is typed. Parameters by their English names. */
export interface FunctionWords {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const asOf = '截止日；省略时为计算当天。其后的单据和收款不计入。';
const ledger = '包含表头的应收台账区域，也可以引用整列，例如 A:H。';
const limits =
  '账龄段上限：按天，例如 "30/60/90"（默认）或 {30,60,90}；按月，例如 "12m/24m/36m"；也可填写“月”或“年”。';
const days = '期间的天数；省略时为 365。';
const salesWords =
  '赊销额口径：“净额”（开票额减红字发票，默认）、“总额”（仅开票额）或“不含现销”（净额再减开票当日收款）。';
const creditSales = '期间的赊销收入；可以是单个值或区域。';

const customer = '客户编号或客户名称；可以是单个值或区域。请优先对整列客户使用一个公式。';
const paidLedger = '包含表头的应收台账区域，应包括已结清的发票。';
const knownOn = '截止日；省略时为计算当天。只使用截止日当天已知的信息。';
const creditFile = '包含表头的信用档案区域；有了它，新客户也可以评分，额度、保险和担保也计入。';
const policy = '评分政策：“付款表现”（默认）、“付款与财务”、“新客户”或“交易记录”。';

/** By id. The English words stand in the JSDoc of each function. */
export const functionWords: Readonly<Record<string, FunctionWords>> = {
  AGING: {
    description:
      '列出应收账款账龄：未到期、各逾期账龄段和合计；默认按客户，也可按其他列汇总；多币种时分币种列示。',
    parameters: {
      ledger: '包含表头的应收台账区域，也可以引用整列，例如 A:H；发票、收款和红字发票可以逐行列在同一区域。',
      asOf,
      buckets: limits,
      by: '起算口径：到期日（默认）、单据日期或记账日期；分组依据：客户（默认）、业务员、币种、账龄，或台账的任一列名。可同时填写，例如“单据日期,业务员”；再加“客户”则列出组内各客户。',
    },
  },
  OVERDUE: {
    description:
      '逐笔列出逾期款项：客户、单据号、到期日、逾期天数、未收金额、账龄段和预警级别，金额大的在前；没有逾期时返回一行说明。',
    parameters: {
      ledger,
      asOf,
      minDays: '只列出逾期不少于该天数的款项；省略时为 1。',
      minAmount: '只列出未收金额不低于该金额的款项；省略时为 0。',
    },
  },
  CHECK: {
    description: '检查台账数据：列出错误、按默认方式处理以及需要核对的内容，严重的在前。',
    parameters: { ledger, asOf: '截止日；省略时为计算当天。' },
  },
  BUCKET: {
    description: '返回到期日在截止日所处的账龄段，例如“未到期”或“31-60天”。',
    parameters: { dueDate: '到期日；可以是单个日期或区域。', asOf, buckets: limits },
  },
  DAYSOVERDUE: {
    description: '返回逾期天数：截止日减到期日；截止日前已结清的，为结清日减到期日。零或负数表示未逾期。',
    parameters: {
      dueDate: '到期日；可以是单个日期或区域。',
      asOf: '截止日；省略时为计算当天。',
      settledDate: '结清日；未结清时留空。晚于截止日的结清日不予考虑。',
    },
  },
  DUEDATE: {
    description:
      '根据开票日期和付款条件计算到期日；分期付款返回最后一期的到期日。结果为日期序列值，请将单元格设为日期格式。',
    parameters: {
      invoiceDate: '开票日期；可以是单个日期或区域。',
      terms:
        '付款条件，例如“月结30天”、“30天”、“次月15日”、“货到付款”、Net 30 或 EOM+15；空白表示开票当日到期。',
    },
  },
  DSO: {
    description: '应收账款周转天数（期末余额法）：应收余额 / 赊销收入 × 天数。',
    parameters: { receivables: '期末应收余额；可以是单个值或区域。', creditSales, days },
  },
  'DSO.COUNTBACK': {
    description: '倒推法应收账款周转天数：从最近一个月起逐月扣减赊销收入并累计天数，最后一个月按比例计算。',
    parameters: {
      receivables: '最近一个月月末的应收余额；可以是单个值或区域。',
      sales: '各月赊销收入，最近的月份在前。',
      days: '各月天数，顺序与销售额相同；也可以只填一个通用天数。',
    },
  },
  'DSO.BESTPOSSIBLE': {
    description: '最佳应收账款周转天数，即没有逾期时的周转天数：未到期金额 / 赊销收入 × 天数。',
    parameters: { notDue: '尚未到期的应收金额；可以是单个值或区域。', creditSales, days },
  },
  ADD: {
    description: '平均逾期天数（ADD），即周转天数中由逾期造成的部分：周转天数 - 最佳天数。',
    parameters: {
      dso: '应收账款周转天数；可以是单个值或区域。',
      bestPossible: '最佳应收账款周转天数；可以是单个值或区域。',
    },
  },
  CEI: {
    description: '催收有效指数（CEI）：期间内可收回的应收款中实际收回的百分比。',
    parameters: {
      begin: '期初应收余额；可以是单个值或区域。',
      creditSales,
      end: '期末应收余额；可以是单个值或区域。',
      endNotDue: '期末余额中尚未到期的金额；可以是单个值或区域。',
      months: '赊销收入除以的月数：按季度定义时为 3；省略时为 1。',
    },
  },
  TURNOVER: {
    description: '应收账款周转次数：赊销收入 / 期初与期末余额的平均数。',
    parameters: {
      creditSales,
      begin: '期初应收余额；可以是单个值或区域。',
      end: '期末应收余额；可以是单个值或区域。',
    },
  },
  'DSO.LEDGER': {
    description: '直接根据台账计算截至截止日一段期间的应收账款周转天数。',
    parameters: {
      ledger,
      asOf: '截止日，也可以是一列日期（如各月月末）；省略时为计算当天。',
      days: '期间的天数，到截止日为止；省略时为 90。倒推法使用全部历史，不受此限。',
      method: '计算方法：“期末”（默认）、“平均”、“倒推”或“最佳”。',
      creditSales: salesWords,
    },
  },
  KPI: {
    description: '台账截至截止日的全部应收指标：每行一个指标，含数值、单位及计算方式；暂无法计算的说明原因。',
    parameters: {
      ledger,
      asOf,
      days: '期间的天数，到截止日为止；省略时为 90。',
      creditSales: salesWords,
    },
  },
  CREDITGRADE: {
    description: '返回信用评分的等级：85 分起为 A，70 分起为 B，55 分起为 C，40 分起为 D，其余为 E。',
    parameters: { score: '信用评分（0-100）；可以是单个值或区域。' },
  },
  CREDITLIMIT: {
    description:
      '返回建议的信用额度：按等级取若干个月的采购额，不超过净资产的一定比例，另加已投保或有担保的金额。',
    parameters: { customer, ledger: paidLedger, asOf: knownOn, creditFile, policy },
  },
  CREDITSCORE: {
    description:
      '根据客户在台账中的付款表现计算信用评分（0-100，越高越好）；历史记录不足时返回 #N/A 并说明原因。',
    parameters: { customer, ledger: paidLedger, asOf: knownOn, creditFile, policy },
  },
  CREDITSCORES: {
    description: '列出台账中全部客户的信用评分、等级、可信度、评分依据和主要原因，评分低的在前。',
    parameters: { ledger: paidLedger, asOf: knownOn, creditFile, policy },
  },
  ORDERCHECK: {
    description:
      '判断订单能否发货：依据信用额度、集团额度、保险、账期、逾期和停止发货；返回结论、原因、目前最多可发货金额和须先收回的金额。',
    parameters: {
      customer: '客户编号或客户名称；可以是单个值或一列。',
      amount: '订单金额，币种与客户额度相同；可以是单个值或一列。',
      ledger: paidLedger,
      days: '订单的账期天数；省略时取信用档案约定的账期，否则取等级对应的账期。',
      asOf: knownOn,
      creditFile,
      policy,
    },
  },
  ZSCORE: {
    description:
      '计算非上市企业的 Z 值（Altman），衡量其财务困境风险：默认为 Z″ 模型；填写销售额时为 Z′ 模型。',
    parameters: {
      workingCapital: '营运资本，即流动资产减流动负债；可以是单个值或区域。',
      retainedEarnings: '留存收益（盈余公积与未分配利润之和）；可以是单个值或区域。',
      ebit: '年度息税前利润；可以是单个值或区域。',
      equity: '所有者权益账面价值；可以是单个值或区域。',
      liabilities: '负债总额；可以是单个值或区域。',
      totalAssets: '资产总额；可以是单个值或区域。',
      sales:
        '年度营业收入，适用于制造业企业：填写后返回 Z′，高于 2.90 为安全区，低于 1.23 为困境区；省略时返回 Z″，高于 2.60 为安全区，低于 1.10 为困境区。',
    },
  },
};
