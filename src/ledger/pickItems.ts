import type { Ledger } from './ledger';

/** The ledger whose item `i` is item `source[i]` of another: for rows that make several items, or none. */
export function pickItems(ledger: Ledger, source: Int32Array): Ledger {
  const days = (column: Int32Array): Int32Array => source.map((item) => column[item] ?? 0);
  const flags = (column: Uint8Array): Uint8Array => Uint8Array.from(source, (item) => column[item] ?? 0);
  const amounts = (column: Float64Array): Float64Array =>
    Float64Array.from(source, (item) => column[item] ?? NaN);
  return {
    ...ledger,
    count: source.length,
    sheetRow: days(ledger.sheetRow),
    customer: days(ledger.customer),
    document: Array.from(source, (item) => ledger.document[item] ?? ''),
    kind: flags(ledger.kind),
    documentDate: days(ledger.documentDate),
    dueDate: days(ledger.dueDate),
    postingDate: days(ledger.postingDate),
    settledDate: days(ledger.settledDate),
    amount: amounts(ledger.amount),
    paid: amounts(ledger.paid),
    open: amounts(ledger.open),
    currency: days(ledger.currency),
    owner: days(ledger.owner),
    contract: days(ledger.contract),
    reminder: days(ledger.reminder),
    disputed: flags(ledger.disputed),
    instalment: flags(ledger.instalment),
    writtenOff: flags(ledger.writtenOff),
    extras: ledger.extras.map((extra) => ({ ...extra, ids: days(extra.ids) })),
  };
}
