import type { paneGroups as keys } from '../en-US/paneGroups';

export const paneGroups: Record<keyof typeof keys, string> = {
  'pane.groups.figures': '查看范围',
  'pane.groups.whole': '整个台账',
  'pane.groups.by.customer': '单个客户',
  'pane.groups.by.owner': '单个业务员',
  'pane.groups.by.column': '按“{header}”',
  'pane.groups.customer': '客户',
  'pane.groups.owner': '业务员',
  'pane.groups.count': '共 {count} 项，按应收余额从大到小排列；可输入关键字查找。',
  'pane.groups.more': '另有 {count} 项，请输入名称中的关键字',
  'pane.groups.none': '没有符合的名称。',
  'pane.groups.nothing': '所示月份内没有未结余额，也没有发生额。',
  'pane.groups.of': '仅“{group}”的数据',
  'pane.groups.write': '生成应收指标分组表',
  'pane.rollRates.step': '账龄段迁徙',
  'pane.rollRates.capped':
    '平均：各月迁徙率的简单平均。上月该段没有余额的，不计算迁徙率；低于 0% 按 0% 计，高于 100% 按 100% 计。',
  'pane.rollRates.noCustomers':
    '工作簿中存有相隔约一个月、账龄段一致的两期账龄后，此处将列出账款向后迁徙最多的客户。',
};
