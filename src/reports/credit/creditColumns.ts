import type { Language } from '../../locales/language';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import { moneySum } from '../../ledger/moneySums';
import { columnPlan, TablePlace } from '../dashboard/tablePlace';
import { identityCells, identityPlans } from '../dashboard/largestTable';
import { identityKeys } from '../identityColumns';
import type { CellFormat, ColumnPlan, PlanCell, TablePlan } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import { lineCurrencies, lineFigure, type CreditLine } from './creditLines';

/** A column of a table that has a line a customer. */
export interface CreditColumn extends ColumnPlan {
  readonly width: number;
  readonly cell: (line: CreditLine, at: number, place: TablePlace) => PlanCell;
  /** Its amounts may be added up where all lines are of one currency. */
  readonly adds?: true;
}

type Cell = CreditColumn['cell'];
type More = Pick<CreditColumn, 'adds' | 'figure' | 'noFigure'>;
type KeyOf<R> = R extends `creditReports.column.${infer K}` ? K : never;
/** Columns by the key of their words. */
type ColumnKey = KeyOf<ReportKey>;

/** Makes columns of any format, and columns of amounts that are all of one width. */
export function columnMakers(language: Language, amounts: CellFormat, amountWidth: number) {
  const column = (key: ColumnKey, format: CellFormat, width: number, cell: Cell): CreditColumn => ({
    key,
    header: text(language, `creditReports.column.${key}`),
    format,
    width,
    cell,
  });
  const amount = (key: ColumnKey, more: More, cell: Cell): CreditColumn => ({
    ...column(key, amounts, amountWidth, cell),
    ...more,
  });
  return { column, amount };
}
export type ColumnMakers = ReturnType<typeof columnMakers>;

const NUMBER_WIDTH = 14;
const NAME_WIDTH = 26;

/** Who a line is about. */
export function whoColumns(input: ReportInput): readonly CreditColumn[] {
  const { ledger } = input.intake;
  const keys = identityKeys(ledger);
  return identityPlans(input, keys).map((plan, at) => ({
    ...plan,
    width: plan.key === 'customerName' ? NAME_WIDTH : NUMBER_WIDTH,
    cell: ({ credit }) => identityCells(ledger, keys, credit.customer)[at] ?? '',
  }));
}

/** How amounts are shown: as their one currency has them. */
export function formatOf(lines: readonly CreditLine[]): CellFormat {
  const currencies = lineCurrencies(lines);
  return currencies.length === 1 ? amountFormat(currencies[0] ?? '') : 'amount';
}

/** Whether the lines say in which currency they are: of a ledger without currencies none does. */
export function namesCurrencies(lines: readonly CreditLine[]): boolean {
  return lines.some(({ credit }) => credit.exposure.currency !== '');
}

/** The column of currencies, where there are any. */
export function currencyColumns(lines: readonly CreditLine[], language: Language): readonly CreditColumn[] {
  if (!namesCurrencies(lines)) return [];
  return [
    {
      key: 'currency',
      header: text(language, 'column.currency'),
      format: 'text',
      width: 11,
      cell: ({ credit }) => credit.exposure.currency,
    },
  ];
}

/** The table of the lines, with totals where they are of one currency and nothing was converted. */
export function creditTable(
  name: string,
  row: number,
  columns: readonly CreditColumn[],
  lines: readonly CreditLine[],
  language: Language,
): { readonly table: TablePlan; readonly place: TablePlace } {
  const place = new TablePlace(
    row,
    columns.map(({ key }) => key),
    lines.length,
  );
  const rows = lines.map((line, at) => columns.map(({ cell }) => cell(line, at, place)));
  const currencies = lineCurrencies(lines);
  // Converted amounts in a total would keep it from leading to items.
  const isOneMoney = currencies.length === 1 && !lines.some(({ isConverted }) => isConverted);
  const totals = columns.map(({ key, adds }, at): PlanCell => {
    if (at === 0) return text(language, 'label.total');
    if (adds === undefined) return null;
    return totalOf(rows, at, place.range(key, 0, lines.length - 1));
  });
  const table: TablePlan = {
    name,
    row,
    column: 0,
    columns: columns.map(columnPlan),
    rows,
    ...(isOneMoney ? { totals } : {}),
    keyColumns: columns.flatMap(({ key }, at) => (/^(customer|currency$)/.test(key) ? [at] : [])),
    figure: currencies.length === 1 ? { currency: currencies[0] ?? '' } : {},
    rowFigures: lines.map(lineFigure),
  };
  return { table, place };
}

function totalOf(rows: readonly (readonly PlanCell[])[], column: number, range: string): PlanCell {
  const values = rows.map((row) => {
    const cell = row[column];
    return Number(typeof cell === 'object' && cell !== null ? cell.value : (cell ?? 0));
  });
  return { formula: `=SUBTOTAL(109,${range})`, value: moneySum(values) };
}
