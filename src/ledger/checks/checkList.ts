import type { Values } from '../../locales/text';
import { CHECK_CODES, type Check, type CheckCode, type Severity } from '../ledger';

/** How bad each finding is: errors leave money out, warnings may make a figure wrong, the rest is for information. */
export const SEVERITIES: Readonly<Record<CheckCode, Severity>> = {
  missingCustomer: 'error',
  missingAmount: 'error',
  amountNotNumber: 'error',
  amountUnit: 'error',
  errorCell: 'error',
  missingDate: 'error',
  impossibleDate: 'error',
  totalRow: 'info',
  repeatedHeader: 'info',
  noteRow: 'info',
  voidDocument: 'info',
  dateOrderAssumed: 'warning',
  documentDateUnreadable: 'warning',
  dueBeforeDocument: 'warning',
  dueFromTerms: 'info',
  dueFromDocumentDate: 'warning',
  termsUnknown: 'warning',
  duplicateRow: 'warning',
  duplicateDocument: 'warning',
  duplicateItem: 'info',
  negativeInvoice: 'info',
  signAssumed: 'warning',
  settledByStatus: 'info',
  paidMoreThanAmount: 'warning',
  settledWithoutPayment: 'warning',
  paidWithoutDate: 'warning',
  settledInFuture: 'info',
  settledDateUnreadable: 'warning',
  unknownCurrency: 'warning',
  customerMerged: 'info',
  customerTwoNames: 'warning',
  numberAsText: 'info',
  decimalsBeyondCurrency: 'info',
  openItemsPastDate: 'warning',
  noReceipts: 'warning',
  orphanReceipt: 'warning',
  appliedBeyondAmount: 'warning',
  appliedAcross: 'warning',
  openingDiffers: 'warning',
  closingDiffers: 'warning',
  openDiffers: 'warning',
  hiddenRows: 'info',
  rateMissing: 'error',
  customerFilledDown: 'info',
};

interface Finding {
  readonly rows: number[];
  details: Values;
  count?: number;
}

/** Collects findings row by row and hands them out as checks in the order of `CHECK_CODES`. */
export class CheckList {
  private readonly findings = new Map<CheckCode, Finding>();

  /** Notes a sheet row; of the details only the first of a code are kept. */
  add(code: CheckCode, row: number, details?: () => Values): void {
    let finding = this.findings.get(code);
    if (!finding) {
      finding = { rows: [], details: { ...details?.() } };
      this.findings.set(code, finding);
    }
    finding.rows.push(row);
  }

  /** Sets what only the whole sheet tells, for a code that has rows. `count` replaces the number of rows. */
  complete(code: CheckCode, details: Values, count?: number): void {
    const finding = this.findings.get(code);
    if (!finding) return;
    finding.details = { ...finding.details, ...details };
    if (count !== undefined) finding.count = count;
  }

  /** Every code that has rows; `details.count` repeats the count for the words. */
  list(): Check[] {
    return CHECK_CODES.flatMap((code) => {
      const finding = this.findings.get(code);
      if (!finding) return [];
      const rows = [...new Set(finding.rows)].sort((a, b) => a - b);
      const count = finding.count ?? rows.length;
      return [{ code, severity: SEVERITIES[code], count, rows, details: { ...finding.details, count } }];
    });
  }
}
