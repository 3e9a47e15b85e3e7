import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import { storedUpTo } from '../../receivables/history/monthEnds';
import type { StoredHistory } from '../../receivables/history/readHistory';
import { rolledOn, type RolledCustomer, type RolledOn } from '../../receivables/history/rolledOn';
import { moneySum } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import { bucketLabel } from '../bucketLabel';
import { identityPlans } from '../dashboard/largestTable';
import { currencyTable } from '../finishSheet';
import type { UsedHistory } from '../history/usedHistory';
import { identityKeys, type IdentityKey } from '../identityColumns';
import type { ColumnPlan, PlanCell, TablePlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { MeasuresData } from './measuresData';

/** Who has a line; the others stand together. */
const SHOWN = 20;

interface Line extends Pick<RolledCustomer, 'owed' | 'steps' | 'rolled'> {
  readonly who: readonly string[];
}

function linesOf(
  { customers }: RolledOn,
  stored: StoredHistory,
  identity: readonly IdentityKey[],
  words: (others: number) => string,
): readonly Line[] {
  const most = customers.filter(({ rolled }) => rolled > 0).slice(0, SHOWN);
  // One alone has a name of its own.
  const named = customers.length === most.length + 1 ? customers : most;
  const lines = named.map(({ customer, ...line }): Line => {
    const { number = '', name = '' } = stored.customers[customer] ?? {};
    return { ...line, who: identity.map((key) => (key === 'customerNumber' ? number : name)) };
  });
  const rest = customers.slice(named.length);
  if (rest.length === 0) return lines;
  const others: Line = {
    who: identity.map((_, at) => (at === 0 ? words(rest.length) : '')),
    owed: moneySum(rest.map(({ owed }) => owed)),
    steps: rest[0]?.steps.map((_, at) => moneySum(rest.map(({ steps }) => steps[at] ?? 0))) ?? [],
    rolled: moneySum(rest.map(({ rolled }) => rolled)),
  };
  return [...lines, others];
}

function columnsOf({ input, overview, currency }: MeasuresData, who: readonly ColumnPlan[]): ColumnPlan[] {
  const { language } = input;
  const format = amountFormat(currency);
  const names = overview.book.buckets.map((bucket) => bucketLabel(bucket, language, 'due'));
  return [
    ...who,
    { key: 'owed', header: text(language, 'rolledOn.owed'), format },
    ...names.slice(1).map((to, at): ColumnPlan => {
      const header = text(language, 'dashboard.rollRates.step', { from: names[at] ?? '', to });
      return { key: `step${String(at)}`, header, format };
    }),
    { key: 'rolled', header: text(language, 'rolledOn.rolled'), format },
    { key: 'share', header: text(language, 'rolledOn.share'), format: 'percent', noFigure: 'share' },
  ];
}

function tablePlan(
  row: number,
  columns: readonly ColumnPlan[],
  lines: readonly Line[],
  { currency, words, who }: { readonly currency: string; readonly words: string; readonly who: number },
): TablePlan {
  const steps = lines[0]?.steps.length ?? 0;
  const rolledAt = who + 1 + steps;
  const cells = (at: number, { owed, rolled }: Pick<Line, 'owed' | 'rolled'>): PlanCell[] => [
    { formula: `=SUM(${areaAddress(at, who + 1, 1, steps)})`, value: rolled },
    { formula: `=${cellAddress(at, rolledAt)}/${cellAddress(at, who)}`, value: rolled / owed },
  ];
  const sum = (column: number, value: number): PlanCell => ({
    formula: `=SUBTOTAL(109,${areaAddress(row + 1, column, lines.length, 1)})`,
    value,
  });
  const owed = moneySum(lines.map((line) => line.owed));
  const rolled = moneySum(lines.map((line) => line.rolled));
  return {
    name: currencyTable('Dunwell_RolledOn', currency),
    row,
    column: 0,
    columns,
    rows: lines.map((line, at) => [...line.who, line.owed, ...line.steps, ...cells(row + 1 + at, line)]),
    totals: [
      words,
      ...Array.from({ length: who - 1 }, () => null),
      sum(who, owed),
      ...Array.from({ length: steps }, (_, at) =>
        sum(who + 1 + at, moneySum(lines.map((line) => line.steps[at] ?? 0))),
      ),
      ...cells(row + 1 + lines.length, { owed, rolled }),
    ],
    keyColumns: Array.from({ length: who }, (_, at) => at),
    rowFigures: lines.map(() => 'stored'),
  };
}

/** What was in each bucket before, and the rate: customer by customer, so never more than what was there. */
function rateLines(sheet: SheetBuilder, data: MeasuresData, { steps }: RolledOn, who: number): void {
  const { language } = data.input;
  const totals = sheet.row - 1;
  const first = who + 1;
  const label = (key: 'rolledOn.before' | 'rolledOn.rate'): PlanCell[] => [
    text(language, key),
    ...Array.from({ length: who }, () => null),
  ];
  const before = sheet.row;
  sheet.line([...label('rolledOn.before'), ...steps.map(({ from }) => from)]);
  sheet.style(before, 0, 1, 'label').format(before, first, amountFormat(data.currency), steps.length);
  sheet.line([
    ...label('rolledOn.rate'),
    ...steps.map(({ rate }, at): PlanCell =>
      rate === undefined
        ? null
        : { formula: `=${cellAddress(totals, first + at)}/${cellAddress(before, first + at)}`, value: rate },
    ),
  ]);
  sheet.style(before + 1, 0, 1, 'label').format(before + 1, first, 'percent', steps.length);
}

/** Whose balance rolled on most between the last two stored agings a month apart; nothing where there are none. */
export function rolledOnTable(
  sheet: SheetBuilder,
  data: MeasuresData,
  history: UsedHistory | undefined,
): void {
  const { input, overview, currency, groupBy } = data;
  const { language, intake } = input;
  if (groupBy !== 'customer' || history === undefined) return;
  const { stored, problem } = history;
  if (problem !== undefined) {
    const reason = problem.words(language).message;
    sheet.skip().line([text(language, 'dashboard.history.unread', { reason })], 'bad');
  }
  const found = rolledOn(storedUpTo(intake.ledger, overview.choice, stored), overview.book.buckets);
  if (!found?.customers.some(({ rolled }) => rolled > 0)) return;
  const dates = { from: isoFromDay(found.before), to: isoFromDay(found.after) };
  sheet.skip().line([text(language, 'rolledOn.title', dates)], 'subtitle');
  sheet.line([text(language, 'rolledOn.rule', dates)], 'note');
  const identity = identityKeys(intake.ledger);
  const who = identityPlans(input, identity);
  const lines = linesOf(found, stored, identity, (count) => text(language, 'dashboard.others', { count }));
  const place = { currency, words: text(language, 'label.total'), who: who.length };
  sheet.table(tablePlan(sheet.row, columnsOf(data, who), lines, place));
  rateLines(sheet, data, found, who.length);
}
