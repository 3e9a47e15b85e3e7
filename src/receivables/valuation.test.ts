import { amountOf } from '../../test/support/amountOf';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { ageLedger } from './aging';
import { itemsOf } from './figure';
import { rateChecks, valuationAt, type RateLookup } from './valuation';

const D = 46_000;
const RATES: RateLookup = {
  rateOf(currency, to, day) {
    const rate = { USD: 7.123, JPY: 0.0467 }[currency];
    return to === 'CNY' && rate !== undefined ? { rate, day: day - 1 } : undefined;
  },
};
const ITEMS: readonly Item[] = [
  { customer: 'A', due: D - 5, amount: 0.33, currency: 'USD' },
  { customer: 'A', due: D - 5, amount: 0.33, currency: 'USD' },
  { customer: 'A', due: D - 40, amount: 0.33, currency: 'USD', paid: 0.11, settled: D - 1 },
  { customer: 'B', due: D + 5, amount: 1001, currency: 'JPY' },
  { customer: 'B', due: D + 5, date: D + 1, amount: 10, currency: 'USD' },
  { customer: 'B', due: D - 1, amount: 50.005, currency: 'CNY' },
  { customer: 'C', due: D - 1, amount: 9, currency: 'XAU' },
];

function valued() {
  const ledger = ledgerOf(ITEMS);
  const valuation = valuationAt(ledger, RATES, 'CNY', D);
  const aging = ageLedger(ledger, { asOf: D, limits: [30], by: 'due', valuation, groupBy: 'currency' });
  return { ledger, valuation, aging };
}

test('each item is converted and rounded, and the rounding of the total is shown', () => {
  // 0.33 USD is 2.35059, so 2.35 twice; 0.22 is 1.56706, so 1.57; 1001 JPY is 46.7467, so 46.75.
  const [block] = valued().aging.currencies;
  expect(block).toMatchObject({ currency: 'CNY', total: 103.025, items: 5, overdue: 56.275 });
  expect(block?.buckets.map(({ amount }) => amount)).toEqual([46.75, 54.705, 1.57]);
  // 0.88 USD at once would be 6.26824: 6.27, the same as 2.35 + 2.35 + 1.57.
  expect(block?.converted).toEqual([
    { currency: 'USD', total: 0.88, rate: 7.123, rateDay: D - 1, converted: 6.27, rounding: 0 },
    { currency: 'JPY', total: 1001, rate: 0.0467, rateDay: D - 1, converted: 46.75, rounding: 0 },
    { currency: 'CNY', total: 50.005, rate: 1, rateDay: D, converted: 50.005, rounding: 0 },
  ]);
});

test('what rounding item by item makes is told', () => {
  const ledger = ledgerOf(Array.from({ length: 10 }, () => ({ due: D, amount: 0.33, currency: 'USD' })));
  const valuation = valuationAt(ledger, RATES, 'CNY', D);
  const [block] = ageLedger(ledger, { asOf: D, limits: [30], by: 'due', valuation }).currencies;
  // 3.30 USD at once is 23.5059: 23.51, a cent more than ten times 2.35.
  expect(block?.converted).toMatchObject([{ total: 3.3, converted: 23.5, rounding: 0.01 }]);
});

test('the tie-out is in the reporting currency', () => {
  const [block] = valued().aging.currencies;
  // Amounts: 3 x 2.35 + 46.75 + 71.23 + 50.005; 71.23 is dated later; 2.35 - 1.57 came in.
  expect(block?.tieOut).toEqual({
    amounts: { items: 6, amount: 175.035 },
    afterAsOf: { items: 1, amount: 71.23 },
    received: { items: 1, amount: 0.78 },
    receivedSince: { items: 0, amount: 0 },
    ledger: 103.025,
    report: 103.025,
    difference: 0,
  });
});

test('a currency without a rate keeps its own block and is told with its rows', () => {
  const { ledger, valuation, aging } = valued();
  expect(aging.currencies.map(({ currency, total }) => [currency, total])).toEqual([
    ['CNY', 103.025],
    ['XAU', 9],
  ]);
  expect(aging.currencies[1]?.converted).toEqual([]);
  expect(valuation.missing.map((at) => ledger.currencies[at])).toEqual(['XAU']);
  expect(rateChecks(ledger, valuation)).toEqual([
    {
      code: 'rateMissing',
      severity: 'error',
      count: 1,
      rows: [8],
      details: { currencies: ['XAU'], count: 1 },
    },
  ]);
});

test('grouped by currency, the groups are what the items were in', () => {
  const { aging } = valued();
  expect(aging.currencies[0]?.groups.map(({ label, total }) => [label, total])).toEqual([
    ['CNY', 50.005],
    ['JPY', 46.75],
    ['USD', 6.27],
  ]);
});

test('a converted currency can be traced in its own money and in the block’s', () => {
  const { ledger, aging } = valued();
  expect(amountOf(ledger, aging, { currency: 'USD' })).toBe(0.88);
  expect(amountOf(ledger, aging, { currency: 'CNY', original: 'USD' })).toBe(6.27);
  expect([...itemsOf(ledger, aging, { currency: 'CNY', original: 'USD' })]).toEqual([0, 1, 2]);
  expect(amountOf(ledger, aging, { currency: 'CNY' })).toBe(103.025);
});

test('rates that are no rates count as missing, and with every rate there is nothing to tell', () => {
  const ledger = ledgerOf(ITEMS);
  const zero = valuationAt(ledger, { rateOf: () => ({ rate: 0, day: D }) }, 'CNY', D);
  expect(zero.missing).toHaveLength(3);
  const all = valuationAt(ledger, { rateOf: () => ({ rate: 2, day: D }) }, 'CNY', D);
  expect(rateChecks(ledger, all)).toEqual([]);
});
