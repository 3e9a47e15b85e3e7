import { isCurrencySign, isoCurrency, minorDigits } from './currencies';

test.each([
  ['CNY', 'CNY'],
  ['usd', 'USD'],
  [' Eur ', 'EUR'],
  ['RMB', 'CNY'],
  ['人民币', 'CNY'],
  ['美元', 'USD'],
  ['ＵＳＤ', 'USD'],
  ['HK$', 'HKD'],
  ['€', 'EUR'],
])('%s is %s', (text, code) => {
  expect(isoCurrency(text)).toBe(code);
});

test.each(['$', '¥', 'XYZ', 'dollars', '', 'constructor', 'toString'])('%p could be anything', (text) => {
  expect(isoCurrency(text)).toBeUndefined();
});

test('signs shared by several currencies are signs all the same', () => {
  expect(isCurrencySign('$')).toBe(true);
  expect(isCurrencySign('¥')).toBe(true);
  expect(isCurrencySign('kg')).toBe(false);
});

test.each([
  ['JPY', 0],
  ['KRW', 0],
  ['CNY', 2],
  ['KWD', 3],
  ['', 2],
  ['points', 2],
])('%p has %i decimals', (code, digits) => {
  expect(minorDigits(code)).toBe(digits);
});
