import { columnAt, firstColumn } from './rangeColumns';

test.each([
  ['A4:L620', 0, 'A'],
  ['B4:H620', 6, 'H'],
  ['Y1:AC9', 2, 'AA'],
  ['AZ1:BB9', 1, 'BA'],
])('column of %s at %i is %s', (range, offset, letters) => {
  expect(columnAt(range, offset)).toBe(letters);
});

test('the first column of a range', () => {
  expect(firstColumn('AB4:AF9')).toBe('AB');
});
