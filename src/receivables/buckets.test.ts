import fc from 'fast-check';
import { dayFromIso } from '../ledger/cells/dates';
import { Problem } from '../locales/problem';
import { bucketIndex, bucketsAt, bucketsFrom, limitsAt, parseLimits } from './buckets';

function serial(iso: string): number {
  return dayFromIso(iso) ?? Number.NaN;
}

const limitLists = fc
  .uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 12 })
  .map((limits) => limits.sort((a, b) => a - b));

test('the default limits make not due, 1-30, 31-60, 61-90 and over 90', () => {
  expect(bucketsFrom([30, 60, 90])).toEqual([
    { from: null, to: 0 },
    { from: 1, to: 30 },
    { from: 31, to: 60 },
    { from: 61, to: 90 },
    { from: 91, to: null },
  ]);
});

// The boundary matrix on which other systems differ; ours is the one rule of the house.
test.each([
  [-40, 0],
  [-1, 0],
  [0, 0],
  [1, 1],
  [29, 1],
  [30, 1],
  [31, 2],
  [60, 2],
  [61, 3],
  [90, 3],
  [91, 4],
])('%i days overdue fall in bucket %i', (days, bucket) => {
  expect(bucketIndex(days, [30, 60, 90])).toBe(bucket);
});

test('buckets are disjoint and exhaustive for any list of limits', () => {
  fc.assert(
    fc.property(limitLists, fc.integer({ min: -5000, max: 5000 }), (limits, days) => {
      const holding = bucketsFrom(limits).flatMap(({ from, to }, at) =>
        (from === null || days >= from) && (to === null || days <= to) ? [at] : [],
      );
      expect(holding).toEqual([bucketIndex(days, limits)]);
    }),
  );
});

test.each(['30,60,90', '30/60/90', ' 30; 60 ;90 ', '30，60，90', '30 60 90'])(
  'reads the limits %j',
  (written) => {
    expect(parseLimits(written)).toEqual([30, 60, 90]);
  },
);

test.each(['', 'x', '30,x', '60,30', '30,30', '0,30', '-5', '30.5', '99999'])(
  'refuses the limits %j',
  (written) => {
    expect(() => parseLimits(written)).toThrow(new Problem('badBuckets'));
  },
);

// Worked out on a calendar: an item is over n months late once the day of its due date n months on has passed,
// or the last day of a month that is too short for it.
test.each([
  ['2026-03-31', '2026-02-28', 1, 'over'],
  ['2026-03-28', '2026-02-28', 1, 'within'],
  ['2026-03-29', '2026-02-28', 1, 'over'],
  ['2026-02-28', '2026-01-31', 1, 'within'],
  ['2026-03-01', '2026-01-31', 1, 'over'],
  ['2026-02-28', '2026-01-28', 1, 'within'],
  ['2026-02-28', '2026-01-27', 1, 'over'],
  ['2024-02-29', '2024-01-31', 1, 'within'],
  ['2024-03-01', '2024-01-31', 1, 'over'],
  ['2025-02-28', '2024-02-29', 12, 'within'],
  ['2025-03-01', '2024-02-29', 12, 'over'],
  ['2024-02-29', '2023-02-28', 12, 'over'],
  ['2024-02-28', '2023-02-28', 12, 'within'],
  ['2024-02-29', '2023-03-01', 12, 'within'],
  ['2026-06-30', '2021-06-30', 60, 'within'],
  ['2026-06-30', '2021-06-29', 60, 'over'],
])('on %s an item due on %s is, for %i months, %s', (asOf, due, months, expected) => {
  const limits = limitsAt({ limits: [months], unit: 'months' }, serial(asOf));
  expect(bucketIndex(serial(asOf) - serial(due), limits)).toBe(expected === 'over' ? 2 : 1);
});

/** Months on by the calendar of JavaScript, cut to the last day of the month: nothing of ours. */
function monthsOn(iso: string, months: number): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

test('buckets of months hold each item once, by its due date moved on month by month', () => {
  const dates = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const months = fc
    .uniqueArray(fc.integer({ min: 1, max: 72 }), { minLength: 1, maxLength: 8 })
    .map((limits) => limits.sort((a, b) => a - b));
  fc.assert(
    fc.property(dates, dates, months, (due, asOf, limits) => {
      const day = serial(asOf);
      const days = day - serial(due);
      const expected = days <= 0 ? 0 : 1 + limits.filter((limit) => asOf > monthsOn(due, limit)).length;
      expect(bucketIndex(days, limitsAt({ limits, unit: 'months' }, day))).toBe(expected);
      const holding = bucketsAt({ limits, unit: 'months' }, day).flatMap(({ from, to }, at) =>
        (from === null || days >= from) && (to === null || days <= to) ? [at] : [],
      );
      expect(holding).toEqual([expected]);
    }),
  );
});

test('months that reach back before the first day of Excel still make buckets', () => {
  expect(limitsAt({ limits: [1, 1200], unit: 'months' }, serial('1900-04-15'))).toEqual([31, 1306]);
});
