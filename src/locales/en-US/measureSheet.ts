/** Words of the measures by customer, owner or column. */
export const measureSheet = {
  'sheet.measures': 'AR measures',
  'index.kind.measures': 'AR measures by group',
  'measures.title': 'Receivables measures by {group}',
  'measures.title.currency': 'Receivables measures by {group} · {currency}',
  'measures.rule':
    'Amounts add up to the total; the measures in the total line are those of the whole ledger. Who owed nothing and had no movement in the period has no line.',
  'measures.changes':
    'Changes are the measure of the period less that of the period before it, or of the same period a year earlier: in days or percentage points.',
  'measures.noPrevious': 'The ledger has no whole period before this one to compare with.',
  'measures.noLastYear': 'The ledger does not reach back to the same period a year earlier.',
  'measures.previous': '{measure} vs previous',
  'measures.lastYear': '{measure} vs last year',
  'measures.largest':
    'The {count} with the largest receivables have a line each; the other {others} stand together in the last one.',
  'measures.noHistory':
    'This ledger is a list of what is open now: it does not tell what was invoiced and received. Left out for that reason: {measures}; changes.',
  'measures.none': 'Nothing was open and nothing moved in the period.',
  'measures.gaps': 'Empty: {columns}. {reason}',
  'measures.gap': '{measure} ({count})',
  'measures.noDivisor': 'What the formula divides by is not above zero.',
  'measures.formulas': 'How the measures are computed',
} as const;
