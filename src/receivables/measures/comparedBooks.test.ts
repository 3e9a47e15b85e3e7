import fc from 'fast-check';
import { ledgerOf } from '../../../test/support/ledgerOf';
import { addMonths, endOfMonth } from '../../ledger/cells/dates';
import { day } from '../../ledger/intake.fixture';
import { comparedEnds } from './comparedBooks';
import { measureBook } from './measureBook';
import { windowAt, type MeasureSettings } from './measureWindow';
import { monthsToMeasure, monthsUpTo } from './periods';

const OF = { currency: '', limits: [30, 60, 90], groupings: ['customer'] as const };
const SETTINGS: MeasureSettings = { months: 3, days: 'calendar', creditSales: 'net' };

/** A bill of 100 to A on the 10th of each of 60 months from January 2020 on, paid after 25 days; one of 7 to B on 20 May 2023. */
const LEDGER = ledgerOf([
  ...Array.from({ length: 60 }, (_, month) => {
    const date = addMonths(day('2020-01-10'), month);
    return { customer: 'A', date, due: date, amount: 100, settled: date + 25 };
  }),
  { customer: 'B', date: day('2023-05-20'), due: day('2023-06-19'), amount: 7 },
]);

test('within a month each end counts up to its own day, by group as well', () => {
  const { now, previous, lastYear } = comparedEnds(LEDGER, day('2024-06-17'), OF, SETTINGS);
  const sums = (end: typeof previous, group: number): unknown => {
    const { inputs, period } = windowAt(end?.book ?? now.book, SETTINGS, end?.at ?? -1, {
      grouping: 0,
      group,
    });
    return [period.from, period.to, inputs.begin, inputs.invoiced, inputs.received, inputs.end];
  };
  // Bills of April, May and June; March's, April's and May's are paid on 4 April, 5 May and 4 June.
  expect(sums(now, 0)).toEqual([day('2024-04-01'), day('2024-06-17'), 100, 300, 300, 100]);
  // December's of 2023 is paid on 4 January, those of January and February on 4 February and 6 March.
  expect(sums(previous, 0)).toEqual([day('2024-01-01'), day('2024-03-17'), 100, 300, 300, 100]);
  // March's is paid on 4 April, April's on 5 May, May's on 4 June.
  expect(sums(lastYear, 0)).toEqual([day('2023-04-01'), day('2023-06-17'), 100, 300, 300, 100]);
  expect(sums(lastYear, 1)).toEqual([day('2023-04-01'), day('2023-06-17'), 0, 7, 0, 7]);
  expect(sums(previous, 1)).toEqual([day('2024-01-01'), day('2024-03-17'), 7, 0, 0, 7]);
});

test('a countback goes 36 months back from each end, the first of them up to its day', () => {
  const { now, previous, lastYear } = comparedEnds(LEDGER, day('2024-06-17'), OF, SETTINGS);
  for (const end of [now, previous ?? now, lastYear ?? now]) {
    const { sales } = windowAt(end.book, SETTINGS, end.at, { grouping: 0, group: 0 });
    expect(sales.map((month) => month.sales)).toEqual(Array.from({ length: 36 }, () => 100));
    expect(sales[0]?.days).toBe(17);
  }
});

const ITEM = fc.record({
  customer: fc.constantFrom('A', 'B'),
  date: fc.integer({ min: day('2020-01-01'), max: day('2024-07-31') }),
  terms: fc.integer({ min: 0, max: 60 }),
  cents: fc.integer({ min: 1, max: 1_000_000 }),
  late: fc.option(fc.integer({ min: -40, max: 200 })),
});

test('each end is that of a book which ends on its day alone', () => {
  fc.assert(
    fc.property(
      fc.array(ITEM, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: day('2021-01-01'), max: day('2024-08-31') }),
      fc.constantFrom(1, 3, 12),
      (items, asOf, months) => {
        const ledger = ledgerOf(
          items.map(({ customer, date, terms, cents, late }) => ({
            customer,
            date,
            due: date + terms,
            amount: cents / 100,
            ...(late === null ? {} : { settled: date + terms + late }),
          })),
        );
        const { previous, lastYear } = comparedEnds(ledger, asOf, OF, { ...SETTINGS, months });
        const own = Math.min(months, monthsToMeasure(ledger, asOf));
        for (const [end, back] of [
          [previous, own],
          [lastYear, 12],
        ] as const) {
          if (end === undefined) continue;
          const { to } = end.book.choice.periods[end.at] ?? { to: 0 };
          expect(to).toBe(asOf === endOfMonth(asOf) ? endOfMonth(asOf, -back) : addMonths(asOf, -back));
          const count = end.at + 1;
          const alone = measureBook(ledger, { ...OF, periods: monthsUpTo(to, count, 'calendar') });
          for (const group of [undefined, { grouping: 0, group: 0 }]) {
            const settings = { ...SETTINGS, months: own };
            expect(windowAt(end.book, settings, end.at, group)).toEqual(
              windowAt(alone, settings, end.at, group),
            );
          }
        }
      },
    ),
  );
});
