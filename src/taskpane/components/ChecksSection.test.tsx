/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { FakeServices } from '../fakes/FakeServices';
import { LEDGER } from '../fakes/samples';
import { pass, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function checks(services: FakeServices) {
  await showPane(services);
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
