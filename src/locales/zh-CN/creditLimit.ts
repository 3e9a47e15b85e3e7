import type { creditLimit as english } from '../en-US/creditLimit';

export const creditLimit: Record<keyof typeof english, string> = {
  'credit.limit.noScore': '没有评分，不建议额度和账期。',
  'credit.limit.noPurchases': '没有完整月份的采购记录，不建议额度。',
  'credit.limit.purchases': '{grade} 级覆盖 {months} 个月的采购额，月均采购 {monthly}。',
  'credit.limit.equity': '不超过其净资产 {equity} 的 {percent}%。',
  'credit.limit.secured': '另加已投保或有担保的 {amount}。',
  'credit.limit.recommended': '{grade} 级建议额度：{amount}。',
  'credit.terms.grade': '{grade} 级账期为 {days} 天。',
};
