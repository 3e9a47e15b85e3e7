import { day } from './intake.fixture';
import { ageBands, dayOfBand } from './openingBands';

test.each([
  [
    ['客商', '12', '24', '36', '36个月以上'],
    [
      [0, 12],
      [12, 24],
      [24, 36],
      [36, null],
    ],
  ],
  [
    ['客商', '12.00', '24.00'],
    [
      [0, 12],
      [12, 24],
    ],
  ],
  [
    ['客户', '1年以内', '1-2年', '2-3年', '3年以上'],
    [
      [0, 12],
      [12, 24],
      [24, 36],
      [36, null],
    ],
  ],
  [
    ['客户', '１年以内（含）', '1~2年（含2年）', '2至3年', '3年以上'],
    [
      [0, 12],
      [12, 24],
      [24, 36],
      [36, null],
    ],
  ],
  [
    ['Customer', 'Within 6 months', '7-12 months', 'Over 1 year'],
    [
      [0, 6],
      [6, 12],
      [12, null],
    ],
  ],
  [['Customer', 'Amount', 'Due'], []],
  [['Customer', '12'], []],
  [['Customer', '24', '12'], []],
  [['Customer', '3年以上', '1年以内'], []],
])('%j', (headers, bands) => {
  expect(ageBands(headers).map(({ from, to }) => [from, to])).toEqual(bands);
});

test('an amount is of the youngest day of its band, and so moves on with the year', () => {
  const opening = day('2015-12-31');
  const bands = ageBands(['12', '24', '36个月以上']);
  expect(bands.map((band) => dayOfBand(opening, band))).toEqual(
    ['2015-12-30', '2014-12-30', '2013-12-30'].map(day),
  );
});
