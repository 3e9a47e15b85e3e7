import type { Language } from '../locales/language';
import { moneySum } from '../ledger/moneySums';
import { statementOf } from '../receivables/statement';
import { indexSheet, type IndexEntry } from '../reports/indexSheet';
import type { MadeFor, ReportKind, SheetPlan } from '../reports/plan';
import type { ReportInput } from '../reports/reportInput';
import type { ReportRequest } from '../reports/reportRequest';
import { today } from './clock';
import type { AboutSheet, ReportFacts } from './sheetLayout';
import type { Writing } from './writing/writer';

type Totals = ReportFacts['totals'];

/** What a customer owes, by the currencies of the documents as the statement has them. */
function owedBy({ intake, aging }: ReportInput, key: string): Totals {
  const customer = intake.ledger.customers.findIndex((one) => one.key === key);
  const { parts } = statementOf(intake.ledger, aging, customer);
  return parts.map(({ currency, total }) => ({ currency, amount: total }));
}

/** What a report adds up to: only the aging is converted, a statement for one customer comes to what that one owes. */
function totalsOf(input: ReportInput, request: ReportRequest): Totals {
  if (request.report === 'drillDown') return [];
  const { report } = request;
  if ((report === 'statement' || report === 'creditFile') && request.customer !== undefined)
    return owedBy(input, request.customer);
  return input.aging.currencies.flatMap(({ currency, total, converted }) =>
    request.report === 'aging' || converted.length === 0
      ? [{ currency, amount: moneySum([total]) }]
      : converted.map((part) => ({ currency: part.currency, amount: moneySum([part.total]) })),
  );
}

/** What a report says, for the list of reports. */
export function factsOf(input: ReportInput, request: ReportRequest): ReportFacts {
  const { intake, aging } = input;
  const differences = aging.currencies.map(({ tieOut }) => Math.abs(tieOut.difference));
  return {
    asOf: aging.choice.asOf,
    rows: intake.rowsUsed,
    totals: totalsOf(input, request),
    difference: Math.max(0, ...differences),
    madeOn: today(),
  };
}

function entryOf(
  sheet: string,
  report: ReportKind,
  made: MadeFor | undefined,
  { source, facts }: AboutSheet,
): IndexEntry {
  return {
    sheet,
    report,
    totals: facts?.totals ?? [],
    ...(made === undefined ? {} : { made }),
    ...(source === undefined ? {} : { source: `${source.sheet}!${source.range}` }),
    ...(facts === undefined
      ? {}
      : { asOf: facts.asOf, rows: facts.rows, difference: facts.difference, madeOn: facts.madeOn }),
  };
}

const PAIR: readonly ReportKind[] = ['aging', 'alerts'];

/** Whether the workbook holds more than the pair that one press makes, so that a list is of use. */
function isWorthListing(reports: readonly ReportKind[]): boolean {
  return reports.length > PAIR.length || reports.some((report) => !PAIR.includes(report));
}

/**
 * The list of reports after a run: those written and those that stand. Nothing where there is no list yet and
 * it would be of no use, or `mayBegin` says that this is no time to begin one.
 */
export function indexAfter(
  language: Language,
  about: (plan: SheetPlan) => AboutSheet | undefined,
  mayBegin: boolean,
): NonNullable<Writing['index']> {
  return (written, standing) => {
    const exists = standing.some(({ mark }) => mark === 'index');
    const others = standing.flatMap(({ name, mark, made, layout }) =>
      mark === undefined || mark === 'staging' || mark === 'index'
        ? []
        : [entryOf(name, mark, made, layout ?? {})],
    );
    const fresh = written.map(({ plan, name }) => entryOf(name, plan.report, plan.made, about(plan) ?? {}));
    const entries = [...fresh, ...others];
    const begins = mayBegin && isWorthListing(entries.map(({ report }) => report));
    return exists || begins ? indexSheet(entries, language) : undefined;
  };
}
