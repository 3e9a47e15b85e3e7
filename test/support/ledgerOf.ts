import {
  KINDS,
  NO_APPLICATIONS,
  NO_DAY,
  type Customer,
  type Kind,
  type Ledger,
} from '../../src/ledger/ledger';

/** One item of a ledger made by hand; days are serials. */
export interface Item {
  readonly customer?: string;
  readonly document?: string;
  readonly kind?: Kind;
  readonly date?: number;
  readonly due: number;
  readonly settled?: number;
  readonly amount: number;
  readonly paid?: number;
  readonly open?: number;
  readonly currency?: string;
  readonly owner?: string;
  readonly contract?: string;
  readonly reminder?: string;
  readonly disputed?: boolean;
}

function interned(values: readonly string[]): { readonly distinct: string[]; readonly ids: Int32Array } {
  const distinct = [...new Set(values)];
  return { distinct, ids: Int32Array.from(values, (value) => distinct.indexOf(value)) };
}

/** A ledger with exactly these items, without going through the intake. */
export function ledgerOf(items: readonly Item[]): Ledger {
  const days = (pick: (item: Item) => number | undefined): Int32Array =>
    Int32Array.from(items, (item) => pick(item) ?? NO_DAY);
  const customers = interned(items.map(({ customer }) => customer ?? 'Customer'));
  const currencies = interned(items.map(({ currency }) => currency ?? ''));
  const owners = interned(items.flatMap(({ owner }) => owner ?? []));
  const contracts = interned(items.flatMap(({ contract }) => contract ?? []));
  const reminders = interned(items.flatMap(({ reminder }) => reminder ?? []));
  const idIn = (texts: readonly string[], text: string | undefined): number =>
    text === undefined ? -1 : texts.indexOf(text);
  return {
    shape: items.some(({ open }) => open !== undefined) ? 'openItems' : 'invoices',
    count: items.length,
    sheetRow: Int32Array.from(items, (_, at) => at + 2),
    customer: customers.ids,
    customers: customers.distinct.map((name): Customer => ({ key: name, number: '', name })),
    document: items.map(({ document }, at) => document ?? `INV-${String(at + 1)}`),
    kind: Uint8Array.from(items, ({ kind, amount }) =>
      KINDS.indexOf(kind ?? (amount < 0 ? 'creditNote' : 'invoice')),
    ),
    documentDate: days(({ date, due }) => date ?? due - 30),
    dueDate: days(({ due }) => due),
    postingDate: days(() => undefined),
    settledDate: days(({ settled }) => settled),
    amount: Float64Array.from(items, ({ amount }) => amount),
    paid: Float64Array.from(items, ({ paid }) => paid ?? Number.NaN),
    open: Float64Array.from(items, ({ open }) => open ?? Number.NaN),
    currency: currencies.ids,
    currencies: currencies.distinct,
    owner: Int32Array.from(items, ({ owner }) => idIn(owners.distinct, owner)),
    owners: owners.distinct,
    contract: Int32Array.from(items, ({ contract }) => idIn(contracts.distinct, contract)),
    contracts: contracts.distinct,
    reminder: Int32Array.from(items, ({ reminder }) => idIn(reminders.distinct, reminder)),
    reminders: reminders.distinct,
    disputed: Uint8Array.from(items, ({ disputed }) => (disputed === true ? 1 : 0)),
    instalment: new Uint8Array(items.length),
    writtenOff: new Uint8Array(items.length),
    applications: NO_APPLICATIONS,
    extras: [],
  };
}
