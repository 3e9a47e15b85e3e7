import type { trends as keys } from '../en-US/trends';

export const trends: Record<keyof typeof keys, string> = {
  'sheet.trends': '应收指标趋势表',
  'index.kind.trends': '应收指标趋势表',
  'trends.about': '近 {months} 个月',
  'trends.title': '应收账款指标月度趋势（按{group}）',
  'trends.title.currency': '应收账款指标月度趋势（按{group}）· {currency}',
  'trends.goTo': '转到',
  'trends.rule': '各月指标按截至该月的 {months} 个月期间计算，各月余额为该月最后一日的余额。',
  'trends.rule.one': '各月指标按当月计算，各月余额为该月最后一日的余额。',
  'trends.lines':
    '按应收余额由大到小排列。合计行按整本台账计算，与看板一致，并非各行相加。各月均无余额、无发生额的不列示。',
  'trends.shade': '着色的为本表中较差的一半，颜色越深越差。',
  'trends.shorter': '原设为 {wanted} 个月，现列示 {shown} 个月：更早的月份，台账没有完整的期间。',
  'trends.unfinished': '最后一列截至 {date}，并非月末；比较数取自截至以前月份同一日的期间。',
  'trends.changes': '“较××”为最近一列减去上一期间或上年同期的差额，单位为天、百分点或金额。',
  'trends.change': '较 {month}',
  'trends.target': '目标',
  'trends.gap': '较目标',
  'trends.empty': '未列数：{count} 格。{reason}',
};
