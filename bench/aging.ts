import { cpus } from 'node:os';
import { dayFromIso } from '../src/ledger/cells/dates';
import { NO_APPLICATIONS, NO_DAY, type Ledger } from '../src/ledger/ledger';
import { ageLedger, type AgingChoice } from '../src/receivables/aging';
import { BUCKET_PRESETS } from '../src/receivables/bucketPresets';
import { valuationAt } from '../src/receivables/valuation';
import { bigLedger } from './bigLedger';

const ITEMS = 1_000_000;
const ROUNDS = 7;
const REGIONS = Array.from({ length: 40 }, (_, at) => `Region ${String(at)}`);
const AS_OF = dayFromIso('2026-06-30') ?? 0;

/** Gives each text a number and keeps the texts. */
class Texts {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();
  idOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

/** The items of the big ledger without the intake, which is not what is measured here; every third is in euro. */
function items(): Ledger {
  const lines = bigLedger(ITEMS).split('\n');
  const customers = new Texts();
  const owners = new Texts();
  const days = (): Int32Array => new Int32Array(ITEMS).fill(NO_DAY);
  const ledger = {
    customer: new Int32Array(ITEMS),
    documentDate: days(),
    dueDate: days(),
    settledDate: days(),
    amount: new Float64Array(ITEMS),
    paid: new Float64Array(ITEMS),
    kind: new Uint8Array(ITEMS),
    owner: new Int32Array(ITEMS),
    currency: new Int32Array(ITEMS),
  };
  for (let item = 0; item < ITEMS; item++) {
    const [number = '', , , date = '', due = '', amount = '', settled = '', , owner = ''] = (
      lines[item + 1] ?? ''
    ).split(',');
    ledger.customer[item] = customers.idOf(number);
    ledger.documentDate[item] = dayFromIso(date) ?? NO_DAY;
    ledger.dueDate[item] = dayFromIso(due) ?? NO_DAY;
    ledger.settledDate[item] = dayFromIso(settled) ?? NO_DAY;
    ledger.amount[item] = Number(amount);
    ledger.paid[item] = settled === '' ? 0 : Number(amount);
    ledger.kind[item] = Number(amount) < 0 ? 1 : 0;
    ledger.owner[item] = owners.idOf(owner);
    ledger.currency[item] = item % 3 === 0 ? 1 : 0;
  }
  return {
    ...ledger,
    shape: 'invoices',
    document: [],
    count: ITEMS,
    sheetRow: Int32Array.from(ledger.customer, (_, item) => item + 2),
    customers: customers.list.map((number) => ({ key: number, number, name: '' })),
    postingDate: days(),
    open: new Float64Array(ITEMS).fill(NaN),
    currencies: ['USD', 'EUR'],
    owners: owners.list,
    contract: new Int32Array(ITEMS).fill(-1),
    contracts: [],
    reminder: new Int32Array(ITEMS).fill(-1),
    reminders: [],
    disputed: new Uint8Array(ITEMS),
    instalment: new Uint8Array(ITEMS),
    writtenOff: new Uint8Array(ITEMS),
    applications: NO_APPLICATIONS,
    extras: [
      { column: 9, header: 'Region', ids: ledger.customer.map((id) => id % REGIONS.length), texts: REGIONS },
    ],
  };
}

const ledger = items();
const plain: AgingChoice = { asOf: AS_OF, limits: [30, 60, 90], by: 'due' };
const rates = { rateOf: () => ({ rate: 0.9127, day: AS_OF }) };
const VARIANTS: Readonly<Record<string, AgingChoice>> = {
  plain,
  'by owner': { ...plain, groupBy: 'owner' },
  'by bucket': { ...plain, groupBy: 'bucket' },
  'by column': { ...plain, groupBy: { header: 'Region' } },
  'own column': { ...plain, onAccount: 'ownColumn' },
  months: { ...plain, ...BUCKET_PRESETS.months },
  converted: { ...plain, valuation: valuationAt(ledger, rates, 'USD', AS_OF) },
};

const times = new Map<string, number[]>();
// In turns, so that a busy moment of the machine is shared out.
for (let round = 0; round < ROUNDS; round++)
  for (const [name, choice] of Object.entries(VARIANTS)) {
    const start = performance.now();
    ageLedger(ledger, choice);
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  }

const [processor] = cpus();
process.stdout.write(
  `node ${process.version}, ${String(cpus().length)} x ${processor?.model ?? 'unknown processor'}; ` +
    `${String(ITEMS)} items, milliseconds, ${String(ROUNDS)} rounds\n`,
);
const best = (name: string): number => Math.min(...(times.get(name) ?? []));
console.table(
  Object.keys(VARIANTS).map((name) => ({
    aging: name,
    best: Math.round(best(name)),
    median: Math.round([...(times.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0),
    'times plain': Math.round((best(name) / best('plain')) * 100) / 100,
  })),
);
