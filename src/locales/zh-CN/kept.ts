import type { kept as english } from '../en-US/kept';

export const kept: Record<keyof typeof english, string> = {
  'kept.title': '此工作簿保存的部分设置无法读取。',
  'kept.damaged': '已损坏：{parts}。现按默认设置处理，重新设置后即可保存。',
  'kept.newer':
    '由更高版本的 Dunwell 保存：{parts}。现按默认设置处理，原有内容不会丢失；请更新加载项后使用。',
  'kept.options': '报告设置',
  'kept.reports': '其他报告的选择',
  'kept.balances': '总账余额',
  'kept.sender': '对账单发件方',
  'kept.ledger': '所选台账',
  'kept.columns': '所选列',
  'kept.accepted': '已确认的检查项',
  'kept.creditPolicy': '信用政策',
  'kept.creditFile': '所选信用档案',
  'kept.left': '{sheet}：{message}{remedy}',
};
