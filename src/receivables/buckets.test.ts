import fc from 'fast-check';
import { Problem } from '../locales/problem';
import { bucketIndex, bucketsFrom, parseLimits } from './buckets';

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
