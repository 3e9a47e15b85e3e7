/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { Problem } from '../../locales/problem';
import { FakeServices } from '../fakes/FakeServices';
import { LEDGER } from '../fakes/samples';
import { openTab, pass, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const card = () => within(screen.getByRole('region', { name: 'Aging history' }));

async function pressStore(services: FakeServices): Promise<void> {
  await showPane(services);
  openTab(/^Reports/);
  fireEvent.click(card().getByRole('button', { name: 'Store this aging' }));
  await pass(1);
}

test('the aging of the chosen day and buckets is stored, and the pane says what became of it', async () => {
  const services = new FakeServices(LEDGER);
  services.stored = { sheet: 'Aging history', rows: 1204, replaced: 0, dates: 3, faults: 0 };
  await pressStore(services);
  expect(services.errands).toEqual(['store Ledger as of 2026-06-30 by 30,60,90 days in en-US']);
  expect(card().getByRole('status').textContent).toBe(
    'The aging as of Jun 30, 2026 is stored. Rows: 1,204. Dates stored in all: 3.Aging history',
  );
  fireEvent.click(card().getByRole('button', { name: 'Aging history' }));
  await pass(1);
  expect(services.wentTo).toEqual(['Aging history!A1']);
});

test('rows that were replaced and rows that cannot be read are told', async () => {
  const services = new FakeServices(LEDGER);
  services.stored = { sheet: 'Aging history', rows: 12, replaced: 11, dates: 1, faults: 2 };
  await pressStore(services);
  expect(card().getByText('Earlier rows of that date that they replace: 11.')).toBeTruthy();
  expect(card().getByText(/cannot be read and count in no figure: 2/)).toBeTruthy();
});

test('nothing to store is said in words', async () => {
  const services = new FakeServices(LEDGER);
  services.stored = new Problem('nothingToStore', { asOf: '2026-06-30' });
  await pressStore(services);
  expect(screen.getByRole('alert').textContent).toContain('Nothing is open as of 2026-06-30');
});
