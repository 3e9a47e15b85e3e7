import type { Applying } from './applying';
import type { CheckList } from '../checks/checkList';
import { knownFrom } from '../knownFrom';
import type { CellValue } from '../mapping';
import { documentKey, documentsIn, exactKey } from './references';

/** What a reference leads to: the customer's own documents, only another account's, or nothing. */
interface Found {
  readonly items: readonly number[];
  readonly across: boolean;
}

const TOLERANCE = 0.005;

/**
 * Applies what the rows say: a receipt or credit note to the documents that it names, in that order; an invoice
 * to the receipts that it names; and a row without an amount links the documents that it names (with its own
 * number) to each other. Rows go in the order of their dates. What finds nothing to pay stays on account.
 */
export function applyReferences(
  applying: Applying,
  cellOf: (item: number) => CellValue,
  checks: CheckList,
): void {
  const { ledger } = applying;
  const documents = new DocumentIndex(applying);
  const named: number[] = [];
  for (let item = 0; item < ledger.count; item++) {
    const isCopy = item > 0 && ledger.sheetRow[item] === ledger.sheetRow[item - 1];
    if (!isCopy && cellOf(item) !== '') named.push(item);
  }
  named.sort((a, b) => knownFrom(ledger, a) - knownFrom(ledger, b) || a - b);
  const lastPaid = new Map<number, number>();
  for (const item of named) {
    const references = documentsIn(cellOf(item), (key) => documents.has(key));
    const found = references.flatMap((reference) => {
      const { items, across } = documents.find(reference, item);
      if (items.length === 0) noteLost(item, reference, across);
      return items;
    });
    const amount = ledger.amount[item] ?? 0;
    if (amount === 0)
      link(applying, [...documents.find(ledger.document[item] ?? '', item).items, ...found], item);
    else if (amount > 0) payWith(applying, found, item);
    else {
      const paid = found.filter((to) => (ledger.amount[to] ?? 0) > 0);
      for (const to of paid) applying.apply(item, to);
      const last = paid.at(-1);
      if (last !== undefined) lastPaid.set(item, last);
    }
  }
  for (const [item, to] of lastPaid) {
    if ((applying.left[item] ?? 0) <= TOLERANCE) continue;
    checks.add('appliedBeyondAmount', ledger.sheetRow[to] ?? 0, () => ({
      example: ledger.document[to] ?? '',
    }));
  }

  function noteLost(item: number, reference: string, across: boolean): void {
    const amount = ledger.amount[item] ?? 0;
    if (across && amount !== 0) checks.add('appliedAcross', ledger.sheetRow[item] ?? 0);
    else if (amount < 0)
      checks.add('orphanReceipt', ledger.sheetRow[item] ?? 0, () => ({ example: reference }));
  }
}

/** An invoice (or the instalments of one) is paid out of the receipts that it names. */
function payWith(applying: Applying, found: readonly number[], item: number): void {
  const { ledger } = applying;
  for (const from of found) {
    if ((ledger.amount[from] ?? 0) >= 0) continue;
    for (let to = item; to < ledger.count && ledger.sheetRow[to] === ledger.sheetRow[item]; to++)
      applying.apply(from, to);
  }
}

function link(applying: Applying, items: readonly number[], row: number): void {
  const { ledger } = applying;
  const credits = items.filter((item) => (ledger.amount[item] ?? 0) < 0);
  const invoices = items.filter((item) => (ledger.amount[item] ?? 0) > 0);
  for (const from of credits) for (const to of invoices) applying.apply(from, to, knownFrom(ledger, row));
}

/** Items by document number; those of one number in the order of the ledger. */
class DocumentIndex {
  private readonly head = new Map<string, number>();
  private readonly next: Int32Array;

  constructor(private readonly applying: Applying) {
    const { ledger } = applying;
    this.next = new Int32Array(ledger.count).fill(-1);
    for (let item = ledger.count - 1; item >= 0; item--) {
      const document = ledger.document[item] ?? '';
      if (document === '') continue;
      const key = documentKey(document);
      this.next[item] = this.head.get(key) ?? -1;
      this.head.set(key, item);
    }
  }

  has(key: string): boolean {
    return this.head.has(key);
  }

  /** The documents of the item's customer and currency; as written before those that differ in leading zeros. */
  find(reference: string, item: number): Found {
    const { ledger } = this.applying;
    const own: number[] = [];
    let across = false;
    let at = reference === '' ? -1 : (this.head.get(documentKey(reference)) ?? -1);
    for (; at >= 0; at = this.next[at] ?? -1) {
      if (ledger.sheetRow[at] === ledger.sheetRow[item]) continue;
      if (ledger.customer[at] === ledger.customer[item] && ledger.currency[at] === ledger.currency[item])
        own.push(at);
      else across = true;
    }
    const keys = new Set(own.map((each) => exactKey(ledger.document[each] ?? '')));
    if (keys.size < 2) return { items: own, across };
    const wanted = exactKey(reference);
    return { items: own.filter((each) => exactKey(ledger.document[each] ?? '') === wanted), across };
  }
}
