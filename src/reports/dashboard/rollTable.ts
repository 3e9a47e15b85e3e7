import { text, type MessageKey } from '../../locales/text';
import type { Figure } from '../../receivables/figure';
import { moneySum } from '../../receivables/moneySums';
import { creditSalesOf } from '../../receivables/measures/measureWindow';
import type { SumName } from '../../receivables/measures/periodSums';
import { bucketLabel } from '../bucketLabel';
import { currencyTable } from '../finishSheet';
import type { ColumnPlan, PlanCell, TablePlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData, DashboardMonth } from './dashboardData';
import { columnPlan, TablePlace } from './tablePlace';

interface RollColumn extends ColumnPlan {
  readonly cell: (month: DashboardMonth, line: number, place: TablePlace) => PlanCell;
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
      line === 0 ? sums.opening : { formula: `=${place.cell('closing', line - 1)}`, value: sums.opening },
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
  const headed = (key: string, words: MessageKey): Pick<RollColumn, 'key' | 'header' | 'format'> => ({
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
    },
    ...buckets.map((bucket, at): RollColumn => ({
      key: bucketKey(at),
      header: bucketLabel(bucket, language, 'due'),
      format,
      figure: { bucket: at },
      cell: ({ aged }) => aged[at] ?? 0,
    })),
    {
      ...headed('overdue', 'dashboard.overdue'),
      figure: { part: 'overdue' },
      cell: ({ sums }, line, place) => ({
        formula: `=SUM(${across(place, 1, line)})`,
        value: moneySum([sums.closing, -sums.notDue]),
      }),
    },
    {
      key: 'difference',
      header: text(language, 'dashboard.difference'),
      format: 'difference',
      noFigure: 'difference',
      cell: ({ sums, aged }, line, place) => ({
        formula: `=ROUND(SUM(${across(place, 0, line)})-${place.cell('closing', line)},6)`,
        value: moneySum(aged, -sums.closing),
      }),
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
      ...(creditSales === 'gross' ? { figure: { movement: 'invoiced' } } : { noFigure: 'difference' }),
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

function rollColumns(data: DashboardData): readonly RollColumn[] {
  const { hasHistory } = data.overview.book;
  const month: RollColumn = {
    key: 'month',
    header: text(data.input.language, 'dashboard.month'),
    format: 'text',
    cell: ({ label }) => label,
  };
  if (!hasHistory) return [month, ...balanceColumns(data)];
  return [month, ...movementColumns(data), ...balanceColumns(data), ...salesColumns(data)];
}

/** One line a month: what came in, what went out, what is left by bucket. */
export function rollTable(sheet: SheetBuilder, data: DashboardData): TablePlace {
  const { input, overview, currency, months } = data;
  const { language } = input;
  const { hasHistory } = overview.book;
  sheet.line([text(language, hasHistory ? 'dashboard.roll' : 'dashboard.roll.nowOnly')], 'subtitle');
  const other = hasOther(data) ? text(language, 'dashboard.roll.other') : '';
  if (hasHistory) sheet.line([text(language, 'dashboard.roll.rule', { other })], 'note');
  const columns = rollColumns(data);
  const keys = columns.map(({ key }) => key);
  const place = new TablePlace(sheet.row, keys, months.length);
  const table: TablePlan = {
    name: currencyTable('Dunwell_Roll', currency),
    row: sheet.row,
    column: 0,
    columns: columns.map(columnPlan),
    rows: months.map((month, line) => columns.map(({ cell }) => cell(month, line, place))),
    keyColumns: [0],
    figure: { currency },
    rowFigures: months.map(({ period: { from, to } }): Figure => ({ on: to, during: { from, to } })),
  };
  sheet.table(table).skip();
  return place;
}
