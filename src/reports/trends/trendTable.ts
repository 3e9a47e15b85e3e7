import type { ProblemCode } from '../../locales/problem';
import { reportText as text } from '../../locales/reportText';
import { DEFINITIONS } from '../../receivables/measures/measures';
import { isBalance, type TrendId } from '../../receivables/measures/trends';
import { areaAddress } from '../a1';
import { columnPlan, TablePlace } from '../dashboard/tablePlace';
import { currencyTable } from '../finishSheet';
import { whoCells, whoColumns } from '../measures/measuresTable';
import type { PlanCell, RulePlan, TablePlan } from '../plan';
import { trendColumns, type TrendColumn } from './trendColumns';
import type { TrendData } from './trendData';

export interface TrendTable {
  readonly table: TablePlan;
  readonly rules: readonly RulePlan[];
  /** How many cells of months are empty, by reason. */
  readonly gaps: ReadonlyMap<ProblemCode, number>;
}

function cellOf({ result, formula }: TrendColumn, line: number, place: TablePlace): PlanCell {
  const found = result(line);
  if (!('value' in found)) return null;
  return formula === undefined ? found.value : { formula: formula(place, line), value: found.value };
}

/** Sums add up what is in sight; ratios are those of the whole ledger, whose line comes after the last one. */
function totalOf(column: TrendColumn, place: TablePlace): PlanCell {
  const cell = cellOf(column, place.lines, place);
  if (column.adds === undefined || typeof cell !== 'number') return cell;
  const range = areaAddress(place.row + 1, place.column(column.key), place.lines, 1);
  return { formula: `=SUBTOTAL(109,${range})`, value: cell };
}

function countGaps(columns: readonly TrendColumn[], lines: number): ReadonlyMap<ProblemCode, number> {
  const gaps = new Map<ProblemCode, number>();
  for (const { isMonth, result } of columns) {
    if (isMonth === undefined) continue;
    for (let line = 0; line < lines; line++) {
      const found = result(line);
      if (!('value' in found)) gaps.set(found.why, (gaps.get(found.why) ?? 0) + 1);
    }
  }
  return gaps;
}

/** Months are tinted where they are worse than most; what misses its target is marked. */
function rulesOf(id: TrendId, columns: readonly TrendColumn[], place: TablePlace): readonly RulePlan[] {
  if (isBalance(id)) return [];
  const isLower = DEFINITIONS[id].better === 'lower';
  const months = columns.filter(({ isMonth }) => isMonth === true);
  const first = months[0];
  const area = first && { ...place.area(first.key), columns: months.length };
  return [
    ...(area === undefined ? [] : [{ kind: 'shade', area, worse: isLower ? 'high' : 'low' } as const]),
    ...(place.has('gap')
      ? [{ kind: isLower ? 'positive' : 'negative', area: place.area('gap'), tone: 'warm' } as const]
      : []),
  ];
}

/** One line a group, largest receivables first, a column a month, and the whole ledger below. */
export function trendTable(data: TrendData, id: TrendId, row: number): TrendTable {
  const { input, currency, lines } = data;
  const columns = trendColumns(data, id);
  const who = whoColumns(data, columns);
  const place = new TablePlace(
    row,
    [...who, ...columns].map(({ key }) => key),
    lines.length,
  );
  const table: TablePlan = {
    name: currencyTable(`Dunwell_Trend_${id}`, currency),
    row,
    column: 0,
    columns: [...who, ...columns.map(columnPlan)],
    rows: lines.map((group, line) => [
      ...whoCells(data, { group }, who.length),
      ...columns.map((column) => cellOf(column, line, place)),
    ]),
    totals: [
      text(input.language, 'label.total'),
      ...who.slice(1).map(() => null),
      ...columns.map((column) => totalOf(column, place)),
    ],
    keyColumns: who.map((_, at) => at),
    figure: { currency },
    rowFigures: lines.map((group) => (group === undefined ? 'difference' : {})),
  };
  return { table, rules: rulesOf(id, columns, place), gaps: countGaps(columns, lines.length) };
}
