import type { alertSettings as keys } from '../en-US/alertSettings';

export const alertSettings: Record<keyof typeof keys, string> = {
  'pane.alerts.title': '逾期预警',
  'pane.alerts.by': '每行对应',
  'pane.alerts.by.item': '一笔逾期款项',
  'pane.alerts.by.customer': '一个客户',
  'pane.alerts.amounts': '同时按未收金额定级，起点为',
  'pane.alerts.amounts.hint': '未收金额达到起点的，无论逾期几天，至少定为该级别。留空则只按逾期天数定级。',
  'pane.alerts.amounts.invalid': '请填写三个递增的金额，或全部留空。',
};
