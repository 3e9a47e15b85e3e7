import fc from 'fast-check';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { NO_VOIDS, type Check, type Intake, type SetAsideRow } from '../ledger/ledger';
import { ageLedger } from './aging';
import { reconcile } from './reconciliation';

const D = 46_000;

function intakeOf(
  items: readonly Item[],
  setAside: readonly SetAsideRow[] = [],
  checks: readonly Check[] = [],
): Intake {
  const ledger = ledgerOf(items);
  const rowsRead = items.length + setAside.length;
  return {
    ledger,
    checks,
    rowsRead,
    rowsUsed: items.length,
    setAside,
    voids: NO_VOIDS,
    leftOut: { items: 0, amount: 0 },
  };
}

function run(intake: Intake, balances: Readonly<Record<string, number>> = {}) {
  return reconcile(intake, ageLedger(intake.ledger, { asOf: D, limits: [30, 60, 90], by: 'due' }), balances);
}

const ITEMS: readonly Item[] = [
  { customer: 'A', document: 'A1', due: D - 10, amount: 100 },
  { customer: 'A', document: 'A2', due: D - 5, amount: 250, settled: D - 1 },
  { customer: 'B', document: 'B1', due: D + 5, amount: 80, paid: 30 },
  { customer: 'B', document: 'B2', date: D + 3, due: D + 33, amount: 40 },
  { customer: 'B', document: 'B3', due: D - 2, amount: 60, settled: D + 2 },
  { customer: 'B', document: 'B4', due: D - 20, amount: -15 },
];
const SET_ASIDE: readonly SetAsideRow[] = [
  { row: 20, reason: 'missingDate', amount: 11 },
  { row: 21, reason: 'voidDocument', amount: 7 },
  { row: 22, reason: 'missingDate', amount: 2.5 },
  { row: 23, reason: 'totalRow', amount: 999 },
  { row: 24, reason: 'amountNotNumber', amount: Number.NaN },
  { row: 25, reason: 'blank', amount: Number.NaN },
];

test('every amount of the sheet is followed down to the report, reason by reason', () => {
  const [part] = run(intakeOf(ITEMS, SET_ASIDE)).currencies;
  // Used: 100 + 250 + 80 + 40 + 60 - 15 = 515; set aside: 13.50 + 7 + 999 = 1,019.50.
  expect(part?.tieOut).toEqual({
    allRows: { items: 10, amount: 1534.5 },
    setAside: [
      { reason: 'missingDate', items: 2, amount: 13.5, firstRow: 20 },
      { reason: 'voidDocument', items: 1, amount: 7, firstRow: 21 },
      { reason: 'totalRow', items: 1, amount: 999, firstRow: 23 },
    ],
    used: { items: 6, amount: 515 },
    kinds: {
      invoice: { items: 5, amount: 530 },
      creditNote: { items: 1, amount: -15 },
      receipt: { items: 0, amount: 0 },
    },
    afterAsOf: { items: 1, amount: 40 },
    // 250 on A2, 30 on B1.
    received: { items: 2, amount: 280 },
    // 100 + 50 + 60 - 15.
    open: { items: 4, amount: 195 },
    report: 195,
    difference: 0,
  });
});

test('the fewest lines that come to the difference exactly are counted', () => {
  // The general ledger has the two rows without a date (13.50) and the invoice of after the as-of date (40).
  const [part] = run(intakeOf(ITEMS, SET_ASIDE), { '': 195 + 13.5 + 40 }).currencies;
  expect(part?.lines).toEqual([
    { reason: 'fault', items: 2, amount: 13.5, counted: true, exact: false },
    { reason: 'voided', items: 1, amount: 7, counted: false, exact: false },
    { reason: 'afterAsOf', items: 1, amount: 40, counted: true, exact: false },
    { reason: 'receivedSince', items: 1, amount: -60, counted: false, exact: false },
    { reason: 'onAccount', items: 1, amount: 15, counted: false, exact: false },
  ]);
  expect(part?.general).toMatchObject({ balance: 248.5, difference: 53.5, explained: 53.5, unexplained: 0 });
});

test('where no lines fit, what was set aside for a fault is counted and the rest stays unexplained', () => {
  const [part] = run(intakeOf(ITEMS, SET_ASIDE), { '': 300 }).currencies;
  expect(part?.general).toMatchObject({ difference: 105, explained: 13.5, unexplained: 91.5 });
  // Counting 13.50 would only take the two further apart.
  const [less] = run(intakeOf(ITEMS, SET_ASIDE), { '': 100 }).currencies;
  expect(less?.general).toMatchObject({ difference: -95, explained: 0, unexplained: -95 });
});

test('a document, a customer or a row of exactly the difference is found, and of half of it', () => {
  const match = (balance: number) =>
    run(intakeOf(ITEMS, SET_ASIDE), { '': balance }).currencies[0]?.general?.matches;
  // A1 is missing in the general ledger.
  expect(match(95)?.found[0]).toEqual({ what: 'item', at: 0, amount: 100, half: false });
  // All of B: 50 + 60 - 15 = 95.
  expect(match(100)?.found).toContainEqual({ what: 'customer', at: 1, amount: 95, half: false });
  // The general ledger still has A2.
  expect(match(445)?.found).toContainEqual({ what: 'settled', at: 1, amount: 250, half: false });
  expect(match(206)?.found).toContainEqual({ what: 'setAside', at: 20, amount: 11, half: false });
  // A1 as a credit: 195 - 200.
  expect(match(-5)?.found).toContainEqual({ what: 'item', at: 0, amount: 100, half: true });
  expect(match(195)).toEqual({ found: [], more: 0 });
});

test('rows entered twice, residual cents and a currency that nobody knows can explain a difference', () => {
  const items: readonly Item[] = [
    { document: 'A1', due: D, amount: 100, currency: 'CNY' },
    { document: 'A1', due: D, amount: 100, currency: 'CNY' },
    { document: 'A3', due: D, amount: 50, paid: 49.97, currency: 'CNY' },
    { document: 'A4', due: D, amount: 12, currency: 'XX?' },
  ];
  const copies: Check = { code: 'duplicateRow', severity: 'warning', count: 1, rows: [3], details: {} };
  const { currencies } = run(intakeOf(items, [], [copies]), { CNY: 100 });
  const cny = currencies.find(({ currency }) => currency === 'CNY');
  expect(cny?.lines.map(({ reason, amount, counted }) => [reason, amount, counted])).toEqual([
    ['duplicates', -100, true],
    ['unknownCurrency', 12, false],
    ['residuals', -0.03, true],
  ]);
  expect(cny?.general?.unexplained).toBe(0);
});

test('with several currencies a row set aside is in none of them', () => {
  const items: readonly Item[] = [
    { due: D, amount: 10, currency: 'CNY' },
    { due: D, amount: 20, currency: 'USD' },
  ];
  const { currencies, withoutCurrency } = run(intakeOf(items, SET_ASIDE), { CNY: 100, EUR: 5 });
  expect(withoutCurrency.map(({ reason }) => reason)).toEqual(['missingDate', 'voidDocument', 'totalRow']);
  expect(currencies.map(({ currency, tieOut }) => [currency, tieOut.setAside, tieOut.report])).toEqual([
    ['CNY', [], 10],
    ['USD', [], 20],
    ['EUR', [], 0],
  ]);
  // 90 is not the 13.50 of the rows: in which currency they are nobody knows, so they explain nothing yet.
  expect(currencies[0]?.general).toMatchObject({ difference: 90, explained: 0, unexplained: 90 });
  expect(currencies[1]?.general).toBeUndefined();
  expect(currencies[2]?.general).toMatchObject({ difference: 5, unexplained: 5 });
});

test('an open-items list starts from what it states as open', () => {
  const [part] = run(intakeOf([{ due: D, amount: 90, open: 25 }])).currencies;
  expect(part?.tieOut).toMatchObject({
    allRows: { amount: 25 },
    received: { items: 0, amount: 0 },
    open: { amount: 25 },
    report: 25,
    difference: 0,
  });
});

test('transactions: receipts stand among the rows, and those after the as-of date came in since', () => {
  const ledger = {
    ...ledgerOf([
      { date: D - 30, due: D, amount: 100 },
      { kind: 'receipt' as const, date: D - 3, due: D - 3, amount: -30 },
      { kind: 'receipt' as const, date: D + 4, due: D + 4, amount: -45 },
    ]),
    shape: 'transactions' as const,
    applications: {
      count: 2,
      to: Int32Array.of(0, 0),
      from: Int32Array.of(1, 2),
      day: Int32Array.of(D - 3, D + 4),
      amount: Float64Array.of(30, 45),
    },
  };
  const [part] = run({ ...intakeOf([]), ledger }, { '': 25 }).currencies;
  expect(part?.tieOut).toMatchObject({
    used: { amount: 25 },
    afterAsOf: { amount: -45 },
    report: 70,
    difference: 0,
  });
  expect(part?.lines).toEqual([
    { reason: 'receivedSince', items: 1, amount: -45, counted: true, exact: true },
  ]);
  expect(part?.general).toMatchObject({ difference: -45, unexplained: 0 });
});

test('for any ledger and balance: the parts add up to the last cent', () => {
  const drawn = fc.record({
    customer: fc.constantFrom('A', 'B'),
    due: fc.integer({ min: D - 90, max: D + 60 }),
    cents: fc.integer({ min: -9000, max: 90_000 }),
    settled: fc.option(fc.integer({ min: D - 60, max: D + 60 }), { nil: undefined }),
  });
  const aside = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(
      fc.array(drawn, { minLength: 1, maxLength: 30 }),
      fc.array(aside, { maxLength: 5 }),
      fc.integer({ min: -100_000, max: 100_000 }),
      (items, cents, balance) => {
        const intake = intakeOf(
          items.map(({ settled, cents: amount, ...item }) => ({
            ...item,
            amount: amount / 100,
            ...(settled === undefined ? {} : { settled }),
          })),
          cents.map((amount, at) => ({ row: 100 + at, reason: 'missingCustomer', amount: amount / 100 })),
        );
        const [part] = run(intake, { '': balance / 100 }).currencies;
        if (!part?.general) throw new Error('a balance was given');
        const { tieOut, general, lines } = part;
        const inCents = (amount: number): number => Math.round(amount * 100) + 0;
        const aside0 = cents.reduce((sum, one) => sum + one, 0);
        expect(inCents(tieOut.allRows.amount) - aside0).toBe(inCents(tieOut.used.amount));
        expect(tieOut.difference).toBe(0);
        expect(inCents(general.difference)).toBe(balance - inCents(tieOut.report));
        const counted = lines
          .filter((line) => line.counted)
          .reduce((sum, { amount }) => sum + inCents(amount), 0);
        expect(inCents(general.unexplained)).toBe(inCents(general.difference) - counted);
      },
    ),
    { numRuns: 150 },
  );
});
