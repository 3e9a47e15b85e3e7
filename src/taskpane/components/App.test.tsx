/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from '@testing-library/react';

import { FakeServices } from '../fakes/FakeServices';
import { LEDGER } from '../fakes/samples';
import { settled, showPane } from '../fakes/showPane';

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const WELCOME = 'From your ledger to an aging report in one press';

test('the welcome is shown until it is dismissed, and not again', async () => {
  await showPane(new FakeServices(LEDGER));
  expect(screen.getByRole('heading', { name: WELCOME })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByRole('heading', { name: WELCOME })).toBeNull();
  expect(localStorage.getItem('p1.dunwell.welcomeSeen')).toBe('1');
  cleanup();
  await showPane(new FakeServices(LEDGER));
  expect(screen.queryByRole('heading', { name: WELCOME })).toBeNull();
});

test('works where storage is blocked', async () => {
  const blocked = (): never => {
    throw new DOMException('Access is denied', 'SecurityError');
  };
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
  await showPane(new FakeServices(LEDGER));
  fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByRole('heading', { name: WELCOME })).toBeNull();
});

test('remembered choices that cannot be read are replaced by the usual ones', async () => {
  jest.setSystemTime(new Date(2026, 6, 16, 23, 30));
  const services = new FakeServices(LEDGER);
  services.loadOptions = () => Promise.reject(new Error('damaged'));
  await showPane(services);
  expect(screen.getByLabelText<HTMLInputElement>('As-of date').value).toBe('2026-07-16');
  expect(screen.getByText('Not due · 1-30 · 31-60 · 61-90 · Over 90')).toBeTruthy();
});

test('a fault of the pane itself is shown with a way to go on', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const services = new FakeServices({
    ...LEDGER,
    get currencies(): readonly string[] {
      throw new Error('no currencies');
    },
  });
  await showPane(services);
  expect(screen.getByRole('alert').textContent).toContain('no currencies (unexpected)');
  services.answer = LEDGER;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await settled();
  expect(screen.getByText('B4:H620')).toBeTruthy();
});

test('stops listening to the workbook when it goes', async () => {
  const services = new FakeServices(LEDGER);
  await showPane(services);
  expect(services.watching).toBe(1);
  cleanup();
  expect(services.watching).toBe(0);
});

test.each([
  ['#ffffff', 'light'],
  ['#262626', 'dark'],
  ['#000000', 'dark'],
])("the browser's own parts go with a pane on %s", async (background, scheme) => {
  const { firstElementChild: pane } = await showPane(new FakeServices(LEDGER), 'en-US', background);
  const sheets = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const declared = sheets.flatMap((rule) => {
    const [, name = '', value] = /^\.(\w+) ?\{.*; color-scheme: ([\w ]+);/.exec(rule.cssText) ?? [];
    return pane?.classList.contains(name) === true ? value : [];
  });
  expect(declared).toEqual([scheme]);
});
