import { createContext, use } from 'react';

import type { Language } from '../locales/language';
import type { Values } from '../locales/speaker';
import { paneText as text, type PaneKey } from '../locales/paneText';
import type { PaneEnvironment } from './environment';
import { formatsFor, type Formats } from './formats';
import type { PaneServices } from './paneServices';

/** What every component of the pane may ask for. */
export interface Pane {
  readonly services: PaneServices;
  readonly environment: PaneEnvironment;
  readonly language: Language;
  readonly formats: Formats;
  /** The words for a key in the user's language. */
  readonly words: (key: PaneKey, values?: Values) => string;
}

/** The pane's surroundings for `language`. */
export function paneFor(services: PaneServices, environment: PaneEnvironment, language: Language): Pane {
  return {
    services,
    environment,
    language,
    formats: formatsFor(language),
    words: (key, values) => text(language, key, values),
  };
}

export const PaneContext = createContext<Pane | null>(null);

/** The surroundings of the calling component, which must stand below a `PaneContext`. */
export function usePane(): Pane {
  const pane = use(PaneContext);
  if (pane === null) throw new Error('PaneContext is missing');
  return pane;
}
