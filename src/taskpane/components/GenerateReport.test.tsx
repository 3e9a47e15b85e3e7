/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';

import { Problem } from '../../locales/problem';
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

async function ready(): Promise<FakeServices> {
  const services = new FakeServices(LEDGER);
  await showPane(services);
  return services;
}

test('asks for what the pane shows', async () => {
  const services = await ready();
  fireEvent.change(screen.getByLabelText('As-of date'), { target: { value: '2026-03-31' } });
  fireEvent.change(screen.getByLabelText('Buckets (days overdue)'), { target: { value: 'four' } });
  openTab(/^Settings/);
  fireEvent.click(screen.getByRole('radio', { name: 'Document date' }));
  fireEvent.click(generateButton());
  expect(services.jobs.map(({ request }) => request)).toEqual([
    {
      sheet: 'Ledger',
      asOf: day('2026-03-31'),
      basis: {
        asOf: day('2026-03-31'),
        limits: [30, 60, 90, 120],
        unit: 'days',
        by: 'document',
        onAccount: 'inBuckets',
      },
      requests: [{ report: 'aging', groupBy: 'customer' }, { report: 'alerts' }],
      thresholds: { minDays: 0, minAmount: 0, severityDays: [30, 60, 90] },
      language: 'en-US',
    },
  ]);
});

test('a double click starts one job', async () => {
  const services = await ready();
  const button = generateButton();
  act(() => {
    button.click();
    button.click();
  });
  await pass(10);
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(1);
});

test('own limits are refused in words until they ascend', async () => {
  const services = await ready();
  fireEvent.change(screen.getByLabelText('Buckets (days overdue)'), { target: { value: 'own' } });
  const box = screen.getByLabelText<HTMLInputElement>('My limits');
  expect(box.value).toBe('30, 60, 90');
  fireEvent.change(box, { target: { value: '90, 30' } });
  expect(screen.getByText(/“90, 30” is not a list of bucket limits/)).toBeTruthy();
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  expect(document.activeElement).toBe(box);
  fireEvent.change(box, { target: { value: '15，45' } });
  expect(screen.getByText('Not due · 1-15 · 16-45 · Over 45')).toBeTruthy();
  fireEvent.click(generateButton());
  expect(services.jobs[0]?.request.basis.limits).toEqual([15, 45]);
});

test('shows steps and percent, announces the step, and locks the settings', async () => {
  const services = await ready();
  fireEvent.click(generateButton());
  await pass(1);
  act(() => services.jobs[0]?.onProgress({ step: 'write', percent: 70 }));
  expect(screen.getByText('70% · Writing the reports')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('70');
  expect(screen.getByRole('status').textContent).toBe('Writing the reports');
  expect(screen.getByLabelText<HTMLInputElement>('As-of date').disabled).toBe(true);
});

test('cancelling aborts the job and says that nothing has changed', async () => {
  const services = await ready();
  fireEvent.click(generateButton());
  await pass(1);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(services.jobs[0]?.signal.aborted).toBe(true);
  await pass(1);
  expect(screen.getByRole('alert').textContent).toContain('Cancelled. The workbook is as it was.');
  expect(screen.queryByRole('progressbar')).toBeNull();
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(2);
});

test('a failed job says what to do and can be pressed again', async () => {
  const services = await ready();
  fireEvent.click(generateButton());
  services.jobs[0]?.reject(new Problem('protected'));
  await pass(1);
  expect(screen.getByRole('alert').textContent).toContain('Remove the protection');
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the result takes the focus from the button, and its links lead to the sheets', async () => {
  const services = await ready();
  generateButton().focus();
  fireEvent.click(generateButton());
  services.jobs[0]?.resolve({ ...OUTCOME, replaced: ['Aging report'] });
  await pass(1);
  const result = screen.getByRole('region', { name: 'Your report is ready' });
  expect(document.activeElement).toBe(result.parentElement);
  const inResult = within(result);
  expect(inResult.getAllByText('1,000,000.00')).toHaveLength(1);
  expect(inResult.getByText('400,000.00').parentElement?.textContent).toBe('400,000.00 (40.0%)');
  expect(inResult.getByRole('img').getAttribute('aria-label')).toBe(
    'Open amount by bucket: Not due 60.0%, 1-30 20.0%, 31-60 10.0%, 61-90 6.0%, Over 90 4.0%',
  );
  expect(inResult.getByText(/Ties to the ledger/).textContent).toBe('Ties to the ledger. Difference 0.00');
  fireEvent.click(inResult.getByRole('button', { name: 'Overdue alerts' }));
  await pass(1);
  expect(services.wentTo).toEqual(['Overdue alerts!A1']);
});

test('the focus stays where the user went meanwhile', async () => {
  const services = await ready();
  fireEvent.click(generateButton());
  const elsewhere = screen.getByRole('button', { name: 'first: row 88' });
  elsewhere.focus();
  services.jobs[0]?.resolve(OUTCOME);
  await pass(1);
  expect(document.activeElement).toBe(elsewhere);
});

test('a difference is a warning, never hidden', async () => {
  const services = await ready();
  fireEvent.click(generateButton());
  services.jobs[0]?.resolve({ ...OUTCOME, difference: -0.01 });
  await pass(1);
  expect(screen.getByText(/Does not tie/).textContent).toBe('Does not tie to the ledger. Difference -0.01');
});

test('a job of the ribbon is shown as the pane’s own and can be cancelled here', async () => {
  const services = await ready();
  const cancel = jest.fn();
  act(() => {
    services.tellRibbon({ state: 'running', progress: { step: 'read', percent: 12 }, cancel });
  });
  fireEvent.click(generateButton());
  expect(services.jobs).toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancel).toHaveBeenCalledTimes(1);
  act(() => {
    services.tellRibbon({ state: 'done', outcome: OUTCOME });
  });
  expect(screen.getByRole('region', { name: 'Your report is ready' })).toBeTruthy();
});

test('a sheet that cannot be shown is reported', async () => {
  const services = await ready();
  services.goToProblem = new Problem('editMode');
  fireEvent.click(screen.getByRole('button', { name: 'first: row 88' }));
  await pass(1);
  expect(screen.getByRole('alert').textContent).toContain('A cell is being edited.');
});
