import { knownFrom } from '../ledger/knownFrom';
import type { Day, Ledger } from '../ledger/ledger';
import { Problem } from '../locales/problem';
import type { MeasureId } from '../receivables/measures/measureIds';
import { measure } from '../receivables/measures/measures';
import { recentWindow } from '../receivables/measures/recentWindow';
import { BadArgument } from './failure';
import { ledgerIn, readUsable } from './ledgerArgument';
import { asOf as asOfArgument, ledgerCells, recentDays, words } from './readers';
import { answerTable } from './wrapper';

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

function methodOf(given: readonly string[]): MeasureId {
  const [word = 'end'] = given;
  const method = METHODS[word.toLowerCase()];
  if (method === undefined || given.length > 1)
    throw new BadArgument('method', new Problem('badMethod', { value: given.join(' ') }));
  return method;
}

/** Currencies of the items known on a day, in the order of the ledger. */
export function currenciesOn(ledger: Ledger, asOf: Day): readonly string[] {
  const used = new Set<number>();
  for (let item = 0; item < ledger.count; item++)
    if (knownFrom(ledger, item) <= asOf) used.add(ledger.currency[item] ?? 0);
  return [...used].sort((a, b) => a - b).map((at) => ledger.currencies[at] ?? '');
}

/**
 * Days sales outstanding of a ledger for the days up to the as-of date.
 * @customfunction DSO.LEDGER
 * @param ledger The ledger with its header row, or whole columns such as A:H; of one currency.
 * @param [asOf] As-of date; the day of calculation when omitted.
 * @param [days] Days in the period, which ends with the as-of date; 90 when omitted. A countback goes back as far as
 *   it has to.
 * @param [method] "end" (balance at the end, the default), "average" (mean of both balances), "countback" or "best"
 *   (best possible).
 * @returns Days.
 */
export function dsoLedger(
  ledger: unknown[][],
  asOf?: unknown[][],
  days?: unknown[][],
  method?: unknown[][],
): Promise<unknown[][]> {
  const args = [ledgerCells, asOfArgument, recentDays('days'), words('method')] as const;
  return answerTable(args, [ledger, asOf, days, method], ([values, on, length, names], session) => {
    const id = methodOf(names);
    const { ledger: items } = readUsable(ledgerIn(values, session), on, session);
    const currencies = currenciesOn(items, on);
    if (currencies.length > 1)
      throw new BadArgument(
        'ledger',
        new Problem('severalCurrencies', { currencies: currencies.join(', ') }),
      );
    const window = recentWindow(items, {
      asOf: on,
      days: length,
      currency: currencies[0] ?? '',
      creditSales: 'net',
    });
    const { result } = measure(id, window);
    if ('why' in result) throw new Problem(result.why, result.details);
    return [[result.value]];
  });
}
