import type { groupGlance as keys } from '../en-US/groupGlance';

export const groupGlance: Record<keyof typeof keys, string> = {
  'rolledOn.title': '账款向后迁徙最多的客户（{from} 至 {to}）',
  'rolledOn.rule':
    '数据取自账龄历史中这两个日期的记录。迁徙金额：客户在 {from} 某账龄段的欠款，以该客户 {to} 在下一账龄段的欠款为限；贷方余额按 0 计。末段没有下一段，不计入。',
  'rolledOn.owed': '期初欠款',
  'rolledOn.rolled': '迁徙金额',
  'rolledOn.share': '迁徙占比',
  'rolledOn.before': '全部客户期初该段金额',
  'rolledOn.rate': '迁徙率（按客户）',
  'chart.balance': '应收余额：未到期与逾期',
  'chart.balance.about': '{from} 至 {to} 各月末余额，分未到期与逾期。',
  'dashboard.group.targets': '目标值按整个台账设定，此处不作对比。',
};
