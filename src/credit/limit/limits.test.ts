import { moneySum } from '../../ledger/moneySums';
import fc from 'fast-check';
import { dayOf, entryOf } from '../score.fixture';
import { DEFAULT_POLICY } from '../presets';
import type { CustomerCredit } from '../creditBook';
import type { CreditEntry } from '../file/creditFile';
import { entryAt } from '../file/creditEntryAt';
import { downToMinorUnit, moneyShown, toMinorUnit } from './amounts';
import { exposureOf, type Balance } from './exposure';
import { AS_OF, bookOf, USD_TO_CNY } from './limit.fixture';
import { limitInForce, limitUse } from './limitInForce';
import { roundedDown } from './recommend';

const balance = (invoices: number, more: Partial<Balance> = {}): Balance => ({
  customer: 0,
  currency: 'CNY',
  invoices,
  onAccount: 0,
  overdue: 0,
  ...more,
});
const exposed = (
  balances: readonly Balance[],
  entry = entryOf({}),
  convert = USD_TO_CNY,
): ReturnType<typeof exposureOf> =>
  exposureOf({ asOf: AS_OF, entry, balances, ledgerCurrency: 'CNY', convert });

describe('exposure', () => {
  test('is open invoices and open orders less receipts on account and collateral', () => {
    const entry = entryOf({ openOrders: 2_000, collateral: 1_500.5 });
    expect(exposed([balance(10_000.1, { onAccount: 300.2, overdue: 4_000 })], entry)).toEqual({
      currency: 'CNY',
      invoices: 10_000.1,
      orders: 2_000,
      onAccount: 300.2,
      collateral: 1_500.5,
      // 10,000.10 + 2,000 - 300.20 - 1,500.50
      total: 10_199.4,
      overdue: 4_000,
      unconverted: [],
    });
  });

  test.each([
    ['credit notes', [balance(-500)], {}],
    ['receipts on account', [balance(100, { onAccount: 400 })], {}],
    ['collateral', [balance(100)], { collateral: 101 }],
  ] as const)('%s beyond what is open leave none', (_what, balances, said) => {
    expect(exposed(balances, entryOf(said)).total).toBe(0);
  });

  test('collateral counts on its last day and not on the next', () => {
    const entry = { collateral: 400, collateralUntil: AS_OF };
    expect(exposed([balance(1_000)], entryOf(entry)).total).toBe(600);
    expect(exposed([balance(1_000)], entryOf({ ...entry, collateralUntil: AS_OF - 1 })).total).toBe(1_000);
  });

  test('currencies with a rate are converted to the minor unit, the others said', () => {
    const balances = [
      balance(100),
      // 0.33 x 7.123 = 2.35059 and 0.10 x 7.123 = 0.7123
      balance(0.33, { currency: 'USD', onAccount: 0.1 }),
      balance(50, { currency: 'EUR', onAccount: 20 }),
    ];
    expect(exposed(balances)).toMatchObject({
      invoices: 102.35,
      onAccount: 0.71,
      total: 101.64,
      unconverted: [{ currency: 'EUR', amount: 30 }],
    });
  });

  test('stands in the currency of the limit', () => {
    const found = exposed([balance(712.3)], entryOf({ currency: 'USD', limit: 200 }));
    expect(found).toMatchObject({ currency: 'USD', total: 100 });
  });

  test('a rate that is none leaves the amount unconverted', () => {
    const found = exposed([balance(5, { currency: 'USD' })], entryOf({}), (amount, from, to) =>
      from === to ? amount : Number.NaN,
    );
    expect(found).toMatchObject({ total: 0, unconverted: [{ currency: 'USD', amount: 5 }] });
  });
});

describe('the limit in force', () => {
  test('a temporary limit takes the place of our own up to and with its day', () => {
    const entry = entryOf({ limit: 100, temporaryLimit: 300, temporaryUntil: AS_OF });
    expect(limitInForce(entry, AS_OF)).toMatchObject({ own: 100, inForce: 300 });
    expect(limitInForce(entry, AS_OF + 1)).toMatchObject({ temporary: undefined, inForce: 100 });
    expect(limitInForce(entryOf({ temporaryLimit: 300 }), AS_OF).inForce).toBe(300);
  });

  test('what is insured stays apart and ends after its day, also as the file says it of a day', () => {
    const row = entryOf({ limit: 100, insuredLimit: 80, insuredUntil: AS_OF });
    expect(limitInForce(row, AS_OF)).toMatchObject({ insured: { amount: 80, expired: false }, inForce: 100 });
    expect(limitInForce(row, AS_OF + 1).insured).toEqual({ amount: 80, until: AS_OF, expired: true });
    expect(limitInForce(entryAt([row], AS_OF + 1), AS_OF + 1).insured).toEqual({
      amount: 0,
      until: AS_OF,
      expired: true,
    });
    const use = limitUse({ total: 95 }, limitInForce(row, AS_OF + 1), false, DEFAULT_POLICY);
    expect(use.uninsured).toBe(95);
    expect(limitUse({ total: 95 }, limitInForce(row, AS_OF), false, DEFAULT_POLICY).uninsured).toBe(15);
  });

  /** Case E2 of OCA financial risk: 550 open against limits of 100 and 1,100; iDempiere's watch ratio 0.9. */
  test.each([
    [550, 100, 'stop'],
    [550, 1_100, 'ok'],
    [89.99, 100, 'ok'],
    [90, 100, 'watch'],
    [100, 100, 'watch'],
    [100.01, 100, 'stop'],
    // 0.1 + 0.2 is above 0.3 in binary fractions.
    [moneySum([0.1, 0.2]), 0.3, 'watch'],
    [0, 0, 'ok'],
    [0.01, 0, 'stop'],
    [0, 100, 'ok'],
  ] as const)('%d of %d is %s', (total, limit, state) => {
    const use = limitUse({ total }, { inForce: limit, insured: undefined }, false, DEFAULT_POLICY);
    expect(use).toMatchObject({ state, available: moneySum([limit, -total]) });
    expect(use.use).toBe(limit === 0 ? undefined : total / limit);
  });

  test('on hold nothing else counts; without a limit nobody has decided', () => {
    const none = { inForce: undefined, insured: undefined };
    expect(limitUse({ total: 0 }, none, true, DEFAULT_POLICY).state).toBe('hold');
    expect(limitUse({ total: 5 }, none, false, DEFAULT_POLICY)).toEqual({
      state: 'noLimit',
      available: undefined,
      use: undefined,
      uninsured: undefined,
    });
  });
});

describe('the recommended limit', () => {
  /** A year of invoices of 12,345 a month, each paid in time: the behaviour of a grade A. */
  const items = Array.from({ length: 12 }, (_, month) => {
    const due = dayOf(`2025-${String(month + 1).padStart(2, '0')}-28`);
    return { customer: 'Acme', date: due - 20, due, settled: due, amount: 12_345, currency: 'CNY' };
  }).map((item) => ({ ...item, date: item.date + 180, due: item.due + 180, settled: item.settled + 180 }));

  function recommended(entry: Partial<CreditEntry>): CustomerCredit {
    const [credit] = bookOf([{ name: 'Acme', entry }], { items, convert: USD_TO_CNY }).customers;
    if (!credit) throw new Error('nobody');
    return credit;
  }

  test('is months of purchases by grade, rounded down', () => {
    const { score, monthlyPurchases, recommendedLimit, recommendedTerms } = recommended({});
    expect(score.score === null ? '' : score.grade.name).toBe('A');
    // One invoice a month from July to June; grade A covers three months: 37,035.
    expect([monthlyPurchases, recommendedLimit.amount]).toEqual([12_345, 37_000]);
    expect(recommendedLimit.steps.map(({ rule }) => rule)).toEqual(['purchases']);
    expect(recommendedTerms).toEqual({
      days: 60,
      reason: { key: 'credit.terms.grade', values: { grade: 'A', days: 60 } },
    });
  });

  test('no more than the share of equity, and what is secured on top', () => {
    const secured = { insuredLimit: 2_000, insuredUntil: AS_OF, guarantee: 500, guaranteeUntil: AS_OF - 1 };
    const { recommendedLimit } = recommended({ equity: 90_000, ...secured });
    // A tenth of 90,000 and the 2,000 insured: the guarantee has expired.
    expect(recommendedLimit.amount).toBe(11_000);
    expect(recommendedLimit.steps.map(({ rule, amount }) => [rule, amount]).slice(1)).toEqual([
      ['equity', 9_000],
      ['secured', 2_000],
    ]);
    expect(recommended({ equity: -1 }).recommendedLimit).toMatchObject({
      amount: 0,
      reason: { key: 'credit.limit.none' },
    });
  });

  test('stands in the currency of the limit, and without a rate says so', () => {
    // 12,345 / 7.123 = 1,733.12
    expect(recommended({ currency: 'USD' }).monthlyPurchases).toBe(1_733.12);
    expect(recommended({ currency: 'EUR' }).recommendedLimit).toMatchObject({
      amount: undefined,
      reason: { key: 'credit.limit.noRate', values: { from: 'CNY', to: 'EUR' } },
    });
  });

  test('without a score there is none', () => {
    const [credit] = bookOf([{ name: 'New', open: 100 }]).customers;
    expect(credit?.recommendedLimit).toMatchObject({
      amount: undefined,
      reason: { key: 'credit.limit.noScore' },
    });
    expect(credit?.recommendedTerms.days).toBeUndefined();
  });

  test.each([
    [1_234_567, 2, 1_200_000],
    [1_234_567, 3, 1_230_000],
    [999, 2, 990],
    [1_000, 2, 1_000],
    [0.1 * 3 * 1_000_000, 2, 300_000],
    [7.9, 2, 7],
    [0.9, 2, 0],
    [0, 2, 0],
  ])('%d with %d digits is %d', (amount, digits, down) => {
    expect(roundedDown(amount, digits)).toBe(down);
  });
});

test('a review falls due as the file says, else by the cycle of the grade', () => {
  const review = (entry: Parameters<typeof entryOf>[0]): number | undefined =>
    bookOf([{ name: 'Acme', entry }]).customers[0]?.nextReview;
  const [said, held] = [dayOf('2026-09-01'), dayOf('2026-01-31')];
  expect(review({ nextReview: said, lastReview: held })).toBe(said);
  // Without a score by the cycle of the last grade, one month.
  expect(review({ lastReview: held })).toBe(dayOf('2026-02-28'));
  expect(review({})).toBeUndefined();
});

describe('amounts', () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

  test('sums and roundings are those of whole cents', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 300 }), (amounts) => {
        const whole = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(moneySum(amounts.map((amount) => amount / 100))).toBe(whole / 100 || 0);
      }),
    );
    expect([toMinorUnit(1.005, 'CNY'), toMinorUnit(-0.5, 'JPY'), toMinorUnit(1.2345, 'KWD')]).toEqual([
      1.01, -1, 1.235,
    ]);
  });

  test('rounded down is never more, and less by under a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (amount) => {
        const down = downToMinorUnit(amount, 'CNY');
        expect(down).toBeLessThanOrEqual(amount + 1e-6);
        expect(amount - down).toBeLessThan(0.01 + 1e-6);
      }),
    );
  });

  test('are written as people read them', () => {
    expect([moneyShown(12_500, 'CNY'), moneyShown(1_099.5, 'USD'), moneyShown(3.7, 'JPY')]).toEqual([
      'CNY 12,500',
      'USD 1,099.50',
      'JPY 4',
    ]);
    expect(moneyShown(7, '')).toBe('7');
  });
});
