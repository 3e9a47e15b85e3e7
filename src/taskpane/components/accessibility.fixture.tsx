import { cleanup, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';

import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { day, FakeServices } from '../fakes/FakeServices';
import { GLANCE } from '../fakes/glanceSample';
import { groupedSample } from '../fakes/groupedSample';
import { ROLL_RATES } from '../fakes/rollRatesSample';
import { LEDGER, OUTCOME, TWO_LEDGERS } from '../fakes/samples';
import { generateButton, openTab, pass, showPane } from '../fakes/showPane';

/** Rule and element of every violation; jsdom has no colours to check. */
export async function violations(container: HTMLElement): Promise<string[]> {
  jest.useRealTimers();
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function openDashboard(language: Language): Promise<HTMLElement> {
  const services = new FakeServices(LEDGER);
  services.glances = { ...GLANCE, rollRates: ROLL_RATES };
  services.grouped = groupedSample(60);
  const pane = await showPane(services, language);
  openTab(/^(Dashboard|看板)/);
  for (let step = 0; step < 4; step++) await pass(500);
  return pane;
}

async function openCredit(language: Language): Promise<HTMLElement> {
  const pane = await showPane(new FakeServices(LEDGER), language);
  openTab(/^(Credit|信用)/);
  for (let step = 0; step < 4; step++) await pass(500);
  fireEvent.click(screen.getByRole('button', { name: /^(Grade A|A 级)/ }));
  await pass(1);
  fireEvent.click(screen.getByRole('button', { name: 'Alpha' }));
  await pass(1);
  const parts = screen.getAllByRole('button', { expanded: false }).filter((part) => part.closest('h2'));
  for (const part of parts) fireEvent.click(part);
  await pass(1_000);
  return pane;
}

const STATES: Record<string, (language: Language) => Promise<HTMLElement>> = {
  credit: openCredit,
  'no ledger': (language) => showPane(new FakeServices(new Problem('noLedger', { sheet: 'A' })), language),
  'ready with open columns and a question about dates': async (language) => {
    const pane = await showPane(new FakeServices({ ...LEDGER, dateOrderCertain: false }), language);
    fireEvent.click(screen.getByRole('button', { name: /^(Columns|列对应)/ }));
    await pass(500);
    return pane;
  },
  running: async (language) => {
    const pane = await showPane(new FakeServices(LEDGER), language);
    fireEvent.click(generateButton());
    await pass(1);
    return pane;
  },
  'two ledgers to choose from': (language) => showPane(new FakeServices(TWO_LEDGERS), language),
  checks: async (language) => {
    const pane = await showPane(new FakeServices(LEDGER), language);
    openTab(/^(Checks|检查)/);
    return pane;
  },
  settings: async (language) => {
    const services = new FakeServices({ ...LEDGER, currencies: ['CNY', 'USD'] });
    services.options = { ...services.options, reporting: 'CNY' };
    const pane = await showPane(services, language);
    openTab(/^(Settings|设置)/);
    fireEvent.click(screen.getByRole('checkbox', { name: /^(Show an earlier|并列显示)/ }));
    return pane;
  },
  'every report': async (language) => {
    const services = new FakeServices(LEDGER);
    services.reports = [{ sheet: 'Aging report', report: 'aging', asOf: day('2026-06-30') }];
    const pane = await showPane(services, language);
    openTab(/^(Reports|报告)/);
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: /^(Sender|我方信息)/ }));
    await pass(500);
    return pane;
  },
  dashboard: async (language) => {
    const pane = await openDashboard(language);
    const [aging] = screen.getAllByRole('button', { name: /^(Show as table|显示为表格)/ });
    if (aging !== undefined) fireEvent.click(aging);
    await pass(500);
    return pane;
  },
  'the dashboard of a customer, with the list of customers open': async (language) => {
    const pane = await openDashboard(language);
    const by = screen.getByRole('combobox', { name: /^(Figures of|查看范围)/ });
    fireEvent.change(by, { target: { value: 'customer' } });
    await pass(1_000);
    fireEvent.click(screen.getByRole('combobox', { name: /^(Customer|客户)/ }));
    await pass(500);
    return pane;
  },
  'how a measure is computed': async (language) => {
    await openDashboard(language);
    fireEvent.click(screen.getByRole('button', { name: /^DSO/ }));
    for (let step = 0; step < 3; step++) await pass(500);
    const how = screen.getByRole('dialog', { hidden: true });
    // jsdom lays nothing out, so the focus stays outside and the panel counts as hidden.
    how.removeAttribute('aria-hidden');
    return how;
  },
  targets: async (language) => {
    const pane = await showPane(new FakeServices(LEDGER), language);
    openTab(/^(Settings|设置)/);
    fireEvent.click(screen.getByRole('button', { name: /^(Targets|目标值)/ }));
    await pass(500);
    return pane;
  },
  result: async (language) => {
    const services = new FakeServices(LEDGER);
    const pane = await showPane(services, language);
    fireEvent.click(generateButton());
    services.jobs[0]?.resolve(OUTCOME);
    await pass(1);
    return pane;
  },
};

/** Each state of the pane in a language; a file a language, as styles pile up in a document and slow axe down. */
export function axeFindsNothing(language: Language): void {
  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });

  describe(`axe finds nothing in ${language}`, () => {
    test.each(Object.keys(STATES))('%s', async (state) => {
      const pane = await STATES[state]?.(language);
      expect(pane && (await violations(pane))).toEqual([]);
    });
  });
}
