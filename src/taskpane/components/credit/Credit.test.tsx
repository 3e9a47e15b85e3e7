/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { policyOf } from '../../../credit/score.fixture';
import { Problem } from '../../../locales/problem';
import { FakeServices } from '../../fakes/FakeServices';
import { LEDGER } from '../../fakes/samples';
import { openTab, pass, showPane } from '../../fakes/showPane';

let services: FakeServices;
beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  services = new FakeServices(LEDGER);
  // The share of late invoices alone: Alpha has 100 points, Beta none.
  services.credit.policy = policyOf({ lateShare: 1 });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function settle(): Promise<void> {
  for (let step = 0; step < 4; step++) await pass(500);
}

async function openCredit(): Promise<HTMLElement> {
  await showPane(services);
  openTab(/^Credit/);
  await settle();
  return screen.getByRole('tabpanel', { name: /Credit/ });
}

async function openPart(panel: HTMLElement, name: RegExp): Promise<void> {
  fireEvent.click(within(panel).getByRole('button', { name }));
  await pass(500);
}

function type(panel: HTMLElement, name: RegExp | string, value: string): void {
  fireEvent.change(within(panel).getByLabelText(name, { exact: false, selector: 'input, textarea' }), {
    target: { value },
  });
}

/** Texts of a table's rows. */
function rowsOf(panel: HTMLElement, name: string): readonly string[] {
  const rows = within(within(panel).getByRole('table', { name })).getAllByRole('row');
  return rows.slice(1).map((row) => Array.from(row.children, ({ textContent }) => textContent).join('|'));
}

async function chooseBeta(panel: HTMLElement): Promise<void> {
  fireEvent.click(within(panel).getByRole('button', { name: 'Grade E' }));
  await pass(1);
  fireEvent.click(within(panel).getByRole('button', { name: 'Beta' }));
  await pass(1);
}

test('nothing is scored until the tab is opened', async () => {
  await showPane(services);
  await pass(2_000);
  expect(services.credit.asked).toHaveLength(0);
  openTab(/^Credit/);
  await settle();
  expect(services.credit.asked).toHaveLength(1);
});

test('the book by grade and by state of the limit', async () => {
  const panel = await openCredit();
  // One of each is open in June: 100, 500 and 50.
  expect(rowsOf(panel, 'Grade')).toEqual([
    'Grade A||1|CNY 100.00',
    'Grade B||0|–',
    'Grade C||0|–',
    'Grade D||0|–',
    'Grade E||1|CNY 500.00',
    'No score: too few invoices||1|CNY 50.00',
  ]);
  expect(rowsOf(panel, 'Limit').filter((row) => !row.includes('|0|'))).toEqual([
    'Within limit||1|CNY 100.00',
    'Over limit||1|CNY 500.00',
    'No limit||1|CNY 50.00',
  ]);
});

test('a customer has its factors with their reasons, and its limit', async () => {
  const panel = await openCredit();
  await chooseBeta(panel);
  expect(panel.textContent).toContain('0.0 of 100');
  expect(rowsOf(panel, 'Factors')[0]).toMatch(/^Late share.*\|0\|100/);
  // 400 - 500.
  expect(panel.textContent).toContain('AvailableCNY -100.00');
});

test('what is decided for a customer goes into the credit file with who and why', async () => {
  const panel = await openCredit();
  await chooseBeta(panel);
  const group = within(panel).getByRole('group', { name: 'Decide on limit and review' });
  type(group, 'Credit limit, CNY', '600');
  fireEvent.click(within(group).getByRole('button', { name: 'Save to the credit file' }));
  expect(services.credit.decided).toHaveLength(0);
  expect(within(group).getAllByText('This goes into the log and cannot be blank.')).toHaveLength(2);
  type(group, 'Changed by', 'Li Wei');
  type(group, 'Reason', 'Guarantee received');
  fireEvent.click(within(group).getByRole('button', { name: 'Save to the credit file' }));
  await settle();
  expect(services.credit.decided[0]).toMatchObject({
    request: { customer: { name: 'Beta' }, decision: { limit: 600 } },
    reasoned: { who: 'Li Wei', why: 'Guarantee received' },
  });
  expect(services.credit.asked).toHaveLength(2);
});

test('an order is checked against the limit', async () => {
  const panel = await openCredit();
  await chooseBeta(panel);
  await openPart(panel, /^Check an order/);
  type(panel, 'Order amount CNY', '100');
  fireEvent.click(within(panel).getByRole('button', { name: 'Check' }));
  await pass(1);
  // 500 + 100 against 400.
  expect(panel.textContent).toContain('Exposure with the orderCNY 600.00');
  expect(panel.textContent).toContain('To be received firstCNY 200.00');
});

describe('the policy', () => {
  async function openWeights(): Promise<HTMLElement> {
    const panel = await openCredit();
    await openPart(panel, /^Credit policy/);
    await openPart(panel, /^Factors and weights/);
    return panel;
  }

  test('a change shows what it does before it is saved, and needs who and why', async () => {
    const panel = await openWeights();
    fireEvent.click(within(panel).getByRole('button', { name: 'Grades' }));
    await pass(500);
    // Beta has 0 points: only the last grade can begin there. Alpha has 100.
    const first = within(panel).getByRole('group', { name: 'Grade A' });
    type(first, 'name', 'AAA');
    type(panel, 'Late share', '0');
    await pass(1_000);
    expect(panel.textContent).toContain('at least one factor');
    type(panel, 'Worst delay', '1');
    await pass(1_000);
    // 40 of 120 days leave 66.7 points, which is grade C.
    expect(panel.textContent).toContain('Better grade: 1 customers; worse: 0.');
    expect(rowsOf(panel, 'Now ↓ then →')[4]).toBe('E|–|–|1|–|–|–');
    const save = within(panel).getByRole('button', { name: 'Save and log' });
    fireEvent.click(save);
    expect(services.credit.saved).toHaveLength(0);
    type(panel, 'Changed by', 'Li Wei');
    type(panel, 'Reason', 'Annual review');
    fireEvent.click(save);
    await settle();
    const [saved] = services.credit.saved;
    expect(saved?.reasoned).toEqual({ who: 'Li Wei', why: 'Annual review' });
    expect(saved?.policy.factors.worstDelay.weight).toBe(1);
    expect(saved?.policy.grades[0]?.name).toBe('AAA');
    expect(panel.textContent).toContain('Saved; changes logged: 1.');
  });

  test('what is wrong is said beside its box', async () => {
    const panel = await openWeights();
    type(panel, 'Late share', 'much');
    await pass(1);
    const box = within(panel).getByRole('textbox', { name: 'Late share' });
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(panel.textContent).toContain(new Problem('creditWeight').words('en-US').message);
  });
});

test('faults of the credit file are told in words and lead to their cells', async () => {
  const panel = await openCredit();
  await openPart(panel, /^Credit file/);
  expect(panel.textContent).toContain('2 customers of the ledger found, 1 without a row');
  expect(panel.textContent).toContain('the ledger has no “Delta”');
  fireEvent.click(within(panel).getByRole('button', { name: 'Go to cell B6' }));
  await pass(1);
  expect(services.wentTo).toEqual(['AR credit file!B6']);
  fireEvent.click(within(panel).getByRole('button', { name: 'Add 1 missing customers' }));
  await settle();
  expect(services.credit.errands).toEqual(['add missing customers']);
});

test('a ledger that is too short for a back-test says so', async () => {
  const panel = await openCredit();
  await openPart(panel, /^How often was the score right/);
  fireEvent.click(within(panel).getByRole('button', { name: 'Run the back-test' }));
  await settle();
  // A window of 90 days, and 30 days of grace.
  expect(panel.textContent).toContain('at least 120 days after a quarter end');
});

test('what goes wrong is said, and can be tried again', async () => {
  services.credit.problem = new Problem('noLedger', { sheet: 'Ledger' });
  const panel = await openCredit();
  expect(within(panel).getByRole('alert').textContent).toContain('No ledger');
  services.credit.problem = undefined;
  fireEvent.click(within(panel).getByRole('button', { name: 'Refresh' }));
  await settle();
  expect(within(panel).queryByRole('alert')).toBeNull();
});
