/** Words of the aging summary beyond those that every report shares. */
export const summary = {
  'summary.rule.ownColumn':
    'Days overdue = as-of date - {date}; 0 or less is not due. Buckets include both ends and do not overlap. Credit notes and receipts on account stand in a column of their own; the total has them. Overdue % is the share of the open amount before them.',
  'summary.rule.months':
    'Buckets are in months: an item is over a month overdue once the same day of the month after its due date has passed.',
  'summary.converted':
    'Converted item by item at the rates of the table below, where what rounding leaves is shown.',
  'summary.title.converted': 'Amounts in the reporting currency {currency}',
  'summary.title.grouped': '{title}, by {group}',
  'summary.byCustomer': '{group} and customer',
  'summary.group.owner': 'Owner',
  'summary.group.currency': 'Currency',
  'summary.group.bucket': 'Bucket',
  'summary.group.header': '{header} (group)',
  'summary.group.none': '(not stated)',
  'summary.column.customers': 'Customers',
  'summary.column.onAccount': 'On account',
  'summary.column.previous': 'Total on {date}',
  'summary.column.change': 'Change',
  'summary.rates.title': 'Rates to {currency}',
  'summary.rates.total': 'Total',
  'summary.rates.rate': 'Rate',
  'summary.rates.day': 'Rate date',
  'summary.rates.converted': 'Converted',
  'summary.rates.rounding': 'Rounding',
  'summary.rates.sum': 'Total of this report',
} as const;
