/** Words of what rolled on, customer by customer, and of dashboards of groups. */
export const groupGlance = {
  'rolledOn.title': 'Customers whose balance rolled on most, {from} to {to}',
  'rolledOn.rule':
    'From the aging history, as stored for the two dates. Rolled on: of what a customer owed in a bucket on {from}, no more than the same customer owed in the next bucket on {to}; what is in credit counts as nothing. The last bucket has no next one and is left out.',
  'rolledOn.owed': 'Owed before',
  'rolledOn.rolled': 'Rolled on',
  'rolledOn.share': 'Rolled on, share',
  'rolledOn.before': 'In the bucket before, all customers',
  'rolledOn.rate': 'Roll rate by customer',
  'chart.balance': 'Receivables, not due and overdue',
  'chart.balance.about':
    'The balance at the end of each month, {from} to {to}: what is not due and what is overdue.',
  'dashboard.group.targets': 'Targets are set for the whole ledger and not shown for a part of it.',
} as const;
