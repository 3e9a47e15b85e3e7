/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from '@testing-library/react';

import { day, FakeServices } from '../fakes/FakeServices';
import { LEDGER } from '../fakes/samples';
import { generateButton, openTab, pass, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(2026, 6, 16, 9, 0));
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function settings(services = new FakeServices(LEDGER)): Promise<FakeServices> {
  await showPane(services);
  openTab(/^Settings/);
  return services;
}

const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const asOf = (): string => screen.getByLabelText<HTMLInputElement>('As-of date').value;

test('a quick choice fills the date box and is recognised in it', async () => {
  await settings();
  const pick = screen.getByLabelText<HTMLSelectElement>('Quick choice');
  expect(pick.selectedOptions[0]?.text).toBe('End of last month');
  choose('Quick choice', 'today');
  expect(asOf()).toBe('2026-07-16');
  choose('Quick choice', 'lastDate');
  expect(asOf()).toBe('2026-06-28');
  choose('As-of date', '2026-06-27');
  expect(pick.selectedOptions[0]?.text).toBe('Another date');
});

test('when everything is paid the date of the last document is one press away', async () => {
  const services = new FakeServices({ ...LEDGER, openTotals: [{ currency: 'CNY', amount: 0 }] });
  await settings(services);
  fireEvent.click(screen.getByRole('button', { name: 'Use Jun 28, 2026, the date of the last document' }));
  await pass(1000);
  expect(asOf()).toBe('2026-06-28');
  expect(services.inspections.at(-1)?.choice.asOf).toBe(day('2026-06-28'));
});

test('the settings reach the request', async () => {
  const services = await settings(new FakeServices({ ...LEDGER, currencies: ['CNY', 'USD'] }));
  choose('Group by', 'column Region');
  fireEvent.click(screen.getByRole('radio', { name: 'in a column of their own' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Show an earlier as-of date beside it' }));
  choose('Currency of the report', 'USD');
  fireEvent.click(generateButton());
  expect(services.jobs[0]?.request).toMatchObject({
    basis: { onAccount: 'ownColumn', reporting: 'USD', unit: 'days' },
    requests: [
      { report: 'aging', groupBy: { header: 'Region' }, previous: day('2026-05-31') },
      { report: 'alerts' },
    ],
  });
});

test('an earlier date that is not earlier holds the press', async () => {
  const services = await settings();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Show an earlier as-of date beside it' }));
  choose('Earlier date', '2026-06-30');
  openTab(/^Ledger/);
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  expect(document.activeElement).toBe(screen.getByLabelText('Earlier date'));
});

test('alerts by customer, severe by amount too: said once and remembered', async () => {
  const services = new FakeServices(LEDGER);
  services.options = {
    ...services.options,
    thresholds: {
      minDays: 5,
      minAmount: 100,
      severityDays: [10, 20, 30],
      severityAmounts: [1000, 2000, 3000],
    },
  };
  await settings(services);
  expect(screen.getByLabelText<HTMLInputElement>('High').value).toBe('2000');
  fireEvent.click(screen.getByRole('radio', { name: 'customer' }));
  choose('High', '2,500.50');
  fireEvent.click(generateButton());
  expect(services.jobs[0]?.request.thresholds).toEqual({
    minDays: 5,
    minAmount: 100,
    severityDays: [10, 20, 30],
    severityAmounts: [1000, 2500.5, 3000],
    alertsBy: 'customer',
  });
});

test('amounts of alerts that do not rise, or are not all there, hold the press', async () => {
  const services = await settings();
  choose('Medium', '5000');
  openTab(/^Ledger/);
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  expect(screen.getByText('Enter three rising amounts, or none.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Medium'));
  choose('High', '4000');
  choose('Critical', '9000');
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  choose('High', '6000');
  fireEvent.click(generateButton());
  expect(services.jobs[0]?.request.thresholds?.severityAmounts).toEqual([5000, 6000, 9000]);
});

test('own limits may be months', async () => {
  const services = await settings();
  choose('Buckets (days overdue)', 'own');
  choose('My limits', '3m, 6m, 12m');
  fireEvent.click(generateButton());
  expect(services.jobs[0]?.request.basis).toMatchObject({ limits: [3, 6, 12], unit: 'months' });
});

test('one currency for all says where its rates are, and makes a sheet for them', async () => {
  const services = new FakeServices({ ...LEDGER, currencies: ['CNY', 'USD', 'EUR', ''] });
  services.options = { ...services.options, reporting: 'CNY' };
  await settings(services);
  expect(screen.getByText('This workbook has no exchange rates yet.')).toBeTruthy();
  services.answer = {
    ...LEDGER,
    currencies: ['CNY', 'USD', 'EUR'],
    rates: { sheet: 'Rates', missing: { CNY: ['EUR'], USD: [] } },
  };
  fireEvent.click(screen.getByRole('button', { name: 'Add a rate sheet' }));
  await pass(1);
  expect(services.errands).toEqual(['rates of USD,EUR to CNY']);
  expect(screen.getByText(/^Sheet “Rates” has no rate for EUR/)).toBeTruthy();
  choose('Currency of the report', 'USD');
  expect(screen.getByText('The rates are taken from sheet “Rates”.')).toBeTruthy();
});

test('a Chinese user can convert to CNY a ledger that has none', async () => {
  await showPane(new FakeServices({ ...LEDGER, currencies: ['USD'] }), 'zh-CN');
  openTab(/^设置/);
  choose('报告币种', 'CNY');
  expect(screen.getByText('工作簿中还没有汇率表。')).toBeTruthy();
});

test('a ledger of one currency is not asked about currencies', async () => {
  await settings();
  expect(screen.queryByLabelText('Currency of the report')).toBeNull();
});
