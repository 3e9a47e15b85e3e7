import { useEffect, useState } from 'react';

import { readAmount } from '../../ledger/cells/amounts';
import { dayFromIso, endOfMonth, isoFromDay } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import type { GroupBy } from '../../receivables/grouping';
import type { MeasureChoices } from '../../receivables/measures/measureChoices';
import { DEFAULT_TREND_MONTHS, DEFAULT_TRENDS } from '../../receivables/measures/trends';
import { measuredBy, type ReportRequest, type Sender } from '../../reports/reportRequest';
import { MORE_REPORTS, type MoreChoices, type MoreReport, type TrendChoice } from '../../excel/moreReports';
import { formatsFor } from '../formats';
import type { LedgerState, PaneServices } from '../paneServices';

interface Entries {
  readonly chosen: readonly MoreReport[];
  /** Key of the customer of the statement; undefined for all. */
  readonly customer: string | undefined;
  readonly statementLanguage: Language;
  /** Content of the boxes for who statements are from; empty until the workbook or the user has said. */
  readonly sender: Partial<Sender>;
  /** Content of the boxes for the general ledger's balances, by currency. */
  readonly balances: Readonly<Record<string, string>>;
  /** Content of the box for the earlier date; undefined until the user changes it. */
  readonly from: string | undefined;
  /** Which measures are followed by month, and how far back. */
  readonly trend: TrendChoice;
}

export interface MoreReportsForm extends Entries {
  readonly change: (entries: Partial<Entries>) => void;
  readonly choose: (report: MoreReport, chosen: boolean) => void;
}

/** What the workbook remembers, as it stands in the form. */
function remembered(
  { chosen, statementLanguage, balances, trend }: MoreChoices,
  language: Language,
): Pick<Entries, 'chosen' | 'statementLanguage' | 'balances'> & Partial<Entries> {
  const formats = formatsFor(language);
  const typed = Object.entries(balances).map(
    ([currency, amount]) => [currency, formats.money(amount, currency)] as const,
  );
  return {
    chosen,
    statementLanguage: statementLanguage ?? language,
    balances: Object.fromEntries(typed),
    ...(trend === undefined ? {} : { trend }),
  };
}

/** Which further reports are ticked, and what they need to know: as the workbook remembers until the user changes it. */
export function useMoreReports(services: PaneServices, language: Language): MoreReportsForm {
  const [entries, setEntries] = useState<Entries>({
    chosen: [],
    customer: undefined,
    statementLanguage: language,
    sender: {},
    balances: {},
    from: undefined,
    trend: { shown: DEFAULT_TRENDS, over: DEFAULT_TREND_MONTHS },
  });
  useEffect(() => {
    let current = true;
    services.loadMoreChoices().then(
      (choices) => {
        if (!current) return;
        setEntries((before) => ({
          ...before,
          ...remembered(choices, language),
          // What was typed is not lost when the pane changes its language.
          sender: { ...choices.sender, ...before.sender },
        }));
      },
      // Without remembered choices nothing is ticked.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [services, language]);
  const change = (changed: Partial<Entries>): void => {
    setEntries((before) => ({ ...before, ...changed }));
  };
  return {
    ...entries,
    change,
    choose: (report, chosen) => {
      setEntries((before) => ({
        ...before,
        chosen: MORE_REPORTS.filter((one) => (one === report ? chosen : before.chosen.includes(one))),
      }));
    },
  };
}

/** A balance as typed: a number, nothing, or text that is no amount. */
export function typedBalance(entry: string | undefined): number | 'none' | 'fault' {
  if (entry === undefined || entry.trim() === '') return 'none';
  const amount = readAmount(entry);
  return typeof amount === 'number' ? amount : 'fault';
}

/** What the box for the earlier date shows: the end of the month before, until the user changes it. */
export function comparisonEntry({ from }: Pick<Entries, 'from'>, asOf: Day | undefined): string {
  return from ?? (asOf === undefined ? '' : isoFromDay(endOfMonth(asOf, -1)));
}

/** The day of the comparison; undefined unless it is one and before the as-of date. */
export function comparisonDay(form: Pick<Entries, 'from'>, asOf: Day | undefined): Day | undefined {
  const day = dayFromIso(comparisonEntry(form, asOf));
  return day !== undefined && asOf !== undefined && day < asOf ? day : undefined;
}

/** The customer that the statement is for: one that this ledger has. */
export function statementCustomer(
  { customer }: Pick<Entries, 'customer'>,
  ledger: LedgerState,
): string | undefined {
  return ledger.customerList.find(({ key }) => key === customer)?.key;
}

/** Who statements are from; undefined as long as nobody has said. Emptied boxes say: nobody. */
function senderOf({ sender }: Pick<Entries, 'sender'>): Sender | undefined {
  if (Object.keys(sender).length === 0) return undefined;
  return { name: '', address: '', bank: '', ...sender };
}

/** Whether the ledger has what a report needs: a list of what is open today says nothing about other days. */
export function canMake(report: MoreReport, ledger: LedgerState): boolean {
  return (report !== 'comparison' && report !== 'trends') || ledger.shape !== 'openItems';
}

/** What is ticked and can be made from the ledger. */
export function wantedReports(
  { chosen }: Pick<Entries, 'chosen'>,
  ledger: LedgerState,
): readonly MoreReport[] {
  return chosen.filter((report) => canMake(report, ledger));
}

/** The ticked reports; undefined while one of them lacks something. */
export function requestsOf(
  form: Entries,
  ledger: LedgerState,
  asOf: Day | undefined,
  measures: MeasureChoices | undefined,
  groupBy: GroupBy,
): readonly ReportRequest[] | undefined {
  const requests = wantedReports(form, ledger).map((report): ReportRequest | undefined => {
    if (report === 'dashboard') return measures && { report, measures };
    if (report === 'measures') return measures && { report, groupBy: measuredBy(groupBy), measures };
    if (report === 'trends') {
      const { shown, over } = form.trend;
      if (measures === undefined || shown.length === 0) return undefined;
      return { report, groupBy: measuredBy(groupBy), measures, shown, over };
    }
    return requestOf(report, form, ledger, asOf);
  });
  return requests.every((request) => request !== undefined) ? requests : undefined;
}

function requestOf(
  report: Exclude<MoreReport, 'dashboard' | 'measures' | 'trends'>,
  form: Entries,
  ledger: LedgerState,
  asOf: Day | undefined,
): ReportRequest | undefined {
  switch (report) {
    case 'detail':
      return { report };
    case 'statement': {
      const customer = statementCustomer(form, ledger);
      const sender = senderOf(form);
      return {
        report,
        language: form.statementLanguage,
        ...(customer === undefined ? {} : { customer }),
        ...(sender === undefined ? {} : { sender }),
      };
    }
    case 'reconciliation': {
      const typed = ledger.currencies.map(
        (currency) => [currency, typedBalance(form.balances[currency])] as const,
      );
      if (typed.some(([, balance]) => balance === 'fault')) return undefined;
      return {
        report,
        balances: Object.fromEntries(typed.filter(([, balance]) => balance !== 'none')) as Record<
          string,
          number
        >,
      };
    }
    case 'comparison': {
      const from = comparisonDay(form, asOf);
      return from === undefined ? undefined : { report, from };
    }
  }
}
