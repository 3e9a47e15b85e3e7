import { Random } from '../../demo/random';
import { readLedger } from '../../src/ledger/intake';
import { columnsFor } from '../../src/ledger/intake.fixture';
import type { Field, Ledger } from '../../src/ledger/ledger';
import { isoFromDay } from '../../src/ledger/cells/dates';
import type { SqlLedger } from './sqlMeasures';
import { serial } from './sampleLedger';

/** A ledger as the intake reads it and as raw rows for SQL; `asOf` is the end of its last month. */
export interface MeasureLedger {
  readonly ledger: Ledger;
  readonly sql: SqlLedger;
  readonly asOf: number;
}

const FIRST_MONTH = '2023-01-01';
const MONTHS = 18;
const AS_OF = serial('2024-06-30');
const FIRST = serial(FIRST_MONTH);
const CUSTOMERS = 14;
const REGIONS = ['North', 'South', 'West'];

/** A day of the first month comes first, so that the history has all months. */
function dayOf(at: number, random: Random): number {
  return at === 0 ? FIRST + 4 : FIRST + random.between(0, AS_OF - FIRST);
}

interface Customer {
  readonly name: string;
  readonly region: string;
}

function customerOf(random: Random): Customer {
  const at = random.between(0, CUSTOMERS - 1);
  return { name: `Customer ${String(at)}`, region: REGIONS[at % REGIONS.length] ?? '' };
}

function read(fields: readonly Field[], rows: SqlLedger['rows']): Ledger {
  const cells = rows.map((row) => row.map((value) => value ?? ''));
  return readLedger(columnsFor(fields, cells), { asOf: AS_OF }).ledger;
}

function madeOf(
  shape: SqlLedger['shape'],
  columns: readonly string[],
  fields: readonly Field[],
  rows: SqlLedger['rows'],
): MeasureLedger {
  const sql = { shape, columns, rows, firstMonth: FIRST_MONTH, months: MONTHS };
  return { ledger: read(fields, rows), sql, asOf: AS_OF };
}

/** A list of invoices: some paid in part, some on their own day, some credit notes, a third open. */
export function invoiceList(seed: number, count: number): MeasureLedger {
  const random = new Random(seed);
  const rows = Array.from({ length: count }, (_, at) => {
    const { name, region } = customerOf(random);
    const dated = dayOf(at, random);
    const isCredit = at > 0 && random.chance(0.1);
    const cents = random.between(1000, 900_000);
    const amount = (isCredit ? -cents : cents) / 100;
    const due = isCredit ? dated : dated + random.between(0, 4) * 15;
    const settled = random.chance(0.15) ? dated : dated + random.between(0, 130);
    const isSettled = random.chance(0.65);
    const paid = random.chance(0.2) ? Math.trunc(cents * 0.6) / 100 : cents / 100;
    return [
      name,
      region,
      `D-${String(at)}`,
      isoFromDay(dated),
      isoFromDay(due),
      amount,
      isSettled ? (isCredit ? amount : paid) : '',
      isSettled ? isoFromDay(settled) : '',
    ];
  });
  return madeOf(
    'invoices',
    ['customer', 'grp', 'number', 'dated', 'due', 'amount', 'paid', 'settled'],
    ['customerName', 'owner', 'document', 'documentDate', 'dueDate', 'amount', 'paidAmount', 'settledDate'],
    rows,
  );
}

/** Invoices, receipts in parts and on account, credit notes and write-offs as rows of one table. */
export function transactionList(seed: number, count: number): MeasureLedger {
  const random = new Random(seed);
  const rows: (string | number)[][] = [];
  const line = (
    who: Customer,
    type: string,
    days: readonly [number, number],
    cents: number,
    applies = '',
  ): string => {
    const number = `${type.slice(0, 2)}-${String(rows.length)}`;
    const [dated, due] = days.map(isoFromDay);
    rows.push([who.name, who.region, number, type, dated ?? '', due ?? '', cents / 100, applies]);
    return number;
  };
  for (let at = 0; at < count; at++) {
    const who = customerOf(random);
    const dated = dayOf(at, random);
    const cents = random.between(1000, 900_000);
    const invoice = line(who, 'Invoice', [dated, dated + random.between(0, 4) * 15], cents);
    // Some pay in advance: it counts from the invoice's day.
    const on = (most: number): [number, number] => {
      const day = Math.max(FIRST, dated + random.between(-5, most));
      return [day, day];
    };
    const part = Math.trunc(cents / 3);
    if (random.chance(0.6)) line(who, 'Receipt', on(90), part, invoice);
    if (random.chance(0.5)) line(who, 'Receipt', on(140), cents - 2 * part, invoice);
    if (random.chance(0.15)) line(who, 'Credit note', on(60), Math.trunc(part / 2), invoice);
    if (random.chance(0.05)) line(who, 'Write-off', on(200), Math.trunc(part / 2), invoice);
    if (random.chance(0.08)) line(who, 'Receipt', on(90), Math.trunc(part / 4));
    if (random.chance(0.05)) line(who, 'Credit note', on(90), Math.trunc(part / 4));
  }
  return madeOf(
    'transactions',
    ['customer', 'grp', 'number', 'type', 'dated', 'due', 'amount', 'applies'],
    ['customerName', 'owner', 'document', 'kind', 'documentDate', 'dueDate', 'amount', 'appliesTo'],
    rows,
  );
}
