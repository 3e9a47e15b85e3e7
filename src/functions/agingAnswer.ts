import type { Customer } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { text } from '../locales/text';
import type { Aging, CurrencyAging, CustomerAging } from '../receivables/aging';
import { bucketLabel } from '../reports/bucketLabel';
import type { AgingBy } from './agingBy';
import { asOfLabel, customerLabels } from './labels';
import type { Answer } from './wrapper';

/** A line before it becomes cells: its names (the group, the customer or both) and its figures. */
interface Line {
  readonly names: readonly string[];
  readonly amounts: readonly number[];
  readonly total: number;
}

interface View {
  /** By index into the ledger's customers. */
  readonly customers: readonly string[];
  readonly by: AgingBy;
  readonly language: Language;
}

function customerLines(rows: readonly CustomerAging[], view: View, group: readonly string[]): Line[] {
  return rows.map(({ customer, amounts, total }) => ({
    names: [...group, view.customers[customer] ?? ''],
    amounts,
    total,
  }));
}

function groupLines({ groups }: CurrencyAging, view: View): Line[] {
  const { language, by } = view;
  return groups.flatMap(({ label, customers, amounts, total }) => {
    const name = label || text(language, 'functions.blankGroup');
    if (!by.withCustomers) return [{ names: [name], amounts, total }];
    const subtotal = { names: [name, text(language, 'functions.subtotal')], amounts, total };
    return [...customerLines(customers, view, [name]), subtotal];
  });
}

/** Currencies and buckets are there in every aging: only other groups have lines of their own. */
function hasGroups({ groupBy }: AgingBy): boolean {
  return groupBy === 'owner' || typeof groupBy === 'object';
}

/** The lines of one currency and their total. */
function currencyLines(of: CurrencyAging, view: View): Line[] {
  const { by, language } = view;
  const figures = { amounts: of.buckets.map(({ amount }) => amount), total: of.total };
  if (by.groupBy === 'currency' && !by.withCustomers) {
    return [{ names: [of.currency || text(language, 'functions.blankGroup')], ...figures }];
  }
  const lines = hasGroups(by) ? groupLines(of, view) : customerLines(of.customers, view, []);
  const total = text(language, 'label.total');
  return [...lines, { names: hasGroups(by) && by.withCustomers ? [total, ''] : [total], ...figures }];
}

/** By bucket a line has one figure: the buckets stand below each other. */
function bucketTable(aging: Aging, currencies: readonly CurrencyAging[], language: Language): Answer[][] {
  const inCurrency = (currency: string): Answer[] => (currencies.length > 1 ? [currency] : []);
  const total = text(language, 'label.total');
  const rows = currencies.flatMap(({ currency, buckets, items, total: sum }): Answer[][] => [
    ...buckets.map(({ bucket, items: count, amount }): Answer[] => [
      bucketLabel(bucket, language, aging.choice.by),
      ...inCurrency(currency),
      count,
      amount,
    ]),
    [total, ...inCurrency(currency), items, sum],
  ]);
  const header = [
    asOfLabel(aging.choice.asOf, language),
    ...inCurrency(text(language, 'column.currency')),
    text(language, 'column.items'),
    text(language, 'column.open'),
  ];
  return [header, ...rows];
}

/**
 * What an aging answers with: a header row, then for each currency its lines and their total; a currency column when
 * there are several. Nothing open is a total of zero.
 */
export function agingAnswer(
  customers: readonly Customer[],
  aging: Aging,
  by: AgingBy,
  language: Language,
): Answer[][] {
  const open = aging.currencies.filter(({ items }) => items > 0);
  const currencies = open.length > 0 ? open : aging.currencies.slice(0, 1);
  if (by.groupBy === 'bucket' && !by.withCustomers) return bucketTable(aging, currencies, language);
  const view: View = { customers: customerLabels(customers), by, language };
  const showsCurrency = by.groupBy === 'currency' ? by.withCustomers : currencies.length > 1;
  const inCurrency = (currency: string): Answer[] => (showsCurrency ? [currency] : []);
  const header: Answer[] = [
    asOfLabel(aging.choice.asOf, language),
    ...(hasGroups(by) && by.withCustomers ? [text(language, 'column.customerName')] : []),
    ...inCurrency(text(language, 'column.currency')),
    ...aging.buckets.map((bucket) => bucketLabel(bucket, language, aging.choice.by)),
    text(language, 'label.total'),
  ];
  const rows = currencies.flatMap((of) =>
    currencyLines(of, view).map(({ names, amounts, total }): Answer[] => [
      ...names,
      ...inCurrency(of.currency),
      ...amounts,
      total,
    ]),
  );
  return [header, ...rows];
}
