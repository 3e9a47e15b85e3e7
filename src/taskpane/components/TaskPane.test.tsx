/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';

import { Problem } from '../../locales/problem';
import { day, FakeServices } from '../fakes/FakeServices';
import { LEDGER, OUTCOME } from '../fakes/samples';
import { generateButton, pass, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const lastChoice = (services: FakeServices) => services.inspections.at(-1)?.choice;

describe('looking for the ledger', () => {
  test('asks once, with the remembered as-of date, and shows what was found', async () => {
    const services = new FakeServices(LEDGER);
    await showPane(services);
    expect(services.inspections.map(({ choice }) => choice)).toEqual([{ asOf: day('2026-06-30') }]);
    const card = within(screen.getByRole('region', { name: 'Your ledger' }));
    for (const fact of ['B4:H620', '616', '612', '58', 'CNY', 'any date'])
      expect(card.getByText(fact)).toBeTruthy();
    fireEvent.click(card.getByRole('button', { name: 'first: row 88' }));
    await pass(1);
    expect(services.wentTo).toEqual(['Ledger!B88']);
  });

  test('without a ledger says why in the user’s language, and the button cannot be pressed', async () => {
    const services = new FakeServices(new Problem('noLedger', { sheet: '预算' }));
    await showPane(services, 'zh-CN');
    expect(screen.getByRole('alert').textContent).toContain('在工作表“预算”上没有找到应收台账。');
    expect(generateButton().getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(generateButton());
    expect(services.jobs).toHaveLength(0);
  });

  test('a foreign error is shown with its message and code', async () => {
    const services = new FakeServices(LEDGER);
    services.holdInspections = true;
    await showPane(services);
    services.inspections[0]?.answer.reject(Object.assign(new Error('Busy'), { code: 'GeneralException' }));
    await pass(1);
    expect(screen.getByRole('alert').textContent).toContain('Busy (GeneralException)');
  });

  test('an older answer that comes late is ignored', async () => {
    const services = new FakeServices(LEDGER);
    services.holdInspections = true;
    await showPane(services);
    services.inspections[0]?.answer.resolve(LEDGER);
    await pass(1);
    const sheets = screen.getByLabelText('Sheet');
    fireEvent.change(sheets, { target: { value: 'Budget' } });
    fireEvent.change(sheets, { target: { value: 'Ledger' } });
    services.inspections[2]?.answer.resolve({ ...LEDGER, range: 'A1:C9' });
    services.inspections[1]?.answer.resolve({ ...LEDGER, sheet: 'Budget', range: 'D1:F5' });
    await pass(1);
    expect(screen.getByText('A1:C9')).toBeTruthy();
    expect(screen.queryByText('D1:F5')).toBeNull();
  });

  test('a change of the as-of date looks again once the typing has stopped', async () => {
    const services = new FakeServices(LEDGER);
    await showPane(services);
    const box = screen.getByLabelText('As-of date');
    fireEvent.change(box, { target: { value: '2026-03-01' } });
    fireEvent.change(box, { target: { value: '2026-03-31' } });
    await pass(1000);
    expect(services.inspections.map(({ choice }) => choice.asOf)).toEqual([
      day('2026-06-30'),
      day('2026-03-31'),
    ]);
  });
});

describe('changes of the workbook', () => {
  test('a burst of edits makes one new look', async () => {
    const services = new FakeServices(LEDGER);
    await showPane(services);
    services.changeWorkbook();
    await pass(100);
    services.changeWorkbook();
    await pass(2000);
    expect(services.inspections).toHaveLength(2);
  });

  test('going to a sheet without a ledger keeps the ledger; a broken ledger does not', async () => {
    const services = new FakeServices(LEDGER);
    await showPane(services);
    services.answer = new Problem('isReport', { sheet: 'Aging report' });
    services.changeWorkbook();
    await pass(2000);
    expect(screen.getByText('B4:H620')).toBeTruthy();
    services.answer = new Problem('headerOnly', { sheet: 'Ledger', range: 'B4:H4' });
    services.changeWorkbook();
    await pass(2000);
    expect(screen.queryByText('B4:H620')).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('has headers (B4:H4)');
  });

  test('waits for the end of a job', async () => {
    const services = new FakeServices(LEDGER);
    await showPane(services);
    fireEvent.click(generateButton());
    services.changeWorkbook();
    await pass(5000);
    expect(services.inspections).toHaveLength(1);
    services.jobs[0]?.resolve(OUTCOME);
    await pass(1);
    await pass(2000);
    expect(services.inspections).toHaveLength(2);
  });
});

describe('correcting the ledger', () => {
  test('choosing a column looks again with the whole mapping, each column in one field', async () => {
    const services = new FakeServices(LEDGER);
    await showPane(services);
    fireEvent.click(screen.getByRole('button', { name: /^Columns/ }));
    await pass(500);
    expect(screen.getByText(/INV-1001 · INV-1002/)).toBeTruthy();
    expect(screen.getAllByText('Our best guess. Please confirm.')).toHaveLength(1);
    fireEvent.change(screen.getByRole('combobox', { name: 'Document date' }), { target: { value: '3' } });
    await pass(1);
    expect(lastChoice(services)).toEqual({
      asOf: day('2026-06-30'),
      sheet: 'Ledger',
      mapping: { customerName: 0, document: 1, documentDate: 3, amount: 4, paidAmount: 5 },
    });
  });

  test('a missing column can be chosen, and only then can the report be made', async () => {
    const services = new FakeServices({
      ...LEDGER,
      problem: 'noAmount',
      mapping: { customerName: 0 },
      rowsRead: 0,
    });
    await showPane(services);
    expect(screen.getByRole('alert').textContent).toContain('no amount column');
    expect(generateButton().getAttribute('aria-disabled')).toBe('true');
    services.answer = LEDGER;
    fireEvent.change(screen.getByRole('combobox', { name: 'Amount' }), { target: { value: '4' } });
    await pass(1);
    expect(lastChoice(services)?.mapping).toEqual({ customerName: 0, amount: 4 });
    expect(generateButton().getAttribute('aria-disabled')).not.toBe('true');
  });

  test('uncertain dates are asked about with an example of the ledger’s own', async () => {
    const services = new FakeServices({ ...LEDGER, dateOrder: 'monthFirst', dateOrderCertain: false });
    await showPane(services);
    expect(screen.getByText('Which day is “05/06/2026”?')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Jun 5, 2026 (day first)' }));
    await pass(1);
    expect(lastChoice(services)).toMatchObject({ sheet: 'Ledger', dateOrder: 'dayFirst' });
  });
});
