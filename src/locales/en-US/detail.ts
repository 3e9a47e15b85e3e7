/** Words of the aging detail. */
export const detail = {
  'sheet.detail': 'Aging detail',
  'detail.title': 'Accounts receivable aging detail',
  'detail.note':
    'Every open item, customer by customer (largest total first), then by due date. Open amount = original amount - received - credited, as of the date above. Credit notes and receipts on account are negative.',
  'detail.leftOut':
    '{count} rows with a total of {amount} could not be placed and are NOT in this list: see the aging report.',
  'detail.totals': 'Totals, and tie-out to the aging',
  'detail.aging': 'Aging total',
  'detail.difference': 'Difference',
  'detail.column.kind': 'Kind',
  'detail.column.instalment': 'Instalment',
  'detail.column.documentDate': 'Document date',
  'detail.column.age.document': 'Days since document date',
  'detail.column.age.posting': 'Days since posting date',
  'detail.column.amount': 'Original amount',
  'detail.column.received': 'Received',
  'detail.column.credited': 'Credited',
  'detail.column.reminder': 'Reminder state',
  'detail.column.contract': 'Contract or order',
  'detail.column.extra': '{header} (ledger)',
  'detail.kind.invoice': 'Invoice',
  'detail.kind.creditNote': 'Credit note, on account',
  'detail.kind.receipt': 'Receipt, on account',
} as const;
