/** Words of the sheet for exchange rates that the user fills in. */
export const lists = {
  'rates.sheet': 'Rates',
  'rates.title': 'Exchange rates',
  'rates.note':
    'One line per currency and day. The rate is what one unit of the currency is worth in the reporting currency; the latest one up to the as-of date counts. Leave the date blank for a rate that holds on any day.',
  'rates.currency': 'Currency',
  'rates.to': 'Reporting currency',
  'rates.day': 'Valid from',
  'rates.rate': 'Rate',
  'lists.title': 'Lists used',
  'lists.terms': 'Payment terms by code',
  'lists.rates': 'Exchange rates',
  'lists.rates.unknownCurrency': 'Rate rows whose currency is not known, not used',
  'lists.rates.badRate': 'Rate rows without a rate above zero, not used',
  'lists.rates.badDate': 'Rate rows whose date cannot be read, not used',
  'lists.rates.badUnits': 'Rate rows whose unit is not a number above zero, not used',
  'lists.rates.twice': 'Rate rows that contradict an earlier row of the same currency and day, not used',
  'pane.formulas.asValues':
    'Your formulas in reports that came back as values, because the rows that they refer to are gone',
  'pane.formulas.broken': 'Your formulas elsewhere that refer to rows no longer in a report',
  'pane.formulas.unread': 'Sheets whose formulas were not looked at (protected, or too many formulas)',
} as const;
