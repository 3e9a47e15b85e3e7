import type { paneTrends as keys } from '../en-US/paneTrends';

export const paneTrends: Record<keyof typeof keys, string> = {
  'pane.more.trends': '应收指标趋势表',
  'pane.more.trends.about': '按“设置”中的分组方式逐行列示各月指标；分组为币种或账龄段时按客户列示。',
  'pane.more.trends.shown': '指标（每个指标一张表）',
  'pane.more.trends.none': '请至少勾选一个指标。',
  'pane.more.trends.over': '月数',
  'pane.more.trends.over.6': '6 个月',
  'pane.more.trends.over.13': '13 个月（含上年同月）',
  'pane.more.trends.over.25': '25 个月（含前年同月）',
};
