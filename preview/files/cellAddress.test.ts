import fc from 'fast-check';
import { cellName, columnName, columnNumber, parseArea, parseCell } from './cellAddress';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (number, name) => {
  expect(columnName(number)).toBe(name);
  expect(columnNumber(name)).toBe(number);
});

it('reads every address that it writes', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseCell(cellName(row, column))).toEqual({ row, column });
    }),
  );
});

it('reads areas with and without $, in any order of their corners', () => {
  const area = { top: 0, left: 1, bottom: 4, right: 3 };
  for (const text of ['B1:D5', '$B$1:$D$5', 'D5:B1', 'B5:D1']) expect(parseArea(text)).toEqual(area);
  expect(parseArea('C3')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
});

it.each(['', 'A0', 'A1048577', 'XFE1', '1A', 'A1:', 'A:A'])('%j is no area', (text) => {
  expect(parseArea(text)).toBeUndefined();
});
