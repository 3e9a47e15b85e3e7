import { minorDigits } from '../../ledger/cells/currencies';
import type { Day, Ledger } from '../../ledger/ledger';
import { concentration, type Concentration } from '../measures/concentration';
import type { MeasureBook } from '../measures/measureBook';
import type { Overview } from '../measures/overview';
import { monthsUpTo } from '../measures/periods';
import { moneySum, roundTo } from '../../ledger/moneySums';
import type { Valuation } from '../valuation';
import type { StoredHistory } from './readHistory';
import { StoredAging } from './storedAging';

/** What was owed at the end of a month. */
export interface MonthBalance {
  /** The day that the figures are true for: of stored ones it may be the last working day. */
  readonly asOf: Day;
  /** Whether the ledger says so today, or it was stored when the month ended. */
  readonly source: 'ledger' | 'stored';
  readonly balance: number;
  readonly notDue: number;
  readonly overdue: number;
  /** By the overview's buckets; absent where what was stored has buckets that do not fit into them. */
  readonly buckets?: readonly number[];
  /** Absent where nobody owed anything. */
  readonly concentration?: Concentration;
}

/** A month of a trend; without figures where neither the ledger nor the history knows it. */
export interface TrendMonth {
  readonly from: Day;
  readonly to: Day;
  readonly figures?: MonthBalance;
}

/** Thirteen months: the same month of last year stands at the other end. */
const SHOWN_MONTHS = 13;

function spread(balances: readonly number[]): Pick<MonthBalance, 'concentration'> {
  return balances.some((balance) => balance > 0) ? { concentration: concentration(balances) } : {};
}

/** What the ledger's own book says of a period. */
function ofLedger({ total, aged, groups, choice }: MeasureBook, at: number): MonthBalance | undefined {
  const sums = total[at];
  const period = choice.periods[at];
  if (sums === undefined || period === undefined || Number.isNaN(sums.closing)) return undefined;
  const customers = groups.find(({ groupBy }) => groupBy === 'customer');
  const balances = customers?.labels.map((_, group) => customers.sums(group, at).closing) ?? [];
  return {
    asOf: period.to,
    source: 'ledger',
    balance: sums.closing,
    notDue: sums.notDue,
    overdue: moneySum([sums.closing, -sums.notDue]),
    buckets: aged[at] ?? [],
    ...spread(balances),
  };
}

/** Stored rows in the overview's money: at the rates of its as-of date, as its own months are. */
class StoredMoney {
  constructor(
    private readonly ledger: Pick<Ledger, 'currencies'>,
    private readonly currency: string,
    private readonly valuation: Valuation | undefined,
  ) {}

  /** What an amount of a currency is multiplied by; undefined where the currency is left out. */
  private rateOf(currency: string): number | undefined {
    if (currency === this.currency) return 1;
    return this.valuation?.rates.get(this.ledger.currencies.indexOf(currency))?.rate;
  }

  /** The day's agings as one; undefined where one of them has no rate: half a balance is none. */
  joined(agings: readonly StoredAging[]): StoredAging | undefined {
    const wanted =
      this.valuation === undefined ? agings.filter(({ currency }) => currency === this.currency) : agings;
    const [first] = wanted;
    if (first === undefined || wanted.some(({ currency }) => this.rateOf(currency) === undefined))
      return undefined;
    const all = new StoredAging(first.asOf, this.currency);
    for (const { currency, cells } of wanted) {
      const rate = this.rateOf(currency) ?? 1;
      const isOwn = currency === this.currency;
      for (const { customer, bucket, amount } of cells)
        all.add(customer, bucket, isOwn ? amount : roundTo(amount * rate, minorDigits(this.currency)));
    }
    return all;
  }
}

/** The stored days up to the as-of date, in the overview's money. */
export function storedUpTo(
  ledger: Pick<Ledger, 'currencies'>,
  { asOf, currency, valuation }: Overview['choice'],
  { agings }: StoredHistory,
): readonly StoredAging[] {
  const money = new StoredMoney(ledger, currency, valuation);
  const days = new Set(agings.map((aging) => aging.asOf).filter((day) => day <= asOf));
  return [...days].flatMap((day) => money.joined(agings.filter((aging) => aging.asOf === day)) ?? []);
}

/** What was stored last in a month. */
function ofHistory(
  history: StoredHistory,
  money: StoredMoney,
  { from, to }: Pick<TrendMonth, 'from' | 'to'>,
  { buckets }: MeasureBook,
): MonthBalance | undefined {
  const days = history.agings.map(({ asOf }) => asOf).filter((day) => day >= from && day <= to);
  for (const day of [...new Set(days)].reverse()) {
    const stored = money.joined(history.agings.filter(({ asOf }) => asOf === day));
    if (stored === undefined) continue;
    const { balance, notDue } = stored;
    const byBucket = stored.byBucket(buckets);
    return {
      asOf: day,
      source: 'stored',
      balance,
      notDue,
      overdue: moneySum([balance, -notDue]),
      ...(byBucket === undefined ? {} : { buckets: byBucket }),
      ...spread([...stored.byCustomer().values()]),
    };
  }
  return undefined;
}

/**
 * Up to thirteen months to the as-of date, the earliest first, each with the balance at its end: from the ledger where
 * it knows the month, else as it was stored last in that month. So a list of what is open now, or a ledger that begins
 * later, has a trend as well. The ledger always comes first: where a stored date says something else for the same day,
 * `historyDifferences` tells. The months begin with the first one that is known; one between without figures has been
 * neither stored nor kept. For roll rates give the months' `figures` to `rollRates`, with the buckets of `overview.book`.
 */
export function trendWithHistory(
  ledger: Pick<Ledger, 'currencies'>,
  { book, choice }: Pick<Overview, 'book' | 'choice'>,
  history: StoredHistory,
): readonly TrendMonth[] {
  const money = new StoredMoney(ledger, choice.currency, choice.valuation);
  const months = monthsUpTo(choice.asOf, SHOWN_MONTHS, 'calendar').map(({ from, to }, at): TrendMonth => {
    const position = book.choice.periods.length - SHOWN_MONTHS + at;
    const figures = ofLedger(book, position) ?? ofHistory(history, money, { from, to }, book);
    return { from, to, ...(figures === undefined ? {} : { figures }) };
  });
  const first = months.findIndex(({ figures }) => figures !== undefined);
  return first < 0 ? [] : months.slice(first);
}
