import fc from 'fast-check';
import { text } from '../../locales/text';
import { dayOf } from '../score.fixture';
import type { CreditBook } from '../creditBook';
import { AS_OF, bookOf, USD_TO_CNY, type BookChoice, type Company } from './limit.fixture';
import { checkOrder, type Order, type OrderCheck } from './orderCheck';

/** A year of invoices paid in time, which gives the first company grade A, and with it 60 days. */
const PAID = Array.from({ length: 12 }, (_, month) => {
  const due = dayOf(`2025-${String(month + 1).padStart(2, '0')}-28`) + 180;
  return { customer: 'X', date: due - 20, due, settled: due, amount: 10_000, currency: 'CNY' };
});

function bookWith(
  x: Omit<Company, 'name'>,
  others: readonly Company[] = [],
  choice: BookChoice = {},
): CreditBook {
  return bookOf([{ name: 'X', ...x }, ...others], { items: PAID, ...choice });
}

function check(
  x: Omit<Company, 'name'>,
  order: Partial<Order> = {},
  others: readonly Company[] = [],
  choice: BookChoice = {},
): OrderCheck {
  return checkOrder(bookWith(x, others, choice), 0, { amount: 50_000, ...order });
}

const keys = ({ reasons }: OrderCheck): string[] =>
  reasons.map(({ verdict, key }) => `${verdict} ${key.replace('credit.order.', '')}`);

test('may we deliver 50,000 more to X on 60 days?', () => {
  const good = check({ open: 30_000, entry: { limit: 100_000 } }, { days: 60 });
  expect(good).toEqual({
    verdict: 'yes',
    reasons: [
      { verdict: 'yes', key: 'credit.order.fits', values: { after: 'CNY 80,000', limit: 'CNY 100,000' } },
    ],
    currency: 'CNY',
    exposureAfter: 80_000,
    most: 70_000,
    receiveFirst: 0,
  });
  const over = check({ open: 80_000, overdue: 12_000, entry: { limit: 100_000 } }, { days: 90 });
  expect(over).toMatchObject({ verdict: 'no', exposureAfter: 130_000, most: 20_000, receiveFirst: 30_000 });
  expect(over.reasons.map(({ key, values }) => text('en-US', key, values))).toEqual([
    'The order exceeds the limit: CNY 130,000 against CNY 100,000.',
    '90 days are longer than the 60 of grade A.',
    'CNY 12,000 is overdue.',
  ]);
  expect(over.reasons.map(({ key, values }) => text('zh-CN', key, values))).toEqual([
    '该订单超出额度：占用 CNY 130,000，额度 CNY 100,000。',
    '账期 90 天超过 A 级的 60 天。',
    '已有逾期 CNY 12,000。',
  ]);
});

describe('the limit', () => {
  test.each([
    [39_999.99, ['yes fits']],
    [40_000, ['watch nearLimit']],
    [50_000, ['watch nearLimit']],
    [50_000.01, ['no overLimit']],
  ])('%d before an order of 50,000 against 100,000', (open, expected) => {
    expect(keys(check({ open, entry: { limit: 100_000 } }))).toEqual(expected);
  });

  /** Case of OCA sales risk: orders count with invoices; one order of 100 against a limit of 99 or 100. */
  test('open orders of the file count, the order itself once', () => {
    const order = { amount: 100 };
    expect(check({ entry: { limit: 99 } }, order).verdict).toBe('no');
    expect(check({ entry: { limit: 100 } }, order).verdict).toBe('watch');
    // erpnext#47279: 60 delivered must not count twice against 100.
    expect(check({ entry: { limit: 100 } }, { amount: 60 })).toMatchObject({
      verdict: 'yes',
      exposureAfter: 60,
    });
    expect(check({ entry: { limit: 100, openOrders: 60 } }, { amount: 60 })).toMatchObject({
      verdict: 'no',
      exposureAfter: 120,
      receiveFirst: 20,
    });
  });

  /** OCA: a limit of 99 and an order of 100 in a currency at a rate of 0.5 or 2. */
  test.each([
    [0.5, 'yes', 50],
    [2, 'no', 200],
  ] as const)('an order in another currency at %d', (rate, verdict, after) => {
    const convert = (amount: number, from: string, to: string): number =>
      from === to ? amount : amount * rate;
    const found = check({ entry: { limit: 99 } }, { amount: 100, currency: 'USD' }, [], { convert });
    expect(found).toMatchObject({ verdict, exposureAfter: after });
  });

  test('none is to be decided, with what would be recommended', () => {
    const found = check({ open: 1 });
    expect(keys(found)).toEqual(['ask noLimitYet']);
    // Three months of 10,000.
    expect(found.reasons[0]?.values).toEqual({ amount: 'CNY 30,000' });
    expect(found).toMatchObject({ most: undefined, receiveFirst: undefined });
    const nobody = checkOrder(bookOf([{ name: 'New' }]), 0, { amount: 1 });
    expect(keys(nobody)).toEqual(['ask noLimit', 'ask credit.noScore.noPayments']);
  });

  test('of zero delivers nothing on credit, but what was paid ahead', () => {
    expect(check({ entry: { limit: 0 } })).toMatchObject({ verdict: 'no', most: 0, receiveFirst: 50_000 });
    const ahead = check({ onAccount: 60_000, entry: { limit: 0 } }, { days: 90 });
    expect(keys(ahead)).toEqual(['yes paidAhead']);
    expect(ahead).toMatchObject({ exposureAfter: 0, most: 60_000 });
    expect(check({ onAccount: 45_000, entry: { limit: 0 } })).toMatchObject({
      verdict: 'no',
      receiveFirst: 5_000,
    });
  });

  test('on hold nothing is delivered', () => {
    const found = check({ entry: { limit: 1e6, hold: true } });
    expect(keys(found)).toEqual(['no hold']);
    expect(found.most).toBe(0);
  });

  test('a temporary limit that ends before the order is due', () => {
    const entry = { limit: 40_000, temporaryLimit: 90_000, temporaryUntil: AS_OF + 29 };
    expect(keys(check({ entry }, { days: 29 }))).toEqual(['yes fits']);
    expect(keys(check({ entry }, { days: 30 }))).toEqual(['ask temporaryEnds']);
    // Our own limit would do.
    expect(keys(check({ entry: { ...entry, limit: 50_000 } }, { days: 30 }))).toEqual(['yes fits']);
    const ended = { ...entry, temporaryUntil: AS_OF - 1 };
    expect(keys(check({ entry: ended }, { days: 30 }))).toEqual(['no overLimit', 'watch temporaryEnded']);
  });
});

describe('a group', () => {
  const parent = (limit: number, more: Partial<Company> = {}): Company => ({
    name: 'P',
    open: 900,
    entry: { limit },
    ...more,
  });

  /** D365: an own limit of 10,000 in a group of 15,000; the group is checked beside it. */
  test('limits its members beside their own limit', () => {
    const x = { entry: { parent: 'P', limit: 10_000 } };
    const order = { amount: 8_000 };
    expect(check(x, order, [parent(15_000, { open: 6_000 })])).toMatchObject({
      verdict: 'watch',
      most: 9_000,
    });
    const found = check(x, order, [parent(15_000, { open: 9_000 })]);
    expect(keys(found)).toEqual(['no overGroup']);
    expect(found).toMatchObject({ most: 6_000, receiveFirst: 2_000 });
  });

  test('with a limit needs none of its members to have one', () => {
    expect(keys(check({ entry: { parent: 'P' } }, { amount: 99 }, [parent(2_000)]))).toEqual(['yes fits']);
    expect(keys(check({ entry: { parent: 'P' } }, { amount: 900 }, [parent(2_000)]))).toEqual([
      'watch nearGroup',
    ]);
  });

  test('on hold takes its members with it', () => {
    const held = parent(1e6, { entry: { limit: 1e6, hold: true } });
    expect(keys(check({ entry: { parent: 'P', limit: 1e6 } }, {}, [held]))).toEqual(['no groupHold']);
  });
});

describe('what else is told', () => {
  test('cover of the insurer: exceeded, ending, ended', () => {
    const entry = { limit: 1e6, insuredLimit: 60_000, insuredUntil: AS_OF + 60 };
    expect(keys(check({ entry }, { days: 60 }))).toEqual(['yes fits']);
    const found = check({ open: 20_000, entry: { ...entry, insuredUntil: AS_OF + 59 } }, { days: 60 });
    expect(keys(found)).toEqual(['watch uninsured', 'watch insuranceEnds']);
    expect(found.reasons[0]?.values).toEqual({ amount: 'CNY 10,000', cover: 'CNY 60,000' });
    const ended = { ...entry, insuredUntil: AS_OF - 1 };
    expect(keys(check({ entry: ended }))).toEqual(['watch insuranceEnded']);
  });

  test('terms longer than agreed, and than those of the grade', () => {
    const limit = 1e6;
    expect(keys(check({ entry: { limit, termsDays: 30 } }, { days: 31 }))).toEqual(['ask longerThanAgreed']);
    expect(keys(check({ entry: { limit, termsDays: 90 } }, { days: 90 }))).toEqual(['watch longerThanGrade']);
    expect(keys(check({ entry: { limit, termsDays: 90 } }))).toEqual(['watch longerThanGrade']);
    expect(keys(check({ entry: { limit } }, { days: 61 }))).toEqual(['ask longerThanGrade']);
    expect(keys(check({ entry: { limit } }))).toEqual(['yes fits']);
  });

  test('a review that is overdue', () => {
    const entry = { limit: 1e6, nextReview: AS_OF };
    expect(keys(check({ entry }))).toEqual(['yes fits']);
    expect(keys(check({ entry: { ...entry, nextReview: AS_OF - 1 } }))).toEqual(['watch reviewDue']);
  });

  test('open amounts and orders without a rate', () => {
    const foreign = { open: 7, currency: 'EUR', entry: { limit: 1e6, currency: 'CNY' } };
    const found = check(foreign, {}, [], { convert: USD_TO_CNY });
    expect(keys(found)).toEqual(['ask unconverted']);
    expect(found.reasons[0]?.values).toEqual({ amounts: ['EUR 7'] });
    const unknown = check({ entry: { limit: 1e6 } }, { currency: 'EUR' }, [], { convert: USD_TO_CNY });
    expect(keys(unknown)).toEqual(['ask noRate']);
    expect(unknown.exposureAfter).toBeUndefined();
  });
});

test('what can be delivered at once is not refused by a limit, and a cent more is', () => {
  const cents = fc.integer({ min: 0, max: 100_000_000 });
  const money = cents.map((amount) => amount / 100);
  fc.assert(
    fc.property(money, money, money, money, money, (open, onAccount, limit, shared, others) => {
      const book = bookWith({ open, onAccount, entry: { limit, parent: 'P' } }, [
        { name: 'P', open: others, entry: { limit: shared } },
      ]);
      const { most = 0 } = checkOrder(book, 0, { amount: 0.01 });
      const refused = (amount: number): boolean =>
        keys(checkOrder(book, 0, { amount })).some((key) => key.startsWith('no '));
      if (most > 0) expect(refused(most)).toBe(false);
      expect(refused(Math.round(most * 100 + 1) / 100)).toBe(true);
    }),
  );
});

test('after receiving what is asked for, the order fits', () => {
  const money = fc.integer({ min: 1, max: 100_000_000 }).map((amount) => amount / 100);
  fc.assert(
    fc.property(money, money, money, (open, limit, amount) => {
      const { receiveFirst = 0, verdict } = check({ open, entry: { limit } }, { amount });
      expect(receiveFirst > 0).toBe(verdict === 'no');
      const later = check({ open, onAccount: receiveFirst, entry: { limit } }, { amount });
      expect(later.verdict).not.toBe('no');
    }),
  );
});
