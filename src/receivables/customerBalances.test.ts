import fc from 'fast-check';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { ageLedger } from './aging';
import { customerBalances } from './customerBalances';
import { openItems } from './openItems';

const D = 46_000;

test('open invoices less credit notes, receipts on account apart, and what of the invoices is overdue', () => {
  const ledger = ledgerOf([
    { customer: 'A', due: D - 5, amount: 100.1 },
    { customer: 'A', due: D, amount: 50 },
    { customer: 'A', due: D - 9, amount: -30.05, kind: 'creditNote' },
    { customer: 'A', due: D - 9, amount: -20, kind: 'receipt' },
    { customer: 'A', due: D - 5, amount: 7, currency: 'USD' },
    { customer: 'B', due: D - 5, amount: 10, settled: D },
    { customer: 'C', due: D - 1, amount: 10, settled: D + 1 },
  ]);
  expect(customerBalances(ledger, openItems(ledger, D, 'due'))).toEqual([
    // 100.10 + 50 - 30.05
    { customer: 0, currency: '', invoices: 120.05, onAccount: 20, overdue: 100.1 },
    { customer: 0, currency: 'USD', invoices: 7, onAccount: 0, overdue: 7 },
    { customer: 2, currency: '', invoices: 10, onAccount: 0, overdue: 10 },
  ]);
});

test('they come to the totals of the aging, to the last minor unit', () => {
  const item: fc.Arbitrary<Item> = fc.record({
    customer: fc.constantFrom('A', 'B', 'C'),
    currency: fc.constantFrom('CNY', 'USD'),
    due: fc.integer({ min: D - 100, max: D + 40 }),
    amount: fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => cents / 100),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 60 }), (items) => {
      const ledger = ledgerOf(items.map((one) => (one.amount < 0 ? { ...one, kind: 'receipt' } : one)));
      const balances = customerBalances(ledger, openItems(ledger, D, 'due'));
      const aging = ageLedger(ledger, { asOf: D, limits: [30], by: 'due' });
      for (const { currency, total } of aging.currencies) {
        const cents = balances
          .filter((one) => one.currency === currency)
          .map(({ invoices, onAccount }) => Math.round(invoices * 100) - Math.round(onAccount * 100));
        expect(cents.reduce((sum, amount) => sum + amount, 0)).toBe(Math.round(total * 100));
      }
    }),
  );
});
