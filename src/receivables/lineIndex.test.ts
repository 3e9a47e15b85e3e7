import fc from 'fast-check';
import { LineIndex } from './lineIndex';

test('numbers every pair once, in the order in which it first occurs', () => {
  const pairs = fc.array(fc.tuple(fc.nat(300_000_000), fc.nat(5)), { maxLength: 60 });
  fc.assert(
    fc.property(pairs, (list) => {
      const index = new LineIndex();
      const seen: string[] = [];
      for (const [section, customer] of list) {
        const pair = `${String(section)} ${String(customer)}`;
        if (!seen.includes(pair)) seen.push(pair);
        const line = index.lineOf(section, customer);
        expect(line).toBe(seen.indexOf(pair));
        expect([index.sectionAt(line), index.customerAt(line)]).toEqual([section, customer]);
      }
      expect(index.size).toBe(seen.length);
    }),
  );
});

test('keeps its numbers while it grows', () => {
  const index = new LineIndex();
  for (let pair = 0; pair < 5000; pair++) expect(index.lineOf(pair % 7, pair)).toBe(pair);
  for (let pair = 0; pair < 5000; pair++) expect(index.lineOf(pair % 7, pair)).toBe(pair);
  expect(index.size).toBe(5000);
});
