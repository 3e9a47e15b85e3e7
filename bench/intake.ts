import { cpus, loadavg } from 'node:os';
import { dayFromIso } from '../src/ledger/cells/dates';
import { readLedger, type IntakeOptions, type LedgerColumns } from '../src/ledger/intake';
import type { Field } from '../src/ledger/ledger';
import type { CellValue } from '../src/ledger/mapping';
import { bigLedger } from './bigLedger';

const ROWS = 1_000_000;
const ROUNDS = 3;
const AS_OF = dayFromIso('2026-06-30') ?? 0;

/** The cells of a table, column by column, as Excel gives them. */
type Table = Readonly<Partial<Record<Field, readonly CellValue[]>>>;

/** The big ledger's columns: days are serials and amounts numbers. */
function invoices() {
  const columns = Array.from({ length: 9 }, (): CellValue[] => []);
  for (const line of bigLedger(ROWS).split('\n').slice(1)) {
    line.split(',').forEach((cell, at) => {
      const value =
        cell === '' ? '' : at === 5 ? Number(cell) : [3, 4, 6].includes(at) ? dayFromIso(cell) : cell;
      columns[at]?.push(value ?? cell);
    });
  }
  const [
    customerNumber = [],
    customerName = [],
    document = [],
    documentDate = [],
    dueDate = [],
    amount = [],
    settledDate = [],
    currency = [],
    owner = [],
  ] = columns;
  return {
    customerNumber,
    customerName,
    document,
    documentDate,
    dueDate,
    amount,
    settledDate,
    currency,
    owner,
  };
}

function tableOf(cells: Table): LedgerColumns {
  const entries = Object.entries(cells);
  return {
    headers: entries.map(([field]) => field),
    mapping: Object.fromEntries(entries.map(([field], column) => [field, column])),
    firstRow: 2,
    rowCount: ROWS,
    columns: new Map(entries.map(([, column], at) => [at, column])),
  };
}

/** What is read, as a table of its own and how to read it. */
type Case = readonly [name: string, table: LedgerColumns, options: Partial<IntakeOptions>];

function cases(): readonly Case[] {
  const { settledDate, owner, ...plain } = invoices();
  const { amount, document, dueDate, ...others } = plain;
  const half = (at: number): boolean => at % 2 === 1;
  // Every second row is the receipt of the row before it.
  const before = (column: readonly CellValue[]): CellValue[] =>
    column.map((cell, at) => (half(at) ? (column[at - 1] ?? '') : cell));
  const transactions: Table = {
    customerNumber: before(others.customerNumber),
    documentDate: others.documentDate,
    dueDate,
    document,
    appliesTo: document.map((_, at) => (half(at) ? (document[at - 1] ?? '') : '')),
    amount: amount.map((_, at) =>
      half(at) ? -Math.abs(Number(amount[at - 1])) : Math.abs(Number(amount[at])),
    ),
  };
  const movements: Table = {
    customerNumber: others.customerNumber,
    documentDate: others.documentDate,
    document,
    debit: amount.map((cell, at) => (half(at) ? 0 : Math.abs(Number(cell)))),
    credit: amount.map((cell, at) => (half(at) ? Math.abs(Number(cell)) : 0)),
  };
  const instalments: Table = { ...others, document, amount, terms: amount.map(() => '30/60/90') };
  return [
    ['invoices', tableOf({ ...plain, settledDate, owner }), {}],
    ['transactions, 500,000 references', tableOf(transactions), { shape: 'transactions' }],
    ['movements, oldest first', tableOf(movements), { shape: 'movements' }],
    ['three instalments a row', tableOf(instalments), {}],
  ];
}

function measure(): void {
  const [processor] = cpus();
  console.info(
    `node ${process.version}, ${String(cpus().length)} x ${processor?.model ?? 'unknown processor'}`,
  );
  console.info(
    `load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}; ${String(ROWS)} rows, best of rounds in turns`,
  );
  const all = cases();
  const best = new Map<string, Record<string, number>>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, table, options] of all) {
      const start = performance.now();
      const cpu = process.cpuUsage();
      const { ledger, setAside } = readLedger([table], { asOf: AS_OF, date1904: false, ...options });
      const ms = Math.round(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      const known = best.get(name);
      if (known?.ms !== undefined && known.ms <= ms) continue;
      const applied = ledger.applications.count;
      best.set(name, {
        items: ledger.count,
        applied,
        aside: setAside.length,
        ms,
        cpu_ms: Math.round((user + system) / 1000),
      });
    }
  }
  console.table(Object.fromEntries(best));
}

measure();
