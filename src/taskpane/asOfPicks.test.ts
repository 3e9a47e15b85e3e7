import { betterDay, pickedDays } from './asOfPicks';
import { day } from './fakes/FakeServices';
import { LEDGER } from './fakes/samples';

// The quarter that ended before the day: worked out on a calendar.
test.each([
  ['2026-07-16', '2026-06-30', '2026-06-30'],
  ['2026-06-30', '2026-05-31', '2026-03-31'],
  ['2026-01-01', '2025-12-31', '2025-12-31'],
  ['2024-03-31', '2024-02-29', '2023-12-31'],
  ['2026-12-05', '2026-11-30', '2026-09-30'],
])('on %s the last month ended on %s and the last quarter on %s', (now, month, quarter) => {
  const days = pickedDays(day(now), undefined);
  expect([...days]).toEqual([
    ['today', day(now)],
    ['lastMonth', day(month)],
    ['lastQuarter', day(quarter)],
  ]);
});

test('another day is offered only when nothing is open on the chosen one', () => {
  const asOf = day('2026-07-31');
  expect(betterDay(LEDGER, asOf)).toBeUndefined();
  const paid = { ...LEDGER, openTotals: [{ currency: 'CNY', amount: 0 }] };
  expect(betterDay(paid, asOf)).toEqual({ day: day('2026-06-28'), because: 'nothingOpen' });
  expect(betterDay(paid, day('2026-06-28'))).toBeUndefined();
  expect(betterDay({ ...paid, rowsUsed: 0 }, asOf)).toBeUndefined();
});

test('a ledger that ends more than a quarter before the day offers its own last day', () => {
  // From 28 June: 92 days end on 28 September.
  expect(betterDay(LEDGER, day('2026-09-28'))).toBeUndefined();
  expect(betterDay(LEDGER, day('2026-09-29'))).toEqual({ day: day('2026-06-28'), because: 'longAgo' });
});
