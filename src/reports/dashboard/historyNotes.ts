import { minorDigits } from '../../ledger/cells/currencies';
import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { HistoryDifference } from '../../receivables/history/historyDifferences';
import type { DashboardData } from './dashboardData';

/** A stored day with its currency where it has one. */
function dayOf({ asOf, currency }: HistoryDifference): string {
  return `${isoFromDay(asOf)} ${currency}`.trim();
}

/** What keeps the aging history, or rows of it, from being used. */
function unusedNotes({ input, history }: DashboardData): string[] {
  const { language } = input;
  const { problem, stored } = history;
  const count = stored.faults.length;
  return [
    ...(problem === undefined
      ? []
      : [text(language, 'dashboard.history.unread', { reason: problem.words(language).message })]),
    ...(count === 0 ? [] : [text(language, 'dashboard.history.faults', { count })]),
  ];
}

/** What is wrong with the aging history, for the sheet: the figures that differ stand in a table of it. */
export function historyNotes(data: DashboardData): readonly string[] {
  const { language } = data.input;
  const dates = data.differences.map(dayOf).join(text(language, 'index.separator'));
  return [
    ...(dates === '' ? [] : [text(language, 'dashboard.history.differs', { dates })]),
    ...unusedNotes(data),
  ];
}

/** The same with the figures, for the pane. */
export function historyNotesInFull(data: DashboardData): readonly string[] {
  const { language } = data.input;
  const said = data.differences.map((one) => {
    const digits = minorDigits(one.currency);
    const money = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return text(language, 'dashboard.history.differs.one', {
      date: dayOf(one),
      stored: money.format(one.stored),
      now: money.format(one.ledger),
    });
  });
  return [...said, ...unusedNotes(data)];
}
