/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { FakeServices } from '../fakes/FakeServices';
import { LEDGER } from '../fakes/samples';
import { openTab, pass, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function checks(services: FakeServices) {
  await showPane(services);
  openTab(/^Checks/);
  return within(screen.getByRole('region', { name: 'Checks' }));
}

test('findings stand under their severity, the worst first', async () => {
  const section = await checks(new FakeServices({ ...LEDGER, checks: [...LEDGER.checks].reverse() }));
  const titles = section.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(['Error (1)', 'Warning (1)', 'Note (1)']);
});

test('shows five rows of many, then 200 and the number of the others', async () => {
  const services = new FakeServices(LEDGER);
  const section = await checks(services);
  const rows = () => section.getAllByRole('button', { name: /^Go to row / });
  expect(rows()).toHaveLength(3 + 5 + 2);
  fireEvent.click(section.getByRole('button', { name: 'Show all 250 rows' }));
  await pass(1);
  expect(rows()).toHaveLength(3 + 200 + 2);
  expect(section.getByText('and 50 more')).toBeTruthy();
  fireEvent.click(section.getByRole('button', { name: 'Go to row 204' }));
  await pass(1);
  expect(services.wentTo).toEqual(['Ledger!B204']);
});

test('says so when there is nothing to report', async () => {
  const section = await checks(new FakeServices({ ...LEDGER, checks: [] }));
  expect(section.getByText('Nothing to report. Every row could be read.')).toBeTruthy();
});

test('accepting a check remembers it and looks again; what it leaves out is said', async () => {
  const services = new FakeServices(LEDGER);
  const section = await checks(services);
  expect(section.getByText(/no report although they have an amount: 2/).textContent).toContain('940.00');
  expect(section.getAllByText(/these rows stay out of the report/)).toHaveLength(1);
  fireEvent.click(section.getByRole('button', { name: 'Accept these 250 rows' }));
  await pass(1);
  expect(services.errands).toEqual(['accept dueBeforeDocument on Ledger']);
  expect(services.inspections).toHaveLength(2);
});

test('what was accepted stands apart and can be taken back', async () => {
  const [missing] = LEDGER.checks;
  if (missing === undefined) throw new Error('the sample has a check');
  const services = new FakeServices({
    ...LEDGER,
    checks: [{ ...missing, count: 0, rows: [], acceptedRows: missing.rows }],
  });
  const section = await checks(services);
  expect(section.queryByText(/^Error/)).toBeNull();
  fireEvent.click(section.getByRole('button', { name: 'Accepted (1)' }));
  await pass(500);
  expect(section.getByText('Rows without a customer, left out: 3')).toBeTruthy();
  fireEvent.click(section.getByRole('button', { name: 'Take back' }));
  await pass(1);
  expect(services.errands).toEqual(['take back missingCustomer on Ledger']);
});

test('the number at the tab counts errors and warnings, not notes', async () => {
  await showPane(new FakeServices(LEDGER));
  expect(screen.getByRole('tab', { name: 'Checks 2 to look at' })).toBeTruthy();
});
