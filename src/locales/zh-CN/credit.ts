import type { credit as keys } from '../en-US/credit';

export const credit: Record<keyof typeof keys, string> = {
  'credit.lateShare': '{items} 张已结清或已到期的发票中有 {late} 张逾期（{percent}%）。',
  'credit.daysLate': '按金额加权，平均逾期 {days} 天。',
  'credit.worstDelay': '最长逾期 {days} 天。',
  'credit.overdueShare': '未收金额中有 {percent}% 已逾期。',
  'credit.trend.slower': '近半年付款比之前半年慢 {days} 天。',
  'credit.trend.faster': '近半年付款比之前半年快 {days} 天。',
  'credit.trend.same': '近半年付款快慢与之前半年相同。',
  'credit.history': '台账中的往来历史为 {months} 个月。',
  'credit.disputes': '{items} 张发票中有 {disputed} 张存在争议。',
};
