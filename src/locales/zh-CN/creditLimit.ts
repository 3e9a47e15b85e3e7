import type { creditLimit as english } from '../en-US/creditLimit';

export const creditLimit: Record<keyof typeof english, string> = {
  'credit.limit.noScore': '没有评分，不建议额度和账期。',
  'credit.limit.noPurchases': '没有完整月份的采购记录，不建议额度。',
  'credit.limit.purchases': '{grade} 级覆盖 {months} 个月的采购额，月均采购 {monthly}。',
  'credit.limit.equity': '不超过其净资产 {equity} 的 {percent}%。',
  'credit.limit.secured': '另加已投保或有担保的 {amount}。',
  'credit.limit.recommended': '{grade} 级建议额度：{amount}。',
  'credit.limit.noRate': '采购币种为 {from}，没有折算为 {to} 的汇率，不建议额度。',
  'credit.limit.none': '{grade} 级不建议给予额度。',
  'credit.terms.none': '{grade} 级须款到发货。',
  'credit.terms.grade': '{grade} 级账期为 {days} 天。',
};
