import type { summary as keys } from '../en-US/summary';

export const summary: Record<keyof typeof keys, string> = {
  'summary.rule.ownColumn':
    '逾期天数 = 截止日 - {date}；0 天及以下为未到期。各账龄段两端均包含、互不重叠。未冲抵的红字发票和预收款单列一栏，已计入应收余额。逾期占比 = 逾期金额 ÷ 扣减该栏前的未收金额。',
  'summary.rule.months': '账龄段按月划分：超过到期日次月的同一日即为逾期超过一个月，依此类推。',
  'summary.converted': '逐笔按下表汇率折算，折算尾差单列。',
  'summary.title.converted': '折算币种：{currency}',
  'summary.title.grouped': '{title}（按{group}汇总）',
  'summary.byCustomer': '{group}及客户明细',
  'summary.group.owner': '负责人',
  'summary.group.currency': '币种',
  'summary.group.bucket': '账龄段',
  'summary.group.header': '{header}（分组）',
  'summary.group.none': '（未注明）',
  'summary.column.customers': '客户数',
  'summary.column.onAccount': '预收及未冲抵',
  'summary.column.previous': '{date} 余额',
  'summary.column.change': '增减额',
  'summary.rates.title': '折算汇率（折合 {currency}）',
  'summary.rates.total': '原币余额',
  'summary.rates.rate': '汇率',
  'summary.rates.day': '汇率日期',
  'summary.rates.converted': '折算金额',
  'summary.rates.rounding': '折算尾差',
  'summary.rates.sum': '本表合计',
};
