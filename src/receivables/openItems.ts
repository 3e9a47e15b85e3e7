import { knownFrom } from '../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import { roundTo } from '../ledger/moneySums';

/** Which date an item's age is counted from. */
export type AgeBy = 'due' | 'document' | 'posting';

/** Why an item of the ledger does not stand in the report. */
export type NotOpenReason = 'settled' | 'afterAsOf' | 'zero';

/** Open amounts of a ledger as of a day; entry `i` belongs to item `i` of the ledger. */
export interface OpenItems {
  readonly asOf: Day;
  /** What is still owed on the day, in the item's currency; 0 where nothing is. */
  readonly open: Float64Array;
  /** As-of date less the date that the age is counted from: what the buckets go by. */
  readonly age: Int32Array;
  /** As-of date less due date, whatever the buckets go by; at most 0 when not due. */
  readonly daysOverdue: Int32Array;
  readonly notOpen: Readonly<Record<NotOpenReason, { readonly items: number }>>;
  /** What came in after the day on items that were open on it: it has not happened yet in this report. */
  readonly receivedSince: ReadonlyMap<number, { readonly items: number; readonly amount: number }>;
  /** The same by item; 0 where nothing came in. */
  readonly since: Float64Array;
}

/** Amounts that differ from zero by less than this are float noise of the sheet, not money. */
const NOISE = 1e-6;
/** Digits of an open amount that was worked out: the noise of binary fractions is beyond them. */
const KEPT_DIGITS = 6;

/** What had come in on the item by `asOf`: nothing before its settlement date when the sheet gives one. */
function receivedBy(ledger: Ledger, item: number, asOf: Day): number {
  const paid = ledger.paid[item] ?? Number.NaN;
  const settled = ledger.settledDate[item] ?? NO_DAY;
  if (settled === NO_DAY) return Number.isNaN(paid) ? 0 : paid;
  if (settled > asOf) return 0;
  return Number.isNaN(paid) ? (ledger.amount[item] ?? 0) : paid;
}

/**
 * Open amount of an item: what the sheet states as open, else amount less what had come in by `asOf`.
 * An open amount that the sheet states together with a later settlement date is put back to the full amount.
 */
function openAmount(ledger: Ledger, item: number, asOf: Day): number {
  const stated = ledger.open[item] ?? Number.NaN;
  const settled = ledger.settledDate[item] ?? NO_DAY;
  if (!Number.isNaN(stated) && (settled === NO_DAY || settled <= asOf)) return stated;
  const received = receivedBy(ledger, item, asOf);
  const amount = ledger.amount[item] ?? 0;
  return received === 0 ? amount : roundTo(amount - received, KEPT_DIGITS);
}

/** Receipts and credit notes applied to invoices by `asOf`, and to each invoice those that came in after it. */
function appliedBy(ledger: Ledger, asOf: Day): Applied {
  const { applications, count } = ledger;
  const by = new Float64Array(applications.count > 0 ? count : 0);
  const later = new Float64Array(by.length);
  for (let entry = 0; entry < applications.count; entry++) {
    const to = applications.to[entry] ?? 0;
    const from = applications.from[entry] ?? 0;
    const amount = applications.amount[entry] ?? 0;
    if ((applications.day[entry] ?? 0) > asOf) {
      // What was there already and is only set off later has not come in since.
      if (knownFrom(ledger, from) > asOf) later[to] = (later[to] ?? 0) + amount;
    } else {
      by[to] = (by[to] ?? 0) + amount;
      by[from] = (by[from] ?? 0) - amount;
    }
  }
  return { by, later };
}

interface Applied {
  /** In the sign of the item; empty where nothing is applied at all. */
  readonly by: Float64Array;
  readonly later: Float64Array;
}

function receivedLater(ledger: Ledger, item: number, asOf: Day): number {
  const settled = ledger.settledDate[item] ?? NO_DAY;
  if (settled === NO_DAY || settled <= asOf) return 0;
  const paid = ledger.paid[item] ?? Number.NaN;
  return Number.isNaN(paid) ? (ledger.amount[item] ?? 0) : paid;
}

/** What an item that is known owes on a day by which `taken` was applied to it; 0 when that is nothing. */
export function owedOn(ledger: Ledger, item: number, asOf: Day, taken: number): number {
  const unapplied = openAmount(ledger, item, asOf);
  const owed = taken === 0 ? unapplied : roundTo(unapplied - taken, KEPT_DIGITS);
  return Math.abs(owed) < NOISE ? 0 : owed;
}

const INVOICE = KINDS.indexOf('invoice');

/** The day an item's age is counted from; a credit note or a receipt has no due date but its own. */
export function agedFrom(ledger: Ledger, item: number, by: AgeBy): Day {
  const documentDate = ledger.documentDate[item] ?? NO_DAY;
  const postingDate = ledger.postingDate[item] ?? NO_DAY;
  if (by === 'posting' && postingDate !== NO_DAY) return postingDate;
  const byDocument = by !== 'due' || ledger.kind[item] !== INVOICE;
  return byDocument && documentDate !== NO_DAY ? documentDate : (ledger.dueDate[item] ?? NO_DAY);
}

/**
 * What every item still owes as of a day: its amount less what was received on it or applied to it by then; a
 * receipt or credit note less what it was applied to. Items dated after the day are out; what is received or applied
 * after it has not happened and is counted per currency (index) in `receivedSince`.
 */
export function openItems(ledger: Ledger, asOf: Day, by: AgeBy): OpenItems {
  const open = new Float64Array(ledger.count);
  const age = new Int32Array(ledger.count);
  const daysOverdue = new Int32Array(ledger.count);
  const sinceThen = new Float64Array(ledger.count);
  const counts = { settled: 0, afterAsOf: 0, zero: 0 };
  const receivedSince = new Map<number, { items: number; amount: number }>();
  const applied = appliedBy(ledger, asOf);
  for (let item = 0; item < ledger.count; item++) {
    age[item] = asOf - agedFrom(ledger, item, by);
    daysOverdue[item] = asOf - agedFrom(ledger, item, 'due');
    if (knownFrom(ledger, item) > asOf) {
      counts.afterAsOf++;
      continue;
    }
    const owed = owedOn(ledger, item, asOf, applied.by[item] ?? 0);
    if (owed === 0) {
      const settled = Math.abs(ledger.amount[item] ?? 0) >= NOISE;
      counts[settled ? 'settled' : 'zero']++;
      continue;
    }
    open[item] = owed;
    const later = receivedLater(ledger, item, asOf) + (applied.later[item] ?? 0);
    if (later === 0) continue;
    sinceThen[item] = later;
    const currency = ledger.currency[item] ?? 0;
    const since = receivedSince.get(currency) ?? { items: 0, amount: 0 };
    receivedSince.set(currency, { items: since.items + 1, amount: since.amount + later });
  }
  return {
    asOf,
    open,
    age,
    daysOverdue,
    notOpen: {
      settled: { items: counts.settled },
      afterAsOf: { items: counts.afterAsOf },
      zero: { items: counts.zero },
    },
    receivedSince,
    since: sinceThen,
  };
}
