import { isoFromDay } from './cells/dates';
import { intakeOf } from './intake.fixture';
import type { Field } from './ledger';

const FIELDS: readonly Field[] = [
  'customerNumber',
  'customerName',
  'documentDate',
  'dueDate',
  'amount',
  'status',
];

test('void documents stand with their customer and day; those of nobody in the ledger are left out', () => {
  const { ledger, voids } = intakeOf(FIELDS, [
    ['0012', 'Acme', '2024-01-05', '2024-02-04', 100, ''],
    ['12', 'Acme', '2024-03-05', '2024-04-04', 100, '作废发票'],
    ['', 'Beta  Ltd', '2024-01-07', '2024-02-04', 50, ''],
    ['', 'beta ltd', '', '2024-05-04', 50, 'void'],
    ['99', 'Gone', '2024-03-05', '2024-04-04', 100, 'void'],
  ]);
  const shown = [...voids.customer].map((customer, at) => [
    ledger.customers[customer]?.name,
    isoFromDay(voids.day[at] ?? 0),
  ]);
  expect(shown).toEqual([
    ['Acme', '2024-03-05'],
    ['Beta  Ltd', '2024-05-04'].map((text) => text.replace('  ', ' ')),
  ]);
});
