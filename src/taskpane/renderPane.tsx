import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { languageOf } from '../locales/language';
import { App } from './components/App';
import type { PaneEnvironment } from './environment';
import type { PaneServices } from './paneServices';

/** Puts the pane into `container` in place of what is there, and tells the document its language. */
export function renderPane(
  container: HTMLElement,
  services: PaneServices,
  environment: PaneEnvironment,
): void {
  document.documentElement.lang = languageOf(environment.displayLanguage);
  createRoot(container).render(
    <StrictMode>
      <App services={services} environment={environment} />
    </StrictMode>,
  );
}
