/** Words of the items behind a figure. */
export const drillDown = {
  'sheet.drillDown': 'Items',
  'drillDown.title': 'Items behind a figure',
  'drillDown.all': 'all open items',
  'drillDown.bucket': 'bucket {bucket}',
  'drillDown.part.overdue': 'overdue',
  'drillDown.part.onAccount': 'on account',
  'drillDown.part.notYetDue': 'not yet due',
  'drillDown.figure': 'Figure',
  'drillDown.total': 'Total of the items',
  'drillDown.shown': 'In the cell',
  'drillDown.difference': 'Difference',
  'drillDown.same': 'The items add up to the figure in the cell.',
  'drillDown.changed':
    'The cell says otherwise: the ledger or the report’s settings have changed since the report was made. Refresh the report.',
  'drillDown.none': 'No items make up this figure.',
  'drillDown.converted':
    'Converted amounts are rounded item by item; what that leaves of the total stands in the report.',
  'drillDown.convertedAmount': 'Converted amount',
  'drillDown.kind': 'Kind',
  'item.kind.invoice': 'Invoice',
  'item.kind.creditNote': 'Credit note',
  'item.kind.receipt': 'Receipt',
  'drillDown.documentDate': 'Document date',
  'drillDown.settledDate': 'Settled on',
  'drillDown.original': 'Original amount',
  'drillDown.received': 'Received or applied',
} as const;
