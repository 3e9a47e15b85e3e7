import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { dayFromIso } from '../ledger/cells/dates';
import { NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import type { CreditEntry } from './file/creditFile';
import type { CreditPolicy, FactorName } from './policy';
import { presetPolicy } from './presets';
import type { CreditScore, Factor, ScoreResult } from './score';
import { scoreBook, type ScoreInput } from './scoreBook';

/** A row of a ledger with its dates as `2026-06-30`. */
export interface TestItem extends Pick<Item, 'customer' | 'kind' | 'amount' | 'currency' | 'disputed'> {
  readonly date: string;
  readonly due?: string;
  readonly settled?: string;
}

export function dayOf(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`${iso} is no date`);
  return day;
}

export function ledgerFrom(items: readonly TestItem[]): Ledger {
  return ledgerOf(
    items.map(({ date, due, settled, ...item }) => ({
      ...item,
      date: dayOf(date),
      due: dayOf(due ?? date),
      ...(settled === undefined ? {} : { settled: dayOf(settled) }),
    })),
  );
}

/** What every item still owes on `asOf`: all of it until it is settled. */
export function openOn(ledger: Ledger, asOf: Day): Float64Array {
  return Float64Array.from(ledger.amount, (amount, item) => {
    const settled = ledger.settledDate[item] ?? NO_DAY;
    const known = (ledger.documentDate[item] ?? NO_DAY) <= asOf;
    return known && (settled === NO_DAY || settled > asOf) ? amount : 0;
  });
}

/** A credit file's row for a customer. */
export function entryOf(said: Partial<CreditEntry>): CreditEntry {
  return { row: 2, hold: false, ...said };
}

/** A policy that weighs these factors alone. */
export function policyOf(weights: Readonly<Partial<Record<FactorName, number>>>): CreditPolicy {
  const policy = presetPolicy('behaviour');
  const rules = Object.entries(policy.factors).map(([name, rule]) => [
    name,
    { ...rule, weight: weights[name as FactorName] ?? 0 },
  ]);
  return { ...policy, factors: Object.fromEntries(rules) as CreditPolicy['factors'] };
}

export type Choice = Omit<ScoreInput, 'ledger' | 'open' | 'asOf'> & { readonly asOf: string };

/** The scores of all customers of these rows. */
export function scoresOf(items: readonly TestItem[], { asOf, ...choice }: Choice): readonly ScoreResult[] {
  const ledger = ledgerFrom(items);
  const day = dayOf(asOf);
  return scoreBook({ ledger, open: openOn(ledger, day), asOf: day, ...choice });
}

/** The score of the first customer, which must have one. */
export function scoreOf(items: readonly TestItem[], choice: Choice): CreditScore {
  const [result] = scoresOf(items, choice);
  if (!result) throw new Error('nobody');
  if (result.score === null) throw new Error(`no score: ${result.why}`);
  return result;
}

export function factorOf(result: CreditScore, name: FactorName): Factor | undefined {
  return result.factors.find((factor) => factor.name === name);
}
