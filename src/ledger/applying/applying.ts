import { knownFrom } from '../knownFrom';
import { NO_DAY, type Applications, type Day, type Ledger } from '../ledger';

/** Amounts below this are float noise, not money. */
const NOISE = 1e-6;

/** What is left of every item while receipts and credit notes are applied to invoices, and what was applied. */
export class Applying {
  /** By item, never negative: what an invoice still owes, what a receipt or credit note can still pay. */
  readonly left: Float64Array;
  private readonly to: number[] = [];
  private readonly from: number[] = [];
  private readonly day: number[] = [];
  private readonly amount: number[] = [];

  constructor(readonly ledger: Ledger) {
    this.left = ledger.amount.map((amount) => (Math.abs(amount) < NOISE ? 0 : Math.abs(amount)));
  }

  /** Applies as much of `from` to `to` as both have left, with effect from the later of both days and `notBefore`. */
  apply(from: number, to: number, notBefore: Day = NO_DAY): void {
    const amount = Math.min(this.left[from] ?? 0, this.left[to] ?? 0);
    if (amount === 0) return;
    this.take(from, amount);
    this.take(to, amount);
    this.to.push(to);
    this.from.push(from);
    this.day.push(Math.max(knownFrom(this.ledger, from), knownFrom(this.ledger, to), notBefore));
    this.amount.push(amount);
  }

  private take(item: number, amount: number): void {
    const rest = (this.left[item] ?? 0) - amount;
    this.left[item] = rest < NOISE ? 0 : rest;
  }

  list(): Applications {
    return {
      count: this.to.length,
      to: Int32Array.from(this.to),
      from: Int32Array.from(this.from),
      day: Int32Array.from(this.day),
      amount: Float64Array.from(this.amount),
    };
  }
}
