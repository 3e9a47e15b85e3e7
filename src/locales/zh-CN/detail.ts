import type { detail as keys } from '../en-US/detail';

export const detail: Record<keyof typeof keys, string> = {
  'sheet.detail': '账龄明细表',
  'detail.title': '应收账款账龄明细表',
  'detail.note':
    '逐笔列示未结清款项，按客户（余额从大到小）及到期日排列。未收金额 = 原始金额 - 已收金额 - 红字冲抵，均截至上述截止日。未冲抵的红字发票和预收款以负数列示。',
  'detail.leftOut': '有 {count} 行、合计 {amount} 无法归类，未计入本表：详见账龄分析表。',
  'detail.totals': '合计及与账龄表核对',
  'detail.aging': '账龄表余额',
  'detail.difference': '差额',
  'detail.column.kind': '单据类型',
  'detail.column.instalment': '期次',
  'detail.column.documentDate': '单据日期',
  'detail.column.age.document': '自单据日天数',
  'detail.column.age.posting': '自记账日天数',
  'detail.column.amount': '原始金额',
  'detail.column.received': '已收金额',
  'detail.column.credited': '红字冲抵',
  'detail.column.reminder': '催收状态',
  'detail.column.contract': '合同/订单号',
  'detail.column.extra': '{header}（台账）',
  'detail.kind.invoice': '发票',
  'detail.kind.creditNote': '红字发票（未冲抵）',
  'detail.kind.receipt': '收款（预收）',
};
