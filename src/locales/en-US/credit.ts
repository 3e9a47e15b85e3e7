/** The reasons of a credit score, one sentence a factor. `{name}` is a placeholder. */
export const credit = {
  'credit.lateShare': '{late} of {items} paid or due invoices were late ({percent} %).',
  'credit.daysLate': 'Late by {days} days on average, weighted by amount.',
  'credit.worstDelay': 'Latest by {days} days.',
  'credit.overdueShare': '{percent} % of the open amount is overdue.',
  'credit.trend.slower': 'Pays {days} days later than in the half-year before.',
  'credit.trend.faster': 'Pays {days} days earlier than in the half-year before.',
  'credit.trend.same': 'Pays as in the half-year before.',
  'credit.history': 'Customer for {months} months in this ledger.',
  'credit.disputes': '{disputed} of {items} invoices are disputed.',
} as const;
