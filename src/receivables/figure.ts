import { KINDS, type Day, type Kind, type Ledger, type SetAsideReason } from '../ledger/ledger';
import type { Aging } from './aging';
import type { DifferenceReason } from './differences';
import type { ItemInput } from './measures/measureIds';
import { isCredit, type Placing } from './placing';

/** What a figure of a report stands for: the items that make it up are those that fit all its parts. */
export interface Figure {
  /** Currency of the block; or a currency that was converted, for its total in its own money. */
  readonly currency?: string;
  /** Own currency of the items in a converted block. */
  readonly original?: string;
  /** As the report shows the customer; either may be empty. */
  readonly customer?: { readonly number: string; readonly name: string };
  /** Label of the group (`GroupAging.label`) in a report grouped by something. */
  readonly group?: string;
  /** Position in the aging's buckets. */
  readonly bucket?: number;
  /**
   * Only what is overdue, only what stands on account (credit notes and receipts), what is neither, invoices and credit
   * notes without receipts, or all.
   */
  readonly part?: 'overdue' | 'onAccount' | 'notYetDue' | 'billed';
  /** On the earlier day that stands beside a summary's totals; the aging must then be that day's. */
  readonly at?: 'previous';
  /** On another day than the report's own: the aging must then be that day's. */
  readonly on?: Day;
  /** In which days, both counted, the movement or the input took place; in the money of the report. */
  readonly during?: { readonly from: Day; readonly to: Day };
  /** In a comparison of two dates, or in `during`: which movement. */
  readonly movement?: MovementKind;
  /** What is counted where that is neither an open amount nor a movement. */
  readonly of?: FigureOf;
  /** In a comparison, where an item stands on the later date; `bucket` is where it stood on the earlier one. */
  readonly to?: number;
  /** Only items of this kind. */
  readonly kind?: Kind;
  /** Only rows set aside for this reason. */
  readonly setAside?: SetAsideReason;
  /** Shown with the other sign, as what a proof takes off is. */
  readonly sign?: -1;
}

const RECEIPT = KINDS.indexOf('receipt');

/** What is counted of the open items instead of their open amount. */
export type OpenMeasure = 'original' | 'taken' | 'received' | 'credited';
export type TieOutLine = 'amounts' | 'afterAsOf' | 'received' | 'receivedSince';
/** Lines of the tie-out by reason; `allRows` and `setAside` have rows in them that are no items. */
export type StatedLine = 'allRows' | 'setAside' | 'used' | 'afterAsOf' | 'received';
export type MigrationPart = 'cleared' | 'kept' | 'added';

/** `receivedSince` is a statement's; `leftOut` are rows set aside although they name an amount. */
export type FigureOf =
  | OpenMeasure
  | `tieOut.${TieOutLine}`
  | `stated.${StatedLine}`
  | `difference.${DifferenceReason}`
  | `migration.${MigrationPart}`
  | `input.${ItemInput}`
  | 'alerts'
  | 'receivedSince'
  | 'leftOut';

/**
 * What happened to open amounts between two dates. `opening` and `closing` are the two balances; what is between
 * them adds up: opening + invoiced - credited - collected - writtenOff + other = closing.
 */
export const MOVEMENTS = [
  'opening',
  'invoiced',
  'credited',
  'collected',
  'writtenOff',
  'other',
  'closing',
] as const;
export type MovementKind = (typeof MOVEMENTS)[number];

/** Indexes of the customers that the report shows as this one; undefined where the figure is about all. */
export function customersOf(ledger: Ledger, figure: Figure): ReadonlySet<number> | undefined {
  const { customer } = figure;
  if (!customer) return undefined;
  const found = new Set<number>();
  ledger.customers.forEach(({ number, name }, at) => {
    if (number === customer.number && name === customer.name) found.add(at);
  });
  return found;
}

/** 1 for every currency (index) whose items the figure takes in. */
export function currenciesOf(
  ledger: Ledger,
  { blocks }: Placing,
  { currency, original }: Figure,
): Uint8Array {
  const isBlock = currency !== undefined && blocks.currencies.includes(currency);
  return Uint8Array.from(ledger.currencies, (own, at) => {
    const shown = isBlock ? blocks.currencies[blocks.blockOf[at] ?? 0] : own;
    return (currency ?? shown) === shown && (original ?? own) === own ? 1 : 0;
  });
}

/** Whether a figure is in the items' own currency, whatever the report converts to. */
export function isOwnMoney({ placing }: Aging, { currency, original }: Figure): boolean {
  return currency !== undefined && (currency === original || !placing.blocks.currencies.includes(currency));
}

/** Tells which items are in the figure's group of an aging; every item where it names none. */
export function groupTest({ placing }: Aging, { group }: Figure): (item: number) => boolean {
  if (group === undefined) return () => true;
  const { grouping } = placing;
  const wanted = grouping?.labels.indexOf(group) ?? -1;
  return (item) => grouping?.ids[item] === wanted;
}

/** The items behind a figure of an aging, in the order of the ledger: their amounts add up to it exactly. */
export function itemsOf(ledger: Ledger, aging: Aging, figure: Figure): Int32Array {
  const { placing } = aging;
  const { items, column, buckets } = placing;
  const customers = customersOf(ledger, figure);
  const currencies = currenciesOf(ledger, placing, figure);
  const inGroup = groupTest(aging, figure);
  const kind = figure.kind === undefined ? -1 : KINDS.indexOf(figure.kind);
  const fits = (item: number): boolean => {
    if ((items.open[item] ?? 0) === 0 || currencies[ledger.currency[item] ?? 0] !== 1) return false;
    if (customers && !customers.has(ledger.customer[item] ?? -1)) return false;
    if (!inGroup(item)) return false;
    if (kind !== -1 && ledger.kind[item] !== kind) return false;
    if (figure.bucket !== undefined && column[item] !== figure.bucket) return false;
    if (figure.part === 'onAccount') return isCredit(ledger, item);
    if (figure.part === 'billed') return ledger.kind[item] !== RECEIPT;
    if (figure.part === undefined) return true;
    const overdue = column[item] !== buckets.length && (items.daysOverdue[item] ?? 0) > 0;
    return figure.part === 'overdue' ? overdue : !overdue && column[item] !== buckets.length;
  };
  const found = new Int32Array(ledger.count);
  let count = 0;
  for (let item = 0; item < ledger.count; item++) if (fits(item)) found[count++] = item;
  return found.slice(0, count);
}
