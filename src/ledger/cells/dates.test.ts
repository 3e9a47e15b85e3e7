import {
  addMonths,
  civilFromDay,
  dayFromCivil,
  dayFromIso,
  decideDateOrder,
  dependsOnOrder,
  endOfMonth,
  isoFromDay,
  readDate,
} from './dates';
import type { CellValue } from '../mapping';

const iso = (value: CellValue, order: 'monthFirst' | 'dayFirst' = 'monthFirst', date1904 = false): string => {
  const read = readDate(value, order, date1904);
  return typeof read === 'number' ? isoFromDay(read) : read;
};

describe('serials', () => {
  // Excel: =DATEVALUE(...) of each date.
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36526, '2000-01-01'],
    [43831, '2020-01-01'],
    [45351, '2024-02-29'],
    [2958465, '9999-12-31'],
  ])('%i is %s', (serial, date) => {
    expect(dayFromIso(date)).toBe(serial);
    expect(isoFromDay(serial)).toBe(date);
  });

  test('the leap day of 1900 exists in Excel only', () => {
    expect(isoFromDay(60)).toBe('1900-02-29');
    expect(civilFromDay(60)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(readDate(60, 'monthFirst')).toBe('impossibleDate');
    expect(dayFromCivil(1900, 2, 29)).toBeUndefined();
  });

  test.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '1899-12-31',
    '24-01-01',
    '2024-1-1',
    'x',
  ])('dayFromIso refuses %s', (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });
});

describe('months', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-05-15', 12, '2025-05-15'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s plus %i months', (from, months, to) => {
    expect(isoFromDay(addMonths(dayFromIso(from) ?? 0, months))).toBe(to);
  });

  test.each([
    ['2016-01-22', 1, '2016-02-29'],
    ['2017-01-22', 1, '2017-02-28'],
    ['2024-12-31', 0, '2024-12-31'],
    ['2024-02-01', 0, '2024-02-29'],
  ])('end of the month of %s plus %i', (from, months, to) => {
    expect(isoFromDay(endOfMonth(dayFromIso(from) ?? 0, months))).toBe(to);
  });
});

describe('readDate', () => {
  test.each<[CellValue, string]>([
    [45356, '2024-03-05'],
    [45356.75, '2024-03-05'],
    ['45356', '2024-03-05'],
    [20240305, '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['20200310.0', '2020-03-10'],
    ['20240305143000', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T00:00:00.000Z', '2024-03-05'],
    ['2024-03-05T23:30:00+08:00', '2024-03-05'],
    ['2024-03-05 10:11:12', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2017/12/1', '2017-12-01'],
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['2024 年 3 月 5 日', '2024-03-05'],
    ['2024年3月5号', '2024-03-05'],
    ['24年3月5日', '2024-03-05'],
    ['2024年3月5日 星期二', '2024-03-05'],
    ['２０２４／３／５', '2024-03-05'],
    ['26-Apr-11', '2011-04-26'],
    ['26-APR-2011', '2011-04-26'],
    ['26 April 2011', '2011-04-26'],
    ['26th Sept 2011', '2011-09-26'],
    ['April 26, 2011', '2011-04-26'],
    ['Apr 26 2011', '2011-04-26'],
    ['2011-Apr-26', '2011-04-26'],
    ['Tue, 5 Mar 2024', '2024-03-05'],
    ['1-Jan-70', '1970-01-01'],
    ['1-Jan-69', '2069-01-01'],
    ['\u00a02024-03-05\u200b', '2024-03-05'],
  ])('%p is %s whatever the order', (value, expected) => {
    expect(iso(value, 'monthFirst')).toBe(expected);
    expect(iso(value, 'dayFirst')).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['3/4/2025', '2025-03-04', '2025-04-03'],
    ['3-4-2025', '2025-03-04', '2025-04-03'],
    ['03.04.2025', '2025-03-04', '2025-04-03'],
    ['3/4/25 1:05 PM', '2025-03-04', '2025-04-03'],
    ['1/13/2025', '2025-01-13', 'impossibleDate'],
    ['13/1/2025', 'impossibleDate', '2025-01-13'],
  ])('%s is %s month first and %s day first', (text, monthFirst, dayFirst) => {
    expect(iso(text, 'monthFirst')).toBe(monthFirst);
    expect(iso(text, 'dayFirst')).toBe(dayFirst);
  });

  test.each<CellValue>(['', '  ', '-', 'n/a', 'NULL', 'NaT', 0, '0', '00.00.0000', '0000-00-00', '00000000'])(
    '%p is no date',
    (value) => {
      expect(readDate(value, 'monthFirst')).toBe('missingDate');
    },
  );

  test.each<CellValue>([
    '2024-02-30',
    '31/31/2024',
    '2024-13-01',
    '2024-03',
    '5/3.2024',
    '31-Foo-2024',
    'soon',
    '12.5',
    -1,
    20241305,
    3e9,
    NaN,
    true,
  ])('%p is impossible', (value) => {
    expect(readDate(value, 'monthFirst')).toBe('impossibleDate');
  });

  test('error cells are told apart', () => {
    expect(readDate('#N/A', 'monthFirst')).toBe('errorCell');
    expect(readDate('#VALUE!', 'monthFirst')).toBe('errorCell');
  });

  test('serials of the 1904 system count from four years later', () => {
    // Microsoft: the same date differs by 1,462 between the two systems.
    expect(iso(45356 - 1462, 'monthFirst', true)).toBe('2024-03-05');
    expect(iso('2024-03-05', 'monthFirst', true)).toBe('2024-03-05');
    expect(iso(20240305, 'monthFirst', true)).toBe('2024-03-05');
  });
});

describe('decideDateOrder', () => {
  test.each<[string, string[], string, boolean]>([
    ['a second part above 12', ['3/4/2025', '1/13/2025'], 'monthFirst', false],
    ['a first part above 12', ['3/4/2025', '13/1/2025'], 'dayFirst', false],
    ['nothing', ['3/4/2025', '5/6/2025'], 'monthFirst', true],
    ['dots', ['03.04.2025', '05.06.2025'], 'dayFirst', false],
    ['equal parts', ['5/5/2025', '6/6/2025'], 'monthFirst', false],
    ['other formats', ['2025-03-04', '4-Mar-25'], 'monthFirst', false],
    ['a majority against a slip', ['13/1/2025', '14/1/2025', '1/15/2025'], 'dayFirst', false],
    ['a draw', ['13/1/2025', '1/15/2025'], 'monthFirst', true],
  ])('by %s', (_name, values, order, assumed) => {
    expect(decideDateOrder(values)).toEqual({ order, assumed });
    expect(decideDateOrder([...values].reverse())).toEqual({ order, assumed });
  });

  test('only texts with two readings depend on it', () => {
    expect(dependsOnOrder('3/4/2025')).toBe(true);
    expect(dependsOnOrder('4/4/2025')).toBe(false);
    expect(dependsOnOrder('13/4/2025')).toBe(false);
    expect(dependsOnOrder('2025-03-04')).toBe(false);
  });
});
