import type { ReadCell } from './cellContents';
import { seriesOf, type SeriesKind } from './fillSeries';

function seed(value: string | number, numberFormat = 'General'): ReadCell {
  const type = typeof value === 'number' ? 'Double' : 'String';
  return { row: 0, column: 0, value, type, formula: undefined, style: { numberFormat }, quoted: false };
}

function next(seeds: ReadCell[], kind: SeriesKind, count = 2): unknown[] {
  const series = seriesOf(seeds, kind);
  return Array.from({ length: count }, (_, index) => series(seeds.length + index));
}

// 2024-01-31 is 45,322 days after 1899-12-30.
const JANUARY_31 = 45_322;

test.each<[string, ReadCell[], SeriesKind, unknown[]]>([
  ['one number is repeated', [seed(5)], 'Default', [undefined, undefined]],
  ['one number of a series goes up by one', [seed(5)], 'Series', [6, 7]],
  ['two numbers are a step', [seed(1), seed(3)], 'Default', [5, 7]],
  // The nearest line to 1, 2, 6 is 0.5 + 2.5 x.
  ['three numbers are the nearest line', [seed(1), seed(2), seed(6)], 'Default', [8, 10.5]],
  ['a date goes on by days', [seed(45_000, 'm/d/yyyy')], 'Default', [45_001, 45_002]],
  ['months end where they end', [seed(JANUARY_31, 'm/d/yyyy')], 'Months', [45_351, 45_382]],
  ['years', [seed(JANUARY_31, 'm/d/yyyy')], 'Years', [45_688, 46_053]],
  // 2024-02-02 was a Friday, and so was the day two after January 31.
  ['weekdays pass the weekend by', [seed(JANUARY_31 + 2)], 'Weekdays', [45_327, 45_328]],
  ['months by name', [seed('Nov')], 'Default', ['Dec', 'Jan']],
  ['quarters begin again', [seed('Q4')], 'Default', ['Q1', 'Q2']],
  ['texts with a number', [seed('Item 01')], 'Default', ['Item 02', 'Item 03']],
  ['other texts are repeated', [seed('a'), seed('b')], 'Default', [undefined, undefined]],
  ['nothing is counted on in a copy', [seed(1), seed(2)], 'Copy', [undefined, undefined]],
])('%s', (_name, seeds, kind, expected) => {
  expect(next(seeds, kind)).toEqual(expected);
});
