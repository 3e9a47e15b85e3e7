import { act, fireEvent, render, screen } from '@testing-library/react';

import type { Language } from '../../locales/language';
import { App } from '../components/App';
import type { PaneServices } from '../paneServices';

/** What a browser has and jsdom has not. */
function completeWindow(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  Element.prototype.scrollIntoView = () => undefined;
  window.ResizeObserver = class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
  HTMLCanvasElement.prototype.getContext = () => null;
}

/** Lets `ms` of the pane's time pass; the clock must be Jest's. */
export async function pass(ms: number): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(ms));
}

/** Waits until a new pane has its remembered options, has looked for the ledger, and shows the answer. */
export async function settled(): Promise<void> {
  for (let step = 0; step < 3; step++) await pass(1);
}

/** Shows the whole pane and waits until it has looked for the ledger. */
export async function showPane(
  services: PaneServices,
  language: Language = 'en-US',
  background = '#ffffff',
): Promise<HTMLElement> {
  completeWindow();
  const environment = { displayLanguage: language, partitionKey: 'p1.', background: () => background };
  const { container } = render(<App services={services} environment={environment} />);
  await settled();
  return container;
}

/** The one button of the pane. */
export function generateButton(): HTMLElement {
  return screen.getByRole('button', { name: /^(Generate aging report|生成账龄报告)/ });
}

/** Opens a part of the pane by its tab, which may carry a number. */
export function openTab(name: RegExp): void {
  fireEvent.click(screen.getByRole('tab', { name }));
}
