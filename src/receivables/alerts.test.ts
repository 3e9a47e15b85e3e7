import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { ageLedger } from './aging';
import { DEFAULT_THRESHOLDS, overdueAlerts, type Alert, type AlertThresholds } from './alerts';
import { lateHistory } from './lateHistory';

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

test('a large amount raises the severity, a small one does not lower it', () => {
  const thresholds: AlertThresholds = { ...DEFAULT_THRESHOLDS, severityAmounts: [1000, 5000, 20_000] };
  const alerts = alertsOf(
    [
      { due: D - 5, amount: 999 },
      { due: D - 5, amount: 1000 },
      { due: D - 95, amount: 10 },
      { due: D - 31, amount: 5000 },
      { due: D - 1, amount: 20_000 },
    ],
    thresholds,
  );
  expect(alerts.map(({ open, severity }) => [open, severity])).toEqual([
    [20_000, 'critical'],
    [5000, 'high'],
    [1000, 'medium'],
    [999, 'low'],
    [10, 'critical'],
  ]);
});

test('one alert a customer and currency: the sum, known by what is overdue the longest', () => {
  const items = [
    { customer: 'A', due: D - 5, amount: 10 },
    { customer: 'A', due: D - 70, amount: 20, disputed: true },
    { customer: 'A', due: D - 1, amount: 3, currency: 'USD' },
    { customer: 'B', due: D - 40, amount: 25, disputed: true },
    { customer: 'B', due: D + 40, amount: 900 },
    { customer: 'A', due: D - 40, amount: -500 },
  ].map((item) => ({ currency: 'CNY', ...item }));
  const alerts = alertsOf(items, { ...DEFAULT_THRESHOLDS, alertsBy: 'customer' });
  expect(alerts).toMatchObject([
    {
      customer: 0,
      currency: 'CNY',
      open: 30,
      items: 2,
      item: 1,
      daysOverdue: 70,
      severity: 'high',
      action: 'letter',
    },
    { customer: 1, currency: 'CNY', open: 25, items: 1, item: 3, daysOverdue: 40, action: 'resolveDispute' },
    { customer: 0, currency: 'USD', open: 3, items: 1, item: 2, daysOverdue: 1, severity: 'low' },
  ]);
  expect(alerts[0]?.reasons).toEqual([
    { kind: 'disputed', items: 1 },
    { kind: 'overdue', days: 70 },
  ]);
});

test('a customer’s small items are counted together before they are called too small', () => {
  const items = [
    { customer: 'A', due: D - 5, amount: 60 },
    { customer: 'A', due: D - 6, amount: 60 },
    { customer: 'B', due: D - 5, amount: 99 },
  ];
  const thresholds = { ...DEFAULT_THRESHOLDS, minAmount: 100 };
  expect(alertsOf(items, thresholds)).toHaveLength(0);
  expect(alertsOf(items, { ...thresholds, alertsBy: 'customer' })).toMatchObject([{ open: 120, items: 2 }]);
});

test('who has paid on time and never late is late for the first time, with the earliest item', () => {
  const alerts = alertsOf([
    { customer: 'Good', due: D - 100, amount: 1, settled: D - 100 },
    { customer: 'Good', due: D - 9, amount: 9 },
    { customer: 'Good', due: D - 8, amount: 8 },
    { customer: 'Late', due: D - 100, amount: 1, settled: D - 99 },
    { customer: 'Late', due: D - 200, amount: 1, settled: D - 200 },
    { customer: 'Late', due: D - 7, amount: 7 },
    { customer: 'New', due: D - 6, amount: 6 },
    { customer: 'Later', due: D - 100, amount: 1, settled: D + 1 },
  ]);
  const first = alerts.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'firstLate'));
  expect(first.map(({ open }) => open)).toEqual([9]);
  expect(first[0]?.reasons).toEqual([{ kind: 'firstLate' }, { kind: 'overdue', days: 9 }]);
});

test('what was applied to invoices tells as well how they were paid', () => {
  const ledger = ledgerOf([
    { customer: 'A', due: D - 100, amount: 1 },
    { customer: 'A', due: D - 9, amount: 9 },
  ]);
  const paid = (day: number) => ({
    ...ledger,
    applications: {
      count: 1,
      to: Int32Array.of(0),
      from: Int32Array.of(1),
      day: Int32Array.of(day),
      amount: Float64Array.of(1),
    },
  });
  const history = (day: number) => {
    const { paidLate, paidOnTime } = lateHistory(paid(day), D);
    return [paidOnTime[0], paidLate[0]];
  };
  expect([history(D - 100), history(D - 99), history(D + 1)]).toEqual([
    [1, 0],
    [0, 1],
    [0, 0],
  ]);
});
