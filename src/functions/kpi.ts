import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import { text } from '../locales/text';
import { MEASURES, type MeasureId } from '../receivables/measures/measureIds';
import { DEFINITIONS, measure } from '../receivables/measures/measures';
import type { MeasureWindow } from '../receivables/measures/measureWindow';
import { recentWindow } from '../receivables/measures/recentWindow';
import { asOfLabel } from './labels';
import { ledgerIn, readUsable } from './ledgerArgument';
import { creditSalesWord, currenciesOn } from './ledgerMeasures';
import { asOf as asOfArgument, ledgerCells, recentDays } from './readers';
import { answerTable, type Answer } from './wrapper';

/** A measure's name, value, unit and formula; where it has no value, the reason stands in place of the formula. */
function line(id: MeasureId, window: MeasureWindow, language: Language): readonly Answer[] {
  const { result } = measure(id, window);
  const { unit } = DEFINITIONS[id];
  const name = text(language, `measure.${id}`);
  // A spilled table has no number formats: what is a percentage is one in its cell too.
  const inWords = text(language, `functions.kpi.unit.${unit === 'share' ? 'percent' : unit}`);
  if ('value' in result) {
    const value = unit === 'share' ? result.value * 100 : result.value;
    return [name, value, inWords, text(language, `measure.${id}.formula`)];
  }
  const { message, remedy } = new Problem(result.why, result.details).words(language);
  return [name, '', inWords, `${message} ${remedy}`];
}

/**
 * Every measure of a ledger for the days up to the as-of date, from DSO to the largest customers.
 * @customfunction KPI
 * @param ledger The ledger with its header row, or whole columns such as A:H.
 * @param [asOf] As-of date; the day of calculation when omitted.
 * @param [days] Days in the period, which ends with the as-of date; 90 when omitted.
 * @param [creditSales] "net" (invoices less credit notes, the default), "gross" (invoices) or "netWithoutCash" (net
 *   less what was paid on the invoice date).
 * @returns A table with a header row: measure, value, unit, and its formula, or why there is no value; for each
 *   currency.
 */
export function kpi(
  ledger: unknown[][],
  asOf?: unknown[][],
  days?: unknown[][],
  creditSales?: unknown[][],
): Promise<unknown[][]> {
  const args = [ledgerCells, asOfArgument, recentDays('days'), creditSalesWord] as const;
  return answerTable(args, [ledger, asOf, days, creditSales], ([values, on, length, sales], session) => {
    const { language } = session;
    const { ledger: items } = readUsable(ledgerIn(values, session), on, session);
    const found = currenciesOn(items, on);
    const currencies = found.length > 0 ? found : [items.currencies[0] ?? ''];
    const several = currencies.length > 1;
    const header: readonly Answer[] = [
      asOfLabel(on, language),
      ...(several ? [text(language, 'column.currency')] : []),
      text(language, 'measure.value'),
      text(language, 'functions.kpi.unit'),
      text(language, 'functions.kpi.how'),
    ];
    const rows = currencies.flatMap((currency) => {
      const window = recentWindow(items, { asOf: on, days: length, currency, creditSales: sales });
      return MEASURES.map((id) => {
        const [name = '', ...rest] = line(id, window, language);
        return [name, ...(several ? [currency] : []), ...rest];
      });
    });
    return [header, ...rows];
  });
}
