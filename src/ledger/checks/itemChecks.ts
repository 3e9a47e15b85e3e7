import type { CheckList } from './checkList';
import { minorDigits } from '../cells/currencies';
import { isoFromDay } from '../cells/dates';
import { NO_DAY, type Day, type Ledger } from '../ledger';

/** A cent's half: what a difference must exceed to be one. */
const TOLERANCE = 0.005;
/** Noise of decimal figures kept as binary ones. */
const NOISE = 1e-6;

/** The checks that look at finished items (DOMAIN.md 1). */
export function checkItems(ledger: Ledger, asOf: Day, checks: CheckList): void {
  checkDecimals(ledger, checks);
  checkPayments(ledger, asOf, checks);
  if (ledger.shape === 'openItems') checkAsOf(ledger, asOf, checks);
}

function checkDecimals(ledger: Ledger, checks: CheckList): void {
  const factors = ledger.currencies.map((currency) => 10 ** minorDigits(currency));
  const isBeyond = (value: number, factor: number): boolean => {
    const rest = Math.abs(value * factor - Math.round(value * factor)) / factor;
    return rest > Math.max(NOISE, Math.abs(value) * 1e-15);
  };
  for (let item = 0; item < ledger.count; item++) {
    const factor = factors[ledger.currency[item] ?? 0] ?? 100;
    for (const column of [ledger.amount, ledger.paid, ledger.open]) {
      const value = column[item] ?? 0;
      if (Number.isNaN(value) || !isBeyond(value, factor)) continue;
      checks.add('decimalsBeyondCurrency', ledger.sheetRow[item] ?? 0, () => ({ example: value }));
      break;
    }
  }
}

function checkPayments(ledger: Ledger, asOf: Day, checks: CheckList): void {
  const stated = ledger.shape === 'invoices' || ledger.shape === 'openItems';
  for (let item = 0; item < ledger.count; item++) {
    const row = ledger.sheetRow[item] ?? 0;
    const amount = ledger.amount[item] ?? 0;
    const paid = ledger.paid[item] ?? 0;
    const settled = ledger.settledDate[item] ?? NO_DAY;
    if (Math.abs(paid) > Math.abs(amount) + TOLERANCE && paid * amount >= 0)
      checks.add('paidMoreThanAmount', row);
    // Where receipts are rows of their own, a date of receipt beside the invoice is not what counts.
    if (settled > asOf && stated) checks.add('settledInFuture', row);
    if (ledger.shape !== 'invoices') continue;
    if (settled === NO_DAY && paid !== 0) checks.add('paidWithoutDate', row);
    if (settled !== NO_DAY && paid === 0 && amount !== 0) checks.add('settledWithoutPayment', row);
  }
  checks.complete('settledInFuture', { asOf: isoFromDay(asOf) });
}

function checkAsOf(ledger: Ledger, asOf: Day, checks: CheckList): void {
  let latest = asOf;
  for (let item = 0; item < ledger.count; item++) {
    const day = ledger.documentDate[item] ?? NO_DAY;
    if (day <= asOf) continue;
    latest = Math.max(latest, day);
    checks.add('openItemsPastDate', ledger.sheetRow[item] ?? 0);
  }
  checks.complete('openItemsPastDate', { asOf: isoFromDay(asOf), latest: isoFromDay(latest) });
}
