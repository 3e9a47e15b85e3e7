import { serialOfIso, serialOfMoment } from './dates';

it.each([
  // 45000, 36526 and 61 can be read off any Excel.
  ['2023-03-15', 45000],
  ['2000-01-01', 36526],
  ['1900-03-01', 61],
  // Before the leap day that never was: Excel counts 1 January 1900 as 1.
  ['1900-02-28', 59],
  ['1900-01-01', 1],
  ['9999-12-31', 2958465],
  ['2023-03-15T18:00', 45000.75],
  ['2023-03-15 00:00:01', 45000 + 1 / 86400],
])('%s has the serial %d', (text, serial) => {
  expect(serialOfIso(text, false)).toBeCloseTo(serial, 8);
});

it('counts from 0 on 1 January 1904 in the other system', () => {
  expect(serialOfIso('1904-01-01', true)).toBe(0);
  // The two systems are 1,462 days apart.
  expect(serialOfIso('2023-03-15', true)).toBe(45000 - 1462);
});

it.each([
  '2023-02-29',
  '2023-13-01',
  '2023-00-10',
  '2023-01-01 24:00:00',
  '1899-12-31',
  '23-01-01',
  '2023-1-1',
])('%s is no date', (text) => {
  expect(serialOfIso(text, false)).toBeUndefined();
});

it('gives a time of day without a date as a fraction', () => {
  expect(serialOfMoment(Date.UTC(1899, 11, 31, 6), false)).toBe(0.25);
});
