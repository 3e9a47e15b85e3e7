/** What the workbook remembers and cannot be used any more. */
export const kept = {
  'kept.title': 'Some of what this workbook remembers could not be read.',
  'kept.damaged': 'Damaged: {parts}. The defaults are used; set them anew to keep them again.',
  'kept.newer':
    'Saved by a later version of Dunwell: {parts}. The defaults are used and nothing of it is lost; update the add-in to use it.',
  'kept.options': 'report settings',
  'kept.reports': 'further reports',
  'kept.balances': 'general ledger balances',
  'kept.sender': 'sender of statements',
  'kept.ledger': 'chosen ledger',
  'kept.columns': 'chosen columns',
  'kept.accepted': 'accepted checks',
  'kept.creditPolicy': 'credit policy',
  'kept.creditFile': 'chosen credit file',
  'kept.left': '{sheet}: {message} {remedy}',
} as const;
