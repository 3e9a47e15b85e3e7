import type { agingHistory as keys } from '../en-US/agingHistory';

export const agingHistory: Record<keyof typeof keys, string> = {
  'sheet.history': '账龄历史',
  'history.title': '账龄历史',
  'history.note':
    '每行为某客户在某日日终、某账龄段的应收余额，按到期日计算账龄，以原币列示。在 Dunwell 窗格中点击“存入账龄历史”即新增一个截止日；同一截止日再次存入时，仅替换该日相同币种的原有记录。刷新报告不会改动本表。',
  'history.buckets':
    '账龄段（逾期天数）：0 为未到期，1-30 为逾期 1 至 30 天，91+ 为逾期 91 天及以上；按月划分时，1-2m 为逾期超过 1 个月至 2 个月。',
  'history.dates': '已存截止日：{dates} 个，{first} 至 {last}',
  'history.faults': '无法识别、未计入任何数据的行数：{count}',
  'history.fault': '第 {row} 行：{reason}',
  'history.fault.asOf': '截止日不是有效日期',
  'history.fault.currency': '币种单元格为错误值',
  'history.fault.customer': '缺少客户',
  'history.fault.bucket': '账龄段无法识别',
  'history.fault.amount': '金额不是数字',
  'history.fault.repeated': '与前面的行重复',
  'history.column.asOf': '截止日',
  'history.column.currency': '币种',
  'history.column.customerNumber': '客户编号',
  'history.column.customerName': '客户名称',
  'history.column.owner': '负责人',
  'history.column.bucket': '账龄段',
  'history.column.amount': '金额',
  'index.kind.history': '账龄历史',
  'index.refresh.history': '不刷新：存入时增加',
  'pane.history.title': '账龄历史',
  'pane.history.about':
    '将下方截止日的账龄余额按客户和账龄段存入本工作簿，台账不再保留历史数据时，仍可据此分析趋势和迁徙率。',
  'pane.history.store': '存入账龄历史',
  'pane.history.stored': '截止日 {date} 的账龄已存入，共 {rows} 行；累计 {dates} 个截止日。',
  'pane.history.replaced': '替换了该截止日原有的 {rows} 行。',
  'pane.history.faults': '账龄历史中有 {rows} 行无法识别，未计入任何数据，详见该工作表。',
};
