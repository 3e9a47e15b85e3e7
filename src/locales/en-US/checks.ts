/**
 * The findings of the intake: `check.<code>` says what was found, `.remedy` what to do. `{name}` is a
 * placeholder; every check fills `{count}`. Then the names of the fields, severities and reasons.
 */
export const checks = {
  'check.missingCustomer': 'Rows without a customer, left out: {count}',
  'check.missingCustomer.remedy':
    'Enter the customer’s number or name in these rows and run the report again.',
  'check.missingAmount': 'Rows without an amount, left out: {count}',
  'check.missingAmount.remedy': 'Enter the amount (0 if nothing is owed), or delete the row.',
  'check.amountNotNumber': 'Rows whose amount is not a number, left out: {count} (for example “{example}”)',
  'check.amountNotNumber.remedy': 'Replace the text by the amount in figures.',
  'check.amountUnit': 'Rows with a shortened amount, left out: {count} (for example “{example}”)',
  'check.amountUnit.remedy':
    'Write the amount in full, for example 12,000 instead of 1.2万 or 12k: we do not guess the rounding.',
  'check.errorCell':
    'Rows with an Excel error in a cell that we need, left out: {count} (for example {example})',
  'check.errorCell.remedy': 'Correct the formula behind the error, then run the report again.',
  'check.missingDate': 'Rows with neither a due date nor a document date, left out: {count}',
  'check.missingDate.remedy': 'Enter the due date or the document date.',
  'check.impossibleDate':
    'Rows with a date that does not exist or cannot be read, left out: {count} (for example “{example}”)',
  'check.impossibleDate.remedy':
    'Correct the date; year-month-day, such as 2026-06-30, is always understood.',
  'check.totalRow': 'Total and subtotal rows, not counted as items: {count}',
  'check.totalRow.remedy': 'Nothing to do, unless one of these rows is a real item: then give it a date.',
  'check.repeatedHeader': 'Headers repeated inside the ledger, skipped: {count}',
  'check.repeatedHeader.remedy': 'Nothing to do.',
  'check.noteRow': 'Remarks inside or below the ledger, skipped: {count}',
  'check.noteRow.remedy': 'Nothing to do, unless an item was meant: then add its customer, date and amount.',
  'check.voidDocument': 'Void or cancelled documents, not counted: {count}',
  'check.voidDocument.remedy': 'Nothing to do. If a document is valid after all, correct its status.',
  'check.dateOrderAssumed':
    'Dates whose day and month cannot be told apart: {count}; “{example}” was read as {reading}',
  'check.dateOrderAssumed.remedy': 'Check the example, and choose day/month/year in the pane if it is wrong.',
  'check.documentDateUnreadable': 'Items whose document date is missing or cannot be read: {count}',
  'check.documentDateUnreadable.remedy':
    'Enter the date. Until then the posting date counts; without one the items count at every as-of date, however early.',
  'check.dueBeforeDocument':
    'Items due before they were issued: {count} (for example issued {document}, due {due})',
  'check.dueBeforeDocument.remedy': 'Check both dates; they were used as they stand.',
  'check.dueFromTerms': 'Items without a due date, given one from their payment terms: {count}',
  'check.dueFromTerms.remedy': 'Nothing to do, if the terms are right.',
  'check.dueFromDocumentDate':
    'Items with neither a due date nor usable terms, taken as due on the document date: {count}',
  'check.dueFromDocumentDate.remedy':
    'Enter the due date or the payment terms; otherwise these items look overdue too early.',
  'check.termsUnknown': 'Items without a due date whose payment terms we cannot read: {count} ({terms})',
  'check.termsUnknown.remedy': 'Enter the due date, or write the terms out, for example “Net 30”.',
  'check.duplicateDocument':
    'Items whose document number occurs more than once for the customer: {count} (for example {example})',
  'check.duplicateDocument.remedy':
    'Delete what was entered twice. Several lines of one invoice are fine: all are counted.',
  'check.duplicateItem':
    'Items with the same customer, date and amount under different document numbers: {count}',
  'check.duplicateItem.remedy': 'Check whether the same invoice was entered twice; all are counted.',
  'check.negativeInvoice': 'Negative amounts, treated as credit notes: {count}',
  'check.negativeInvoice.remedy':
    'Nothing to do, if they are credit notes. Receipts should say so in the document type.',
  'check.signAssumed':
    'Receipts and credit notes whose sign was turned round, so that they take off the debt: {count}',
  'check.signAssumed.remedy': 'Check that these amounts reduce what the customer owes.',
  'check.settledByStatus': 'Items taken as fully paid because their status says so: {count} (“{example}”)',
  'check.settledByStatus.remedy': 'For figures at past dates, add a column with the date of receipt.',
  'check.paidMoreThanAmount': 'Items on which more came in than was invoiced: {count}',
  'check.paidMoreThanAmount.remedy':
    'Check the receipts; what was paid in excess lowers the customer’s total.',
  'check.settledWithoutPayment': 'Items with a date of receipt but no amount received: {count}',
  'check.settledWithoutPayment.remedy': 'Enter the amount received; until then the items count as open.',
  'check.paidWithoutDate': 'Items with an amount received but no date of receipt: {count}',
  'check.paidWithoutDate.remedy':
    'Enter the date of receipt, so that the report is right for past dates too.',
  'check.settledInFuture': 'Items with a receipt after the as-of date {asOf}: {count}',
  'check.settledInFuture.remedy': 'Nothing to do for a past as-of date: these items were still open then.',
  'check.settledDateUnreadable':
    'Items whose date of receipt cannot be read: {count} (for example “{example}”)',
  'check.settledDateUnreadable.remedy':
    'Correct the date of receipt, or leave the cell empty while nothing has come in.',
  'check.unknownCurrency': 'Items whose currency we do not know: {count} ({currencies})',
  'check.unknownCurrency.remedy':
    'Use ISO codes such as CNY, USD or EUR. Each unknown name is reported as a currency of its own.',
  'check.customerMerged': 'Customers merged from several spellings: {count} (for example {example})',
  'check.customerMerged.remedy':
    'Nothing to do, if they are the same. If not, make their numbers or names different.',
  'check.customerTwoNames':
    'Customers that may be one under two spellings, not merged: {count} (for example {example})',
  'check.customerTwoNames.remedy': 'If they are the same, use one spelling or add customer numbers.',
  'check.numberAsText':
    'Items whose amount is stored as text, read as a number: {count} (for example “{example}”)',
  'check.numberAsText.remedy':
    'Nothing to do here; your own sums in Excel leave such cells out (Data > Text to Columns repairs them).',
  'check.decimalsBeyondCurrency':
    'Items with more decimals than their currency has: {count} (for example {example})',
  'check.decimalsBeyondCurrency.remedy':
    'Nothing to do: totals use the exact amounts and are rounded only for display.',
  'check.noReceipts':
    'No column of receipts or open amounts was found: every amount is taken as unpaid ({count})',
  'check.noReceipts.remedy':
    'Right for a list of open items. For a list of all invoices add the receipts, or choose their column in the pane.',
  'check.duplicateRow': 'Rows that repeat another row cell by cell: {count}',
  'check.duplicateRow.remedy': 'Delete what was exported twice; until then every one of them is counted.',
  'check.orphanReceipt':
    'Receipts and credit notes that name a document which is not in the ledger: {count} (for example “{example}”)',
  'check.orphanReceipt.remedy':
    'They stand on account, or go to the oldest invoices where that was chosen. Correct the reference, or add the invoice.',
  'check.appliedBeyondAmount':
    'Invoices to which more was applied than they come to: {count} (for example {example})',
  'check.appliedBeyondAmount.remedy':
    'What is over stands on account, or goes to the oldest invoices where that was chosen. Check the receipt’s reference.',
  'check.appliedAcross':
    'Receipts and credit notes applied to another customer’s or another currency’s invoice: {count}',
  'check.appliedAcross.remedy':
    'They were not applied to it. Correct the reference, or the customer and the currency.',
  'check.openingDiffers':
    'Opening balances that do not agree with their split by age, or with the balance carried forward: {count} (for example {example})',
  'check.openingDiffers.remedy':
    'The report goes by the first opening balance of the customer and the movements. Look for rows that are missing, or for a second account.',
  'check.closingDiffers':
    'Rows whose closing balance is not opening + debit - credit: {count} (for example {example})',
  'check.closingDiffers.remedy':
    'The report goes by opening balance and movements. Find out which figure is wrong.',
  'check.openDiffers': 'Rows whose open amount is not amount - received: {count}',
  'check.openDiffers.remedy':
    'A list of open items counts the open amount as stated, an invoice list amount less received. Find out which figure is wrong.',
  'check.amountsScaled':
    'Amounts read in the unit that the sheet states ({unit}), so x {factor}: {count} rows',
  'check.amountsScaled.remedy':
    'Nothing to do if the sheet is in that unit. If its amounts are written out in full, say so in the pane under “How it is read”.',
  'check.hiddenRows': 'Rows that are hidden or filtered out: {count}; all of them count',
  'check.hiddenRows.remedy':
    'Nothing to do. To leave rows out of a report, delete them or move them to another sheet.',
  'check.rateMissing': 'Items in currencies for which the rate table has no rate: {count} ({currencies})',
  'check.rateMissing.remedy':
    'Add the rate. Until then these currencies stand in blocks of their own, not converted.',
  'check.customerFilledDown':
    'Items whose customer stands above them and was taken from there: {count} (for example “{example}”)',
  'check.customerFilledDown.remedy':
    'Right where the customer is written once for a block of items. Otherwise fill in the customer of each row.',
  'check.openItemsPastDate':
    'This list holds only what was open when it was made; it has items up to {latest}, after the as-of date {asOf}: {count}',
  'check.openItemsPastDate.remedy':
    'Use a later as-of date, or a ledger with amounts and dates of receipt: what was paid in between is missing here.',

  'field.customerNumber': 'Customer number',
  'field.customerName': 'Customer name',
  'field.document': 'Document number',
  'field.kind': 'Document type',
  'field.status': 'Status',
  'field.documentDate': 'Document date',
  'field.dueDate': 'Due date',
  'field.postingDate': 'Posting date',
  'field.settledDate': 'Date of receipt',
  'field.dateYear': 'Document date: year',
  'field.dateMonth': 'Document date: month',
  'field.dateDay': 'Document date: day',
  'field.terms': 'Payment terms',
  'field.amount': 'Amount',
  'field.paidAmount': 'Amount received',
  'field.openAmount': 'Open amount',
  'field.currency': 'Currency',
  'field.owner': 'Owner',
  'field.dispute': 'Dispute',
  'field.contract': 'Contract or order',
  'field.appliesTo': 'Applies to',
  'field.reminder': 'Reminder state',
  'field.debit': 'Debit',
  'field.credit': 'Credit',
  'field.openingBalance': 'Opening balance',
  'field.closingBalance': 'Closing balance',
  'field.direction': 'Debit or credit',
  'field.description': 'Description',

  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'severity.info': 'Note',

  'reason.missingCustomer': 'no customer',
  'reason.missingAmount': 'no amount',
  'reason.amountNotNumber': 'amount is not a number',
  'reason.amountUnit': 'amount is shortened (万, k, ...)',
  'reason.errorCell': 'Excel error in a needed cell',
  'reason.missingDate': 'no date',
  'reason.impossibleDate': 'date cannot be read',
  'reason.totalRow': 'total or subtotal',
  'reason.repeatedHeader': 'repeated header',
  'reason.noteRow': 'remark',
  'reason.voidDocument': 'void document',
  'reason.blank': 'blank row',
  'shape.invoices': 'a list of invoices with what was paid',
  'shape.transactions': 'all transactions',
  'shape.openItems': 'open items only',
  'shape.movements': 'balances and movements (FIFO)',
} as const;
