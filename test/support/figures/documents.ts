import type { CellValue } from '../../../src/ledger/mapping';
import type { Doc, Mills } from './naive';
import { serialOf, type Dice } from './random';

export const FIRST_DAY = serialOf(2023, 11, 1);
export const LAST_DAY = serialOf(2024, 7, 15);
/** Thousandths in the smallest coin. */
export const COINS: Readonly<Record<string, bigint>> = { CNY: 10n, USD: 10n, JPY: 1000n, KWD: 1n };
export const PLAN = '30/60/90: 30%/50%/20%';

/** A random document; `kind` decides the sign. */
export function drawDoc(dice: Dice, row: number, kind: Doc['kind'], currencies: readonly string[]): Doc {
  const customer = dice.one(['C1', 'C2', 'C3', 'C4']);
  const date = dice.between(FIRST_DAY, LAST_DAY);
  const currency = dice.one(currencies);
  const coin = COINS[currency] ?? 10n;
  const coins = BigInt(
    dice.one([0, 1, 100, dice.between(1, 99), dice.between(100, 99_999), dice.between(1, 9_999_999)]),
  );
  const amount = coins * coin * (kind === 'invoice' ? 1n : -1n);
  return {
    row,
    customer,
    document: `${kind === 'receipt' ? 'R' : kind === 'invoice' ? 'I' : 'N'}${String(row)}`,
    kind,
    writeOff: false,
    date,
    due: dice.chance(0.05) ? date - 3 : date + dice.one([0, 1, 14, 30, 31, 60, 90]),
    currency,
    owner: dice.one(['Li', 'Wang', '']),
    amount,
  };
}

/** An invoice that falls due in parts: 30 %, 50 % and what is left. */
export function instalmentsOf(doc: Doc): Doc[] {
  const coin = COINS[doc.currency] ?? 10n;
  let left = doc.amount;
  return [30n, 50n, 20n].map((percent, at) => {
    const days = [30, 60, 90][at] ?? 0;
    const exact = (doc.amount * percent) / coin;
    const rounded = ((exact * 2n + 100n) / 200n) * coin;
    const amount = at === 2 ? left : rounded < left ? rounded : left;
    left -= amount;
    return { ...doc, amount, due: doc.date + days };
  });
}

/** An amount poured over parts in their order, what is too much into the last. */
export function poured(total: Mills, parts: readonly Mills[]): Mills[] {
  let left = total;
  return parts.map((part, at) => {
    const own = at === parts.length - 1 ? left : left < 0n ? 0n : left < part ? left : part;
    left -= own;
    return own;
  });
}

export function cellOf(mills: Mills): number {
  return Number(mills) / 1000;
}

/** An amount as some exports write it. */
export function writtenAmount(dice: Dice, mills: Mills): CellValue {
  if (!dice.chance(0.1)) return cellOf(mills);
  const size = mills < 0n ? -mills : mills;
  const text = `${(size / 1000n).toLocaleString('en-US')}.${String(size % 1000n).padStart(3, '0')}`;
  return mills < 0n ? `(${text}0)` : `${text}0`;
}
