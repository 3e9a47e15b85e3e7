/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { Problem } from '../../locales/problem';
import { DEFAULT_MEASURES } from '../../receivables/measures/measureChoices';
import { day, FakeServices } from '../fakes/FakeServices';
import { LEDGER, OUTCOME } from '../fakes/samples';
import { generateButton, openTab, pass, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function reports(services = new FakeServices(LEDGER)): Promise<FakeServices> {
  await showPane(services);
  openTab(/^Reports/);
  return services;
}

const tick = (name: string): void => {
  fireEvent.click(screen.getByRole('checkbox', { name }));
};
const type = (label: string | RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const requested = (services: FakeServices) => services.jobs[0]?.request.requests.slice(2);

test('ticked reports are written with the aging report, in one press', async () => {
  const services = await reports();
  tick('Aging detail');
  tick('Statement of account');
  type('Find a customer', 'bir');
  expect(screen.getByText('Found: 1')).toBeTruthy();
  type('Statement for', 'birch');
  type('Language of the statement', 'zh-CN');
  tick('Reconciliation to the general ledger');
  type('General ledger balance, CNY', '1,000,250.50');
  expect(screen.getByText(/^Open in your ledger/).textContent).toBe(
    'Open in your ledger: 1,000,000.00 · Difference: 250.50',
  );
  tick('Comparison with an earlier date');
  expect(screen.getByLabelText('Compare with')).toHaveProperty('value', '2026-05-31');
  expect(generateButton().textContent).toBe('Generate aging report and 4 more');
  fireEvent.click(generateButton());
  expect(requested(services)).toEqual([
    { report: 'detail' },
    { report: 'statement', customer: 'birch', language: 'zh-CN' },
    { report: 'reconciliation', balances: { CNY: 1_000_250.5 } },
    { report: 'comparison', from: day('2026-05-31') },
  ]);
});

test('a report that lacks something holds the press and takes the focus', async () => {
  const services = await reports();
  tick('Comparison with an earlier date');
  type('Compare with', '2026-07-31');
  openTab(/^Ledger/);
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  expect(document.activeElement).toBe(screen.getByLabelText('Compare with'));
  expect(screen.getByText('Choose a date before the as-of date.')).toBeTruthy();
});

test('a comparison that the ledger cannot answer is not offered, and holds no other report up', async () => {
  const services = new FakeServices({ ...LEDGER, shape: 'openItems' });
  services.moreChoices = { chosen: ['detail', 'comparison'], balances: {} };
  await reports(services);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Comparison with an earlier date' });
  expect([box.disabled, box.checked]).toEqual([true, false]);
  expect(screen.getByText(/^This ledger lists only what was open/)).toBeTruthy();
  expect(generateButton().textContent).toBe('Generate aging report and 1 more');
  fireEvent.click(generateButton());
  expect(requested(services)).toEqual([{ report: 'detail' }]);
});

test('what was ticked and typed last is there again; the comparison starts at the end of the month before', async () => {
  const services = new FakeServices(LEDGER);
  services.moreChoices = {
    chosen: ['statement', 'reconciliation', 'comparison'],
    statementLanguage: 'zh-CN',
    balances: { CNY: 1_000_250.5, USD: 7 },
  };
  await reports(services);
  expect(screen.getByLabelText<HTMLInputElement>('General ledger balance, CNY').value).toBe('1,000,250.50');
  expect(screen.getByLabelText<HTMLInputElement>('Compare with').value).toBe('2026-05-31');
  fireEvent.click(generateButton());
  // The dollars are of another ledger.
  expect(requested(services)).toEqual([
    { report: 'statement', language: 'zh-CN' },
    { report: 'reconciliation', balances: { CNY: 1_000_250.5 } },
    { report: 'comparison', from: day('2026-05-31') },
  ]);
});

const openSender = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

test('who statements are from is typed once, with several lines, and goes with the request', async () => {
  const services = await reports();
  tick('Statement of account');
  expect(screen.queryByLabelText('Company name')).toBeNull();
  openSender('Sender');
  await pass(500);
  type('Company name', 'Northwind Ltd');
  type('Bank details', 'First Bank\nAccount 1234');
  fireEvent.click(generateButton());
  expect(requested(services)).toEqual([
    {
      report: 'statement',
      language: 'en-US',
      sender: { name: 'Northwind Ltd', address: '', bank: 'First Bank\nAccount 1234' },
    },
  ]);
});

test('the remembered sender is there again and can be changed or emptied', async () => {
  const services = new FakeServices(LEDGER);
  const sender = { name: 'Northwind Ltd', address: '1 High Street\nLeeds', bank: 'First Bank' };
  services.moreChoices = { chosen: ['statement'], sender, balances: {} };
  await reports(services);
  openSender(/^Sender.*Northwind Ltd/);
  await pass(500);
  expect(screen.getByLabelText('Company name')).toHaveProperty('value', 'Northwind Ltd');
  expect(screen.getByLabelText('Address')).toHaveProperty('value', '1 High Street\nLeeds');
  type('Company name', 'Southwind Ltd');
  type('Bank details', '');
  fireEvent.click(generateButton());
  expect(requested(services)).toEqual([
    {
      report: 'statement',
      language: 'en-US',
      sender: { name: 'Southwind Ltd', address: '1 High Street\nLeeds', bank: '' },
    },
  ]);
});

test('a balance that is no amount is refused in words; an empty one is none', async () => {
  const services = await reports();
  tick('Reconciliation to the general ledger');
  type('General ledger balance, CNY', 'about a million');
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  expect(screen.getByText('Type an amount, for example 1,250,000.00.')).toBeTruthy();
  type('General ledger balance, CNY', ' ');
  fireEvent.click(generateButton());
  expect(requested(services)).toEqual([{ report: 'reconciliation', balances: {} }]);
});

function withReports(): FakeServices {
  const services = new FakeServices(LEDGER);
  services.reports = [
    { sheet: 'Aging report', report: 'aging', asOf: day('2026-05-31') },
    { sheet: 'Aging May', report: 'snapshot' },
  ];
  return services;
}

test('the reports of the workbook are listed, kept and refreshed as of the chosen day', async () => {
  const services = await reports(withReports());
  const list = within(screen.getByRole('region', { name: 'Reports in this workbook' }));
  expect(list.getByText('as of May 31, 2026')).toBeTruthy();
  fireEvent.click(list.getByRole('button', { name: 'Aging May' }));
  // A copy is not copied again.
  fireEvent.click(list.getByRole('button', { name: /^Keep a copy/ }));
  await pass(1);
  const told = list.getByRole('status');
  expect(told.textContent).toContain('Aging report 2026-06-30');
  // In the line of the report that was copied, not below them all.
  expect(told.closest('li')).toBe(list.getByRole('button', { name: 'Aging report' }).closest('li'));
  fireEvent.click(list.getByRole('button', { name: 'Refresh all reports' }));
  expect(services.wentTo).toEqual(['Aging May!A1']);
  expect(services.errands).toEqual(['keep Aging report', 'refresh as of 2026-06-30 in en-US']);
  const reasons = { 'Aging May': new Problem('sheetProtected', { sheet: 'Aging May' }) };
  services.jobs[0]?.resolve({ ...OUTCOME, left: ['Aging May'], reasons });
  await pass(1);
  const result = within(screen.getByRole('region', { name: 'Your report is ready' }));
  expect(result.getByText('Could not be refreshed')).toBeTruthy();
  expect(result.getByText(/^Aging May: .* is protected/)).toBeTruthy();
});

test('a figure is taken apart into items that add up to it', async () => {
  const services = withReports();
  services.drilled = { sheet: 'Items', items: 3, total: 1250.5, shown: 1250.5 };
  await reports(services);
  fireEvent.click(screen.getByRole('button', { name: 'List its items' }));
  await pass(1);
  const card = within(screen.getByRole('region', { name: 'What makes up this figure?' }));
  expect(card.getByText('The items add up to the cell exactly.')).toBeTruthy();
  expect(card.getAllByText('1,250.50')).toHaveLength(1);
  services.drilled = { sheet: 'Items', items: 3, total: 1250.5, shown: 1250.49 };
  fireEvent.click(screen.getByRole('button', { name: 'List its items' }));
  await pass(1);
  expect(card.getByText(/^The ledger has changed/)).toBeTruthy();
  expect(card.getByText('1,250.49')).toBeTruthy();
  // The next cell is no figure: the answer about the last one must not stand there as if it were its own.
  services.drilled = new Problem('noFigure', { cell: 'A1' });
  fireEvent.click(screen.getByRole('button', { name: 'List its items' }));
  await pass(1);
  expect(card.queryByText('1,250.49')).toBeNull();
});

test('a cell that is no figure is answered in words', async () => {
  const services = withReports();
  services.drilled = new Problem('editMode');
  await reports(services);
  fireEvent.click(screen.getByRole('button', { name: 'List its items' }));
  await pass(1);
  expect(screen.getByRole('alert').textContent).toContain('A cell is being edited.');
});

test('what the workbook remembers and cannot be used is said when the pane opens', async () => {
  const services = withReports();
  services.unread = [
    { what: 'options', why: 'damaged' },
    { what: 'columns', why: 'newer' },
  ];
  await reports(services);
  const said = screen.getByText(/Damaged: report settings\..*later version of Dunwell: chosen columns\./);
  expect(said).toBeTruthy();
});

test('trends are of the measures that are ticked, over the months chosen, as remembered', async () => {
  const services = new FakeServices(LEDGER);
  services.moreChoices = { chosen: ['trends'], balances: {}, trend: { shown: ['cei'], over: 25 } };
  await reports(services);
  expect(screen.getByLabelText<HTMLSelectElement>('Months').value).toBe('25');
  tick('Collection effectiveness (CEI)');
  expect(screen.getByText('Tick at least one measure.')).toBeTruthy();
  openTab(/^Ledger/);
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'DSO' }));
  tick('Overdue rate');
  tick('DSO');
  type('Months', '13');
  fireEvent.click(generateButton());
  expect(requested(services)).toEqual([
    {
      report: 'trends',
      groupBy: 'customer',
      measures: DEFAULT_MEASURES,
      shown: ['dso', 'overdueRate'],
      over: 13,
    },
  ]);
});

test('a list of open items has no trends', async () => {
  const services = new FakeServices({ ...LEDGER, shape: 'openItems' });
  services.moreChoices = { chosen: ['trends'], balances: {} };
  await reports(services);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'AR trends by group' });
  expect([box.disabled, box.checked]).toEqual([true, false]);
  expect(screen.getByText(/^A list of what is open now does not tell/)).toBeTruthy();
});
