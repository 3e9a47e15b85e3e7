import { day } from './intake.fixture';
import { NO_DAY } from './ledger';
import { datedRate, readRateTable } from './rateTable';

const dated = readRateTable([
  ['Exchange rates', '', ''],
  ['Currency', 'Date', 'Rate to CNY'],
  ['USD', '2024-01-31', 7.1],
  ['USD', '2024-02-29', 7.2],
  ['EUR', '2024-01-31', 7.7],
  ['Gold', '2024-01-31', 1],
  ['GBP', 'soon', 9],
  ['HKD', '2024-01-31', -1],
  ['', '', ''],
]);

test('rates with dates, and the rows that cannot be used', () => {
  expect(dated?.reporting).toBe('CNY');
  expect(dated?.rates).toHaveLength(3);
  expect(dated?.problems).toEqual([
    { row: 5, reason: 'unknownCurrency' },
    { row: 6, reason: 'badDate' },
    { row: 7, reason: 'badRate' },
  ]);
});

test.each([
  ['2024-01-30', undefined],
  ['2024-01-31', 7.1],
  ['2024-02-28', 7.1],
  ['2024-02-29', 7.2],
  ['2030-01-01', 7.2],
])('on %s the newest rate that is not later counts', (asOf, rate) => {
  expect(dated && datedRate(dated, 'USD', 'CNY', day(asOf))?.rate).toBe(rate);
});

test('the other direction is the inverse, a third currency is no way, a currency itself is 1', () => {
  if (!dated) throw new Error('no table');
  expect(datedRate(dated, 'CNY', 'USD', day('2024-03-01'))?.rate).toBeCloseTo(1 / 7.2, 12);
  expect(datedRate(dated, 'EUR', 'USD', day('2024-03-01'))).toBeUndefined();
  expect(datedRate(dated, 'QQQ', 'QQQ', day('2024-03-01'))?.rate).toBe(1);
});

test('Chinese names, units of 100 and no dates', () => {
  const table = readRateTable([
    ['本位币：人民币'],
    ['币种', '单位', '汇率'],
    ['美元', 100, 710],
    ['日元', 100, 4.8],
    ['100港币', '', 91],
  ]);
  expect(table).toEqual({
    reporting: 'CNY',
    problems: [],
    rates: [
      { currency: 'USD', day: NO_DAY, rate: 7.1 },
      { currency: 'JPY', day: NO_DAY, rate: 0.048 },
      { currency: 'HKD', day: NO_DAY, rate: 0.91 },
    ],
  });
  expect(table && datedRate(table, 'JPY', 'CNY', 1)?.rate).toBe(0.048);
});

test('from, to and pairs; the currency at 1 is the reporting one', () => {
  const pairs = readRateTable([
    ['From', 'To', 'Rate'],
    ['USD', 'EUR', '0,915'],
    ['GBP/USD', '', '1,27'],
    ['USDJPY', '', '151'],
  ]);
  expect(pairs?.rates.map(({ currency, to, rate }) => [currency, to, rate])).toEqual([
    ['USD', 'EUR', 0.915],
    ['GBP', 'USD', 1.27],
    ['USD', 'JPY', 151],
  ]);
  const own = readRateTable([
    ['Currency', 'Exchange rate'],
    ['EUR', 1],
    ['USD', 0.92],
  ]);
  expect(own?.reporting).toBe('EUR');
});

test('two different rates for one day: the first counts and the second is a problem', () => {
  const table = readRateTable([
    ['Currency', 'Rate'],
    ['USD', 7],
    ['USD', 7],
    ['USD', 8],
  ]);
  expect(table?.rates).toEqual([{ currency: 'USD', day: NO_DAY, rate: 7 }]);
  expect(table?.problems).toEqual([{ row: 3, reason: 'twice' }]);
});

test('three decimals in a text are no thousands', () => {
  const table = readRateTable([
    ['Currency', 'Rate'],
    ['USD', '7.123'],
    ['EUR', '7.801'],
  ]);
  expect(table?.rates.map(({ rate }) => rate)).toEqual([7.123, 7.801]);
});

test('a ledger, nothing and headers alone are no rate tables', () => {
  expect(readRateTable([])).toBeUndefined();
  expect(readRateTable([['Currency', 'Rate']])).toBeUndefined();
  expect(
    readRateTable([
      ['Customer', 'Currency', 'Amount'],
      ['Acme', 'USD', 1],
    ]),
  ).toBeUndefined();
});
