import { today } from '../excel/clock';
import { knownReadings, type ReadingOf } from '../excel/readings';
import { usesDate1904 } from './dateSystem';
import { DAYS_1904 } from '../ledger/cells/dates';
import { languageOf, type Language } from '../locales/language';
import type { Day } from '../ledger/ledger';

/** What a calculation takes from outside its arguments: whom it speaks to, and the day it happens on. */
export interface Session {
  readonly language: Language;
  readonly today: Day;
  /** Serials in the cells of the workbook count from 1904. */
  readonly date1904: boolean;
  /** What the user said in the pane about ledgers. */
  readonly readingOf: ReadingOf;
}

/** Excel may calculate before Office is ready: then there is no display language yet. */
function displayLanguage(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  return (Office.context as Partial<Office.Context> | undefined)?.displayLanguage;
}

/** The first calculation waits until the workbook has said which date system it has and how its ledgers are read. */
export async function currentSession(): Promise<Session> {
  const [date1904, readingOf] = await Promise.all([usesDate1904(), knownReadings()]);
  return { language: languageOf(displayLanguage()), today: today(), date1904, readingOf };
}

/** A day as the workbook's cells show it. */
export function serialOf(day: Day, { date1904 }: Session): number {
  return date1904 ? day - DAYS_1904 : day;
}
