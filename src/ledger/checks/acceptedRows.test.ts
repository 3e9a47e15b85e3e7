import fc from 'fast-check';
import { acceptAll, MOST_SINGLE_ROWS, readAcceptedRows } from './acceptedRows';
import { packNumbers, unpackNumbers } from './numberSet';

const keys = (count: number, name = 'row'): string[] =>
  Array.from({ length: count }, (_, at) => `${name}${at.toString(36)}`);

test('packed numbers come back, and what is no packed text is none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(0x7fffffff)), (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(new Set(numbers));
    }),
  );
  for (const text of ['', 'rows', '5.3.', '5.3.A', '2.zz.AAAA', 'x.-1.AA', '1.1.é']) {
    expect([text, unpackNumbers(text)]).toEqual([text, undefined]);
  }
});

test('27,000 accepted rows take well below 100 KB, are all known again, and hide nothing new', () => {
  const all = keys(27_000);
  const { kept } = acceptAll(all);
  expect(JSON.stringify(kept).length).toBeLessThan(85_000);
  const read = readAcceptedRows(kept);
  expect(read?.among(all).size).toBe(27_000);
  expect(read?.among(keys(10_000, 'new')).size).toBeLessThan(3);
});

test('more rows than that are accepted together, in any order, until one changes', () => {
  const all = keys(MOST_SINGLE_ROWS + 1);
  const { kept } = acceptAll(all, acceptAll(['before']));
  expect(kept.length).toBeLessThan(50);
  const read = readAcceptedRows(kept);
  expect(read?.among([...all].reverse()).size).toBe(all.length);
  expect(read?.among([...all, 'new']).size).toBe(0);
  expect(read?.among(['changed', ...all.slice(1)]).size).toBe(0);
});

test('rows of earlier ledgers stay accepted as long as there are not too many', () => {
  const before = acceptAll(keys(20_000, 'may'));
  const few = acceptAll(['june'], before);
  expect(few.among(['may1', 'june', 'july'])).toEqual(new Set(['may1', 'june']));
  const many = acceptAll(keys(20_000, 'june'), before);
  expect(many.among(['may1', 'june1'])).toEqual(new Set(['june1']));
});

test('what was kept before rows were packed is read; what is damaged accepts nothing', () => {
  expect(readAcceptedRows(['1a', 7, '2b'])?.among(['1a', '2b', '3c'])).toEqual(new Set(['1a', '2b']));
  for (const value of [undefined, null, 7, {}, 'rows:', 'rows:zz.1.A', 'else']) {
    expect(readAcceptedRows(value)).toBeUndefined();
  }
  expect(readAcceptedRows('together:')?.among(['a']).size).toBe(0);
});
