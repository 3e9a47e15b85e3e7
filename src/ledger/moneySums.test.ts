import { moneySum, roundTo } from './moneySums';

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [-0.001, 2, 0],
  [1234.5678, 6, 1234.5678],
])('%d to %i digits is %d', (value, digits, expected) => {
  expect(roundTo(value, digits)).toBe(expected);
});

test.each([2_000_000_000, 8_999_999_999.99, 12_345_678_901.23, 98_765_432_109_876.5])(
  'the large figure %d stays what it is',
  (value) => {
    expect(roundTo(value, 6)).toBe(value);
    expect(moneySum([value])).toBe(value);
  },
);
