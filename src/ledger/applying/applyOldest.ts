import type { Applying } from './applying';
import { knownFrom } from '../knownFrom';

/**
 * First in, first out: what is left of receipts and credit notes goes to what the same customer owes in the same
 * currency, oldest first by `orderOf`. Day by day, so that nothing is applied to an invoice that is not yet
 * there while an older one is open: the result for a day depends on nothing after it.
 */
export function applyOldest(applying: Applying, orderOf: Int32Array): void {
  const { ledger, left } = applying;
  const isCredit = (item: number): boolean => (ledger.amount[item] ?? 0) < 0;
  const account = (item: number): number =>
    (ledger.customer[item] ?? 0) * ledger.currencies.length + (ledger.currency[item] ?? 0);
  const events: number[] = [];
  for (let item = 0; item < ledger.count; item++) if (left[item] !== 0) events.push(item);
  events.sort(
    (a, b) =>
      account(a) - account(b) ||
      knownFrom(ledger, a) - knownFrom(ledger, b) ||
      Number(isCredit(a)) - Number(isCredit(b)) ||
      a - b,
  );
  let credits = new Queue();
  let invoices = new Queue();
  events.forEach((item, at) => {
    const before = events[at - 1];
    if (before === undefined || account(before) !== account(item)) {
      credits = new Queue();
      invoices = new Queue();
    }
    if (isCredit(item)) {
      for (let to = invoices.first(left); to !== undefined && left[item] !== 0; to = invoices.first(left))
        applying.apply(item, to);
      if (left[item] !== 0) credits.add(item);
    } else {
      for (let from = credits.first(left); from !== undefined && left[item] !== 0; from = credits.first(left))
        applying.apply(from, item);
      if (left[item] !== 0) invoices.insert(item, orderOf);
    }
  });
}

/** Items in order; those at the head that have nothing left are passed over. */
class Queue {
  private readonly items: number[] = [];
  private head = 0;

  first(left: Float64Array): number | undefined {
    while (this.head < this.items.length && left[this.items[this.head] ?? 0] === 0) this.head++;
    return this.items[this.head];
  }

  add(item: number): void {
    this.items.push(item);
  }

  /** Puts the item behind those whose order is not later. */
  insert(item: number, orderOf: Int32Array): void {
    const order = orderOf[item] ?? 0;
    let low = this.head;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((orderOf[this.items[middle] ?? 0] ?? 0) <= order) low = middle + 1;
      else high = middle;
    }
    this.items.splice(low, 0, item);
  }
}
