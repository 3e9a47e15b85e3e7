import { Problem } from '../locales/problem';
import { BUCKET_PRESETS, parseScheme, PRESET_NAMES, presetOf } from './bucketPresets';
import { bucketsAt } from './buckets';

test.each(PRESET_NAMES)('the limits of %s are valid and are recognised again', (name) => {
  const { limits, unit } = BUCKET_PRESETS[name];
  expect(bucketsAt({ limits, unit }, 46_000)).toHaveLength(limits.length + 2);
  expect(presetOf(limits, unit)).toBe(name);
});

test('any other list is the user’s own; days are not months', () => {
  expect(presetOf([30, 60])).toBe('own');
  expect(presetOf([12, 24, 36, 48, 60])).toBe('own');
});

test.each<[string | number[], 'days' | 'months', number[]]>([
  ['30/60/90', 'days', [30, 60, 90]],
  [[7, 14], 'days', [7, 14]],
  ['30天、60天', 'days', [30, 60]],
  ['45d', 'days', [45]],
  ['months', 'months', [1, 2, 3, 4, 5, 6]],
  ['月', 'months', [1, 2, 3, 4, 5, 6]],
  ['Annual', 'months', [12, 24, 36, 48, 60]],
  [' 年 ', 'months', [12, 24, 36, 48, 60]],
  ['12m/24m/36m', 'months', [12, 24, 36]],
  ['3个月，6个月', 'months', [3, 6]],
  ['3月,6月', 'months', [3, 6]],
  ['1年,2年,3年', 'months', [12, 24, 36]],
  ['1/2/3年', 'months', [12, 24, 36]],
  ['6m/1y/2y', 'months', [6, 12, 24]],
  ['１年', 'months', [12]],
])('reads the scheme %j in %s', (written, unit, limits) => {
  expect(parseScheme(written)).toEqual({ limits, unit });
});

test.each(['', 'x', '30/x', '2y/1y', '30d/2m', '30/2m/3m', '1m/1m', '0m', '1.5y', '200y', 'constructor'])(
  'refuses the scheme %j',
  (written) => {
    expect(() => parseScheme(written)).toThrow(new Problem('badBuckets'));
  },
);
