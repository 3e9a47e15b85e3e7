import type { CheckList } from './checkList';
import { minorDigits } from './currencies';
import { isoFromDay } from './dates';
import { eachRepeat } from './duplicates';
import { NO_DAY, type Day, type Ledger } from './ledger';

/** A cent's half: what a difference must exceed to be one. */
const TOLERANCE = 0.005;
/** Noise of decimal figures kept as binary ones. */
const NOISE = 1e-6;

/** The checks that look at finished items (DOMAIN.md 1). */
export function checkItems(ledger: Ledger, asOf: Day, checks: CheckList): void {
  checkDuplicateDocuments(ledger, checks);
  checkDuplicateItems(ledger, checks);
  checkDecimals(ledger, checks);
  checkPayments(ledger, asOf, checks);
  if (ledger.shape === 'openItems') checkAsOf(ledger, asOf, checks);
}

function checkDuplicateDocuments(ledger: Ledger, checks: CheckList): void {
  const { count, document, customer, kind } = ledger;
  eachRepeat(
    count,
    (item) => (document[item] ? Math.imul(hashOf(document[item]), 31) + (customer[item] ?? 0) : undefined),
    (a, b) => customer[a] === customer[b] && kind[a] === kind[b] && document[a] === document[b],
    (item, first) => {
      for (const each of [first, item]) {
        checks.add('duplicateDocument', ledger.sheetRow[each] ?? 0, () => ({
          example: document[each] ?? '',
        }));
      }
    },
  );
}

/** FNV-1a over the text's code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The same customer, date and amount under another document number, or where the sheet has no numbers. */
function checkDuplicateItems(ledger: Ledger, checks: CheckList): void {
  const { count, document, customer, documentDate, dueDate, amount } = ledger;
  const dateOf = (item: number): number => {
    const day = documentDate[item] ?? NO_DAY;
    return day === NO_DAY ? (dueDate[item] ?? NO_DAY) : day;
  };
  eachRepeat(
    count,
    (item) => {
      const cents = Math.round((amount[item] ?? 0) * 100);
      return amount[item] === 0
        ? undefined
        : Math.imul(dateOf(item), 31) + Math.imul(customer[item] ?? 0, 1_000_003) + cents;
    },
    (a, b) => customer[a] === customer[b] && amount[a] === amount[b] && dateOf(a) === dateOf(b),
    (item, first) => {
      if (document[item] !== '' && document[item] === document[first]) return;
      for (const each of [first, item]) {
        checks.add('duplicateItem', ledger.sheetRow[each] ?? 0, () => ({ example: document[each] ?? '' }));
      }
    },
  );
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
  for (let item = 0; item < ledger.count; item++) {
    const row = ledger.sheetRow[item] ?? 0;
    const amount = ledger.amount[item] ?? 0;
    const paid = ledger.paid[item] ?? 0;
    const settled = ledger.settledDate[item] ?? NO_DAY;
    if (Math.abs(paid) > Math.abs(amount) + TOLERANCE && paid * amount >= 0)
      checks.add('paidMoreThanAmount', row);
    if (settled > asOf) checks.add('settledInFuture', row);
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
