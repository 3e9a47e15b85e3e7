import { CheckList } from '../ledger/checks/checkList';
import { minorDigits } from '../ledger/cells/currencies';
import type { Check, Day, Ledger } from '../ledger/ledger';
import { roundTo } from '../ledger/moneySums';

/** What one unit of a currency is worth, and the day that the rate is from. */
export interface Rate {
  readonly rate: number;
  readonly day: Day;
}

/** Where rates come from: what one unit of `currency` was worth in `to` on a day, by the latest rate up to it. */
export interface RateLookup {
  rateOf(currency: string, to: string, day: Day): Rate | undefined;
}

/** Rates of a ledger's currencies to the reporting currency, as of a day. */
export interface Valuation {
  readonly currency: string;
  /** By index into `ledger.currencies`; a currency without an entry has no rate and keeps its own block. */
  readonly rates: ReadonlyMap<number, Rate>;
  /** Indexes of the currencies that items are in and that have no rate. */
  readonly missing: readonly number[];
}

/** The rates that turn the currencies of a ledger into `reporting` as of a day; the currency itself has the rate 1. */
export function valuationAt(ledger: Ledger, lookup: RateLookup, reporting: string, asOf: Day): Valuation {
  const used = new Uint8Array(ledger.currencies.length);
  for (const currency of ledger.currency) used[currency] = 1;
  const rates = new Map<number, Rate>();
  const missing: number[] = [];
  ledger.currencies.forEach((currency, at) => {
    if (used[at] !== 1) return;
    const found = currency === reporting ? { rate: 1, day: asOf } : lookup.rateOf(currency, reporting, asOf);
    if (found && found.rate > 0 && Number.isFinite(found.rate)) rates.set(at, found);
    else missing.push(at);
  });
  return { currency: reporting, rates, missing };
}

/** What to tell of a valuation: the items in currencies for which there is no rate. */
export function rateChecks(ledger: Ledger, { missing }: Valuation): readonly Check[] {
  if (missing.length === 0) return [];
  const checks = new CheckList();
  const lacks = new Set(missing);
  for (let item = 0; item < ledger.count; item++)
    if (lacks.has(ledger.currency[item] ?? 0)) checks.add('rateMissing', ledger.sheetRow[item] ?? 0);
  const names = missing.map((at) => ledger.currencies[at] ?? '').map((name) => (name === '' ? '—' : name));
  checks.complete('rateMissing', { currencies: names });
  return checks.list();
}

/** The blocks of a report, and what an amount comes to in the money of its block. */
export class MoneyBlocks {
  /** By index into the ledger's currencies. */
  readonly blockOf: Int32Array;
  /** Currency of each block; the reporting currency first where there is one. */
  readonly currencies: readonly string[];
  /** Rate by index into the ledger's currencies; NaN where amounts stand as they are. */
  private readonly rates: Float64Array;
  private readonly digits: number;

  constructor(
    ledger: Ledger,
    readonly valuation: Valuation | undefined,
  ) {
    const currencies = valuation ? [valuation.currency] : [];
    this.rates = new Float64Array(ledger.currencies.length).fill(NaN);
    this.digits = minorDigits(valuation?.currency ?? '');
    this.blockOf = Int32Array.from(ledger.currencies, (currency, at) => {
      const found = valuation?.rates.get(at);
      if (!found) return currencies.push(currency) - 1;
      if (currency !== valuation?.currency) this.rates[at] = found.rate;
      return 0;
    });
    this.currencies = currencies;
  }

  /** An amount of a currency (index) in its block's money: as it stands, or converted and rounded to the minor unit. */
  valueOf(currency: number, amount: number): number {
    const rate = this.rates[currency] ?? NaN;
    return Number.isNaN(rate) ? amount : roundTo(amount * rate, this.digits);
  }
}
