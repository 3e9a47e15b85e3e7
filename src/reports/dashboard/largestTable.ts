import type { Ledger } from '../../ledger/ledger';
import { reportText as text } from '../../locales/reportText';
import type { CustomerAging } from '../../receivables/aging';
import { moneySum } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import { currencyTable } from '../finishSheet';
import { identityKeys, type IdentityKey } from '../identityColumns';
import type { ColumnPlan, PlanCell, TablePlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData } from './dashboardData';
import { TablePlace } from './tablePlace';

const TOP = 10;

/** The largest customers with where they stand; `count` lines of the table are theirs. */
export interface LargestPlace {
  readonly place: TablePlace;
  readonly count: number;
}

/** Names first: they are what a chart shows. */
export function namesFirst(ledger: Ledger): readonly IdentityKey[] {
  return [...identityKeys(ledger)].reverse();
}

export function identityCells(
  ledger: Ledger,
  identity: readonly IdentityKey[],
  customer: number,
): readonly string[] {
  const named = ledger.customers[customer];
  return identity.map((key) => (key === 'customerNumber' ? named?.number : named?.name) ?? '');
}

/** The columns that say who a line is about, in the order of `identity`. */
export function identityPlans(
  { language }: DashboardData['input'],
  identity: readonly IdentityKey[],
): ColumnPlan[] {
  return identity.map((key) => ({ key, header: text(language, `column.${key}`), format: 'text' }));
}

interface Line {
  readonly who: readonly string[];
  readonly balance: number;
  readonly overdue: number;
  readonly isCustomer: boolean;
}

function linesOf({ input, part }: DashboardData, identity: readonly IdentityKey[]): readonly Line[] {
  const { language, intake } = input;
  const customers = part?.customers ?? [];
  const owing = customers.filter(({ total }) => total > 0);
  const top = owing.slice(0, TOP);
  const together = (
    words: 'dashboard.others' | 'dashboard.credits',
    some: readonly CustomerAging[],
  ): Line[] =>
    some.length === 0
      ? []
      : [
          {
            who: identity.map((_, at) => (at === 0 ? text(language, words, { count: some.length }) : '')),
            balance: moneySum(some.map(({ total }) => total)),
            overdue: moneySum(some.map(({ overdue }) => overdue)),
            isCustomer: false,
          },
        ];
  return [
    ...top.map(({ customer, total, overdue }) => ({
      who: identityCells(intake.ledger, identity, customer),
      balance: total,
      overdue,
      isCustomer: true,
    })),
    ...together('dashboard.others', owing.slice(TOP)),
    ...together(
      'dashboard.credits',
      customers.filter(({ total }) => total < 0),
    ),
  ];
}

function largestPlan(
  { input, currency }: DashboardData,
  identity: readonly IdentityKey[],
  lines: readonly Line[],
  row: number,
): TablePlan {
  const { language } = input;
  const format = amountFormat(currency);
  const first = identity.length;
  const balances = areaAddress(row + 1, first, lines.length, 1);
  const owed = moneySum(lines.map(({ balance }) => Math.max(0, balance)));
  const subtotal = (column: number, value: number): PlanCell => ({
    formula: `=SUBTOTAL(109,${areaAddress(row + 1, column, lines.length, 1)})`,
    value,
  });
  const shares = (at: number, balance: number): PlanCell[] => {
    if (balance < 0) return [null, null];
    const share = `=${cellAddress(row + 1 + at, first)}/SUMIF(${balances},">0")`;
    const sum = moneySum(lines.slice(0, at + 1).map((line) => line.balance));
    return [
      { formula: share, value: balance / owed },
      { formula: `=SUM(${areaAddress(row + 1, first + 1, at + 1, 1)})`, value: sum / owed },
    ];
  };
  const sumOf = (key: 'balance' | 'overdue'): number => moneySum(lines.map((line) => line[key]));
  return {
    name: currencyTable('Dunwell_Largest', currency),
    row,
    column: 0,
    columns: [
      ...identityPlans(input, identity),
      { key: 'balance', header: text(language, 'dashboard.balance'), format, figure: {} },
      { key: 'share', header: text(language, 'dashboard.share'), format: 'percent', noFigure: 'share' },
      {
        key: 'cumulative',
        header: text(language, 'dashboard.cumulative'),
        format: 'percent',
        noFigure: 'share',
      },
      { key: 'overdue', header: text(language, 'dashboard.overdue'), format, figure: { part: 'overdue' } },
    ],
    rows: lines.map(({ who, balance, overdue }, at) => [...who, balance, ...shares(at, balance), overdue]),
    totals: [
      text(language, 'label.total'),
      ...identity.slice(1).map(() => null),
      subtotal(first, sumOf('balance')),
      null,
      null,
      subtotal(first + 3, sumOf('overdue')),
    ],
    keyColumns: identity.map((_, at) => at),
    figure: { currency },
    rowFigures: lines.map(({ isCustomer }) => (isCustomer ? {} : 'difference')),
  };
}

/** Whether anybody owes anything that can be spread. */
export function hasLargest({ overview }: DashboardData): boolean {
  const spread = overview.now.measures.find(({ id }) => id === 'herfindahl')?.result;
  return spread !== undefined && 'value' in spread;
}

/** How the balance is spread: the largest customers, each alone and together. */
export function largestTable(sheet: SheetBuilder, data: DashboardData): LargestPlace | undefined {
  const { input, overview } = data;
  const { language, intake } = input;
  const identity = namesFirst(intake.ledger);
  const lines = linesOf(data, identity);
  sheet.line([text(language, 'dashboard.concentration')], 'subtitle');
  const { customers } = overview.now.window.inputs;
  const spread = overview.now.measures.find(({ id }) => id === 'herfindahl')?.result;
  if (spread === undefined || !('value' in spread)) {
    sheet.line([text(language, 'dashboard.concentration.none')]).skip();
    return undefined;
  }
  const index = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(spread.value);
  sheet.line([text(language, 'dashboard.concentration.spread', { customers, index })], 'note');
  const table = largestPlan(data, identity, lines, sheet.row);
  sheet.table(table).skip();
  return { place: TablePlace.of(table), count: lines.filter(({ isCustomer }) => isCustomer).length };
}
