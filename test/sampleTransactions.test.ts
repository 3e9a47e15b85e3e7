import { dayOf } from '../demo/calendar';
import { demoTransactions } from '../demo/demoTransactions';
import { transactionsWorkbook } from '../demo/transactionsWorkbook';
import { ReportBook } from './support/reportBook';

const AS_OF = dayOf(2026, 6, 30);
const AGING = [{ report: 'aging', groupBy: 'customer' }] as const;

const cents = (value: unknown): number => Math.round(Number(value) * 100);

/** Open cents of each currency by days overdue, straight from the rows: invoices less the receipts that name them. */
function openByCurrency(language: 'zh-CN' | 'en-US', asOf: number) {
  const { invoices, receipts } = demoTransactions(language, AS_OF);
  const taken = new Map<unknown, number>();
  const found = new Map<unknown, number[]>();
  const add = (currency: unknown, days: number, amount: number): void => {
    const buckets = found.get(currency) ?? [0, 0, 0, 0, 0];
    const at = [0, 30, 60, 90].filter((limit) => days > limit).length;
    buckets[at] = (buckets[at] ?? 0) + amount;
    found.set(currency, buckets);
  };
  for (const [, day, , , invoice, currency, amount] of receipts) {
    if (Number(day) > asOf) continue;
    if (invoice === null) add(currency, asOf - Number(day), -cents(amount));
    else taken.set(invoice, (taken.get(invoice) ?? 0) + cents(amount));
  }
  for (const [, , document, , date, due, currency, amount] of invoices) {
    if (Number(date) <= asOf) add(currency, asOf - Number(due), cents(amount) - (taken.get(document) ?? 0));
  }
  return found;
}

describe.each(['zh-CN', 'en-US'] as const)('the sample with receipts apart (%s)', (language) => {
  let book: ReportBook;
  beforeAll(async () => {
    book = await ReportBook.open(transactionsWorkbook(language, AS_OF));
  });
  afterAll(() => {
    book.close();
  });

  test.each([AS_OF, AS_OF - 91])('ages as its rows say on day %d', async (asOf) => {
    const { loaded, input } = await book.run(AGING, { basis: { asOf } });
    expect(loaded.intake.ledger.shape).toBe('transactions');
    expect(loaded.receipts).toBeDefined();
    expect(loaded.intake.setAside).toEqual([]);
    const wanted = openByCurrency(language, asOf);
    expect(input.aging.currencies).toHaveLength(2);
    for (const { currency, buckets } of input.aging.currencies)
      expect([currency, buckets.map(({ amount }) => cents(amount))]).toEqual([
        currency,
        wanted.get(currency),
      ]);
  });

  test('is converted by its own rates, item by item', async () => {
    const [reporting, abroad] = language === 'zh-CN' ? (['CNY', 'USD'] as const) : (['USD', 'EUR'] as const);
    const { input } = await book.run(AGING, { basis: { asOf: AS_OF, reporting } });
    const [block, ...others] = input.aging.currencies;
    expect(others).toEqual([]);
    const { rates } = demoTransactions(language, AS_OF);
    const [, , , rate] = rates.at(-1) ?? [];
    const part = block?.converted.find(({ currency }) => currency === abroad);
    expect(part?.rate).toBe(rate);
    const own = openByCurrency(language, AS_OF);
    const sum = (currency: string): number =>
      (own.get(currency) ?? []).reduce((total, amount) => total + amount, 0);
    expect(cents(part?.total)).toBe(sum(abroad));
    // Each item is rounded to a cent: half a cent an item is the most that can be between the two.
    const apart = cents(block?.total) - (sum(reporting) + sum(abroad) * Number(rate));
    expect(Math.abs(apart)).toBeLessThan(0.5 * (block?.items ?? 0) + 1);
  });
});
