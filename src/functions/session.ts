import { today } from '../excel/clock';
import { languageOf, type Language } from '../locales/language';
import type { Day } from '../ledger/ledger';

/** What a calculation takes from outside its arguments: whom it speaks to, and the day it happens on. */
export interface Session {
  readonly language: Language;
  readonly today: Day;
}

/** Excel may calculate before Office is ready: then there is no display language yet. */
function displayLanguage(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  return (Office.context as Partial<Office.Context> | undefined)?.displayLanguage;
}

export function currentSession(): Session {
  return { language: languageOf(displayLanguage()), today: today() };
}
