import { headerKey, isBucketName } from './headers';
import type { Field } from '../ledger';
import type { Holding, Mapping } from '../mapping';
import type { Sample } from './columnEvidence';
import { readKind } from '../cells/sheetWords';

/** Headers of a list of receipts: what came in, when, under which number. */
const RECEIPT =
  /^(?:receipt|payment|remittance|collection|deposit|cashreceipt)(?:no|number|id|date|amount|amt|ref|reference)$|^(?:date|amount)(?:received|paid)$|^(?:收款|回款|到款|到账|付款|实收|收款单)(?:单号|单编号|编号|号|日期|日|时间|金额|额|方式)?$/;

/** What the columns of a list look like; the workbook pairs invoices with receipts by it. */
export function holdingOf({ headers, columns }: Sample, mapping: Mapping): Holding {
  const has = (...fields: readonly Field[]): boolean => fields.every((field) => mapping[field] !== undefined);
  const sides =
    has('debit', 'credit') || (has('direction', 'amount') && !has('openAmount') && !has('dueDate'));
  if (sides && (has('openingBalance') || has('closingBalance') || !has('document'))) return 'movements';
  const dated =
    has('dateMonth', 'dateDay') ||
    has('documentDate') ||
    has('dueDate') ||
    has('postingDate') ||
    has('settledDate');
  const bands = headers.filter(isBucketName).length;
  if (!dated && bands > 1 && (has('customerName') || has('customerNumber'))) return 'openingBands';
  if (sides || has('dueDate') || has('openAmount') || has('terms')) return 'items';
  if (has('amount') && has('paidAmount')) return 'items';
  const { kind } = mapping;
  if (kind !== undefined) {
    const kinds = (columns[kind] ?? []).filter((value) => value !== '').map(readKind);
    if (kinds.length > 0 && kinds.every((word) => word === 'receipt')) return 'receipts';
    if (kinds.includes('invoice')) return 'items';
  }
  const named = headers.filter((header) => RECEIPT.test(headerKey(header))).length;
  const onlyReceived = has('settledDate') && !has('documentDate');
  if (named >= 2 || (onlyReceived && named >= 1))
    return has('documentDate', 'settledDate') ? 'items' : 'receipts';
  return 'items';
}
