import type { IntakeOptions, LedgerColumns } from '../../../src/ledger/intake';
import type { Field, Shape } from '../../../src/ledger/ledger';
import type { CellValue } from '../../../src/ledger/mapping';
import { cellOf, drawDoc, instalmentsOf, PLAN, poured, writtenAmount } from './documents';
import type { Book, Doc, Mills } from './naive';
import type { Dice } from './random';
import { settleByReference, settleOldest, Settling, type Reference } from './settling';

/** A random ledger: what stands in the sheets, and what it means. */
export interface Sample {
  readonly tables: readonly Sheet[];
  readonly options: Pick<IntakeOptions, 'shape' | 'allocation'>;
  readonly book: Book;
}

export interface Sheet {
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly CellValue[])[];
}

const ALWAYS = -1e9;
const HEADERS: Readonly<Partial<Record<Field, string>>> = {
  customerNumber: 'Customer No',
  customerName: 'Customer',
  document: 'Invoice No',
  kind: 'Type',
  documentDate: 'Invoice Date',
  dueDate: 'Due Date',
  settledDate: 'Date Paid',
  terms: 'Payment Terms',
  amount: 'Amount',
  paidAmount: 'Amount Paid',
  openAmount: 'Open Amount',
  currency: 'Currency',
  owner: 'Sales Rep',
  appliesTo: 'Applies To',
  debit: 'Debit',
  credit: 'Credit',
  openingBalance: 'Opening Balance',
  closingBalance: 'Closing Balance',
};

export function headersOf({ fields }: Sheet): string[] {
  return fields.map((field) => HEADERS[field] ?? field);
}

export function columnsOfSheet(sheet: Sheet): LedgerColumns {
  const { fields, rows } = sheet;
  return {
    headers: headersOf(sheet),
    mapping: Object.fromEntries(fields.map((field, column) => [field, column])),
    firstRow: 2,
    rowCount: rows.length,
    columns: new Map(fields.map((_, column) => [column, rows.map((row) => row[column] ?? '')])),
  };
}

type Cells = Partial<Record<Field, CellValue>>;

function sheetOf(fields: readonly Field[], lines: readonly Cells[]): Sheet {
  return { fields, rows: lines.map((line) => fields.map((field) => line[field] ?? '')) };
}

/** The cells that every document has; an invoice in parts has terms and no due date. */
function commonCells({ customer, document, date, due, currency, owner }: Doc, inParts: boolean): Cells {
  return {
    customerNumber: customer,
    customerName: `Customer ${customer}`,
    document,
    documentDate: date,
    ...(inParts ? { terms: PLAN } : { dueDate: due }),
    currency,
    owner,
  };
}

const COMMON: readonly Field[] = [
  'customerNumber',
  'customerName',
  'kind',
  'document',
  'documentDate',
  'dueDate',
  'terms',
  'currency',
  'owner',
];
const NAMED = { invoice: 'Invoice', creditNote: 'Credit memo', receipt: 'Payment' } as const;

function paidOf(dice: Dice, amount: Mills): Mills {
  return dice.one([0n, amount, amount / 2n, amount + (amount < 0n ? -7000n : 7000n), -0n]);
}

/** Invoices with what came in on each: paid amount, open amount, date of receipt, in any mixture. */
export function invoiceList(dice: Dice, currencies: readonly string[]): Sample {
  const has = dice.one([
    ['paidAmount', 'settledDate'],
    ['paidAmount'],
    ['settledDate'],
    ['openAmount', 'settledDate'],
    ['paidAmount', 'openAmount', 'settledDate'],
  ] satisfies Field[][]) as readonly Field[];
  const book: Book = { docs: [], moves: [] };
  const lines: Cells[] = [];
  for (let row = 2; row < dice.between(8, 30); row++) {
    const doc = drawDoc(dice, row, dice.chance(0.9) ? 'invoice' : 'creditNote', currencies);
    const inParts = doc.amount > 0n && dice.chance(0.15);
    const parts = inParts ? instalmentsOf(doc) : [doc];
    const came = paidOf(dice, doc.amount);
    const settled =
      has.includes('settledDate') && dice.chance(0.6) ? doc.date + dice.between(-5, 80) : undefined;
    const blank = has.length === 3 && dice.chance(0.2);
    const known = has.length > 1 || has[0] === 'paidAmount';
    const paid = known ? came : settled === undefined ? 0n : doc.amount;
    book.docs.push(...parts);
    for (const [at, amount] of poured(
      paid,
      parts.map((part) => part.amount),
    ).entries()) {
      const to = parts[at];
      if (to && amount !== 0n) book.moves.push({ to, amount, day: settled ?? ALWAYS });
    }
    lines.push({
      ...commonCells(doc, inParts),
      kind: NAMED[doc.kind],
      amount: writtenAmount(dice, doc.amount),
      paidAmount: blank ? '' : paid === 0n && dice.chance(0.5) && has.length < 3 ? '' : cellOf(paid),
      openAmount: cellOf(doc.amount - paid),
      settledDate: settled ?? '',
    });
  }
  return { tables: [sheetOf([...COMMON, 'amount', ...has], lines)], options: { shape: 'invoices' }, book };
}

/** What is open, as it was exported. */
export function openItemList(dice: Dice, currencies: readonly string[]): Sample {
  const both = dice.chance(0.7);
  const book: Book = { docs: [], moves: [] };
  const lines: Cells[] = [];
  for (let row = 2; row < dice.between(8, 30); row++) {
    const kind = dice.one(['invoice', 'invoice', 'invoice', 'creditNote', 'receipt'] as const);
    const doc = drawDoc(dice, row, kind, currencies);
    const inParts = doc.amount > 0n && dice.chance(0.15);
    const parts = inParts ? instalmentsOf(doc) : [doc];
    const open = both ? dice.one([doc.amount, doc.amount, doc.amount / 2n, 0n]) : doc.amount;
    const amounts = parts.map(({ amount }) => amount).reverse();
    const opens = poured(open, amounts).reverse();
    book.docs.push(...parts);
    for (const [at, to] of parts.entries())
      book.moves.push({ to, amount: to.amount - (opens[at] ?? 0n), day: ALWAYS });
    lines.push({
      ...commonCells(doc, inParts),
      kind: NAMED[kind],
      amount: cellOf(doc.amount),
      openAmount: cellOf(open),
    });
  }
  // A list without any minus would state its credits without their sign.
  const extra = drawDoc(dice, lines.length + 2, 'receipt', currencies);
  const doc = extra.amount === 0n ? { ...extra, amount: -1000n } : extra;
  book.docs.push(doc);
  lines.push({
    ...commonCells(doc, false),
    kind: 'Payment',
    amount: cellOf(doc.amount),
    openAmount: cellOf(doc.amount),
  });
  const fields: Field[] = both ? ['amount', 'openAmount'] : ['openAmount'];
  return { tables: [sheetOf([...COMMON, ...fields], lines)], options: {}, book };
}

interface Drawn {
  readonly doc: Doc;
  readonly parts: readonly Doc[];
  readonly names: readonly string[];
}

function drawNames(dice: Dice, docs: readonly Doc[], want: 'invoice' | 'receipt'): string[] {
  const known = docs.filter(({ kind }) => (kind === 'invoice') === (want === 'invoice'));
  return Array.from({ length: dice.one([1, 1, 2, 3]) }, () =>
    dice.chance(0.1) || known.length === 0 ? 'X99' : dice.one(known).document,
  );
}

/** Documents of every kind, some under a number that another has, and what they say they apply to. */
function drawTransactions(dice: Dice, currencies: readonly string[]): Drawn[] {
  const docs: Doc[] = [];
  const count = dice.between(8, 32);
  for (let row = 2; row < count; row++) {
    const kind =
      row === 2 ? 'receipt' : dice.one(['invoice', 'invoice', 'invoice', 'receipt', 'creditNote'] as const);
    const plain = drawDoc(dice, row, kind, currencies);
    const sized = row === 2 && plain.amount === 0n ? { ...plain, amount: -5000n } : plain;
    const again = docs.length > 0 && dice.chance(0.1) ? { document: dice.one(docs).document } : {};
    docs.push({
      ...sized,
      ...again,
      writeOff: kind === 'creditNote' && sized.amount < 0n && dice.chance(0.3),
    });
  }
  return docs.map((doc): Drawn => {
    const isCredit = doc.kind !== 'invoice';
    const names = dice.chance(isCredit ? 0.7 : 0.1)
      ? drawNames(dice, docs, isCredit ? 'invoice' : 'receipt')
      : [];
    const inParts = doc.amount > 0n && dice.chance(0.1);
    return { doc, names, parts: inParts ? instalmentsOf(doc) : [doc] };
  });
}

function bookOf(drawn: readonly Drawn[], allocation: IntakeOptions['allocation']): Book {
  const settling = new Settling({ docs: drawn.flatMap(({ parts }) => parts), moves: [] });
  const references = drawn
    .filter(({ names }) => names.length > 0)
    .map(({ parts, names }): Reference[] => parts.slice(0, 1).map((doc) => ({ doc, names })));
  settleByReference(settling, references.flat());
  if (allocation === 'oldestFirst')
    settleOldest(settling, ({ kind, date, due }) => (kind === 'invoice' ? due : date));
  return settling.book;
}

/** One list of invoices, receipts, credit notes and write-offs. */
export function transactionList(dice: Dice, currencies: readonly string[]): Sample {
  const allocation = dice.one(['references', 'oldestFirst'] as const);
  const drawn = drawTransactions(dice, currencies);
  const lines = drawn.map(({ doc, parts, names }): Cells => ({
    ...commonCells(doc, parts.length > 1),
    kind: doc.writeOff ? 'Write-off' : NAMED[doc.kind],
    amount: writtenAmount(dice, doc.amount),
    appliesTo: names.join(', '),
  }));
  const table = sheetOf([...COMMON, 'amount', 'appliesTo'], lines);
  return { tables: [table], options: { shape: 'transactions', allocation }, book: bookOf(drawn, allocation) };
}

/** Invoices on one sheet, receipts on another, which say of themselves only what was paid on what. */
export function twoTables(dice: Dice, currencies: readonly string[]): Sample {
  const allocation = dice.one(['references', 'oldestFirst'] as const);
  const all = drawTransactions(dice, currencies).filter(({ doc }) => doc.kind !== 'creditNote');
  const invoices = all.filter(({ doc }) => doc.kind === 'invoice');
  const receipts = all
    .filter(({ doc }) => doc.kind === 'receipt' && doc.amount < 0n)
    .map(({ doc, names }): Drawn => {
      const moved = { ...doc, row: doc.row + 2_097_152, due: doc.date, owner: '' };
      return { doc: moved, parts: [moved], names };
    });
  const first = sheetOf(
    [...COMMON, 'amount'],
    invoices.map(({ doc, parts }) => ({
      ...commonCells(doc, parts.length > 1),
      kind: 'Invoice',
      amount: cellOf(doc.amount),
    })),
  );
  const second = sheetOf(
    ['customerNumber', 'document', 'settledDate', 'paidAmount', 'currency', 'appliesTo'],
    receipts.map(({ doc, names }) => ({
      customerNumber: doc.customer,
      document: doc.document,
      settledDate: doc.date,
      paidAmount: cellOf(-doc.amount),
      currency: doc.currency,
      appliesTo: names.join(', '),
    })),
  );
  const plain = invoices.map((one) => ({ ...one, names: [] }));
  return {
    tables: [first, second],
    options: { shape: 'transactions' satisfies Shape, allocation },
    book: bookOf([...plain, ...receipts], allocation),
  };
}
