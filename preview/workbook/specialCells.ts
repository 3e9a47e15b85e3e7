import { intersect, type Area } from './address';
import { common, joined, subtractAll } from './areaSets';
import { hasContent, type ValueType } from './cellReading';
import type { HostSheet } from './HostSheet';
import { rectangles } from './rectangles';
import { RuleStore } from './RuleStore';
import { isColumnHidden, isRowHidden } from './sheetLayout';
import { ValidationStore } from './ValidationStore';

export type SpecialKind =
  | 'Blanks'
  | 'Constants'
  | 'Formulas'
  | 'Visible'
  | 'ConditionalFormats'
  | 'SameConditionalFormat'
  | 'DataValidations'
  | 'SameDataValidation';

/** The cells of some areas that are of a kind, as areas. Blank cells count within the used range only, as in Excel. */
export function specialCells(
  sheet: HostSheet,
  areas: readonly Area[],
  kind: SpecialKind,
  types: ReadonlySet<ValueType>,
): Area[] {
  if (kind === 'Visible') return areas.flatMap((area) => visibleAreas(sheet, area));
  if (kind === 'ConditionalFormats') return ruledAreas(new RuleStore(sheet).all(), areas);
  if (kind === 'SameConditionalFormat')
    return ruledAreas(new RuleStore(sheet).touching(firstCell(areas)), areas);
  if (kind === 'DataValidations') return ruledAreas(new ValidationStore(sheet).all(), areas);
  if (kind === 'SameDataValidation')
    return ruledAreas(new ValidationStore(sheet).touching(firstCell(areas)), areas);
  const found: { row: number; column: number }[] = [];
  const used = sheet.usedArea(false);
  for (const area of areas) {
    const part = used && intersect(used, area);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        if (isOfKind(sheet, row, column, kind, types)) found.push({ row, column });
      }
    }
  }
  return rectangles(found);
}

function isOfKind(
  { grid }: HostSheet,
  row: number,
  column: number,
  kind: 'Blanks' | 'Constants' | 'Formulas',
  types: ReadonlySet<ValueType>,
): boolean {
  const { type } = grid.content(row, column);
  const cell = grid.cell(row, column);
  const isFormula = Boolean(cell?.f) || Boolean(cell?.si);
  if (kind === 'Blanks') return type === 'Empty' && !isFormula;
  // What an array formula spills belongs to the formula.
  const isSpilled = !hasContent(cell) && type !== 'Empty';
  if ((isFormula || isSpilled) !== (kind === 'Formulas')) return false;
  return types.has(type);
}

function visibleAreas(sheet: HostSheet, area: Area): Area[] {
  const rows = visibleSpans(area.row, area.rows, sheet.worksheet.getRowCount(), (row) =>
    isRowHidden(sheet, row),
  );
  const columns = visibleSpans(area.column, area.columns, sheet.worksheet.getColumnCount(), (column) =>
    isColumnHidden(sheet, column),
  );
  return rows.flatMap((row) =>
    columns.map((column) => ({
      row: row.start,
      rows: row.length,
      column: column.start,
      columns: column.length,
    })),
  );
}

function visibleSpans(
  start: number,
  length: number,
  gridEnd: number,
  isHidden: (index: number) => boolean,
): { readonly start: number; readonly length: number }[] {
  const spans: { start: number; length: number }[] = [];
  let open: number | undefined;
  const end = start + length;
  for (let index = start; index < Math.min(end, gridEnd); index++) {
    if (!isHidden(index)) open ??= index;
    else if (open !== undefined) {
      spans.push({ start: open, length: index - open });
      open = undefined;
    }
  }
  // Beyond the grid nothing is hidden.
  if (open === undefined && end > gridEnd) open = Math.max(start, gridEnd);
  if (open !== undefined) spans.push({ start: open, length: end - open });
  return spans;
}

function firstCell(areas: readonly Area[]): Area[] {
  return areas.slice(0, 1).map((area) => ({ ...area, rows: 1, columns: 1 }));
}

/** What rules or validations cover of the areas, each cell once. */
function ruledAreas(rules: readonly { readonly areas: readonly Area[] }[], areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (const rule of rules) {
    for (const part of common(rule.areas, areas)) found.push(...found.reduce<Area[]>(subtractAll, [part]));
  }
  return joined(found);
}
