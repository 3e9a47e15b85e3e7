import { creditBook, type CreditBook } from '../../credit/creditBook';
import type { EntryOf } from '../../credit/file/creditFile';
import { entriesNamed } from '../../credit/file/namedEntries';
import { DEFAULT_POLICY } from '../../credit/presets';
import type { Day, Intake } from '../../ledger/ledger';
import { customerBalances } from '../../receivables/customerBalances';
import { openItems } from '../../receivables/openItems';
import type { RateLookup } from '../../receivables/valuation';
import type { UsedCredit } from './usedCredit';

export interface CreditSources {
  readonly intake: Pick<Intake, 'ledger' | 'voids'>;
  readonly credit: UsedCredit | undefined;
  readonly entryOf: EntryOf | undefined;
  readonly rates: RateLookup;
}

/** Scores, exposures and limits of the ledger's customers on a day, by the workbook's policy and credit file. */
export function reportedCredit({ intake, credit, entryOf, rates }: CreditSources, asOf: Day): CreditBook {
  const { ledger, voids } = intake;
  const items = openItems(ledger, asOf, 'due');
  return creditBook({
    ledger,
    open: items.open,
    asOf,
    policy: credit?.policy ?? DEFAULT_POLICY,
    entryOf,
    entryNamed: credit?.file === undefined ? undefined : entriesNamed(credit.file, asOf),
    voids,
    balances: customerBalances(ledger, items),
    convert: (amount, from, to) => {
      if (from === to) return amount;
      const rate = rates.rateOf(from, to, asOf)?.rate;
      return rate === undefined ? undefined : amount * rate;
    },
  });
}
