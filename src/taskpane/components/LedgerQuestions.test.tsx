/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from '@testing-library/react';

import { TABLE_STRIDE } from '../../ledger/ledger';
import { FakeServices } from '../fakes/FakeServices';
import { LEDGER, TWO_LEDGERS } from '../fakes/samples';
import type { LedgerState } from '../paneServices';
import { openTab, pass, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const lastChoice = (services: FakeServices) => services.inspections.at(-1)?.choice;
const open = async (name: RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await pass(500);
};

const WHICH_LEDGER = 'This workbook has several ledgers. Which one shall we use?';
const WHICH_COLUMN = 'Which column is “Amount”?';
const WHICH_DAY = /^Which day is/;

test.each([
  ['en-US', 'Header', 'in rows 3-4'],
  ['zh-CN', '表头', '第 3-4 行'],
] as const)('a header of two lines is named with its rows in %s', async (language, name, rows) => {
  await showPane(new FakeServices({ ...LEDGER, headerRows: { first: 3, last: 4 } }), language);
  expect(screen.getByText(name).nextElementSibling?.textContent).toBe(rows);
});

test('one question at a time: ledger, then column, then dates', async () => {
  const unsure: LedgerState = {
    ...TWO_LEDGERS,
    question: { field: 'amount', columns: [4, 5] },
    dateOrderCertain: false,
  };
  const services = new FakeServices(unsure);
  await showPane(services);
  expect(screen.getByText(WHICH_LEDGER)).toBeTruthy();
  expect(screen.queryByText(WHICH_COLUMN)).toBeNull();
  // Receipts alone are no ledger, nor is a summary without dates.
  expect(screen.getAllByRole('radio')).toHaveLength(2);

  services.answer = { ...unsure, undecided: false };
  fireEvent.click(screen.getByRole('radio', { name: 'Branch!A1:F40 (39 rows)' }));
  await pass(1);
  expect(lastChoice(services)).toMatchObject({ sheet: 'Branch', range: 'A1:F40' });
  expect(screen.queryByText(WHICH_LEDGER)).toBeNull();
  expect(screen.getByText(WHICH_COLUMN)).toBeTruthy();
  expect(screen.queryByText(WHICH_DAY)).toBeNull();

  services.answer = { ...LEDGER, dateOrderCertain: false };
  fireEvent.click(screen.getByRole('radio', { name: /^G: Paid/ }));
  await pass(1);
  expect(lastChoice(services)?.mapping).toMatchObject({ amount: 5 });
  expect(screen.queryByText(WHICH_COLUMN)).toBeNull();
  expect(screen.getByText(WHICH_DAY)).toBeTruthy();
});

test('the marked ledger can be confirmed as it is', async () => {
  const services = new FakeServices(TWO_LEDGERS);
  await showPane(services);
  fireEvent.click(screen.getByRole('radio', { name: 'Ledger!B4:H620 (616 rows)' }));
  await pass(1);
  expect(lastChoice(services)).toMatchObject({ sheet: 'Ledger', range: 'B4:H620' });
});

test('the kind of list is changed in plain words; receipts without an invoice only where there are any', async () => {
  const services = new FakeServices(TWO_LEDGERS);
  await showPane(services);
  await open(/^How it is read/);
  expect(screen.queryByRole('radio', { name: 'settle the oldest invoice first' })).toBeNull();
  services.answer = { ...TWO_LEDGERS, shape: 'transactions' };
  fireEvent.change(screen.getByLabelText('This ledger is'), { target: { value: 'transactions' } });
  await pass(1);
  expect(lastChoice(services)).toMatchObject({ sheet: 'Ledger', shape: 'transactions' });
  fireEvent.click(screen.getByRole('radio', { name: 'settle the oldest invoice first' }));
  await pass(1);
  expect(lastChoice(services)).toMatchObject({ shape: 'transactions', allocation: 'oldestFirst' });
});

test('the unit of the amounts is said where the sheet names one, and can be refused', async () => {
  const services = new FakeServices(LEDGER);
  await showPane(services);
  await open(/^How it is read/);
  expect(screen.queryByText('Amounts in the sheet')).toBeNull();
  services.answer = { ...LEDGER, unit: { words: '万元', factor: '10,000', amountsIn: 'statedUnit' } };
  fireEvent.change(screen.getByLabelText('This ledger is'), { target: { value: 'openItems' } });
  await pass(1);
  const stated = screen.getByRole<HTMLInputElement>('radio', { name: 'are in 万元, as it says (x 10,000)' });
  expect(stated.checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: 'are written out in full' }));
  await pass(1);
  expect(lastChoice(services)).toMatchObject({ amountsIn: 'singleUnits' });
});

test('the list of receipts can be changed and taken away, and its rows are found there', async () => {
  const services = new FakeServices({
    ...TWO_LEDGERS,
    receipts: { sheet: 'Bank', range: 'A1:D90', rows: 89, holds: 'receipts' },
    checks: [
      {
        code: 'orphanReceipt',
        severity: 'warning',
        count: 1,
        rows: [TABLE_STRIDE + 7],
        details: { example: 'X' },
      },
    ],
  });
  await showPane(services);
  expect(screen.getByText('Bank!A1:D90 (89 rows)')).toBeTruthy();
  await open(/^How it is read/);
  fireEvent.change(screen.getByLabelText('Receipts are listed in'), { target: { value: '' } });
  await pass(1);
  expect(lastChoice(services)?.receipts).toBe('none');
  fireEvent.change(screen.getByLabelText('Receipts are listed in'), { target: { value: 'Branch!A1:F40' } });
  await pass(1);
  expect(lastChoice(services)?.receipts).toEqual({ sheet: 'Branch', range: 'A1:F40' });
  openTab(/^Checks/);
  fireEvent.click(screen.getByRole('button', { name: 'Go to row 7 (Bank)' }));
  await pass(1);
  expect(services.wentTo).toEqual(['Bank!A7']);
});

test('remembered columns say so and can be forgotten', async () => {
  const services = new FakeServices({ ...LEDGER, remembered: true, confidence: {} });
  await showPane(services);
  await open(/^Columns/);
  expect(screen.getByText('As you set them last time for a ledger with these headers.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Back to our own reading' }));
  await pass(1);
  expect(services.errands).toEqual(['forget the columns of Ledger']);
  expect(lastChoice(services)?.mapping).toBeUndefined();
  expect(services.inspections).toHaveLength(2);
});

test('unsure columns are confirmed in one press', async () => {
  const services = new FakeServices(LEDGER);
  await showPane(services);
  await open(/^Columns/);
  fireEvent.click(screen.getByRole('button', { name: 'All of these are right' }));
  await pass(1);
  expect(lastChoice(services)?.mapping).toEqual(LEDGER.mapping);
});

test('the arrow keys go from part to part', async () => {
  await showPane(new FakeServices(LEDGER));
  const ledger = screen.getByRole('tab', { name: /^Ledger/ });
  expect(ledger.getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('tabpanel').id).toBe(ledger.getAttribute('aria-controls'));
  fireEvent.focus(screen.getByRole('tab', { name: /^Settings/ }));
  expect(screen.getByRole('tabpanel', { name: /^Settings/ })).toBeTruthy();
});
