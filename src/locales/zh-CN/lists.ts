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
  'lists.title': '所用的对照表',
  'lists.terms': '付款条件代码表',
  'lists.rates': '汇率表',
  'lists.rates.unknownCurrency': '币种无法识别的汇率行，未采用',
  'lists.rates.badRate': '汇率为空或不大于零的行，未采用',
  'lists.rates.badDate': '日期无法识别的汇率行，未采用',
  'lists.rates.badUnits': '单位不是正数的汇率行，未采用',
  'lists.rates.twice': '同一币种同一日期已有不同汇率的行，未采用（以先出现的为准）',
  'pane.formulas.asValues': '报表中所引用的行已不存在、改为数值的公式数',
  'pane.formulas.broken': '其他工作表中引用了报表里已不存在的行的公式数',
  'pane.formulas.unread': '未检查公式的工作表（受保护或公式过多）',
};
