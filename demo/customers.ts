import { Random } from './random';
import type { DemoWords, Terms } from './words/DemoWords';

/** How a customer pays: on time, late, very late if at all, or not known yet. */
export type Behaviour = 'good' | 'slow' | 'bad' | 'new';

export interface DemoCustomer {
  readonly number: string;
  readonly name: string;
  readonly behaviour: Behaviour;
  /** How often it buys beside the others. */
  readonly weight: number;
  /** What an invoice of it usually amounts to, in hundredths. */
  readonly usualAmount: number;
  readonly currency: string;
  readonly owner: string;
  readonly terms: Terms;
}

/** The customer whose number stands in the ledger with and without its leading zeros. */
export const ZEROS_AT = 4;
const FIRST_NUMBER = 10_021;
/** The last customers of the list buy in the second currency. */
const ABROAD = 6;
const MIX: readonly (readonly [Behaviour, number])[] = [
  ['good', 28],
  ['slow', 18],
  ['bad', 8],
  ['new', 6],
];

/** The sixty customers of a language. */
export function demoCustomers(words: DemoWords, random: Random): DemoCustomer[] {
  const behaviours = MIX.flatMap(([behaviour, count]) => Array.from({ length: count }, () => behaviour));
  return words.customers.map((name, index) => {
    // 7 and 60 have no common factor: every behaviour is given out as often as the mix says, spread over the list.
    const behaviour = behaviours[(index * 7) % behaviours.length] ?? 'good';
    const large = random.chance(0.15);
    const code = String(FIRST_NUMBER + index * 13);
    const terms = words.terms[random.between(0, words.terms.length - 1)] ?? words.termsAlone;
    return {
      number: index === ZEROS_AT ? code.padStart(8, '0') : code,
      name,
      behaviour,
      weight: (large ? 3 : 1) * (0.5 + random.next()),
      usualAmount: random.between(4_000, 38_000) * (large ? 500 : 100),
      currency: words.currencies[index >= words.customers.length - ABROAD ? 1 : 0],
      owner: words.owners[index % words.owners.length] ?? '',
      terms,
    };
  });
}
