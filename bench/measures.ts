import { cpus } from 'node:os';
import { dayFromIso } from '../src/ledger/cells/dates';
import type { Ledger } from '../src/ledger/ledger';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import { MEASURES } from '../src/receivables/measures/measureIds';
import { Overviewer } from '../src/receivables/measures/overview';
import { DEFAULT_TRENDS, trendsOf } from '../src/receivables/measures/trends';
import { openItems } from '../src/receivables/openItems';
import { bigItems } from './bigItems';

const ROUNDS = 3;
const AS_OF = dayFromIso('2026-06-30') ?? 0;
/** Customers that get measures of their own. */
const CUSTOMERS = 1000;
/** Customers that get a trend of 25 months in each of four measures. */
const FOLLOWED = Array.from({ length: 5000 }, (_, customer) => customer);

/** The ledger aged once, without buckets or groups: nothing that looks at every item can be faster. */
function floor(ledger: Ledger): void {
  openItems(ledger, AS_OF, 'due');
}

const STEPS = ['floor', 'book', 'overview', 'trends', 'customers', 'followed'] as const;
type Times = Record<(typeof STEPS)[number], number>;

/** One round: the book of all months by customer, owner and a column; what is made of it. */
function round(ledger: Ledger): Times {
  let last = process.cpuUsage();
  const taken = (): number => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1000;
  };
  floor(ledger);
  const floorTime = taken();
  const viewer = new Overviewer(ledger, {
    asOf: AS_OF,
    currency: 'USD',
    limits: [30, 60, 90],
    unit: 'days',
    groupings: ['customer', 'owner', { header: 'Region' }],
    measures: DEFAULT_MEASURES,
  });
  const book = taken();
  const { shown } = viewer.overview();
  const overview = taken();
  for (const id of MEASURES) viewer.trend(id, shown);
  const trends = taken();
  for (let group = 0; group < CUSTOMERS; group++) viewer.measures({ grouping: 0, group });
  const customers = taken();
  const { length } = viewer.book.choice.periods;
  const ends = Array.from({ length: Math.min(25, length) }, (_, at) => length - Math.min(25, length) + at);
  trendsOf(viewer.book, viewer.settings, DEFAULT_TRENDS, ends, {
    grouping: 0,
    groups: FOLLOWED,
    hasOthers: true,
  });
  return { floor: floorTime, book, overview, trends, customers, followed: taken() };
}

const [processor] = cpus();
process.stdout.write(
  `node ${process.version}, ${String(cpus().length)} x ${processor?.model ?? 'unknown processor'}; ` +
    `best of ${String(ROUNDS)} rounds, milliseconds of the processor\n`,
);
console.table(
  [100_000, 1_000_000].map((items) => {
    const ledger = bigItems(items);
    const rounds = Array.from({ length: ROUNDS }, () => round(ledger));
    const best = STEPS.map((step) => [step, Math.round(Math.min(...rounds.map((times) => times[step])))]);
    return Object.fromEntries([['items', items], ...best]) as Record<string, number>;
  }),
);
