/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { Problem } from '../../../locales/problem';
import { DEFAULT_MEASURES } from '../../../receivables/measures/measureChoices';
import { FakeServices } from '../../fakes/FakeServices';
import { GLANCE } from '../../fakes/glanceSample';
import { LEDGER } from '../../fakes/samples';
import { generateButton, openTab, pass, showPane } from '../../fakes/showPane';

let services: FakeServices;
beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  services = new FakeServices(LEDGER);
  services.glances = GLANCE;
  services.drilled = { sheet: 'Items', items: 4, total: 750, shown: 750 };
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

/** Opens the dashboard and waits until its parts are loaded and its figures are there. */
async function openDashboard(): Promise<HTMLElement> {
  await showPane(services);
  openTab(/^Dashboard/);
  for (let step = 0; step < 4; step++) await pass(500);
  return screen.getByRole('tabpanel', { name: /Dashboard/ });
}

test('nothing is worked out until the dashboard is opened, and then once', async () => {
  await showPane(services);
  await pass(2_000);
  expect(services.glanced).toHaveLength(0);
  openTab(/^Dashboard/);
  await pass(2_000);
  openTab(/^Settings/);
  openTab(/^Dashboard/);
  await pass(2_000);
  expect(services.glanced).toHaveLength(1);
  expect(services.glanced[0]).toMatchObject({
    sheet: 'Ledger',
    language: 'en-US',
    dashboard: { report: 'dashboard', measures: DEFAULT_MEASURES },
  });
});

test('a card says its value, what it is compared with in words, or why there is none', async () => {
  const panel = await openDashboard();
  const [dso, atRisk] = within(within(panel).getByRole('list', { name: 'Measures' })).getAllByRole('button');
  // 750 / 430 x 91 = 158.72; 158.7 - 90 = 68.7, 158.7 - 200 = -41.3, 158.7 - 45 = 113.7.
  expect(dso?.textContent).toContain('158.7 days');
  expect(dso?.textContent).toContain('+68.7 days vs previous period: worse');
  expect(dso?.textContent).toContain('−41.3 days vs year before: better');
  expect(dso?.textContent).toContain('Target 45.0 days: missed by 113.7 days');
  expect(atRisk?.textContent).toContain(new Problem('tooEarly').words('en-US').message);
});

test('what is wrong with the aging history is said', async () => {
  const note = '2026-05-31: stored 650.00, by the ledger now 710.00.';
  services.glances = { ...GLANCE, notes: [note] };
  expect(within(await openDashboard()).getByText(note).tagName).toBe('P');
});

test('a card tells how it is computed, and an input leads to its items', async () => {
  const panel = await openDashboard();
  fireEvent.click(within(panel).getByRole('button', { name: /^DSO/ }));
  for (let step = 0; step < 3; step++) await pass(500);
  const how = screen.getByRole('dialog', { hidden: true });
  expect(how.textContent).toContain('Receivables at the end ÷ Credit sales × Days in the period');
  expect(how.textContent).toContain('750.00');
  expect(how.textContent).toContain('91 days');
  expect(how.textContent).toContain('120.0 days');
  expect(how.textContent).toContain(new Problem('historyTooShort').words('en-US').message);
  expect(within(how).getAllByRole('button', { name: /^Show the items/, hidden: true })).toHaveLength(1);
  fireEvent.click(
    within(how).getByRole('button', { name: 'Show the items: Receivables at the end', hidden: true }),
  );
  await pass(1_000);
  expect(services.traced).toEqual([{ figure: { currency: 'CNY', on: GLANCE.asOf }, shown: 750 }]);
  expect(within(panel).getByRole('button', { name: 'Items' })).toBeTruthy();
});

test('a table stands for a picture, and its figures lead to their items', async () => {
  const panel = await openDashboard();
  fireEvent.click(within(panel).getByRole('button', { name: 'Show as table: Receivables by bucket' }));
  await pass(1);
  fireEvent.click(within(panel).getByRole('button', { name: '2026-06, Not due, 100.00: show the items' }));
  await pass(1);
  expect(services.traced).toEqual([{ figure: { currency: 'CNY', on: GLANCE.asOf, bucket: 0 }, shown: 100 }]);
});

test('a line of a ranking leads to its items', async () => {
  const panel = await openDashboard();
  // 450 of 750.
  fireEvent.click(within(panel).getByRole('button', { name: /Beta.*450\.00, 60\.0% cumulative/ }));
  await pass(1);
  expect(services.traced).toEqual([
    { figure: { currency: 'CNY', customer: { number: '0002', name: 'Beta' } }, shown: 450 },
  ]);
});

test('another currency has figures of its own, which the sheet is written of', async () => {
  const panel = await openDashboard();
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Currency' }), { target: { value: 'USD' } });
  await pass(1_000);
  expect(services.glanced.map(({ dashboard }) => dashboard.currency)).toEqual([undefined, 'USD']);
  fireEvent.click(within(panel).getByRole('button', { name: 'Write dashboard sheet' }));
  await pass(1);
  expect(services.jobs[0]?.request.requests).toEqual([
    { report: 'dashboard', measures: DEFAULT_MEASURES, currency: 'USD' },
  ]);
});

test('what goes wrong is said, and can be tried again', async () => {
  services.glances = new Problem('noReceivables');
  const panel = await openDashboard();
  expect(within(panel).getByRole('alert').textContent).toContain(
    new Problem('noReceivables').words('en-US').message,
  );
  services.glances = GLANCE;
  fireEvent.click(within(panel).getByRole('button', { name: 'Work out the figures' }));
  await pass(1_000);
  expect(within(panel).queryByRole('alert')).toBeNull();
  expect(within(panel).getByRole('button', { name: /^DSO/ })).toBeTruthy();
});

test('it can be cancelled', async () => {
  services.glances = undefined;
  const panel = await openDashboard();
  expect(within(panel).getByRole('progressbar')).toBeTruthy();
  fireEvent.click(within(panel).getByRole('button', { name: 'Cancel' }));
  await pass(1);
  expect(within(panel).queryByRole('progressbar')).toBeNull();
  expect(within(panel).getByRole('button', { name: 'Work out the figures' })).toBeTruthy();
});

test('another ledger that is looked at has other figures', async () => {
  await openDashboard();
  services.answer = { ...LEDGER, rowsUsed: 600 };
  const before = services.glanced.length;
  services.changeWorkbook();
  for (let step = 0; step < 3; step++) await pass(2_000);
  expect(services.glanced).toHaveLength(before + 1);
});

describe('settings', () => {
  async function openTargets(): Promise<HTMLElement> {
    await showPane(services);
    openTab(/^Settings/);
    fireEvent.click(screen.getByRole('button', { name: /^Targets/ }));
    await pass(500);
    return screen.getByRole('textbox', { name: 'Overdue rate, %' });
  }

  test('a target of a percentage is kept as a share', async () => {
    fireEvent.change(await openTargets(), { target: { value: '12.5' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Months in a period' }), {
      target: { value: '12' },
    });
    await pass(1_000);
    expect(services.measures).toEqual({ ...DEFAULT_MEASURES, months: 12, targets: { overdueRate: 0.125 } });
  });

  test.each(['many', '-1', '101'])(
    '%s is no percentage: it is said, and nothing is kept or made',
    async (entry) => {
      const box = await openTargets();
      fireEvent.change(box, { target: { value: entry } });
      await pass(1_000);
      expect(screen.getByText('Enter a number from 0 to 100.')).toBeTruthy();
      expect(services.measures).toEqual(DEFAULT_MEASURES);
      openTab(/^Dashboard/);
      await pass(2_000);
      expect(services.glanced).toHaveLength(0);
      fireEvent.click(screen.getByRole('button', { name: 'Go to the settings' }));
      expect(document.activeElement).toBe(box);
    },
  );

  test('what the workbook remembers stands in the boxes', async () => {
    services.measures = { ...DEFAULT_MEASURES, days: '365', targets: { overdueRate: 0.07, dso: 45 } };
    const box = await openTargets();
    expect((box as HTMLInputElement).value).toBe('7');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'a twelfth of 365' }).checked).toBe(true);
  });

  test('the dashboard is one of the reports that the button writes', async () => {
    services.measures = { ...DEFAULT_MEASURES, months: 6 };
    await showPane(services);
    openTab(/^Reports/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'AR dashboard' }));
    fireEvent.click(generateButton());
    await pass(1);
    expect(services.jobs[0]?.request.requests.at(-1)).toEqual({
      report: 'dashboard',
      measures: services.measures,
    });
  });

  test('measures by group are by what the settings group by, or by customer', async () => {
    await showPane(services);
    openTab(/^Reports/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'AR measures by group' }));
    const asked = async (groupBy: string): Promise<unknown> => {
      openTab(/^Settings/);
      fireEvent.change(screen.getByLabelText('Group by'), { target: { value: groupBy } });
      openTab(/^Reports/);
      fireEvent.click(generateButton());
      await pass(1);
      return services.jobs.at(-1)?.request.requests.at(-1);
    };
    expect(await asked('bucket')).toEqual({
      report: 'measures',
      groupBy: 'customer',
      measures: services.measures,
    });
  });
});
