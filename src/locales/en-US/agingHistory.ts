/** Words of the aging history: its sheet, the list of reports, and the pane. */
export const agingHistory = {
  'sheet.history': 'Aging history',
  'history.title': 'Aging history',
  'history.note':
    'Each row is what a customer owed in a bucket at the end of a day, by due date and in its own currency. “Store this aging” in the Dunwell pane adds a day; storing a day again replaces its earlier rows of the same currencies, and no others. A refresh leaves this sheet alone.',
  'history.buckets':
    'Buckets in days overdue: 0 is not due, 1-30 is 1 to 30 days, 91+ is 91 days and more; in months: 1-2m is over 1 and up to 2 months.',
  'history.dates': 'Dates stored: {dates}, {first} to {last}',
  'history.faults': 'Rows that cannot be read and count in no figure: {count}',
  'history.fault': 'Row {row}: {reason}',
  'history.fault.asOf': 'the as-of date is no date',
  'history.fault.currency': 'the currency is an error',
  'history.fault.customer': 'no customer is named',
  'history.fault.bucket': 'the bucket cannot be read',
  'history.fault.amount': 'the amount is no number',
  'history.fault.repeated': 'the same figure stands in an earlier row',
  'history.column.asOf': 'As of',
  'history.column.currency': 'Currency',
  'history.column.customerNumber': 'Customer no.',
  'history.column.customerName': 'Customer',
  'history.column.owner': 'Owner',
  'history.column.bucket': 'Bucket',
  'history.column.amount': 'Amount',
  'index.kind.history': 'Aging history',
  'index.refresh.history': 'Never: grows when an aging is stored',
  'pane.history.title': 'Aging history',
  'pane.history.about':
    'Keeps the aging of the date below, by customer and bucket, in a table of this workbook: for trends and roll rates when the ledger no longer holds the past.',
  'pane.history.store': 'Store this aging',
  'pane.history.stored': 'The aging as of {date} is stored. Rows: {rows}. Dates stored in all: {dates}.',
  'pane.history.replaced': 'Earlier rows of that date that they replace: {rows}.',
  'pane.history.faults':
    'Rows of the history that cannot be read and count in no figure: {rows}. Its sheet names them.',
} as const;
