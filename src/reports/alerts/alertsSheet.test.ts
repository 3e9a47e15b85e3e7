import type { Item } from '../../../test/support/ledgerOf';
import { lineWith, rowsByKey, tableNamed } from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { DEFAULT_THRESHOLDS } from '../../receivables/alerts';
import { alertsSheet } from './alertsSheet';

const D = 46_000;
const items: readonly Item[] = [
  { customer: 'Alpha', document: 'A0', date: D - 200, due: D - 100, amount: 5, settled: D - 120 },
  { customer: 'Alpha', document: 'A1', due: D - 10, amount: 50 },
  { customer: 'Beta', document: 'B1', due: D - 40, amount: 30, disputed: true },
  { customer: 'Beta', document: 'B2', due: D - 70, amount: 45 },
];

test('by customer there is a line each, with how many items and the oldest of them', () => {
  const thresholds = { ...DEFAULT_THRESHOLDS, alertsBy: 'customer' } as const;
  const sheet = alertsSheet(reportInputOf(items, { asOf: D, thresholds }));
  const table = tableNamed(sheet, 'Dunwell_Alerts');
  expect(rowsByKey(table)).toMatchObject([
    { customerName: 'Beta', items: 2, due: D - 70, daysOverdue: 70, open: 75, ledgerRow: 5 },
    { customerName: 'Alpha', items: 1, due: D - 10, daysOverdue: 10, open: 50, ledgerRow: 3 },
  ]);
  expect(table.columns.map(({ header }) => header)).toContain('Oldest due date');
  expect(table.columns.map(({ key }) => key)).not.toContain('document');
});

test('the reason says how late, what is disputed, and whether it is the first time', () => {
  const reasonsBy = (alertsBy: 'item' | 'customer') => {
    const thresholds = { ...DEFAULT_THRESHOLDS, alertsBy };
    const table = tableNamed(alertsSheet(reportInputOf(items, { asOf: D, thresholds })), 'Dunwell_Alerts');
    return rowsByKey(table).map(({ reason }) => reason);
  };
  expect(reasonsBy('customer')).toEqual([
    'Overdue 70 days, 1 of 2 disputed',
    'Overdue 10 days, late for the first time',
  ]);
  expect(reasonsBy('item')).toEqual([
    'Overdue 10 days, late for the first time',
    'Overdue 70 days',
    'Overdue 40 days, disputed',
  ]);
});

test('the note names the thresholds that were used', () => {
  const thresholds = {
    ...DEFAULT_THRESHOLDS,
    severityDays: [5, 15, 45],
    severityAmounts: [100, 2000, 30_000],
  } as const;
  const sheet = alertsSheet(reportInputOf(items, { asOf: D, thresholds }));
  const notes = sheet.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === 'string');
  expect(notes.find((note) => note.includes('low to 5, medium to 15, high to 45'))).toBeDefined();
  expect(notes.find((note) => note.includes('high from 2,000 and critical from 30,000'))).toBeDefined();
});

test('alerts in a converted aging are in the money of the items, each currency with its sum', () => {
  const valuation = { currency: 'CNY', rates: new Map([[0, { rate: 7, day: D }]]), missing: [] };
  const dollars = items.map((item) => ({ ...item, currency: 'USD' }));
  const sheet = alertsSheet(reportInputOf(dollars, { asOf: D, aging: { valuation } }));
  expect(lineWith(sheet, 'Overdue invoices USD').at(-1)).toBe(125);
});
