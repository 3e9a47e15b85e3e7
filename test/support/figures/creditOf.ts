import type { CreditEntry, CreditFile } from '../../../src/credit/file/creditFile';
import { presetPolicy, PRESETS } from '../../../src/credit/presets';
import type { Ledger } from '../../../src/ledger/ledger';
import type { UsedCredit } from '../../../src/reports/credit/usedCredit';
import type { Dice } from './random';

/** Something of a random size, or nothing. */
function some<Key extends keyof CreditEntry>(
  dice: Dice,
  key: Key,
  value: () => CreditEntry[Key],
): Partial<CreditEntry> {
  return dice.chance(0.5) ? { [key]: value() } : {};
}

function entry(dice: Dice, { customers }: Ledger, at: number, asOf: number): CreditEntry {
  const { number = '', name = '' } = customers[at] ?? {};
  const parent = dice.one(customers);
  const amount = (): number => dice.between(0, 900_000) / 100;
  const day = (): number => asOf + dice.between(-40, 90);
  return {
    row: at + 2,
    ...(number === '' ? {} : { customerNumber: number }),
    ...(name === '' ? {} : { customerName: name }),
    hold: dice.chance(0.1),
    ...some(dice, 'parent', () => (parent.name === '' ? parent.number : parent.name)),
    ...some(dice, 'currency', () => dice.one(['CNY', 'USD', 'EUR'])),
    ...some(dice, 'limit', amount),
    ...some(dice, 'temporaryLimit', amount),
    ...some(dice, 'temporaryUntil', day),
    ...some(dice, 'insuredLimit', amount),
    ...some(dice, 'insuredUntil', day),
    ...some(dice, 'collateral', amount),
    ...some(dice, 'openOrders', amount),
    ...some(dice, 'termsDays', () => dice.between(0, 90)),
    ...some(dice, 'lastReview', day),
    ...some(dice, 'yearsInBusiness', () => dice.between(0, 30)),
    ...some(dice, 'debtRatio', () => dice.between(0, 100) / 100),
    ...some(dice, 'currentRatio', () => dice.between(0, 300) / 100),
  };
}

/** A random policy and, mostly, a credit file of some of the ledger's customers. */
export function creditOf(dice: Dice, ledger: Ledger, asOf: number): UsedCredit {
  const policy = presetPolicy(dice.one(PRESETS));
  if (ledger.customers.length === 0 || dice.chance(0.15)) return { policy };
  const entries = ledger.customers.flatMap((_, at) =>
    dice.chance(0.8) ? [entry(dice, ledger, at, asOf)] : [],
  );
  const file: CreditFile = { entries, faults: [] };
  return { policy, file, fileSheet: 'Credit' };
}
