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
} as const;
