import type { comparison as keys } from '../en-US/comparison';

export const comparison: Record<keyof typeof keys, string> = {
  'sheet.comparison': '应收账款变动表',
  'comparison.title': '应收账款变动表',
  'comparison.from': '期初日期',
  'comparison.to': '期末日期',
  'comparison.rule':
    '每个客户：期初余额 + 本期开票 - 红字冲减 - 本期收款 - 坏账核销 + 其他 = 期末余额。各单据按其自身日期计入，期间为 {from}（不含）至 {to}（含）。',
  'comparison.rule.other': '“其他”为台账单据无法解释的变动，由其余各列倒算得出。',
  'comparison.otherFound':
    '“其他”不为零：可能有跨客户核销的收款，或核销金额超过单据金额。可查看该金额的明细进一步核对。',
  'comparison.currencies': '金额均为原币，未作折算。',
  'comparison.none': '两个日期之间没有余额，也没有发生额。',
  'movement.opening': '期初余额',
  'movement.invoiced': '本期开票',
  'movement.credited': '红字冲减',
  'movement.collected': '本期收款',
  'movement.writtenOff': '坏账核销',
  'movement.other': '其他',
  'movement.closing': '期末余额',
  'comparison.change': '增减额',
  'comparison.proof': '与账龄分析表核对',
  'comparison.proof.opening': '期初余额（{date}）',
  'comparison.proof.closing': '期末余额（{date}）',
  'comparison.proof.aging': '账龄分析表',
  'comparison.proof.here': '本表',
  'comparison.proof.difference': '差额',
  'migration.title': '账龄迁徙',
  'migration.cleared': '本期结清',
  'migration.kept': '期末仍未收',
  'migration.keptShare': '未收比例',
  'migration.added': '本期新增',
  'migration.total': '合计',
  'migration.onAccount': '预收及红字',
  'migration.rule':
    '每行列示 {from} 某一账龄段的去向：期初余额 - 本期结清 = 期末仍未收，并按 {to} 的账龄段列示。末列为期末仍未收占期初余额的比例；各列合计与账龄分析表一致。',
};
