/** Words of the measures month by month for each customer, owner or value of a column. */
export const trends = {
  'sheet.trends': 'AR trends',
  'index.kind.trends': 'AR trends by group',
  'trends.about': '{months} months',
  'trends.title': 'Receivables trends by {group}',
  'trends.title.currency': 'Receivables trends by {group} · {currency}',
  'trends.goTo': 'Go to',
  'trends.rule':
    'Each month stands for the period of {months} months that ends with it, and each balance for the month’s last day.',
  'trends.rule.one': 'Each month stands for itself, and each balance for its last day.',
  'trends.lines':
    'Largest receivables first. The total line is the whole ledger, as on the dashboard, not a sum of the lines. Who owed nothing and had no movement in these months has no line.',
  'trends.shade': 'Tinted cells are the worse half of their table; the darker, the worse.',
  'trends.shorter':
    'Months shown: {shown} of the {wanted} asked for. Before that the ledger has no whole period.',
  'trends.unfinished':
    'The last column is true for {date}, not for the end of its month. Changes compare it with periods that ended on the same day of their month.',
  'trends.changes':
    'Changes are the latest figure less that of the period before, or of the same period a year earlier: in days, percentage points or money.',
  'trends.change': 'vs {month}',
  'trends.target': 'Target',
  'trends.gap': 'vs target',
  'trends.empty': 'Empty cells: {count}. {reason}',
} as const;
