import { reportText as text } from '../../locales/reportText';
import type { ProblemCode } from '../../locales/problem';
import { areaAddress } from '../a1';
import { identityCells, identityPlans } from '../dashboard/largestTable';
import { columnPlan, TablePlace } from '../dashboard/tablePlace';
import { currencyTable } from '../finishSheet';
import { groupHeading, groupText } from '../groupText';
import { identityKeys } from '../identityColumns';
import type { ColumnPlan, PlanCell, TablePlan } from '../plan';
import { measureColumns, type MeasureColumn } from './measureColumns';
import type { GroupLine, MeasuresData, Windows } from './measuresData';

/** Why cells of a column are empty: how many lines for which reason. */
export interface Gap {
  readonly header: string;
  readonly why: ProblemCode;
  readonly count: number;
}

export interface MeasuresTable {
  readonly table: TablePlan;
  readonly gaps: readonly Gap[];
}

/** The columns that say who a line is about; a table cannot have the same heading twice. */
export function whoColumns(
  { input, groupBy }: Pick<MeasuresData, 'input' | 'groupBy'>,
  others: readonly ColumnPlan[],
): readonly ColumnPlan[] {
  const { language, intake } = input;
  if (groupBy === 'customer') return identityPlans(input, identityKeys(intake.ledger));
  const header = groupHeading(groupBy, language);
  const taken = others.some((other) => other.header.toLowerCase() === header.toLowerCase());
  const own = taken || header === '' ? text(language, 'summary.group.header', { header }) : header;
  return [{ key: 'group', header: own, format: 'text' }];
}

/** Who a line is about: a group, or all others where that is missing. */
export function whoCells(
  { input, groupBy, labels, others }: Pick<MeasuresData, 'input' | 'groupBy' | 'labels' | 'others'>,
  { group }: Pick<GroupLine, 'group'>,
  columns: number,
): readonly string[] {
  const { language, intake, aging } = input;
  if (group === undefined) {
    const words = text(language, 'dashboard.others', { count: others });
    return Array.from({ length: columns }, (_, at) => (at === 0 ? words : ''));
  }
  if (groupBy === 'customer') return identityCells(intake.ledger, identityKeys(intake.ledger), group);
  return [groupText(labels[group] ?? '', aging, language)];
}

/** Counts the cells that have no answer, by column and reason. */
class Gaps {
  private readonly counted = new Map<string, Gap>();

  add(header: string, why: ProblemCode): void {
    const key = `${why} ${header}`;
    this.counted.set(key, { header, why, count: (this.counted.get(key)?.count ?? 0) + 1 });
  }

  /** In the order of the columns. */
  of(columns: readonly MeasureColumn[]): readonly Gap[] {
    const all = [...this.counted.values()];
    return columns.flatMap(({ header }) => all.filter((gap) => gap.header === header));
  }
}

function cellOf(
  { header, result, formula, changeOf }: MeasureColumn,
  windows: Windows,
  at: { readonly place: TablePlace; readonly line: number; readonly gaps?: Gaps },
): PlanCell {
  const found = result(windows);
  if (!('value' in found)) {
    if (changeOf === undefined || 'value' in changeOf(windows)) at.gaps?.add(header, found.why);
    return null;
  }
  return formula === undefined ? found.value : { formula: formula(at.place, at.line), value: found.value };
}

/** Sums add up what is in sight; ratios are those of the whole ledger. */
function totalsOf(columns: readonly MeasureColumn[], place: TablePlace, total: Windows): PlanCell[] {
  return columns.map((column) => {
    const { key, adds } = column;
    const cell = cellOf(column, total, { place, line: place.lines });
    if (adds === undefined || cell === null) return cell;
    const value = typeof cell === 'object' ? cell.value : Number(cell);
    const range = areaAddress(place.row + 1, place.column(key), place.lines, 1);
    return { formula: `=SUBTOTAL(109,${range})`, value };
  });
}

/** One line a group, the largest receivables first, and the measures of the whole ledger below; undefined without a line. */
export function measuresTable(data: MeasuresData, row: number): MeasuresTable | undefined {
  const { input, currency, lines, total } = data;
  if (lines.length === 0) return undefined;
  const columns = measureColumns(data);
  const who = whoColumns(data, columns);
  const place = new TablePlace(
    row,
    [...who, ...columns].map(({ key }) => key),
    lines.length,
  );
  const gaps = new Gaps();
  const rows = lines.map((line, at) => [
    ...whoCells(data, line, who.length),
    ...columns.map((column) => cellOf(column, line.windows, { place, line: at, gaps })),
  ]);
  const table: TablePlan = {
    name: currencyTable('Dunwell_MeasuresBy', currency),
    row,
    column: 0,
    columns: [...who, ...columns.map(columnPlan)],
    rows,
    totals: [
      text(input.language, 'label.total'),
      ...who.slice(1).map(() => null),
      ...totalsOf(columns, place, total),
    ],
    keyColumns: who.map((_, at) => at),
    figure: { currency },
    rowFigures: lines.map(({ group }) => (group === undefined ? 'difference' : {})),
  };
  return { table, gaps: gaps.of(columns) };
}
