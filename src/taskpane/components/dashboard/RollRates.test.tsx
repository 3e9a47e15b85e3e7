/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { FakeServices } from '../../fakes/FakeServices';
import { GLANCE } from '../../fakes/glanceSample';
import { ROLL_RATES } from '../../fakes/rollRatesSample';
import { LEDGER } from '../../fakes/samples';
import { openTab, pass, showPane } from '../../fakes/showPane';

let services: FakeServices;
beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  services = new FakeServices(LEDGER);
  services.glances = { ...GLANCE, charts: [], rollRates: ROLL_RATES };
  services.drilled = { sheet: 'Items', items: 4, total: 750, shown: 750 };
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function openRates(): Promise<HTMLElement> {
  await showPane(services);
  openTab(/^Dashboard/);
  for (let step = 0; step < 4; step++) await pass(500);
  return screen.getByRole('region', { name: 'Roll rates' });
}
const rowsOf = (table: HTMLElement): (string | null)[][] =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

test('the latest month, the mean and what reaches the last bucket stand beside each step', async () => {
  const rates = await openRates();
  const [steps] = within(rates).getAllByRole('table');
  expect(steps && rowsOf(steps)).toEqual([
    ['From bucket to bucket', '2026-05 to 2026-06', 'Mean', 'Reaches the last bucket'],
    ['Not due → 1–30', '40.0%', '45.0%', '22.5%'],
    ['1–30 → 31+', '–', '50.0%', '50.0%'],
  ]);
});

test('who rolled most leads to its open items; one that the ledger no longer has does not', async () => {
  const rates = await openRates();
  const customers = within(rates).getAllByRole('table')[1];
  expect(customers && rowsOf(customers).slice(1)).toEqual([
    ['0002 Beta', '200.00', '150.00', '75.0%'],
    ['Gone', '80.00', '20.00', '25.0%'],
  ]);
  expect(within(rates).getAllByRole('button', { name: /^Show the items/ })).toHaveLength(1);
  fireEvent.click(within(rates).getByRole('button', { name: 'Show the items: 0002 Beta' }));
  await pass(1);
  expect(services.traced).toEqual([
    { figure: { currency: 'CNY', customer: { number: '0002', name: 'Beta' } } },
  ]);
});

test('how it is computed: both amounts of each month, and the items of those that the ledger has', async () => {
  const rates = await openRates();
  fireEvent.click(within(rates).getByRole('button', { name: 'How is this computed?' }));
  for (let step = 0; step < 3; step++) await pass(500);
  const how = screen.getByRole('dialog', { hidden: true });
  expect(how.textContent).toContain('40.00 ÷ 100.00 = 40.0%');
  expect(how.textContent).toContain('30.00 ÷ 60.00 = 50.0%');
  const links = within(how).getAllByRole('button', { name: /^Show the items/, hidden: true });
  expect(links).toHaveLength(1);
  const [link = how] = links;
  fireEvent.click(link);
  await pass(1_000);
  expect(services.traced).toEqual([{ figure: { currency: 'CNY', on: GLANCE.asOf, bucket: 1 }, shown: 40 }]);
});

test('without two stored agings it says what is needed to name customers', async () => {
  const { title, rule, steps, months } = ROLL_RATES;
  services.glances = { ...GLANCE, charts: [], rollRates: { title, rule, steps, months } };
  const section = await openRates();
  expect(section.textContent).toContain('two stored agings about a month apart');
  expect(within(section).getAllByRole('table')).toHaveLength(1);
});
