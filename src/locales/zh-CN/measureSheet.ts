import type { measureSheet as keys } from '../en-US/measureSheet';

export const measureSheet: Record<keyof typeof keys, string> = {
  'sheet.measures': '应收指标表',
  'index.kind.measures': '应收指标分组表',
  'measures.title': '应收账款指标（按{group}）',
  'measures.title.currency': '应收账款指标（按{group}）· {currency}',
  'measures.rule':
    '各行金额之和等于合计；合计行的指标按整本台账计算，并非各行相加。期末无余额且本期无发生额的不列示。',
  'measures.changes': '“较上期”“较上年同期”为本期指标减去上一期间或上年同期指标的差额，单位为天或百分点。',
  'measures.noPrevious': '台账没有完整的上一期间，无法与上期比较。',
  'measures.noLastYear': '台账没有上年同期的数据，无法与上年同期比较。',
  'measures.previous': '{measure}较上期',
  'measures.lastYear': '{measure}较上年同期',
  'measures.largest': '按应收余额由大到小逐行列示前 {count} 个，其余 {others} 个合并为最后一行。',
  'measures.noHistory':
    '本台账仅列示当前未清项，无法得知期间的开票额和收款额，因此不列示：{measures}，以及比较数。',
  'measures.none': '期末没有未清项，本期也没有发生额。',
  'measures.gaps': '未列数：{columns}。{reason}',
  'measures.gap': '{measure}（{count} 行）',
  'measures.noDivisor': '公式的分母不大于零。',
  'measures.formulas': '指标计算公式',
};
