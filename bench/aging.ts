import { cpus } from 'node:os';
import { dayFromIso } from '../src/ledger/cells/dates';
import { ageLedger, type AgingChoice } from '../src/receivables/aging';
import { BUCKET_PRESETS } from '../src/receivables/bucketPresets';
import { valuationAt } from '../src/receivables/valuation';
import { bigItems } from './bigItems';

const ITEMS = 1_000_000;
const ROUNDS = 7;
const AS_OF = dayFromIso('2026-06-30') ?? 0;

const ledger = bigItems(ITEMS);
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
