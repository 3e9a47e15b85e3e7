import { ledgerOf, type Item } from '../../../test/support/ledgerOf';
import { day } from '../../ledger/intake.fixture';
import { bucketsFrom } from '../buckets';
import { DEFAULT_MEASURES } from '../measures/measureChoices';
import { Overviewer, type OverviewChoice } from '../measures/overview';
import { historyDifferences } from './historyDifferences';
import { historyRows } from './historyRows';
import { trendWithHistory } from './monthEnds';
import { HISTORY_COLUMNS, readHistory, type StoredHistory } from './readHistory';
import { rollRates } from './rollRates';

type Row = readonly [asOf: string, customer: string, bucket: string, amount: number, currency?: string];

function history(rows: readonly Row[]): StoredHistory {
  return readHistory({
    count: rows.length,
    columns: {
      asOf: rows.map(([asOf]) => day(asOf)),
      currency: rows.map(([, , , , currency = 'CNY']) => currency),
      customerName: rows.map(([, customer]) => customer),
      bucket: rows.map(([, , bucket]) => bucket),
      amount: rows.map(([, , , amount]) => amount),
    },
  });
}
function stored(items: readonly Item[], asOf: string): StoredHistory {
  const rows = historyRows(ledgerOf(items), day(asOf), { limits: [30, 60, 90] });
  const columns = Object.fromEntries(HISTORY_COLUMNS.map((name) => [name, rows.map((row) => row[name])]));
  return readHistory({ count: rows.length, columns });
}
const BUCKETS = bucketsFrom([30, 60, 90]);
const CHOICE: OverviewChoice = {
  asOf: day('2026-06-30'),
  currency: 'CNY',
  limits: [30, 60, 90],
  unit: 'days',
  groupings: [],
  measures: DEFAULT_MEASURES,
};

// 100,000 sold; still unpaid after each bucket 50,000, 23,000, 8,000, 2,000.
const COHORT = [
  [100_000, 0, 0, 0, 0],
  [0, 50_000, 0, 0, 0],
  [0, 0, 23_000, 0, 0],
  [0, 0, 0, 8000, 0],
  [0, 0, 0, 0, 2000],
];
const ENDS = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'].map(day);

test('a cohort rolls at 50 %, 46 %, 34.78 % and 25 %, and 2 % of it are lost', () => {
  const { mean, toLast, months } = rollRates(
    COHORT.map((buckets, at) => ({ asOf: ENDS[at] ?? 0, buckets })),
    BUCKETS,
  );
  expect(months).toHaveLength(4);
  expect(mean).toEqual([0.5, 0.46, 8 / 23, 0.25]);
  [0.02, 0.04, 2 / 23, 0.25, 1].forEach((share, at) => {
    expect(toLast[at]).toBeCloseTo(share, 12);
  });
});

test('the mean of months is plain; a rate beyond the bounds is capped and says so; nothing rolls from nothing', () => {
  const { mean, months, toLast } = rollRates(
    [
      { asOf: day('2026-01-31'), buckets: [100, 50, 0, 0, 0] },
      { asOf: day('2026-02-28'), buckets: [100, 20, 60, 0, 0] },
      { asOf: day('2026-03-31'), buckets: [100, 40, 5, -9, 0] },
    ],
    BUCKETS,
  );
  const rates = months.map(({ steps }) => steps.map(({ rate, capped }) => [rate, capped]));
  expect(rates).toEqual([
    [
      [0.2, false],
      [1, true],
      [undefined, false],
      [undefined, false],
    ],
    [
      [0.4, false],
      [0.25, false],
      [0, true],
      [undefined, false],
    ],
  ]);
  // A third is no binary fraction: compare what people see.
  expect(mean.map((rate) => rate?.toFixed(6))).toEqual(['0.300000', '0.625000', '0.000000', undefined]);
  expect(toLast).toEqual([undefined, undefined, undefined, undefined, 1]);
});

test('only dates that are a month apart make a rate: last working days do, a gap or a fortnight does not', () => {
  const at = (iso: string) => ({ asOf: day(iso), buckets: [10, 5, 0, 0, 0] });
  const pairs = (days: readonly string[]): number => rollRates(days.map(at), BUCKETS).months.length;
  expect(pairs(['2026-01-30', '2026-02-27', '2026-03-31'])).toBe(2);
  expect(pairs(['2026-01-31', '2026-03-31'])).toBe(0);
  expect(pairs(['2026-01-31', '2026-02-14'])).toBe(0);
  expect(rollRates([at('2026-01-31'), { asOf: day('2026-02-28') }], BUCKETS).months).toEqual([]);
});

const OPEN_ITEMS: readonly Item[] = [
  { customer: 'a', date: day('2026-06-01'), due: day('2026-07-01'), amount: 70, open: 70, currency: 'CNY' },
  { customer: 'b', date: day('2026-01-01'), due: day('2026-06-15'), amount: 30, open: 30, currency: 'CNY' },
];

test('a list of open items has a trend from what was stored, gaps shown, its own day last', () => {
  const ledger = ledgerOf(OPEN_ITEMS);
  const overview = new Overviewer(ledger, CHOICE).overview();
  const months = trendWithHistory(
    ledger,
    overview,
    history([
      ['2026-02-27', 'a', '0', 60],
      ['2026-02-27', 'b', '31-60', 40],
      ['2026-02-20', 'a', '0', 999],
      ['2026-02-27', 'a', '0', 555, 'USD'],
      ['2026-04-30', 'b', '1-15', 10],
      ['2026-04-30', 'b', '121+', 5],
      ['2026-05-31', 'b', '16-45', 8],
      // Stored for the as-of date as well: the ledger comes first.
      ['2026-06-30', 'b', '1-30', 1],
      // Too long ago to be shown.
      ['2025-05-31', 'b', '1-30', 1],
    ]),
  );
  expect(
    months.map(({ figures }) => [
      figures?.asOf,
      figures?.source,
      figures?.balance,
      figures?.notDue,
      figures?.overdue,
      figures?.buckets,
      figures?.concentration?.top[1],
    ]),
  ).toEqual([
    [day('2026-02-27'), 'stored', 100, 60, 40, [60, 0, 40, 0, 0], 60],
    [undefined, undefined, undefined, undefined, undefined, undefined, undefined],
    [day('2026-04-30'), 'stored', 15, 0, 15, [0, 10, 0, 0, 5], 15],
    [day('2026-05-31'), 'stored', 8, 0, 8, undefined, 8],
    [day('2026-06-30'), 'ledger', 100, 70, 30, [70, 30, 0, 0, 0], 70],
  ]);
});

const INVOICES: readonly Item[] = [
  { customer: 'a', date: day('2026-04-10'), due: day('2026-05-10'), amount: 70, currency: 'CNY' },
  {
    customer: 'b',
    date: day('2026-05-01'),
    due: day('2026-05-15'),
    amount: 30,
    settled: day('2026-06-02'),
    currency: 'CNY',
  },
];

test('a ledger with history is used from its first month on; before that, what was stored', () => {
  const ledger = ledgerOf(INVOICES);
  const overview = new Overviewer(ledger, CHOICE).overview();
  const months = trendWithHistory(
    ledger,
    overview,
    history([
      ['2026-03-31', 'z', '0', 5],
      ['2026-04-30', 'z', '0', 6],
    ]),
  );
  expect(months.map(({ figures }) => [figures?.source, figures?.balance])).toEqual([
    ['stored', 5],
    ['ledger', 70],
    ['ledger', 100],
    ['ledger', 70],
  ]);
});

test('in a reporting currency stored amounts are converted at its rates; without a rate a day is left out', () => {
  const ledger = ledgerOf([...OPEN_ITEMS, { due: day('2026-07-01'), amount: 1, open: 1, currency: 'USD' }]);
  const rates = new Map([
    [0, { rate: 1, day: 1 }],
    [1, { rate: 7.105, day: 1 }],
  ]);
  const valuation = { currency: 'CNY', rates, missing: [] };
  const overview = new Overviewer(ledger, { ...CHOICE, valuation }).overview();
  const months = trendWithHistory(
    ledger,
    overview,
    history([
      ['2026-04-30', 'a', '0', 10],
      ['2026-04-30', 'a', '1-30', 0.15, 'USD'],
      ['2026-05-31', 'a', '0', 10],
      ['2026-05-31', 'a', '0', 10, 'EUR'],
    ]),
  );
  // 0.15 x 7.105 = 1.06575, 107.105 with the open items' dollar.
  expect(months.map(({ figures }) => figures?.balance)).toEqual([11.07, undefined, 107.11]);
});

test('without any history the trend is the ledger`s own', () => {
  const ledger = ledgerOf(OPEN_ITEMS);
  const { book } = new Overviewer(ledger, CHOICE).overview();
  expect(trendWithHistory(ledger, { book, choice: CHOICE }, history([]))).toHaveLength(1);
});

describe('a stored date that the ledger still knows', () => {
  const asOf = day('2026-06-30');

  test('and that says the same raises nothing', () => {
    expect(historyDifferences(ledgerOf(INVOICES), asOf, stored(INVOICES, '2026-05-31'))).toEqual([]);
  });

  test('is reported when an amount was changed, moved to another customer or put into another bucket', () => {
    const before = stored(INVOICES, '2026-05-31');
    const changed = (at: number, to: Partial<Item>): unknown =>
      historyDifferences(
        ledgerOf(INVOICES.map((item, one) => (one === at ? { ...item, ...to } : item))),
        asOf,
        before,
      );
    const same = { asOf: day('2026-05-31'), currency: 'CNY', stored: 100 };
    expect(changed(0, { amount: 70.01 })).toEqual([
      { ...same, ledger: 100.01, difference: 0.01, customers: 1 },
    ]);
    expect(changed(0, { customer: 'c' })).toEqual([{ ...same, ledger: 100, difference: 0, customers: 2 }]);
    expect(changed(0, { due: day('2026-06-10') })).toEqual([
      { ...same, ledger: 100, difference: 0, customers: 1 },
    ]);
    // Overdue for longer, in a bucket in which nothing was stored.
    expect(changed(0, { due: day('2026-04-11') })).toEqual([
      { ...same, ledger: 100, difference: 0, customers: 1 },
    ]);
    // Within the same bucket nothing is another figure.
    expect(changed(0, { due: day('2026-05-09') })).toEqual([]);
  });

  test('is not asked where the ledger has no history, or holds no such currency', () => {
    const other = history([
      ['2026-03-31', 'a', '0', 5],
      ['2026-05-31', 'a', '0', 5, 'USD'],
      ['2026-07-31', 'a', '0', 5],
    ]);
    expect(historyDifferences(ledgerOf(INVOICES), asOf, other)).toEqual([]);
    const open = history([
      ['2026-05-31', 'a', '0', 5],
      ['2026-06-30', 'a', '0', 71],
      ['2026-06-30', 'b', '1-30', 30],
    ]);
    expect(historyDifferences(ledgerOf(OPEN_ITEMS), asOf, open)).toMatchObject([
      { asOf, stored: 101, ledger: 100, difference: -1, customers: 1 },
    ]);
  });

  test('with buckets in months is compared by what is due and what is not', () => {
    const rows = history([
      ['2026-05-31', 'a', '0-1m', 70],
      ['2026-05-31', 'b', '0-1m', 30],
    ]);
    expect(historyDifferences(ledgerOf(INVOICES), asOf, rows)).toEqual([]);
  });
});
