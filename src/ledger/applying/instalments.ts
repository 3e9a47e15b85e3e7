import { minorDigits } from '../cells/currencies';
import { knownFrom } from '../knownFrom';
import { NO_DAY, type Ledger } from '../ledger';
import { pickItems } from '../pickItems';
import { dueDateFrom, type Instalments } from '../cells/terms';

/**
 * Makes an item of every instalment: its share of the amount in the currency's minor unit, what is left over on
 * the last. What came in is taken from the oldest first, so what is stated as open stands on the last ones.
 */
export function splitInstalments(ledger: Ledger, plans: ReadonlyMap<number, Instalments>): Ledger {
  if (plans.size === 0) return ledger;
  const source: number[] = [];
  for (let item = 0; item < ledger.count; item++) {
    const parts = plans.get(item)?.parts.length ?? 1;
    for (let part = 0; part < parts; part++) source.push(item);
  }
  const split = pickItems(ledger, Int32Array.from(source));
  for (let at = 0; at < source.length; at++) {
    const plan = plans.get(source[at] ?? -1);
    if (!plan) continue;
    fillPlan(split, at, plan);
    at += plan.parts.length - 1;
  }
  return split;
}

/** The items from `at` on are copies of one invoice, one for each part. */
function fillPlan(ledger: Ledger, at: number, { parts }: Instalments): void {
  const start = knownFrom(ledger, at);
  const digits = minorDigits(ledger.currencies[ledger.currency[at] ?? 0] ?? '');
  const amounts = shares(
    ledger.amount[at] ?? 0,
    parts.map(({ share }) => share),
    digits,
  );
  const paid = spread(ledger.paid[at] ?? 0, amounts);
  const stated = ledger.open[at] ?? NaN;
  const open = Number.isNaN(stated) ? undefined : spread(stated, [...amounts].reverse()).reverse();
  parts.forEach(({ terms }, part) => {
    ledger.instalment[at + part] = part + 1;
    ledger.dueDate[at + part] = dueDateFrom(start, terms);
    ledger.amount[at + part] = amounts[part] ?? 0;
    ledger.paid[at + part] = paid[part] ?? 0;
    if (paid[part] === 0) ledger.settledDate[at + part] = NO_DAY;
    if (open) ledger.open[at + part] = open[part] ?? 0;
  });
}

/** Shares of an amount that is not negative, none of them negative, that come to exactly the amount. */
export function shares(amount: number, parts: readonly number[], digits: number): number[] {
  let left = amount;
  return parts.map((share, part) => {
    const rounded = roundMinor(amount * share, digits);
    const own = part === parts.length - 1 ? left : Math.min(rounded, left);
    left = part === parts.length - 1 ? 0 : withoutNoise(left - own);
    return own;
  });
}

/** Fills the amounts in their order; what is more than all of them, or of the other sign, is on the last. */
function spread(total: number, amounts: readonly number[]): number[] {
  let left = total;
  return amounts.map((amount, part) => {
    const own = part === amounts.length - 1 ? left : Math.max(0, Math.min(amount, left));
    left = withoutNoise(left - own);
    return own;
  });
}

function roundMinor(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor * (1 + Number.EPSILON * 2)) / factor;
}

/** Six digits are finer than any minor unit and coarser than the noise of binary fractions. */
function withoutNoise(value: number): number {
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value;
}
