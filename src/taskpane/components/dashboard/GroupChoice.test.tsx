/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { Problem } from '../../../locales/problem';
import { FakeServices } from '../../fakes/FakeServices';
import { GLANCE } from '../../fakes/glanceSample';
import { groupedSample } from '../../fakes/groupedSample';
import { LEDGER } from '../../fakes/samples';
import { openTab, pass, showPane } from '../../fakes/showPane';

const MANY = 5_000;

let services: FakeServices;
beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  services = new FakeServices({ ...LEDGER, columnsToGroupBy: ['Customer', 'Amount', 'Region'] });
  services.glances = { ...GLANCE, charts: [] };
  services.grouped = groupedSample(MANY);
  services.drilled = { sheet: 'Items', items: 4, total: 750, shown: 750 };
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function openDashboard(): Promise<HTMLElement> {
  await showPane(services);
  openTab(/^Dashboard/);
  for (let step = 0; step < 4; step++) await pass(500);
  return screen.getByRole('tabpanel', { name: /Dashboard/ });
}
async function chooseBy(panel: HTMLElement, value: string): Promise<void> {
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Figures of' }), { target: { value } });
  await pass(1_000);
}
const boxOf = (panel: HTMLElement): HTMLInputElement =>
  within(panel).getByRole<HTMLInputElement>('combobox', { name: 'Customer' });
const options = (): (string | null)[] =>
  screen.getAllByRole('option', { hidden: true }).map((one) => one.textContent);

test('the ledger can be parted by customer and by columns that are classes; by owner only where it names owners', async () => {
  const panel = await openDashboard();
  const choice = within(panel).getByRole('combobox', { name: 'Figures of' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['The whole ledger', 'One customer', 'By Region']);
  cleanup();
  services.answer = { ...LEDGER, mapping: { ...LEDGER.mapping, owner: 6 } };
  const other = within(await openDashboard()).getByRole('combobox', { name: 'Figures of' });
  expect(within(other).getByRole('option', { name: 'One owner' })).toBeTruthy();
});

test('the one that owes most is shown first; choosing another asks nothing of the workbook', async () => {
  const panel = await openDashboard();
  await chooseBy(panel, 'customer');
  expect(services.glanced.map(({ by }) => by)).toEqual([undefined, 'customer']);
  expect(boxOf(panel).value).toBe('Customer 1');
  expect(within(panel).getByRole('button', { name: /^DSO/ }).textContent).toContain('50.0 days');
  fireEvent.click(boxOf(panel));
  fireEvent.change(boxOf(panel), { target: { value: 'customer 4321' } });
  await pass(1);
  fireEvent.click(screen.getByRole('option', { name: /^Customer 4321/, hidden: true }));
  await pass(500);
  // 5,000 - 4,320 = 680.
  expect(within(panel).getByRole('button', { name: /^DSO/ }).textContent).toContain('6.8 days');
  expect(within(panel).getByRole('heading', { name: 'Customer 4321' })).toBeTruthy();
  expect(boxOf(panel).value).toBe('Customer 4321');
  expect(services.glanced).toHaveLength(2);
});

test('of many only the largest stand in the list; typing narrows it', async () => {
  const panel = await openDashboard();
  await chooseBy(panel, 'customer');
  fireEvent.click(boxOf(panel));
  await pass(1);
  const listed = (): (string | null)[] => options().filter((one) => one?.startsWith('Customer '));
  expect(listed()).toHaveLength(50);
  expect(screen.getByText('4,950 more: type a part of the name')).toBeTruthy();
  fireEvent.change(boxOf(panel), { target: { value: '499' } });
  await pass(1);
  // 499 and 1499, 2499, 3499, 4499, and 4990 to 4999 (4999 has it too): 15.
  expect(listed()).toHaveLength(15);
  fireEvent.change(boxOf(panel), { target: { value: 'nobody' } });
  await pass(1);
  expect(screen.getByText('No name has that in it.')).toBeTruthy();
});

test('a figure of a group leads to its items, and the panel says whose it is', async () => {
  const panel = await openDashboard();
  await chooseBy(panel, 'customer');
  fireEvent.click(within(panel).getByRole('button', { name: /^DSO/ }));
  for (let step = 0; step < 3; step++) await pass(500);
  const how = screen.getByRole('dialog', { hidden: true });
  expect(how.textContent).toContain('Of Customer 1 alone');
  fireEvent.click(within(how).getByRole('button', { name: /^Show the items/, hidden: true }));
  await pass(1_000);
  expect(services.traced).toHaveLength(1);
});

test('the sheet that is written is that of all groups', async () => {
  const panel = await openDashboard();
  await chooseBy(panel, 'column Region');
  fireEvent.click(within(panel).getByRole('button', { name: 'Write AR measures by group' }));
  await pass(1);
  expect(services.jobs[0]?.request.requests).toEqual([
    { report: 'measures', groupBy: { header: 'Region' }, measures: services.measures },
  ]);
});

test('a ledger without anything in the months says so, and the whole ledger comes back', async () => {
  services.grouped = groupedSample(0);
  const panel = await openDashboard();
  await chooseBy(panel, 'customer');
  expect(within(panel).getByText('Nothing was open and nothing moved in the months shown.')).toBeTruthy();
  await chooseBy(panel, 'whole');
  expect(within(panel).getByRole('button', { name: /^DSO/ }).textContent).toContain('158.7 days');
});

test('what goes wrong with groups is said, and trying again begins with the whole ledger', async () => {
  services.grouped = new Problem('noGroupColumn', { header: 'Region' });
  const panel = await openDashboard();
  await chooseBy(panel, 'column Region');
  expect(within(panel).getByRole('alert').textContent).toContain('Region');
  fireEvent.click(within(panel).getByRole('button', { name: 'Work out the figures' }));
  await pass(1_000);
  expect(within(panel).getByRole('button', { name: /^DSO/ })).toBeTruthy();
});
