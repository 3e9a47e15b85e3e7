import type { Book, Doc, Mills } from './naive';

/** What each document still has while receipts and credit notes are set against invoices. */
export class Settling {
  private readonly used = new Map<Doc, Mills>();

  constructor(readonly book: Book) {}

  left(doc: Doc): Mills {
    const size = doc.amount < 0n ? -doc.amount : doc.amount;
    return size - (this.used.get(doc) ?? 0n);
  }

  settle(from: Doc, to: Doc, notBefore = 0): void {
    const [a, b] = [this.left(from), this.left(to)];
    const amount = a < b ? a : b;
    if (amount === 0n) return;
    for (const doc of [from, to]) this.used.set(doc, (this.used.get(doc) ?? 0n) + amount);
    this.book.moves.push({ to, from, amount, day: Math.max(from.date, to.date, notBefore) });
  }
}

function accountOf({ customer, currency }: Doc): string {
  return `${customer} ${currency}`;
}

/** A document that says what it applies to. */
export interface Reference {
  readonly doc: Doc;
  readonly names: readonly string[];
}

/** By the words of the rows, in the order of their dates. */
export function settleByReference(settling: Settling, references: readonly Reference[]): void {
  const inOrder = [...references].sort((a, b) => a.doc.date - b.doc.date || a.doc.row - b.doc.row);
  for (const { doc, names } of inOrder) {
    const named = (name: string): Doc[] =>
      settling.book.docs.filter(
        (other) => other.document === name && other.row !== doc.row && accountOf(other) === accountOf(doc),
      );
    const found = [...new Set(names)].flatMap(named);
    const parts = settling.book.docs.filter(({ row }) => row === doc.row);
    if (doc.amount < 0n) {
      for (const to of found) if (to.amount > 0n) settling.settle(doc, to);
    } else if (parts.some(({ amount }) => amount > 0n)) {
      for (const from of found) if (from.amount < 0n) for (const part of parts) settling.settle(from, part);
    } else {
      const linked = [...named(doc.document), ...found];
      for (const from of linked)
        for (const to of linked) if (from.amount < 0n && to.amount > 0n) settling.settle(from, to, doc.date);
    }
  }
}

/** What is left of credits goes to the oldest of what is there, day by day; what comes later takes what is left then. */
export function settleOldest(settling: Settling, orderOf: (doc: Doc) => number): void {
  const { docs } = settling.book;
  for (const account of new Set(docs.map(accountOf))) {
    const own = docs.filter((doc) => accountOf(doc) === account && doc.amount !== 0n);
    for (const day of [...new Set(own.map(({ date }) => date))].sort((a, b) => a - b)) {
      const here = own.filter(({ date }) => date <= day);
      const invoices = here
        .filter(({ amount }) => amount > 0n)
        .sort((a, b) => orderOf(a) - orderOf(b) || a.date - b.date);
      const credits = here.filter(({ amount }) => amount < 0n).sort((a, b) => a.date - b.date);
      // Older credits meet the day's new invoices as they are entered, before the day's own credits do.
      const fresh = own.filter(({ date, amount }) => date === day && amount > 0n);
      for (const to of fresh) for (const from of credits) if (from.date < day) settling.settle(from, to);
      for (const from of credits) for (const to of invoices) settling.settle(from, to);
    }
  }
}
