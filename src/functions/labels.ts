import { isoFromDay } from '../ledger/cells/dates';
import type { Customer, Day } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { text } from '../locales/text';

/** *As of 2026-06-30*: the first cell of every table that a function answers with. */
export function asOfLabel(asOf: Day, language: Language): string {
  return text(language, 'functions.asOf', { asOf: isoFromDay(asOf) });
}

/** What stands for each customer in a table: its name, with the number where two customers share the name. */
export function customerLabels(customers: readonly Customer[]): string[] {
  const shared = new Map<string, number>();
  for (const { name } of customers) shared.set(name, (shared.get(name) ?? 0) + 1);
  return customers.map(({ name, number }) => {
    if (name === '' || number === '') return name || number;
    return (shared.get(name) ?? 0) > 1 ? `${name} (${number})` : name;
  });
}
