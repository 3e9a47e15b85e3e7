import { currencyInText, decideDecimalMark, readAmount } from './amounts';
import type { CellValue } from '../mapping';

describe('readAmount', () => {
  test.each<[CellValue, number]>([
    [1234.5, 1234.5],
    [0, 0],
    ['1234.5', 1234.5],
    ['2309.7899999999995', 2309.7899999999995],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['(1,234.50)', -1234.5],
    ['1,234.50-', -1234.5],
    ['-1,234.50', -1234.5],
    ['−1,234.50', -1234.5],
    ['¥1,234', 1234],
    ['￥1,234', 1234],
    ['-¥5', -5],
    ['¥-5', -5],
    ['$(5.50)', -5.5],
    ['(¥1,234.50)', -1234.5],
    ['HK$1,000', 1000],
    ['USD 1,234.50', 1234.5],
    ['1.234,50 €', 1234.5],
    ['人民币 1,234.50元', 1234.5],
    ['１，２３４．５０', 1234.5],
    ['（１，２３４．５０）', -1234.5],
    ['1 234,50', 1234.5],
    ['1\u00a0234,50', 1234.5],
    ["1'234.50", 1234.5],
    ['1,23,456.78', 123456.78],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['1e5', 100000],
    ['1.2E+05', 120000],
    ['1,234.50 CR', -1234.5],
    ['1,234.50 DR', 1234.5],
    ['  7 ', 7],
  ])('%p is %p', (value, expected) => {
    expect(readAmount(value)).toBe(expected);
  });

  test.each<[CellValue, string]>([
    ['', 'missingAmount'],
    ['   ', 'missingAmount'],
    ['-', 'missingAmount'],
    ['n/a', 'missingAmount'],
    ['#N/A', 'errorCell'],
    ['#DIV/0!', 'errorCell'],
    ['1e999', 'amountNotNumber'],
    ['6222021234567890123', 'amountNotNumber'],
    [1e15, 'amountNotNumber'],
    [Infinity, 'amountNotNumber'],
    ['1.2万', 'amountUnit'],
    ['1.2万元', 'amountUnit'],
    ['3亿', 'amountUnit'],
    ['１．２万', 'amountUnit'],
    ['12k', 'amountUnit'],
    ['1.5 million', 'amountUnit'],
    ['USD 2m', 'amountUnit'],
    ['abc', 'amountNotNumber'],
    ['万达', 'amountNotNumber'],
    ['5%', 'amountNotNumber'],
    ['12USD34', 'amountNotNumber'],
    ['12 boxes', 'amountNotNumber'],
    ['1,234,56', 'amountNotNumber'],
    ['1.2.3', 'amountNotNumber'],
    ['--5', 'amountNotNumber'],
    ['(5', 'amountNotNumber'],
    ['-5-', 'amountNotNumber'],
    ['1 2 3', 'amountNotNumber'],
    ['2024-03-05', 'amountNotNumber'],
    [true, 'amountNotNumber'],
    [NaN, 'amountNotNumber'],
    [Infinity, 'amountNotNumber'],
  ])('%p is %s', (value, reason) => {
    expect(readAmount(value)).toBe(reason);
  });

  test.each([
    ['1.234', 1.234, 1234],
    ['1,234', 1234, 1.234],
    ['(12.345)', -12.345, -12345],
    ['1234.567', 1234.567, 1234.567],
    ['12.5', 12.5, 12.5],
  ])('%s is %d with a decimal point and %d with a decimal comma', (text, point, comma) => {
    expect(readAmount(text, 'point')).toBe(point);
    expect(readAmount(text, 'comma')).toBe(comma);
  });
});

describe('decideDecimalMark', () => {
  test.each<[string, CellValue[], string]>([
    ['a clear comma', ['1.234', '12,5'], 'comma'],
    ['a clear point', ['1,234', '12.5'], 'point'],
    ['both marks in one text', ['1.234', '1.234,50'], 'comma'],
    ['grouping with points', ['1.234', '1.234.567'], 'comma'],
    ['the majority', ['12,5', '13,5', '14.5'], 'comma'],
    ['nothing but groups of three behind points', ['1.234', '12.500', 300], 'comma'],
    ['one text that could be either', ['1.234'], 'point'],
    ['commas before three digits', ['1,234', '5,678'], 'point'],
    ['numbers', [1.234, 5], 'point'],
  ])('by %s', (_name, values, mark) => {
    expect(decideDecimalMark(values)).toBe(mark);
  });
});

test.each<[CellValue, string | undefined]>([
  ['USD 1,234.50', 'USD'],
  ['1.234,50 €', 'EUR'],
  ['5元', 'CNY'],
  ['$5', undefined],
  ['¥5', undefined],
  ['5', undefined],
  [5, undefined],
])('the currency in %p is %p', (value, code) => {
  expect(currencyInText(value)).toBe(code);
});
