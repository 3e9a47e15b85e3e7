import { dayOf, endOfMonth, isoOf, partsOf, workingDay } from './calendar';

it('counts days as Excel does', () => {
  // 45000 is 15 March 2023 in every Excel.
  expect(dayOf(2023, 3, 15)).toBe(45000);
  expect(partsOf(45000)).toEqual({ year: 2023, month: 3, day: 15 });
  expect(isoOf(45000)).toBe('2023-03-15');
});

it('knows the ends of months', () => {
  expect(isoOf(endOfMonth(dayOf(2024, 2, 1)))).toBe('2024-02-29');
  expect(isoOf(endOfMonth(dayOf(2025, 12, 31)))).toBe('2025-12-31');
});

it('moves a weekend to the Monday after it', () => {
  // 27 June 2026 is a Saturday.
  expect(isoOf(workingDay(dayOf(2026, 6, 26)))).toBe('2026-06-26');
  expect(isoOf(workingDay(dayOf(2026, 6, 27)))).toBe('2026-06-29');
  expect(isoOf(workingDay(dayOf(2026, 6, 28)))).toBe('2026-06-29');
});
