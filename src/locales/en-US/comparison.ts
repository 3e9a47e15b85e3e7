/** Words of the comparison of two dates. */
export const comparison = {
  'sheet.comparison': 'Changes',
  'comparison.title': 'Changes in accounts receivable',
  'comparison.from': 'From',
  'comparison.to': 'To',
  'comparison.rule':
    'Opening balance + invoiced - credit notes - collected - written off + other = closing balance, for every customer. Documents count on their own date; from {from} (not included) to {to}.',
  'comparison.rule.other':
    'Other is what no document of the ledger accounts for; it is worked out from the other columns.',
  'comparison.otherFound':
    'Other is not zero: receipts applied across customers, or an item applied beyond its amount. Open the figure’s items to see which.',
  'comparison.currencies': 'Amounts are in the currency of the items; nothing is converted.',
  'comparison.none': 'No balances and no movements between the two dates.',
  'movement.opening': 'Opening balance',
  'movement.invoiced': 'Invoiced',
  'movement.credited': 'Credit notes',
  'movement.collected': 'Collected',
  'movement.writtenOff': 'Written off',
  'movement.other': 'Other',
  'movement.closing': 'Closing balance',
  'comparison.change': 'Change',
  'comparison.proof': 'Proof against the aging reports',
  'comparison.proof.opening': 'Aging total as of {date}',
  'comparison.proof.closing': 'Aging total as of {date}',
  'comparison.proof.aging': 'Aging report',
  'comparison.proof.here': 'This report',
  'comparison.proof.difference': 'Difference',
  'migration.title': 'From bucket to bucket',
  'migration.cleared': 'Cleared',
  'migration.kept': 'Still open',
  'migration.keptShare': 'Still open %',
  'migration.added': 'Open since',
  'migration.total': 'Total',
  'migration.onAccount': 'On account',
  'migration.rule':
    'A line says what became of a bucket of {from}: opening balance - cleared = still open, by its bucket on {to}. The last column is the share still open; the total of each bucket is that of the aging report.',
} as const;
