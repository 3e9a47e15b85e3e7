import { usedRows } from './usedRows';

test('rows below the last filled one do not count, blank rows above it do', () => {
  expect(usedRows([['a'], [''], [' '], [0], [''], ['  ', '']])).toBe(4);
});

test('nothing at all', () => {
  expect(usedRows([])).toBe(0);
  expect(usedRows([[''], [], ['\t']])).toBe(0);
});

test('a false and a zero are values', () => {
  expect(usedRows([[''], [false]])).toBe(2);
});
