import { monthsLater } from './random';

/** Money in thousandths, exact. */
export type Mills = bigint;

export interface Doc {
  /** 1-based row of the sheet; with the table for a second one. */
  readonly row: number;
  readonly customer: string;
  readonly document: string;
  readonly kind: 'invoice' | 'creditNote' | 'receipt';
  readonly writeOff: boolean;
  readonly date: number;
  readonly due: number;
  readonly currency: string;
  readonly owner: string;
  readonly amount: Mills;
}

/** `amount` less is owed on `to` from `day` on, and as much less of `from` is left. */
export interface Move {
  readonly to: Doc;
  readonly from?: Doc;
  readonly day: number;
  readonly amount: Mills;
}

/** A ledger as an accountant would keep it on cards. */
export interface Book {
  readonly docs: Doc[];
  readonly moves: Move[];
}

/** What is open of a document, and why it is placed where it is. */
export interface OpenDoc {
  readonly doc: Doc;
  readonly open: Mills;
  readonly value: Mills;
  readonly block: string;
  readonly bucket: number;
  /** Days past the due date; of a credit past its own date. */
  readonly late: number;
}

export interface View {
  readonly asOf: number;
  readonly limits: readonly number[];
  readonly unit: 'days' | 'months';
  readonly by: 'due' | 'document';
  /** What one unit is worth in the reporting currency, in ten-thousandths. */
  readonly rates?: { readonly to: string; readonly of: Readonly<Record<string, bigint>> };
}

export function toNumber(mills: Mills): number {
  return Number(mills) / 1000;
}

export function sum<T>(list: readonly T[], amount: (one: T) => Mills): Mills {
  return list.reduce((total, one) => total + amount(one), 0n);
}

export function openOf({ moves }: Book, doc: Doc, asOf: number): Mills {
  if (doc.date > asOf) return 0n;
  const done = moves.filter(({ day }) => day <= asOf);
  const taken = sum(
    done.filter(({ to }) => to === doc),
    ({ amount }) => amount,
  );
  const given = sum(
    done.filter(({ from }) => from === doc),
    ({ amount }) => amount,
  );
  return doc.amount - taken + given;
}

/** Halves away from zero. */
function divided(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = (size * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
}

function bucketOf(from: number, { asOf, limits, unit }: View): number {
  if (from >= asOf) return 0;
  const over = limits.filter((limit) =>
    unit === 'days' ? asOf - from > limit : asOf > monthsLater(from, limit),
  );
  return 1 + over.length;
}

export function openDocs(book: Book, view: View): OpenDoc[] {
  return book.docs.flatMap((doc): OpenDoc[] => {
    const open = openOf(book, doc, view.asOf);
    if (open === 0n) return [];
    const rate = view.rates?.of[doc.currency];
    const due = doc.kind === 'invoice' ? doc.due : doc.date;
    return [
      {
        doc,
        open,
        value:
          rate === undefined || doc.currency === view.rates?.to ? open : divided(open * rate, 100_000n) * 10n,
        block: rate === undefined ? doc.currency : (view.rates?.to ?? ''),
        bucket: bucketOf(view.by === 'due' ? due : doc.date, view),
        late: view.asOf - due,
      },
    ];
  });
}

/** What happened to a list of documents between two days, in the signs of the report. */
export function movementsOf(book: Book, docs: readonly Doc[], from: number, to: number) {
  const balance = (day: number): Mills => sum(docs, (doc) => openOf(book, doc, day));
  const fresh = docs.filter(({ date }) => date > from && date <= to);
  const added = (kind: Doc['kind'], writeOff: boolean): Mills =>
    sum(
      fresh.filter((doc) => doc.kind === kind && doc.writeOff === writeOff),
      ({ amount }) => amount,
    );
  const beside = (day: number): Mills =>
    sum(
      book.moves.filter(
        (move) => move.from === undefined && move.day <= day && move.to.date <= day && docs.includes(move.to),
      ),
      ({ amount }) => amount,
    );
  return {
    opening: balance(from),
    invoiced: added('invoice', false),
    credited: -added('creditNote', false),
    collected: beside(to) - beside(from) - added('receipt', false),
    writtenOff: -added('creditNote', true),
    other: 0n,
    closing: balance(to),
  };
}
