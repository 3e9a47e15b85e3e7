import { isoFromDay } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import { text } from '../locales/text';
import { ageLedger, type Aging } from '../receivables/aging';
import { bucketLabel } from '../reports/bucketLabel';
import { asOfLabel, customerLabels } from './labels';
import { ledgerFrom } from './ledgerArgument';
import { ageBy, asOf as asOfArgument, ledgerCells, limits } from './readers';
import { answerTable, type Answer } from './wrapper';

/**
 * A header row, then for each currency its customers and their total; a currency column when there are
 * several.
 */
function agingTable(ledger: Ledger, result: Aging, language: Language): Answer[][] {
  const currencies = result.currencies.filter(({ items }) => items > 0);
  if (currencies.length === 0) throw new Problem('nothingOpen', { asOf: isoFromDay(result.choice.asOf) });
  const total = text(language, 'label.total');
  const labels = customerLabels(ledger.customers);
  const inCurrency = (currency: string): Answer[] => (currencies.length > 1 ? [currency] : []);
  const header: Answer[] = [
    asOfLabel(result.choice.asOf, language),
    ...inCurrency(text(language, 'column.currency')),
    ...result.buckets.map((bucket) => bucketLabel(bucket, language, result.choice.by)),
    total,
  ];
  const rows = currencies.flatMap(({ currency, customers, buckets, total: sum }) => [
    ...customers.map((row): Answer[] => [
      labels[row.customer] ?? '',
      ...inCurrency(currency),
      ...row.amounts,
      row.total,
    ]),
    [total, ...inCurrency(currency), ...buckets.map(({ amount }) => amount), sum],
  ]);
  return [header, ...rows];
}

/**
 * The aging of a ledger by customer: not due, overdue by bucket, and total, largest total first.
 * @customfunction AGING
 * @param ledger The ledger with its header row.
 * @param [asOf] As-of date; the day of calculation when omitted. Later documents and receipts do not count.
 * @param [buckets] Upper ends of the buckets in days, such as "30,60,90" (the default) or {30,60,90}.
 * @param [by] Date that items are aged by: "due" (the default) or "document".
 * @returns A table with a header row and a total row for each currency.
 */
export function aging(
  ledger: unknown[][],
  asOf?: unknown[][],
  buckets?: unknown[][],
  by?: unknown[][],
): unknown[][] {
  const args = [ledgerCells, asOfArgument, limits, ageBy] as const;
  return answerTable(args, [ledger, asOf, buckets, by], ([values, on, ends, date], { language }) => {
    const intake = ledgerFrom(values, on);
    return agingTable(
      intake.ledger,
      ageLedger(intake.ledger, { asOf: on, limits: ends, by: date }),
      language,
    );
  });
}
