import { reportText as text } from '../../locales/reportText';
import { moneySum } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import { currencyTable } from '../finishSheet';
import { groupText } from '../groupText';
import type { ColumnPlan, PlanCell, TablePlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData } from './dashboardData';
import { identityCells, identityPlans, namesFirst } from './largestTable';
import { TablePlace } from './tablePlace';

const SHOWN = 8;

/** Who is behind what is overdue, largest first; `count` lines of the table name somebody. */
export interface OverduePlace {
  readonly place: TablePlace;
  readonly count: number;
  readonly by: 'owners' | 'overdueCustomers';
}

interface Line {
  readonly who: readonly string[];
  readonly overdue: number;
  readonly balance: number;
}

/** By owner where the ledger names owners, else by customer. */
function linesOf(data: DashboardData): { readonly columns: ColumnPlan[]; readonly all: readonly Line[] } {
  const { input, part } = data;
  const { aging, intake, language } = input;
  if (aging.choice.groupBy === 'owner') {
    return {
      columns: [{ key: 'group', header: text(language, 'column.owner'), format: 'text' }],
      all: (part?.groups ?? []).map(({ label, overdue, total }) => ({
        who: [groupText(label, aging, language)],
        overdue,
        balance: total,
      })),
    };
  }
  const identity = namesFirst(intake.ledger);
  return {
    columns: identityPlans(input, identity),
    all: (part?.customers ?? []).map(({ customer, overdue, total }) => ({
      who: identityCells(intake.ledger, identity, customer),
      overdue,
      balance: total,
    })),
  };
}

function overduePlan(
  { input, currency }: DashboardData,
  who: readonly ColumnPlan[],
  lines: readonly Line[],
  place: { readonly row: number; readonly named: number },
): TablePlan {
  const { language } = input;
  const { row, named } = place;
  const format = amountFormat(currency);
  const first = who.length;
  const total = moneySum(lines.map(({ overdue }) => overdue));
  const whole = areaAddress(row + 1, first, lines.length, 1);
  const sum = (column: number, value: number): PlanCell => ({
    formula: `=SUBTOTAL(109,${areaAddress(row + 1, column, lines.length, 1)})`,
    value,
  });
  const share = (at: number, overdue: number): PlanCell =>
    total === 0
      ? null
      : { formula: `=${cellAddress(row + 1 + at, first)}/SUM(${whole})`, value: overdue / total };
  return {
    name: currencyTable('Dunwell_Overdue', currency),
    row,
    column: 0,
    columns: [
      ...who,
      { key: 'overdue', header: text(language, 'dashboard.overdue'), format, figure: { part: 'overdue' } },
      {
        key: 'share',
        header: text(language, 'dashboard.overdueShare'),
        format: 'percent',
        noFigure: 'share',
      },
      { key: 'balance', header: text(language, 'dashboard.balance'), format, figure: {} },
    ],
    rows: lines.map(({ who: names, overdue, balance }, at) => [
      ...names,
      overdue,
      share(at, overdue),
      balance,
    ]),
    totals: [
      text(language, 'label.total'),
      ...who.slice(1).map(() => null),
      sum(first, total),
      null,
      sum(first + 2, moneySum(lines.map(({ balance }) => balance))),
    ],
    keyColumns: who.map((_, at) => at),
    figure: { currency },
    rowFigures: lines.map((_, at) => (at < named ? {} : 'difference')),
  };
}

function together(
  rest: readonly Line[],
  columns: readonly ColumnPlan[],
  { input: { language } }: DashboardData,
): Line {
  const words = text(language, 'dashboard.others', { count: rest.length });
  return {
    who: columns.map((_, at) => (at === 0 ? words : '')),
    overdue: moneySum(rest.map(({ overdue }) => overdue)),
    balance: moneySum(rest.map(({ balance }) => balance)),
  };
}

/** What is overdue, by whoever is in charge of it. */
export function overdueTable(sheet: SheetBuilder, data: DashboardData): OverduePlace | undefined {
  const { language, aging } = data.input;
  const by = aging.choice.groupBy === 'owner' ? 'owners' : 'overdueCustomers';
  sheet.line([text(language, `dashboard.${by}`)], 'subtitle');
  const { columns, all } = linesOf(data);
  const late = all.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const named = late.slice(0, SHOWN);
  if (named.length === 0) {
    sheet.line([text(language, 'dashboard.overdue.none')]).skip();
    return undefined;
  }
  const shown = new Set(named);
  const rest = all.filter((line) => !shown.has(line));
  // One alone has a name of its own.
  const lines = rest.length < 2 ? [...named, ...rest] : [...named, together(rest, columns, data)];
  const table = overduePlan(data, columns, lines, {
    row: sheet.row,
    named: rest.length < 2 ? lines.length : named.length,
  });
  sheet.table(table).skip();
  return { place: TablePlace.of(table), count: named.length, by };
}
