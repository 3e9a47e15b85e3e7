import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import type { Figure } from '../../receivables/figure';
import { moneySum } from '../../ledger/moneySums';
import { creditSalesOf } from '../../receivables/measures/measureWindow';
import type { SumName } from '../../receivables/measures/periodSums';
import { bucketLabel } from '../bucketLabel';
import { currencyTable } from '../finishSheet';
import type { ColumnPlan, NoFigure, PlanCell, TablePlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import { monthLabels, type DashboardData, type DashboardMonth } from './dashboardData';
import type { EarlierMonth } from './earlierMonths';
import { SALES_FIGURES } from './salesFigures';
import { columnPlan, TablePlace } from './tablePlace';

interface RollColumn extends ColumnPlan {
  readonly cell: (month: DashboardMonth, line: number, place: TablePlace) => PlanCell;
  /** Its cell of a month before the ledger; absent where that is not known of any. */
  readonly earlier?: (month: EarlierMonth, line: number, place: TablePlace) => PlanCell;
}

/** Key of a bucket's column. */
export function bucketKey(bucket: number): string {
  return `bucket${String(bucket)}`;
}

const MOVED = [
  ['invoiced', 'invoiced'],
  ['credited', 'credited'],
  ['received', 'collected'],
  ['writtenOff', 'writtenOff'],
] as const;

function hasOther({ months }: DashboardData): boolean {
  return months.some(({ sums }) => sums.other !== 0);
}

/** What the closing balance is made of, as the columns stand. */
function closingFormula(place: TablePlace, line: number): string {
  const at = (key: SumName): string => place.cell(key, line);
  const told = `${at('opening')}+${at('invoiced')}-${at('credited')}-${at('received')}-${at('writtenOff')}`;
  return `=ROUND(${told}${place.has('other') ? `+${at('other')}` : ''},6)`;
}

/** Opening balance and what moved it. */
function movementColumns(data: DashboardData): RollColumn[] {
  const { language } = data.input;
  const format = amountFormat(data.currency);
  const column = (
    key: 'opening' | 'other' | (typeof MOVED)[number][0],
    meaning: Pick<RollColumn, 'figure' | 'noFigure'>,
    cell: RollColumn['cell'],
  ): RollColumn => ({ key, header: text(language, `dashboard.${key}`), format, ...meaning, cell });
  return [
    column('opening', { figure: { movement: 'opening' } }, ({ sums }, line, place) =>
      line === data.earlier.length
        ? sums.opening
        : { formula: `=${place.cell('closing', line - 1)}`, value: sums.opening },
    ),
    ...MOVED.map(([key, movement]) => column(key, { figure: { movement } }, ({ sums }) => sums[key])),
    // What the rounding of converted amounts leaves is in it too.
    ...(hasOther(data) ? [column('other', { noFigure: 'difference' }, ({ sums }) => sums.other)] : []),
  ];
}

/** The closing balance by bucket, and what proves it. */
function balanceColumns({ input, overview, currency }: DashboardData): RollColumn[] {
  const { language } = input;
  const { buckets, hasHistory } = overview.book;
  const format = amountFormat(currency);
  const last = bucketKey(buckets.length - 1);
  const across = (place: TablePlace, from: number, line: number): string =>
    `${place.cell(bucketKey(from), line)}:${place.cell(last, line)}`;
  const overdue = (line: number, place: TablePlace): string => `=SUM(${across(place, 1, line)})`;
  const difference = (line: number, place: TablePlace): string =>
    `=ROUND(SUM(${across(place, 0, line)})-${place.cell('closing', line)},6)`;
  const headed = (key: string, words: ReportKey): Pick<RollColumn, 'key' | 'header' | 'format'> => ({
    key,
    header: text(language, words),
    format,
  });
  return [
    {
      ...headed('closing', 'dashboard.closing'),
      figure: {},
      cell: ({ sums }, line, place) =>
        hasHistory ? { formula: closingFormula(place, line), value: sums.closing } : sums.closing,
      earlier: ({ figures }) => figures?.balance ?? null,
    },
    ...buckets.map((bucket, at): RollColumn => ({
      key: bucketKey(at),
      header: bucketLabel(bucket, language, 'due'),
      format,
      figure: { bucket: at },
      cell: ({ aged }) => aged[at] ?? 0,
      earlier: ({ figures }) => figures?.buckets?.[at] ?? null,
    })),
    {
      ...headed('overdue', 'dashboard.overdue'),
      figure: { part: 'overdue' },
      cell: ({ sums }, line, place) => ({
        formula: overdue(line, place),
        value: moneySum([sums.closing, -sums.notDue]),
      }),
      earlier: ({ figures }, line, place) =>
        figures?.buckets === undefined
          ? (figures?.overdue ?? null)
          : { formula: overdue(line, place), value: figures.overdue },
    },
    {
      key: 'difference',
      header: text(language, 'dashboard.difference'),
      format: 'difference',
      noFigure: 'difference',
      cell: ({ sums, aged }, line, place) => ({
        formula: difference(line, place),
        value: moneySum(aged, -sums.closing),
      }),
      earlier: ({ figures }, line, place) =>
        figures?.buckets === undefined
          ? null
          : {
              formula: difference(line, place),
              value: moneySum(figures.buckets, -figures.balance),
            },
    },
  ];
}

/** What the period's measures take from the month. */
function salesColumns({ input, overview, currency }: DashboardData): RollColumn[] {
  const { language } = input;
  const { creditSales } = overview.settings;
  const sales = (line: number, place: TablePlace): string | undefined => {
    if (creditSales === 'netWithoutCash') return undefined;
    const less = creditSales === 'net' ? `-${place.cell('credited', line)}` : '';
    return `=${place.cell('invoiced', line)}${less}`;
  };
  return [
    {
      key: 'creditSales',
      header: text(language, 'input.creditSales'),
      format: amountFormat(currency),
      figure: SALES_FIGURES[creditSales],
      cell: ({ sums }, line, place) => {
        const value = creditSalesOf(sums, creditSales);
        const formula = sales(line, place);
        return formula === undefined ? value : { formula, value };
      },
    },
    {
      key: 'days',
      header: text(language, 'dashboard.daysOf'),
      format: 'decimal',
      cell: ({ period }) => period.days,
    },
  ];
}

/** Where the figures of a month come from; only where some are not the ledger's. */
function sourceColumns({ input, earlier }: DashboardData): RollColumn[] {
  if (earlier.length === 0) return [];
  const { language } = input;
  return [
    {
      key: 'source',
      header: text(language, 'dashboard.source'),
      format: 'text',
      cell: () => text(language, 'dashboard.source.ledger'),
      earlier: ({ figures }) =>
        figures === undefined
          ? text(language, 'dashboard.source.none')
          : text(language, 'dashboard.source.stored', { date: isoFromDay(figures.asOf) }),
    },
  ];
}

function rollColumns(data: DashboardData): readonly RollColumn[] {
  const { hasHistory } = data.overview.book;
  const labels = monthLabels(data);
  const month: RollColumn = {
    key: 'month',
    header: text(data.input.language, 'dashboard.month'),
    format: 'text',
    cell: (_, line) => labels[line] ?? null,
    earlier: (_, line) => labels[line] ?? null,
  };
  const moved = hasHistory ? movementColumns(data) : [];
  const sales = hasHistory ? salesColumns(data) : [];
  return [month, ...moved, ...balanceColumns(data), ...sales, ...sourceColumns(data)];
}

/** What stands above the table. */
function explained(sheet: SheetBuilder, data: DashboardData): void {
  const { input, overview, earlier } = data;
  const { language } = input;
  const { hasHistory } = overview.book;
  const title = hasHistory
    ? 'dashboard.roll'
    : earlier.length > 0
      ? 'dashboard.roll.stored'
      : 'dashboard.roll.nowOnly';
  sheet.line([text(language, title)], 'subtitle');
  const other = hasOther(data) ? text(language, 'dashboard.roll.other') : '';
  if (hasHistory) sheet.line([text(language, 'dashboard.roll.rule', { other })], 'note');
  if (earlier.length > 0) sheet.line([text(language, 'dashboard.stored.rule')], 'note');
}

/** One line a month: what came in, what went out, what is left by bucket; of stored months the last of these alone. */
export function rollTable(sheet: SheetBuilder, data: DashboardData): TablePlace {
  const { currency, months, earlier } = data;
  explained(sheet, data);
  const columns = rollColumns(data);
  const keys = columns.map(({ key }) => key);
  const place = new TablePlace(sheet.row, keys, earlier.length + months.length);
  const table: TablePlan = {
    name: currencyTable('Dunwell_Roll', currency),
    row: sheet.row,
    column: 0,
    columns: columns.map(columnPlan),
    rows: [
      ...earlier.map((month, line) => columns.map((column) => column.earlier?.(month, line, place) ?? null)),
      ...months.map((month, at) => columns.map(({ cell }) => cell(month, earlier.length + at, place))),
    ],
    keyColumns: [0],
    figure: { currency },
    rowFigures: [
      ...earlier.map((): NoFigure => 'stored'),
      ...months.map(({ period: { from, to } }): Figure => ({ on: to, during: { from, to } })),
    ],
  };
  sheet.table(table).skip();
  return place;
}
