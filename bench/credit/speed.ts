import { cpus } from 'node:os';
import { settledDays } from '../../src/ledger/applying/settledDays';
import { dayFromIso } from '../../src/ledger/cells/dates';
import type { Ledger } from '../../src/ledger/ledger';
import { customerItems } from '../../src/credit/customerItems';
import { paymentHistories } from '../../src/credit/paymentHistory';
import { presetPolicy } from '../../src/credit/presets';
import { scoreBook } from '../../src/credit/scoreBook';
import { tradingRecords } from '../../src/credit/tradingRecord';
import { openItems } from '../../src/receivables/openItems';
import { bigItems } from '../bigItems';

/** The scores of a big book, step by step: processor time in milliseconds, best of the rounds. */
const ROUNDS = 3;
const AS_OF = dayFromIso('2026-06-30') ?? 0;
const CUSTOMERS = 5_000;

/** The big ledger with its customers folded to as many as a large firm has. */
function bookOf(items: number): Ledger {
  const ledger = bigItems(items);
  return {
    ...ledger,
    customer: ledger.customer.map((customer) => customer % CUSTOMERS),
    customers: ledger.customers.slice(0, CUSTOMERS),
  };
}

function timed<T>(job: () => T): { readonly result: T; readonly ms: number } {
  const before = process.cpuUsage();
  const result = job();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

function round(ledger: Ledger): Readonly<Record<string, number>> {
  const floor = timed(() => openItems(ledger, AS_OF, 'due'));
  const { open } = floor.result;
  const settled = timed(() => settledDays(ledger));
  const grouped = timed(() => customerItems(ledger, AS_OF));
  const histories = timed(() => paymentHistories(ledger, open, AS_OF));
  const records = timed(() => tradingRecords({ ledger, open, asOf: AS_OF }, grouped.result));
  const policy = presetPolicy('behaviourAndFinancials');
  const entry = { row: 2, hold: false, currentRatio: 1.5, statementDate: AS_OF - 100 };
  const book = timed(() => scoreBook({ ledger, open, asOf: AS_OF, policy, entryOf: () => entry }));
  return {
    'open items (floor)': floor.ms,
    'settled days': settled.ms,
    'items by customer': grouped.ms,
    'payment histories': histories.ms,
    'trading records': records.ms,
    'whole book': book.ms,
  };
}

process.stdout.write(`${cpus()[0]?.model ?? ''}, node ${process.version}\n`);
for (const items of [100_000, 1_000_000]) {
  const ledger = bookOf(items);
  const best: Record<string, number> = {};
  for (let at = 0; at < ROUNDS; at++)
    for (const [step, ms] of Object.entries(round(ledger)))
      best[step] = Math.min(ms, best[step] ?? Number.POSITIVE_INFINITY);
  process.stdout.write(`${String(items)} items, ${String(ledger.customers.length)} customers\n`);
  for (const [step, ms] of Object.entries(best))
    process.stdout.write(`  ${step.padEnd(20)} ${ms.toFixed(0).padStart(6)}\n`);
}
