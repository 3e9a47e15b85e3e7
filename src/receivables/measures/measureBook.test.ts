import fc from 'fast-check';
import { ledgerOf } from '../../../test/support/ledgerOf';
import { day } from '../../ledger/intake.fixture';
import type { Ledger } from '../../ledger/ledger';
import { ageLedger } from '../aging';
import { compareAging } from '../comparison';
import { moneySum } from '../../ledger/moneySums';
import { measureBook, type MeasureBook } from './measureBook';
import { measure } from './measures';
import { windowAt, type MeasureSettings } from './measureWindow';
import { monthsUpTo } from './periods';

const AS_OF = day('2024-06-30');
const SETTINGS: MeasureSettings = { months: 1, days: 'calendar', creditSales: 'net' };

function bookOf(ledger: Ledger, months: number, asOf = AS_OF): MeasureBook {
  return measureBook(ledger, {
    periods: monthsUpTo(asOf, months, 'calendar'),
    currency: ledger.currencies[0] ?? '',
    limits: [30, 60, 90],
    groupings: ['customer', 'owner'],
  });
}

/**
 * Invoices of two customers:
 *   A  10 Jan, due 9 Feb, 1,000, paid 19 Feb (10 days late)
 *   A   5 Mar, due 4 Apr,   600, open
 *   A   1 Jun, due 1 Jul,   500, open
 *   B  20 May, due 19 Jun, 300, paid 9 Jun (10 days early)
 *   B  15 Jun, due 15 Jun, 200, paid at once
 *   B  20 Jun, credit note -100, open
 */
const LEDGER = ledgerOf([
  {
    customer: 'A',
    date: day('2024-01-10'),
    due: day('2024-02-09'),
    amount: 1000,
    settled: day('2024-02-19'),
  },
  { customer: 'A', date: day('2024-03-05'), due: day('2024-04-04'), amount: 600 },
  { customer: 'A', date: day('2024-06-01'), due: day('2024-07-01'), amount: 500 },
  { customer: 'B', date: day('2024-05-20'), due: day('2024-06-19'), amount: 300, settled: day('2024-06-09') },
  { customer: 'B', date: day('2024-06-15'), due: day('2024-06-15'), amount: 200, settled: day('2024-06-15') },
  { customer: 'B', date: day('2024-06-20'), due: day('2024-06-20'), amount: -100 },
]);

describe('a ledger of six items', () => {
  const book = bookOf(LEDGER, 6);
  const june = book.total[5];

  test('rolls month by month', () => {
    const rows = book.total.map(({ opening, invoiced, credited, received, closing }) => [
      opening,
      invoiced,
      credited,
      received,
      closing,
    ]);
    expect(rows).toEqual([
      [0, 1000, 0, 0, 1000],
      [1000, 0, 0, 1000, 0],
      [0, 600, 0, 0, 600],
      [600, 0, 0, 0, 600],
      [600, 300, 0, 0, 900],
      [900, 700, 100, 500, 1000],
    ]);
    expect(book.total.every(({ other, writtenOff }) => other === 0 && writtenOff === 0)).toBe(true);
  });

  test('knows what was due, what was paid at once and how late', () => {
    // 30 June: not due 500; 600 is 87 days overdue; the credit note stands against it.
    expect(june).toMatchObject({ notDue: 500, cash: 200, late: 600, lateDays: 600 * 87, overNinety: 0 });
    // June: 300 ten days early, 200 on the day.
    expect(june).toMatchObject({ settled: 500, settledDays: -3000 });
    expect(book.total[1]).toMatchObject({ settled: 1000, settledDays: 10_000 });
    expect(book.aged[5]).toEqual([500, -100, 0, 600, 0]);
  });

  test('tells what of a month was open 90 days after it once they have passed', () => {
    // March ends 91 days before 30 June: all of its 600 is open still. April's 90 days end on 29 July.
    expect(book.total.map(({ billed, stillOpen }) => [billed, stillOpen])).toEqual([
      [1000, 0],
      [0, 0],
      [600, 600],
      [NaN, NaN],
      [NaN, NaN],
      [NaN, NaN],
    ]);
  });

  test('measures of June alone', () => {
    const window = windowAt(book, SETTINGS, 5);
    const of = (id: Parameters<typeof measure>[0]) => measure(id, window).result;
    const close = (value: number) => ({ value: expect.closeTo(value, 9) as number });
    // Credit sales 700 - 100 = 600 in 30 days.
    expect(of('dso')).toEqual(close((1000 / 600) * 30));
    expect(of('dsoAverage')).toEqual(close((950 / 600) * 30));
    expect(of('dsoBest')).toEqual(close((500 / 600) * 30));
    expect(of('add')).toEqual(close(25));
    // June's 600 (30 days), May's 300 (31 days), then April without sales.
    expect(of('dsoCountback')).toEqual(close(61));
    // (900 + 600 - 1000) / (900 + 600 - 500)
    expect(of('cei')).toEqual(close(50));
    expect(of('turnover')).toEqual(close(((600 / 30) * 365) / 950));
    expect(of('turnoverDays')).toEqual(close((950 / 600) * 30));
    expect(of('daysLate')).toEqual(close((600 * 87 - 3000) / (600 + 500)));
    expect(of('collectionRate')).toEqual(close(500 / (900 + 700)));
    expect(of('overdueRate')).toEqual(close(500 / 1000));
    expect(of('atRiskRate')).toEqual(close(1));
    expect(of('badDebtRate')).toEqual(close(0));
    // Only A owes: B has a credit of 100.
    expect(of('topCustomer')).toEqual(close(1));
    expect(of('herfindahl')).toEqual(close(10_000));
    expect(window.billedIn).toMatchObject({ from: day('2024-03-01'), to: day('2024-03-31') });
  });

  test('a quarter joins three months', () => {
    const { inputs, period } = windowAt(book, { ...SETTINGS, months: 3 }, 5);
    expect(period).toEqual({ from: day('2024-04-01'), to: AS_OF, days: 91 });
    expect(inputs).toMatchObject({ begin: 600, end: 1000, invoiced: 1000, credited: 100, received: 500 });
    expect(inputs).toMatchObject({ settled: 500, late: 600, creditSales: 900 });
  });

  test('what counts as credit sales is a choice', () => {
    const sales = (creditSales: MeasureSettings['creditSales']): number =>
      windowAt(book, { ...SETTINGS, creditSales }, 5).inputs.creditSales;
    expect([sales('net'), sales('gross'), sales('netWithoutCash')]).toEqual([600, 700, 400]);
  });

  test('parts by customer', () => {
    const [customers] = book.groups;
    const group = customers?.labels.findIndex((key) => key === LEDGER.customers[0]?.key) ?? -1;
    const a = windowAt(book, SETTINGS, 5, { grouping: 0, group });
    expect(a.inputs).toMatchObject({ begin: 600, end: 1100, invoiced: 500, received: 0, notDue: 500 });
    expect(measure('topCustomer', a).result).toMatchObject({ why: 'noReceivables' });
  });

  test('says why there is no answer', () => {
    expect(measure('dso', windowAt(book, SETTINGS, 3)).result).toMatchObject({ why: 'noSales' });
    expect(measure('atRiskRate', windowAt(bookOf(LEDGER, 2), SETTINGS, 1)).result).toMatchObject({
      why: 'tooEarly',
    });
    expect(measure('dso', windowAt(book, { ...SETTINGS, months: 3 }, 1)).result).toEqual({
      why: 'historyTooShort',
    });
  });
});

test('a month that is not over has the days that have passed', () => {
  const asOf = day('2024-02-10');
  const days = (convention: Parameters<typeof monthsUpTo>[2]): number[] =>
    monthsUpTo(asOf, 2, convention).map((period) => period.days);
  expect(days('calendar')).toEqual([31, 10]);
  expect(days('30/360')).toEqual([30, (30 * 10) / 29]);
  expect(days('365')).toEqual([365 / 12, ((365 / 12) * 10) / 29]);
});

describe('on random ledgers', () => {
  const item = fc.record({
    customer: fc.constantFrom('A', 'B', 'C'),
    date: fc.integer({ min: AS_OF - 200, max: AS_OF + 20 }),
    term: fc.integer({ min: 0, max: 60 }),
    amount: fc.integer({ min: -5_000, max: 20_000 }),
    paidAfter: fc.option(fc.integer({ min: 0, max: 120 })),
  });
  const ledgers = fc.array(item, { minLength: 1, maxLength: 25 }).map((items) =>
    ledgerOf(
      items.map(({ customer, date, term, amount, paidAfter }) => ({
        customer,
        date,
        due: date + term,
        amount: amount === 0 ? 1 : amount / 100,
        ...(paidAfter === null ? {} : { settled: date + paidAfter }),
      })),
    ),
  );

  test('every month is what the comparison of its ends says, and its closing is an aging', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const book = bookOf(ledger, 5);
        const aged = (asOf: number) => ageLedger(ledger, { asOf, limits: [30, 60, 90], by: 'due' });
        book.choice.periods.forEach(({ from, to }, at) => {
          const total = compareAging(ledger, aged(from - 1), aged(to)).currencies[0]?.total;
          const sums = book.total[at];
          expect(sums).toMatchObject({
            opening: total?.opening ?? 0,
            invoiced: total?.invoiced ?? 0,
            credited: total?.credited ?? 0,
            received: total?.collected ?? 0,
            other: total?.other ?? 0,
            closing: total?.closing ?? 0,
          });
          const [block] = aged(to).currencies;
          expect(book.aged[at]).toEqual(block?.buckets.map(({ amount }) => amount) ?? [0, 0, 0, 0, 0]);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('the groups come to the total', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const book = bookOf(ledger, 4);
        for (const { labels, sums } of book.groups)
          book.total.forEach((total, at) => {
            for (const name of ['opening', 'invoiced', 'received', 'closing', 'late', 'settledDays'] as const)
              expect(moneySum(labels.map((_, group) => sums(group, at)[name]))).toBeCloseTo(total[name], 4);
          });
      }),
      { numRuns: 100 },
    );
  });
});
