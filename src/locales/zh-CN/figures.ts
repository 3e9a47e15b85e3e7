import type { figures as keys } from '../en-US/figures';

export const figures: Record<keyof typeof keys, string> = {
  'figure.taken': '已收、已冲减或已核销',
  'figure.afterAsOf': '截止日之后的单据',
  'figure.receivedSince': '截止日之后已收',
  'figure.setAside': '未采用的行',
  'figure.alerts': '逾期预警',
  'figure.from': '{date} 账龄段 {bucket}',
  'figure.to': '转入 {date} 账龄段 {bucket}',
  'figure.openOn': '{date} 未收金额',
  'figure.bucketOn': '{date} 账龄段',
  'figure.netSales': '赊销额：开票额减红字发票',
  'figure.salesWithoutCash': '赊销额：开票额减红字发票，再减开票当日收款',
  'figure.turned': '该数字在报表中为减项，各笔金额的正负号与报表一致。',
  'figure.kept':
    '结转：期初日期未收、期末日期仍未收的部分，列在期末日期所处的账龄段；部分收款的单据取两个日期未收金额中较小者。',
  'figure.rows': '台账中未作为单据采用的行',
  'figure.rows.reason': '未采用原因',
  'figure.rows.amount': '该行金额',
};
