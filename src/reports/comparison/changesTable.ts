import type { Ledger } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import type { CurrencyComparison, Movements } from '../../receivables/comparison';
import { MOVEMENTS, type MovementKind } from '../../receivables/figure';
import { moneySum } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import { currencyTable } from '../finishSheet';
import type { IdentityKey } from '../identityColumns';
import type { ColumnPlan, FormulaCell, PlanCell, TablePlan } from '../plan';
import { amountFormat } from '../reportInput';

/** Above this many lines the last two columns are values: so many formulas would make the workbook slow. */
const MOST_FORMULAS = 5000;

/** Where things stand in the table of changes. */
export interface ComparisonColumns {
  readonly identity: readonly IdentityKey[];
  readonly figure: (kind: MovementKind) => number;
  readonly change: number;
  readonly count: number;
}

/** Where things stand in the table of changes; the same for every currency. */
export function comparisonColumns(identity: readonly IdentityKey[]): ComparisonColumns {
  const change = identity.length + MOVEMENTS.length;
  return {
    identity,
    figure: (kind) => identity.length + MOVEMENTS.indexOf(kind),
    change,
    count: change + 1,
  };
}

/** What is left of the closing balance when every document between the dates is counted. */
function otherFormula(columns: ComparisonColumns, row: number): string {
  const at = (kind: MovementKind): string => cellAddress(row, columns.figure(kind));
  const told = `${at('closing')}-${at('opening')}-${at('invoiced')}`;
  return `=ROUND(${told}+${at('credited')}+${at('collected')}+${at('writtenOff')},6)`;
}

function changeFormula(columns: ComparisonColumns, row: number): string {
  return `=ROUND(${cellAddress(row, columns.figure('closing'))}-${cellAddress(row, columns.figure('opening'))},6)`;
}

function figureCells(
  movements: Movements,
  columns: ComparisonColumns,
  row: number,
  live: boolean,
): PlanCell[] {
  const change = moneySum([movements.closing, -movements.opening]);
  return [
    ...MOVEMENTS.map((kind): PlanCell =>
      kind === 'other' && live
        ? { formula: otherFormula(columns, row), value: movements.other }
        : movements[kind],
    ),
    live ? { formula: changeFormula(columns, row), value: change } : change,
  ];
}

function columnPlans(columns: ComparisonColumns, currency: string, language: Language): ColumnPlan[] {
  const format = amountFormat(currency);
  return [
    ...columns.identity.map((key): ColumnPlan => ({
      key,
      header: text(language, `column.${key}`),
      format: 'text',
    })),
    ...MOVEMENTS.map((movement): ColumnPlan => ({
      key: movement,
      header: text(language, `movement.${movement}`),
      format,
      figure: { movement },
    })),
    { key: 'change', header: text(language, 'comparison.change'), format, noFigure: 'difference' },
  ];
}

/** One line a customer, largest closing balance first; totals follow a filter. */
export function changesTable(
  ledger: Ledger,
  part: CurrencyComparison,
  columns: ComparisonColumns,
  place: { readonly row: number; readonly language: Language },
): TablePlan {
  const { row: top, language } = place;
  const height = part.customers.length;
  const subtotal = (column: number, value: number): FormulaCell => ({
    formula: `=SUBTOTAL(109,${areaAddress(top + 1, column, height, 1)})`,
    value,
  });
  return {
    name: currencyTable('Dunwell_Changes', part.currency),
    row: top,
    column: 0,
    columns: columnPlans(columns, part.currency, language),
    rows: part.customers.map(({ customer, movements }, at) => {
      const named = ledger.customers[customer];
      return [
        ...columns.identity.map((key) => (key === 'customerNumber' ? named?.number : named?.name) ?? ''),
        ...figureCells(movements, columns, top + 1 + at, height <= MOST_FORMULAS),
      ];
    }),
    totals: [
      text(language, 'label.total'),
      ...columns.identity.slice(1).map(() => null),
      ...MOVEMENTS.map((kind) => subtotal(columns.figure(kind), part.total[kind])),
      subtotal(columns.change, moneySum([part.total.closing, -part.total.opening])),
    ],
    keyColumns: columns.identity.map((_, at) => at),
    figure: { currency: part.currency },
  };
}
