/** Words of figures that are neither an open amount nor a movement, and of rows that are no items. */
export const figures = {
  'figure.taken': 'Received, credited or applied',
  'figure.afterAsOf': 'Dated after the as-of date',
  'figure.receivedSince': 'Received since the as-of date',
  'figure.setAside': 'Set aside',
  'figure.alerts': 'Overdue alerts',
  'figure.from': 'from bucket {bucket} on {date}',
  'figure.to': 'to bucket {bucket} on {date}',
  'figure.openOn': 'Open on {date}',
  'figure.bucketOn': 'Bucket on {date}',
  'figure.netSales': 'Credit sales: invoices less credit notes',
  'figure.salesWithoutCash': 'Credit sales: invoices less credit notes and what was paid on the invoice date',
  'figure.turned': 'The report takes this figure off: every amount has the sign that it has there.',
  'figure.kept':
    'Rolled forward: what was open on the first date and still is, in the bucket that it stands in by the second. Of an item that was paid in part it is the smaller of the two open amounts.',
  'figure.rows': 'Rows of the ledger that are no items',
  'figure.rows.reason': 'Why the row is no item',
  'figure.rows.amount': 'Amount in the row',
} as const;
