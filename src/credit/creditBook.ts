import { addMonths } from '../ledger/cells/dates';
import { moneySum } from '../ledger/moneySums';
import type { Day } from '../ledger/ledger';
import type { CreditEntry } from './file/creditFile';
import type { EntryNamed } from './file/namedEntries';
import { converted, toMinorUnit } from './limit/amounts';
import { groupsOf, type GroupUse } from './limit/companyGroups';
import { exposureOf, type Balance, type Converter } from './limit/exposure';
import type { Exposure, LimitInForce, LimitUse } from './limit/exposure';
import { limitInForce, limitUse } from './limit/limitInForce';
import { recommendedLimit, recommendedTerms } from './limit/recommend';
import type { RecommendedLimit, RecommendedTerms } from './limit/recommendation';
import type { CreditPolicy } from './policy';
import type { ScoreResult } from './score';
import { scoredBook, type ScoreInput } from './scoreBook';
import { RECORD_MONTHS, type TradingRecords } from './tradingRecord';

/** Everything that credit control says of one customer on a day. */
export interface CustomerCredit {
  /** Index into the ledger's customers. */
  readonly customer: number;
  readonly score: ScoreResult;
  readonly exposure: Exposure;
  readonly limit: LimitInForce;
  readonly limitUse: LimitUse;
  /** Of its group of companies, where it belongs to one. */
  readonly group: GroupUse | undefined;
  /** Invoices less credit notes of an average month, in the currency of its exposure. */
  readonly monthlyPurchases: number | undefined;
  readonly recommendedLimit: RecommendedLimit;
  readonly recommendedTerms: RecommendedTerms;
  /** When it is to be reviewed: as the credit file says, else the last review and its grade's cycle. */
  readonly nextReview: Day | undefined;
  readonly entry: CreditEntry | undefined;
}

/** The whole book on a day. */
export interface CreditBook {
  readonly asOf: Day;
  readonly policy: CreditPolicy;
  /** By index into the ledger's customers. */
  readonly customers: readonly CustomerCredit[];
  readonly groups: readonly GroupUse[];
  /** What money of one currency is in another on `asOf`; undefined where there is no rate. */
  readonly convert: Converter;
}

export interface CreditBookInput extends ScoreInput {
  /** What the customers have open on `asOf`. */
  readonly balances: readonly Balance[];
  /** Turns money of one currency into another on `asOf`; undefined where there is no rate. */
  readonly convert?: Converter | undefined;
  /** What the credit file says of a company that is no customer: a parent that only its children trade through. */
  readonly entryNamed?: EntryNamed | undefined;
}

const NO_RATES: Converter = (amount, from, to) => (from === to ? amount : undefined);

/** Scores, exposures and limits of every customer, from what was known on `asOf`. */
export function creditBook(input: CreditBookInput): CreditBook {
  const { ledger, asOf, policy, entryNamed, convert = NO_RATES } = input;
  const { scores, entries, trading } = scoredBook(input);
  const balances = ledger.customers.map((): Balance[] => []);
  for (const balance of input.balances) balances[balance.customer]?.push(balance);
  const each = scores.map((score, customer): Omit<CustomerCredit, 'group'> => {
    const entry = entries[customer];
    const ledgerCurrency = ledger.currencies[trading.currency[customer] ?? -1] ?? '';
    const exposure = exposureOf({ asOf, entry, balances: balances[customer] ?? [], ledgerCurrency, convert });
    const limit = limitInForce(entry, asOf);
    const { currency } = exposure;
    const bought = monthlySales(trading, customer, policy);
    const monthlyPurchases =
      bought === undefined
        ? undefined
        : converted(convert, toMinorUnit(bought, ledgerCurrency), ledgerCurrency, currency);
    const hasPurchases = bought !== undefined;
    const about = { asOf, entry, score, policy, monthlyPurchases, currency, ledgerCurrency, hasPurchases };
    return {
      customer,
      score,
      exposure,
      limit,
      limitUse: limitUse(exposure, limit, entry?.hold === true, policy),
      monthlyPurchases,
      recommendedLimit: recommendedLimit(about),
      recommendedTerms: recommendedTerms(about),
      nextReview: nextReview(entry, score, policy),
      entry,
    };
  });
  const groups = groupsOf({ asOf, customers: ledger.customers, members: each, policy, convert, entryNamed });
  const groupAt = new Map(groups.flatMap((group) => group.members.map((at) => [at, group] as const)));
  return {
    asOf,
    policy,
    customers: each.map((credit) => ({ ...credit, group: groupAt.get(credit.customer) })),
    groups,
    convert,
  };
}

/** Invoices less credit notes of an average month in the customer's main currency; undefined without a whole month. */
function monthlySales(
  { months, sales }: TradingRecords,
  customer: number,
  { limits }: CreditPolicy,
): number | undefined {
  const over = Math.min(RECORD_MONTHS, limits.purchaseMonths, months[customer] ?? 0);
  if (over === 0) return undefined;
  const end = (customer + 1) * RECORD_MONTHS;
  return moneySum(sales.subarray(end - over, end)) / over;
}

/** As the file says; else by the cycle of the grade, the last grade's for a customer without a score. */
function nextReview(
  entry: CreditEntry | undefined,
  score: ScoreResult,
  { grades }: CreditPolicy,
): Day | undefined {
  if (entry?.nextReview !== undefined) return entry.nextReview;
  if (entry?.lastReview === undefined) return undefined;
  const grade = score.score === null ? grades.at(-1) : score.grade;
  return addMonths(entry.lastReview, grade?.reviewMonths ?? 0);
}
