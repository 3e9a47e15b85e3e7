import { creditBook, type CreditBook } from '../../credit/creditBook';
import type { EntryOf } from '../../credit/file/creditFile';
import { entriesNamed } from '../../credit/file/namedEntries';
import { entriesAt, matchEntries, type MatchedEntries } from '../../credit/file/matchEntries';
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

/** What reports about credit go by, of one ledger on one day. */
export interface ReportedCredit {
  readonly book: CreditBook;
  readonly used: UsedCredit;
  /** Whose rows of the credit file are whose; undefined without a file. */
  readonly matched: MatchedEntries | undefined;
}

/** Finds whose rows of the credit file are whose once, and knows the book of any day. */
export class CreditBooks {
  private readonly books = new Map<Day, ReportedCredit>();
  private found: MatchedEntries | undefined;

  constructor(private readonly sources: Omit<CreditSources, 'entryOf'>) {}

  on(asOf: Day): ReportedCredit {
    const known = this.books.get(asOf);
    if (known !== undefined) return known;
    const used = this.sources.credit ?? { policy: DEFAULT_POLICY };
    const { customers } = this.sources.intake.ledger;
    if (used.file !== undefined) this.found ??= matchEntries(used.file, customers);
    const matched = this.found;
    const entryOf = matched === undefined ? undefined : entriesAt(matched, customers, asOf);
    const made = { used, matched, book: reportedCredit({ ...this.sources, entryOf }, asOf) };
    this.books.set(asOf, made);
    return made;
  }
}
