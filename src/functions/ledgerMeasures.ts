import { knownFrom } from '../ledger/knownFrom';
import type { Day, Ledger } from '../ledger/ledger';
import type { CellValue } from '../ledger/mapping';
import { Problem } from '../locales/problem';
import type { MeasureId } from '../receivables/measures/measureIds';
import { measure } from '../receivables/measures/measures';
import type { CreditSales } from '../receivables/measures/measureWindow';
import { recentWindow } from '../receivables/measures/recentWindow';
import { BadArgument } from './failure';
import { ledgerIn, readUsable, type GivenLedger } from './ledgerArgument';
import { asOf as asOfArgument, ledgerCells, recentDays, wordOf } from './readers';
import type { Session } from './session';
import { answerEach } from './wrapper';

type LedgerCells = readonly (readonly CellValue[])[];

const METHODS: Readonly<Record<string, MeasureId>> = {
  end: 'dso',
  期末: 'dso',
  average: 'dsoAverage',
  平均: 'dsoAverage',
  countback: 'dsoCountback',
  倒推: 'dsoCountback',
  best: 'dsoBest',
  最佳: 'dsoBest',
};

const SALES: Readonly<Record<string, CreditSales>> = {
  net: 'net',
  净额: 'net',
  gross: 'gross',
  总额: 'gross',
  netwithoutcash: 'netWithoutCash',
  不含现销: 'netWithoutCash',
};

const methodWord = wordOf('method', 'badMethod', METHODS, 'dso');

/** What counts as credit sales. */
export const creditSalesWord = wordOf('creditSales', 'badCreditSales', SALES, 'net');

/** Currencies of the items known on a day, in the order of the ledger. */
export function currenciesOn(ledger: Ledger, asOf: Day): readonly string[] {
  const used = new Set<number>();
  for (let item = 0; item < ledger.count; item++)
    if (knownFrom(ledger, item) <= asOf) used.add(ledger.currency[item] ?? 0);
  return [...used].sort((a, b) => a - b).map((at) => ledger.currencies[at] ?? '');
}

/** Reads a range on one day after another; the ledger in it is found once. */
function ledgerOn(session: Session): (values: LedgerCells, on: Day) => Ledger {
  const read = new Map<Day, Ledger>();
  let given: GivenLedger | undefined;
  return (values, on) => {
    given ??= ledgerIn(values, session);
    const ledger = read.get(on) ?? readUsable(given, on, session).ledger;
    read.set(on, ledger);
    return ledger;
  };
}

/**
 * Days sales outstanding of a ledger for the days up to the as-of date.
 * @customfunction DSO.LEDGER
 * @param ledger The ledger with its header row, or whole columns such as A:H; of one currency.
 * @param [asOf] As-of date, or a range of dates such as the ends of months; the day of calculation when omitted.
 * @param [days] Days in the period, which ends with the as-of date; 90 when omitted. A countback goes back as far as
 *   it has to.
 * @param [method] "end" (balance at the end, the default), "average" (mean of both balances), "countback" or "best"
 *   (best possible).
 * @param [creditSales] "net" (invoices less credit notes, the default), "gross" (invoices) or "netWithoutCash" (net
 *   less what was paid on the invoice date).
 * @returns Days.
 */
export function dsoLedger(
  ledger: unknown[][],
  asOf?: unknown[][],
  days?: unknown[][],
  method?: unknown[][],
  creditSales?: unknown[][],
): Promise<unknown[][]> {
  const args = [ledgerCells, asOfArgument, recentDays('days'), methodWord, creditSalesWord] as const;
  let read: ReturnType<typeof ledgerOn> | undefined;
  return answerEach(
    args,
    [ledger, asOf, days, method, creditSales],
    ([values, on, length, id, sales], session) => {
      read ??= ledgerOn(session);
      const items = read(values, on);
      const currencies = currenciesOn(items, on);
      if (currencies.length > 1)
        throw new BadArgument(
          'ledger',
          new Problem('severalCurrencies', { currencies: currencies.join(', ') }),
        );
      const [currency = ''] = currencies;
      const window = recentWindow(items, { asOf: on, days: length, currency, creditSales: sales });
      const { result } = measure(id, window);
      if ('why' in result) throw new Problem(result.why, result.details);
      return result.value;
    },
  );
}
