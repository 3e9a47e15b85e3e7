import type { Ledger } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { text } from '../locales/text';
import type { Aging, CurrencyAging } from '../receivables/aging';
import { areaAddress, cellAddress } from './a1';
import { bucketLabel } from './bucketLabel';
import type { ColumnPlan, FormulaCell, PlanCell, TablePlan } from './plan';
import { amountFormat } from './reportInput';

/** Where things stand in the table's columns; the same for every currency of a report. */
export interface AgingColumns {
  readonly identity: readonly ('customerNumber' | 'customerName')[];
  readonly firstBucket: number;
  readonly buckets: number;
  readonly total: number;
  readonly overdue: number;
  readonly overdueShare: number;
  readonly totalShare: number;
  readonly items: number;
  readonly count: number;
}

/** A ledger that names its customers only, or numbers them only, gets no empty column for the other. */
export function agingColumns(ledger: Ledger, buckets: number): AgingColumns {
  const hasNumbers = ledger.customers.some(({ number }) => number !== '');
  const hasNames = ledger.customers.some(({ name }) => name !== '');
  const identity = (['customerNumber', 'customerName'] as const).filter((column) =>
    column === 'customerNumber' ? hasNumbers : hasNames || !hasNumbers,
  );
  const total = identity.length + buckets;
  return {
    identity,
    firstBucket: identity.length,
    buckets,
    total,
    overdue: total + 1,
    overdueShare: total + 2,
    totalShare: total + 3,
    items: total + 4,
    count: total + 5,
  };
}

function columnPlans(
  aging: Aging,
  columns: AgingColumns,
  currency: string,
  language: Language,
): ColumnPlan[] {
  const format = amountFormat(currency);
  return [
    ...columns.identity.map((key): ColumnPlan => ({
      key,
      header: text(language, `column.${key}`),
      format: 'text',
    })),
    ...aging.buckets.map((bucket): ColumnPlan => ({
      key: `bucket:${bucket.from ?? ''}-${bucket.to ?? ''}`,
      header: bucketLabel(bucket, language, aging.choice.by),
      format,
    })),
    { key: 'total', header: text(language, 'column.total'), format },
    { key: 'overdue', header: text(language, 'column.overdue'), format },
    { key: 'overdueShare', header: text(language, 'column.overdueShare'), format: 'percent' },
    { key: 'totalShare', header: text(language, 'column.totalShare'), format: 'percent' },
    { key: 'items', header: text(language, 'column.items'), format: 'integer' },
  ];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A share says nothing where credit notes outweigh the invoices. */
function overdueShare(overdue: number, total: number): number | null {
  return overdue >= 0 && total > 0 ? overdue / total : null;
}

/** Live totals: they follow a filter that the analyst sets. */
function totalsRow(part: CurrencyAging, columns: AgingColumns, top: number, language: Language): PlanCell[] {
  const height = part.customers.length;
  const subtotal = (column: number, value: number): FormulaCell => ({
    formula: `=SUBTOTAL(109,${areaAddress(top + 1, column, height, 1)})`,
    value,
  });
  const below = top + 1 + height;
  const totalCell = cellAddress(below, columns.total);
  const overdueCell = cellAddress(below, columns.overdue);
  return [
    text(language, 'label.total'),
    ...columns.identity.slice(1).map(() => null),
    ...part.buckets.map(({ amount }, at) => subtotal(columns.firstBucket + at, amount)),
    subtotal(columns.total, part.total),
    subtotal(columns.overdue, part.overdue),
    {
      formula: `=IF(AND(${overdueCell}>=0,${totalCell}>0),${overdueCell}/${totalCell},"")`,
      value: overdueShare(part.overdue, part.total) ?? '',
    },
    subtotal(columns.totalShare, share(part.total, part.total)),
    subtotal(columns.items, part.items),
  ];
}

/** Customers x buckets of one currency as an Excel table at `row`, largest total first. */
export function agingTable(
  ledger: Ledger,
  aging: Aging,
  part: CurrencyAging,
  columns: AgingColumns,
  place: { readonly row: number; readonly language: Language },
): TablePlan {
  const rows = part.customers.map((line): PlanCell[] => {
    const customer = ledger.customers[line.customer];
    return [
      ...columns.identity.map((key) => (key === 'customerNumber' ? customer?.number : customer?.name) ?? ''),
      ...line.amounts,
      line.total,
      line.overdue,
      overdueShare(line.overdue, line.total),
      share(line.total, part.total),
      line.items,
    ];
  });
  return {
    name: `Dunwell_Aging${part.currency === '' ? '' : `_${part.currency.replace(/[^A-Za-z0-9]/g, '_')}`}`,
    row: place.row,
    column: 0,
    columns: columnPlans(aging, columns, part.currency, place.language),
    rows,
    totals: totalsRow(part, columns, place.row, place.language),
    keyColumns: columns.identity.map((_, at) => at),
  };
}
