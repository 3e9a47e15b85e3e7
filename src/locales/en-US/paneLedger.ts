/** Words of the task pane about the ledger: its parts, questions, and checks. `{name}` is a placeholder. */
export const paneLedger = {
  'pane.tabs': 'Parts of the pane',
  'pane.tab.ledger': 'Ledger',
  'pane.tab.checks': 'Checks',
  'pane.tab.settings': 'Settings',
  'pane.tab.reports': 'Reports',
  'pane.tab.findings': '{count} to look at',
  'pane.summary': '{sheet}: {used} of {read} rows, {customers} customers',
  'pane.summary.one': '{sheet}: {used} of {read} rows, 1 customer',
  'pane.ledger.none': 'Go to the sheet with your ledger, then check again.',
  'pane.ledger.preset': 'Recognised as',
  'pane.ledger.kind': 'Kind of list',
  'pane.ledger.receipts': 'Receipts',
  'pane.ledger.openingBands': 'Opening balances by age',
  'pane.ledger.receiptsAt': '{sheet}!{range} ({rows} rows)',

  'pane.question.ledger': 'This workbook has several ledgers. Which one shall we use?',
  'pane.question.place': '{sheet}!{range} ({rows} rows)',
  'pane.question.place.one': '{sheet}!{range} (1 row)',
  'pane.question.oneLedger': 'To report on several together, put their rows on one sheet.',
  'pane.question.column': 'Which column is “{field}”?',
  'pane.question.untilThen': 'Until you answer, we use the one that is marked.',

  'pane.reading.title': 'How it is read',
  'pane.reading.shape': 'This ledger is',
  'pane.reading.shape.invoices': 'a list of invoices with what was paid',
  'pane.reading.shape.transactions': 'all transactions',
  'pane.reading.shape.openItems': 'open items only',
  'pane.reading.shape.movements': 'balances and movements (FIFO)',
  'pane.reading.hint.invoices': 'One row an invoice. Answers for any as-of date.',
  'pane.reading.hint.transactions':
    'Invoices, credit notes and receipts in rows of their own. Answers for any as-of date.',
  'pane.reading.hint.openItems':
    'Only what was open when it was exported. Cannot answer for an earlier date.',
  'pane.reading.hint.movements':
    'Opening balance, debits and credits by customer. Credits settle the oldest debits first.',
  'pane.reading.allocation': 'Receipts that name no invoice',
  'pane.reading.allocation.references': 'leave on account',
  'pane.reading.allocation.oldestFirst': 'settle the oldest invoice first',
  'pane.reading.receipts': 'Receipts are listed in',
  'pane.reading.receipts.none': 'no other list',
  'pane.reading.receipts.hint': 'They are matched with the invoices by document number.',
  'pane.reading.openingBands': 'Opening balances by age are listed in',
  'pane.reading.openingBands.none': 'no other list',
  'pane.reading.openingBands.hint':
    'Without them every opening balance counts as one day older than the first movement.',

  'pane.columns.remembered': 'As you set them last time for a ledger with these headers.',
  'pane.columns.fromLastTime': 'from last time',
  'pane.columns.reset': 'Back to our own reading',
  'pane.columns.preset': 'Columns as in an export of',
  'pane.columns.preset.none': 'Chosen by column',
  'pane.columns.confirm': 'All of these are right',

  'pane.checks.notYet': 'The checks are shown once a ledger has been read.',
  'pane.checks.accept': 'Accept these {count} rows',
  'pane.checks.acceptOne': 'Accept this row',
  'pane.checks.staysOut':
    'Accepted or not, these rows stay out of the report, and its tie-out goes on counting them.',
  'pane.checks.leftOut': 'Rows that are in no report although they have an amount: {count}',
  'pane.checks.accepted': 'Accepted ({count})',
  'pane.checks.takeBack': 'Take back',
} as const;
