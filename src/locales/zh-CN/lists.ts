import type { lists as english } from '../en-US/lists';

export const lists: Record<keyof typeof english, string> = {
  'rates.sheet': '汇率',
  'rates.title': '汇率表',
  'rates.note':
    '每个币种、每个日期一行。汇率为 1 单位外币折合报告币种的金额，取截止日当天或之前最近的一条；日期留空表示该汇率适用于任何日期。',
  'rates.currency': '币种',
  'rates.to': '报告币种',
  'rates.day': '生效日期',
  'rates.rate': '汇率',
};
