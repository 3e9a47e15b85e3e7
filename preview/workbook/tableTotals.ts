import type { HostTable } from './HostTable';
import type { ColumnTotals } from './SheetSide';

/** SUBTOTAL's function numbers as a totals row names them. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

/** What the totals row says of a column, read from its cell. */
export function totalsOf(table: HostTable, index: number): ColumnTotals {
  const area = table.totalsArea;
  const id = table.columnIds[index];
  if (!area) return (id === undefined ? undefined : table.side.totals.get(id)) ?? {};
  const formula = table.sheet.grid.formula(area.row, area.column + index);
  if (formula === undefined) {
    const { value, type } = table.sheet.grid.content(area.row, area.column + index);
    return type === 'Empty' ? {} : { totalsLabel: String(value) };
  }
  const known = /^=SUBTOTAL\((\d+),\s*(?:[^[(]*)\[([^\]]+)\]\)$/i.exec(formula);
  const name = known && FUNCTIONS[known[1] ?? ''];
  if (name !== undefined && name !== null && known?.[2] === table.columnNames[index])
    return { totalsFunction: name };
  return { totalsFunction: 'custom', totalsFormula: formula.slice(1) };
}
