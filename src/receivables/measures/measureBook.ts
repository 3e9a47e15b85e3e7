import type { Ledger } from '../../ledger/ledger';
import { bucketsAt, limitsAt, type Bucket, type BucketUnit } from '../buckets';
import { groupingOf, type GroupBy } from '../grouping';
import type { Valuation } from '../valuation';
import { BookKeeper } from './bookKeeper';
import type { Period } from './periods';
import { AT_RISK_DAYS, END_SUMS, SUMS, type PeriodSums, type SumName } from './periodSums';
import { SumTable } from './sumTable';

export interface BookChoice {
  /** Consecutive, the earliest first; the last one ends on the as-of date. */
  readonly periods: readonly Period[];
  /** Currency of the amounts; with a valuation its reporting currency. Items in others are left out. */
  readonly currency: string;
  readonly valuation?: Valuation;
  /** Upper ends of the buckets of each period's closing balance. */
  readonly limits: readonly number[];
  readonly unit?: BucketUnit;
  /** What to part the sums by, besides the total. */
  readonly groupings: readonly GroupBy[];
}

/** The sums by the groups of one grouping. */
export interface GroupedSums {
  readonly groupBy: GroupBy;
  /** By group: the key of a customer, else as shown; `''` where the ledger says nothing. */
  readonly labels: readonly string[];
  readonly sums: (group: number, period: number) => PeriodSums;
  /** One sum of all groups in a period, by group. */
  readonly each: (name: SumName, period: number) => Float64Array;
}

/** A ledger's sums by period: what every measure is computed from. */
export interface MeasureBook {
  readonly choice: BookChoice;
  /** False for a list of what is open now: then only the last period has sums, and only those of its end. */
  readonly hasHistory: boolean;
  readonly total: readonly PeriodSums[];
  readonly buckets: readonly Bucket[];
  /** The closing balance of each period by bucket. */
  readonly aged: readonly (readonly number[])[];
  readonly groups: readonly GroupedSums[];
}

const OF_HISTORY = SUMS.filter((name) => !END_SUMS.some((one) => one === name));
const NOT_YET: readonly SumName[] = ['billed', 'stillOpen'];

/** The table of a grouping's sums, and its labels. */
function tableOf(
  ledger: Ledger,
  groupBy: GroupBy,
): { readonly table: SumTable; readonly labels: readonly string[] } {
  const grouping = groupingOf(ledger, groupBy, new Uint8Array(0), []);
  const labels = grouping?.labels ?? ledger.customers.map(({ key }) => key);
  return { labels, table: new SumTable(labels.length, grouping?.ids ?? ledger.customer) };
}

/**
 * Sums up a ledger by period. Balances are those of an aging by due date on the period's last day; movements are
 * those of a comparison of its two ends, so the roll ties to both. A converted ledger is valued at one day's rates
 * throughout. Throws `badBuckets`, `noGroupColumn`.
 */
export function measureBook(ledger: Ledger, choice: BookChoice): MeasureBook {
  const hasHistory = ledger.shape !== 'openItems';
  const { periods, limits, unit = 'days' } = choice;
  const grouped = choice.groupings.map((groupBy) => ({ groupBy, ...tableOf(ledger, groupBy) }));
  const total = new SumTable(1, undefined);
  const tables = [total, ...grouped.map(({ table }) => table)];
  const keeper = new BookKeeper(ledger, choice, tables);
  const last = periods.length - 1;
  const asOf = periods[last]?.to ?? 0;
  if (hasHistory) keeper.opening();
  const aged = periods.map((period, at) => {
    const isKnown = hasHistory || at === last;
    const isOld = period.to + AT_RISK_DAYS <= asOf;
    keeper.goOn(at);
    if (hasHistory) {
      keeper.moved(at);
      keeper.settled(at);
      if (isOld) keeper.atRisk(at);
    }
    const buckets = isKnown ? keeper.closing(at, limitsAt({ limits, unit }, period.to)) : [];
    const missing = !isKnown ? SUMS : !hasHistory ? OF_HISTORY : isOld ? [] : NOT_YET;
    for (const table of tables) table.close(missing);
    return buckets;
  });
  return {
    choice,
    hasHistory,
    total: periods.map((_, at) => total.sums(0, at)),
    buckets: bucketsAt({ limits, unit }, asOf),
    aged,
    groups: grouped.map(({ groupBy, labels, table }) => ({
      groupBy,
      labels,
      sums: (group, period) => table.sums(group, period),
      each: (name, period) => table.each(name, period),
    })),
  };
}
