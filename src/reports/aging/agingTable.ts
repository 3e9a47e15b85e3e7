import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { Aging, CurrencyAging } from '../../receivables/aging';
import { moneySum } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import type { AgingColumns } from './agingColumns';
import { changeOf, type AgingFigures, type AgingLines, type CustomerLine } from './agingLines';
import { bucketLabel } from '../bucketLabel';
import { groupHeading, groupText } from '../groupText';
import type { ColumnPlan, FormulaCell, PlanCell, TablePlan } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';

/** One currency of the summary: what its tables are made from, and the row at which the next one begins. */
export interface AgingPlace {
  readonly input: ReportInput;
  readonly part: CurrencyAging;
  readonly lines: AgingLines;
  readonly columns: AgingColumns;
  readonly row: number;
}

function bucketKey(aging: Aging, at: number): string {
  const bucket = aging.buckets[at];
  const unit = bucket?.months === undefined ? '' : 'months:';
  const { from, to } = bucket?.months ?? bucket ?? { from: null, to: null };
  return `bucket:${unit}${from ?? ''}-${to ?? ''}`;
}

/** The columns from the first bucket to the share of the total. */
function figureColumns({ input, part, columns }: AgingPlace): ColumnPlan[] {
  const { aging, language, previous } = input;
  const format = amountFormat(part.currency);
  const date = previous === undefined ? '' : isoFromDay(previous.choice.asOf);
  const share = (key: string, header: string): ColumnPlan => ({
    key,
    header,
    format: 'percent',
    noFigure: 'share',
  });
  const optional = (at: number | undefined, column: ColumnPlan): ColumnPlan[] =>
    at === undefined ? [] : [column];
  return [
    ...aging.buckets.map((bucket, at): ColumnPlan => ({
      key: bucketKey(aging, at),
      header: bucketLabel(bucket, language, aging.choice.by),
      format,
      figure: { bucket: at },
    })),
    ...optional(columns.onAccount, {
      key: 'onAccount',
      header: text(language, 'summary.column.onAccount'),
      format,
      figure: { part: 'onAccount' },
    }),
    { key: 'total', header: text(language, 'column.total'), format, figure: {} },
    ...optional(columns.previous, {
      key: 'previous',
      header: text(language, 'summary.column.previous', { date }),
      format,
      figure: { at: 'previous' },
    }),
    ...optional(columns.change, {
      key: 'change',
      header: text(language, 'summary.column.change'),
      format,
      noFigure: 'difference',
    }),
    { key: 'overdue', header: text(language, 'column.overdue'), format, figure: { part: 'overdue' } },
    share('overdueShare', text(language, 'column.overdueShare')),
    share('totalShare', text(language, 'column.totalShare')),
  ];
}

function itemsColumn({ input }: AgingPlace): ColumnPlan {
  return { key: 'items', header: text(input.language, 'column.items'), format: 'integer', figure: {} };
}

/** The grouping column's heading; a table cannot have the same heading twice. */
function groupColumn({ input }: AgingPlace, others: readonly ColumnPlan[]): ColumnPlan {
  const { language, aging } = input;
  const { groupBy } = aging.choice;
  const header = groupBy === undefined || groupBy === 'customer' ? '' : groupHeading(groupBy, language);
  const taken = others.some((other) => other.header.toLowerCase() === header.toLowerCase());
  return {
    key: 'group',
    header: taken || header === '' ? text(language, 'summary.group.header', { header }) : header,
    format: 'text',
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * Of what is open: where credits stand in a column of their own they are not in the overdue amount, and so not in what
 * it is a share of. A share says nothing where credit notes outweigh the invoices.
 */
function overdueShare({ overdue, total, onAccount }: AgingFigures, { columns }: AgingPlace): number | null {
  const open = columns.onAccount === undefined ? total : moneySum([total, -onAccount]);
  return overdue >= 0 && open > 0 ? overdue / open : null;
}

/** What stands in `figureColumns`. */
function figureCells(line: AgingFigures, place: AgingPlace): (number | null)[] {
  const { columns, part } = place;
  return [
    ...line.amounts,
    ...(columns.onAccount === undefined ? [] : [line.onAccount]),
    line.total,
    ...(columns.previous === undefined ? [] : [line.previous, changeOf(line)]),
    line.overdue,
    overdueShare(line, place),
    share(line.total, part.total),
  ];
}

/** Live totals of `figureColumns`: they follow a filter that the analyst sets. */
function figureTotals(place: AgingPlace, height: number): PlanCell[] {
  const { columns, part, lines, row } = place;
  const whole: AgingFigures = {
    ...part,
    amounts: part.buckets.map(({ amount }) => amount),
    previous: lines.previousTotal,
  };
  const cellOf = (column: number): string => cellAddress(row + 1 + height, column);
  const overdueCell = cellOf(columns.overdue);
  const totalCell = cellOf(columns.total);
  const openCell =
    columns.onAccount === undefined ? totalCell : `(${totalCell}-${cellOf(columns.onAccount)})`;
  return figureCells(whole, place).map((value, at) => {
    const column = columns.firstBucket + at;
    if (column !== columns.overdueShare) return subtotal(row, column, height, value ?? 0);
    const formula = `=IF(AND(${overdueCell}>=0,${openCell}>0),${overdueCell}/${openCell},"")`;
    return { formula, value: value ?? '' };
  });
}

function subtotal(row: number, column: number, height: number, value: number): FormulaCell {
  return { formula: `=SUBTOTAL(109,${areaAddress(row + 1, column, height, 1)})`, value };
}

function nameOf(kind: string, currency: string): string {
  return `Dunwell_${kind}${currency === '' ? '' : `_${currency.replace(/[^A-Za-z0-9]/g, '_')}`}`;
}

/** Customers x buckets of one currency as an Excel table, largest total first; in a grouped report group by group. */
export function customersTable(place: AgingPlace): TablePlan {
  const { input, part, columns, lines, row } = place;
  const { language, aging, intake } = input;
  const identityCell = (line: CustomerLine, key: AgingColumns['identity'][number]): string => {
    if (key === 'group') return groupText(line.group, aging, language);
    const customer = intake.ledger.customers[line.customer];
    return (key === 'customerNumber' ? customer?.number : customer?.name) ?? '';
  };
  const figures = figureColumns(place);
  const customerColumns = columns.identity
    .filter((key) => key !== 'group')
    .map((key): ColumnPlan => ({ key, header: text(language, `column.${key}`), format: 'text' }));
  const others = [...customerColumns, ...figures, itemsColumn(place)];
  const height = lines.customers.length;
  return {
    name: nameOf('Aging', part.currency),
    row,
    column: 0,
    columns: columns.identity.includes('group') ? [groupColumn(place, others), ...others] : others,
    rows: lines.customers.map((line) => [
      ...columns.identity.map((key) => identityCell(line, key)),
      ...figureCells(line, place),
      line.items,
    ]),
    totals: [
      text(language, 'label.total'),
      ...columns.identity.slice(1).map(() => null),
      ...figureTotals(place, height),
      subtotal(row, columns.items, height, part.items),
    ],
    keyColumns: columns.identity.map((_, at) => at),
    figure: { currency: part.currency },
  };
}

/**
 * The groups of one currency as an Excel table. Its buckets stand in the same columns as those of the customers
 * below; the columns of the customer hold how many customers and, where there are two, how many items.
 */
export function groupsTable(place: AgingPlace): TablePlan {
  const { input, part, columns, lines, row } = place;
  const { language, aging } = input;
  const itemsFirst = columns.identity.length > 2;
  const items = itemsColumn(place);
  const others: ColumnPlan[] = [
    { key: 'customers', header: text(language, 'summary.column.customers'), format: 'integer' },
    ...(itemsFirst ? [items] : []),
    ...figureColumns(place),
    ...(itemsFirst ? [] : [items]),
  ];
  const height = lines.groups.length;
  const itemsTotal = subtotal(row, itemsFirst ? 2 : columns.items, height, part.items);
  return {
    name: nameOf('Groups', part.currency),
    row,
    column: 0,
    columns: [groupColumn(place, others), ...others],
    rows: lines.groups.map((line) => [
      groupText(line.group, aging, language),
      line.customers.filter((customer) => customer.items > 0).length,
      ...(itemsFirst ? [line.items] : []),
      ...figureCells(line, place),
      ...(itemsFirst ? [] : [line.items]),
    ]),
    totals: [
      text(language, 'label.total'),
      part.customers.length,
      ...(itemsFirst ? [itemsTotal] : []),
      ...figureTotals(place, height),
      ...(itemsFirst ? [] : [itemsTotal]),
    ],
    keyColumns: [0],
    figure: { currency: part.currency },
  };
}
