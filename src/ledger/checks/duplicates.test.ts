import fc from 'fast-check';

import { eachRepeat } from './duplicates';

test('finds exactly the repeats, with the first of each key, even when all hashes collide; no hash, no part', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 })), fc.boolean(), (keys, collide) => {
      const found: [number, number][] = [];
      eachRepeat(
        keys.length,
        (item) => (keys[item] === 0 ? undefined : collide ? 1 : keys[item]),
        (a, b) => keys[a] === keys[b],
        (item, first) => found.push([item, first]),
      );
      const expected = keys.flatMap((key, item) =>
        key !== 0 && keys.indexOf(key) < item ? [[item, keys.indexOf(key)]] : [],
      );
      expect(found).toEqual(expected);
    }),
  );
});
