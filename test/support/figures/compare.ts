import type { Figure } from '../../../src/receivables/figure';
import type { SheetPlan, TablePlan } from '../../../src/reports/plan';
import { shownValue } from '../planValues';
import { sum, toNumber, type OpenDoc } from './naive';

/** What a customer (or everybody) has in the report: each bucket, the total, what is overdue, how many items. */
export function lineOf(docs: readonly OpenDoc[], buckets: number, ownColumn: boolean) {
  const apart = ({ doc }: OpenDoc): boolean => ownColumn && doc.kind !== 'invoice';
  const value = (list: readonly OpenDoc[]): number => toNumber(sum(list, (one) => one.value));
  return {
    buckets: Array.from({ length: buckets }, (_, at) =>
      value(docs.filter((one) => one.bucket === at && !apart(one))),
    ),
    ...(ownColumn ? { onAccount: value(docs.filter(apart)) } : {}),
    total: value(docs),
    overdue: value(docs.filter((one) => one.late > 0 && !apart(one))),
    items: docs.length,
  };
}

/** A row of the aging's table in the same form. */
export function lineIn({ columns }: TablePlan, row: readonly Parameters<typeof shownValue>[0][]) {
  const cell = (key: string): unknown => shownValue(row[columns.findIndex((column) => column.key === key)]);
  return {
    buckets: columns.flatMap(({ key }, at) => (key.startsWith('bucket:') ? [shownValue(row[at])] : [])),
    ...(columns.some(({ key }) => key === 'onAccount') ? { onAccount: cell('onAccount') } : {}),
    total: cell('total'),
    overdue: cell('overdue'),
    items: cell('items'),
  };
}

/** The docs of each key; keys in no order. */
export function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** Every cell of the sheet's tables that can be traced to its items, with the figure that it stands for. */
export function figuresIn(sheet: SheetPlan): { figure: Figure; shown: number; counts: boolean }[] {
  return sheet.tables.flatMap((table) => {
    const said = (row: TablePlan['rows'][number], key: string): string | undefined => {
      const at = table.columns.findIndex((column) => column.key === key);
      return at === -1 || !table.keyColumns.includes(at) ? undefined : String(shownValue(row[at]) ?? '');
    };
    const ofRow = (row: TablePlan['rows'][number]): Figure => {
      const [number, name, group] = ['customerNumber', 'customerName', 'group'].map((key) => said(row, key));
      return {
        ...(number === undefined && name === undefined
          ? {}
          : { customer: { number: number ?? '', name: name ?? '' } }),
        ...(group === undefined ? {} : { group }),
      };
    };
    const lines = [...table.rows.map((row) => [row, ofRow(row)] as const), [table.totals ?? [], {}] as const];
    return lines.flatMap(([row, figure]) =>
      table.columns.flatMap((column, at) => {
        const shown = shownValue(row[at]);
        return column.figure === undefined || typeof shown !== 'number'
          ? []
          : [
              {
                figure: { ...table.figure, ...column.figure, ...figure },
                shown,
                counts: column.key === 'items',
              },
            ];
      }),
    );
  });
}
