import { bucketsFrom } from '../receivables/buckets';
import { BUCKET_PRESETS, PRESET_NAMES, presetOf } from './bucketPresets';

test.each(PRESET_NAMES)('the limits of %s are valid and are recognised again', (name) => {
  const limits = [...BUCKET_PRESETS[name]];
  expect(bucketsFrom(limits)).toHaveLength(limits.length + 2);
  expect(presetOf(limits)).toBe(name);
});

test('any other list is the user’s own', () => {
  expect(presetOf([30, 60])).toBe('own');
});
