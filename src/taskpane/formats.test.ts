import { day } from './fakes/FakeServices';
import { formatsFor } from './formats';

const english = formatsFor('en-US');
const chinese = formatsFor('zh-CN');

test('money has the decimals of its currency (ISO 4217), and a minus only when it is money', () => {
  expect(english.money(1234567.5, 'CNY')).toBe('1,234,567.50');
  expect(english.money(1234.5, '')).toBe('1,234.50');
  expect(english.money(1234, '代币')).toBe('1,234.00');
  expect(chinese.money(-1500, 'JPY')).toBe('-1,500');
  expect(english.money(12.3456, 'KWD')).toBe('12.346');
  expect(english.money(-0.001, 'CNY')).toBe('0.00');
});

test('days are written as the language writes them, in every time zone', () => {
  expect(english.day(day('2026-06-30'))).toBe('Jun 30, 2026');
  expect(chinese.day(day('2026-01-01'))).toBe('2026年1月1日');
});

test('shares always have one decimal', () => {
  expect(english.percent(0.48)).toBe('48.0%');
  expect(english.percent(1 / 3)).toBe('33.3%');
  // Nothing of a credit balance.
  expect(english.percent(0 / -5)).toBe('0.0%');
});

test('lists are joined as the language joins them', () => {
  expect(english.list(['CNY', 'USD'])).toBe('CNY, USD');
  expect(chinese.list(['CNY', 'USD'])).toBe('CNY、USD');
});
