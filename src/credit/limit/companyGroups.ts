import { nameKey, numberKey } from '../../ledger/customers';
import { moneySum } from '../../ledger/moneySums';
import type { Customer, Day } from '../../ledger/ledger';
import type { CreditEntry } from '../file/creditFile';
import type { EntryNamed } from '../file/namedEntries';
import type { CreditPolicy } from '../policy';
import { converted, CurrencySums } from './amounts';
import { exposureOf, type Converter, type Exposure, type LimitInForce, type LimitState } from './exposure';
import { limitInForce, stateOf } from './limitInForce';

/** A group of companies that share a limit: the topmost parent's own, for itself and all below it. */
export interface GroupUse {
  /** As the credit file names it. */
  readonly parent: string;
  /** Indices into the ledger's customers, the parent first where it is one. */
  readonly members: readonly number[];
  readonly currency: string;
  /** The parent's limit in force; undefined where the parent has none. */
  readonly limit: number | undefined;
  /** Exposures of all members that could be converted. */
  readonly exposure: number;
  readonly use: number | undefined;
  /** `hold` where the parent is on hold. */
  readonly state: LimitState;
  /** What no rate was found for: it is not in `exposure`. */
  readonly unconverted: readonly { readonly currency: string; readonly amount: number }[];
}

interface Member {
  readonly customer: number;
  readonly entry: CreditEntry | undefined;
  readonly exposure: Exposure;
  readonly limit: LimitInForce;
}

export interface Grouping {
  readonly asOf: Day;
  readonly customers: readonly Customer[];
  /** By index into `customers`. */
  readonly members: readonly Member[];
  readonly policy: Pick<CreditPolicy, 'limits'>;
  readonly convert: Converter;
  readonly entryNamed?: EntryNamed | undefined;
}

/** A customer, a company of the credit file alone, or one that is known by nothing but its name. */
interface Company {
  readonly key: string;
  readonly label: string;
  /** Customers first, then the rows of the file. */
  readonly order: number;
  readonly member?: Member | undefined;
  readonly entry?: CreditEntry | undefined;
}

/** Finds the company that a cell of the credit file names, by number or name, in the ledger or the file. */
function companyFinder({ customers, members, entryNamed }: Grouping): (label: string) => Company {
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number | undefined>();
  customers.forEach(({ number, name }, at) => {
    if (number !== '') byNumber.set(numberKey(number), at);
    // A name that several customers have is nobody's.
    if (name !== '') byName.set(nameKey(name), byName.has(nameKey(name)) ? undefined : at);
  });
  return (label) => {
    const at = byNumber.get(numberKey(label)) ?? byName.get(nameKey(label));
    const member = at === undefined ? undefined : members[at];
    if (member !== undefined) return companyOf(member, label);
    const entry = entryNamed?.(label);
    if (entry === undefined) return { key: `name ${nameKey(label)}`, label, order: Infinity };
    return { key: `row ${entry.row}`, label, order: customers.length + entry.row, entry };
  };
}

function companyOf(member: Member, label: string): Company {
  const { customer, entry } = member;
  return { key: `customer ${customer}`, label, order: customer, member, entry };
}

/** The topmost company above one; of companies that name each other in a circle, the first. */
function topmost(start: Company, find: (label: string) => Company): Company {
  const path = [start];
  for (let company = start; ;) {
    const label = company.entry?.parent ?? '';
    if (label === '') return company;
    const above = find(label);
    const seen = path.findIndex(({ key }) => key === above.key);
    if (seen !== -1)
      return path.slice(seen).reduce((first, other) => (other.order < first.order ? other : first));
    path.push(above);
    company = above;
  }
}

/** The groups of a book: customers whose entry names a parent, by its number or its name, with that parent. */
export function groupsOf(grouping: Grouping): readonly GroupUse[] {
  const { customers, members } = grouping;
  if (!members.some(({ entry }) => (entry?.parent ?? '') !== '')) return [];
  const find = companyFinder(grouping);
  const groups = new Map<string, { parent: Company; below: Member[] }>();
  for (const member of members) {
    if ((member.entry?.parent ?? '') === '') continue;
    const { number = '', name = '' } = customers[member.customer] ?? {};
    const parent = topmost(companyOf(member, name === '' ? number : name), find);
    const group = groups.get(parent.key) ?? { parent, below: [] };
    if (member.customer !== parent.member?.customer) group.below.push(member);
    groups.set(parent.key, group);
  }
  // Who names itself and nobody else is no group.
  return [...groups.values()]
    .filter(({ below }) => below.length > 0)
    .map(({ parent, below }) => useOf(parent, below, grouping));
}

function useOf(parent: Company, below: readonly Member[], grouping: Grouping): GroupUse {
  const { asOf, convert, policy } = grouping;
  const { member, entry } = parent;
  const all = member === undefined ? below : [member, ...below];
  const own =
    member?.exposure ??
    exposureOf({
      asOf,
      entry,
      balances: [],
      ledgerCurrency: below[0]?.exposure.currency ?? '',
      convert,
    });
  const { currency } = own;
  const amounts: number[] = [];
  const unconverted = new CurrencySums();
  for (const exposure of [own, ...below.map((one) => one.exposure)]) {
    const worth = converted(convert, exposure.total, exposure.currency, currency);
    if (worth === undefined) unconverted.add(exposure.currency, exposure.total);
    else amounts.push(worth);
    for (const rest of exposure.unconverted) unconverted.add(rest.currency, rest.amount);
  }
  const exposure = moneySum(amounts);
  const limit = (member?.limit ?? limitInForce(entry, asOf)).inForce;
  return {
    parent: parent.label,
    members: all.map(({ customer }) => customer),
    currency,
    limit,
    exposure,
    use: limit === undefined || limit === 0 ? undefined : exposure / limit,
    state: entry?.hold === true ? 'hold' : stateOf(exposure, limit, policy),
    unconverted: unconverted.list(),
  };
}
