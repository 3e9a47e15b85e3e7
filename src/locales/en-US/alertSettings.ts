/** Words of the settings for overdue alerts. */
export const alertSettings = {
  'pane.alerts.title': 'Overdue alerts',
  'pane.alerts.by': 'One line for each',
  'pane.alerts.by.item': 'overdue item',
  'pane.alerts.by.customer': 'customer',
  'pane.alerts.amounts': 'Also by open amount, from',
  'pane.alerts.amounts.hint':
    'An alert of such an amount is at least of that severity, however few days it is overdue. Leave empty to go by days only.',
  'pane.alerts.amounts.invalid': 'Enter three rising amounts, or none.',
} as const;
