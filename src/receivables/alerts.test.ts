import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { ageLedger } from './aging';
import { DEFAULT_THRESHOLDS, overdueAlerts, type Alert, type AlertThresholds } from './alerts';

const D = 46_000;

function alertsOf(
  items: readonly Item[],
  thresholds: AlertThresholds = DEFAULT_THRESHOLDS,
): readonly Alert[] {
  const ledger = ledgerOf(items);
  return overdueAlerts(ledger, ageLedger(ledger, { asOf: D, limits: [30, 60, 90], by: 'due' }), thresholds);
}

test('one alert an open overdue item, largest first; not due, settled and credit notes are none', () => {
  const alerts = alertsOf([
    { due: D - 5, amount: 10 },
    { due: D, amount: 1000 },
    { due: D - 50, amount: 70 },
    { due: D - 50, amount: 80, settled: D - 1 },
    { due: D - 50, amount: -90 },
  ]);
  expect(alerts.map(({ open, daysOverdue }) => [open, daysOverdue])).toEqual([
    [70, 50],
    [10, 5],
  ]);
});

test.each([
  [1, 'low', 'remind'],
  [30, 'low', 'remind'],
  [31, 'medium', 'call'],
  [60, 'medium', 'call'],
  [61, 'high', 'letter'],
  [90, 'high', 'letter'],
  [91, 'critical', 'escalate'],
])('%i days overdue are %s: %s', (days, severity, action) => {
  expect(alertsOf([{ due: D - days, amount: 1 }])).toMatchObject([{ severity, action, daysOverdue: days }]);
});

test('a disputed item asks for its dispute to be resolved first', () => {
  expect(alertsOf([{ due: D - 95, amount: 1, disputed: true }])).toMatchObject([
    { severity: 'critical', action: 'resolveDispute', disputed: true },
  ]);
});

test('thresholds leave out what is small or fresh', () => {
  const items = [
    { due: D - 10, amount: 500 },
    { due: D - 11, amount: 99 },
    { due: D - 11, amount: 100 },
  ];
  const alerts = alertsOf(items, { ...DEFAULT_THRESHOLDS, minDays: 10, minAmount: 100 });
  expect(alerts.map(({ item }) => item)).toEqual([2]);
});

test('currencies stay together', () => {
  const alerts = alertsOf([
    { due: D - 1, amount: 5, currency: 'CNY' },
    { due: D - 1, amount: 900, currency: 'USD' },
    { due: D - 1, amount: 7, currency: 'CNY' },
  ]);
  expect(alerts.map(({ currency, open }) => [currency, open])).toEqual([
    ['CNY', 7],
    ['CNY', 5],
    ['USD', 900],
  ]);
});
