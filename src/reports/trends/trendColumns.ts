import type { MeasureId } from '../../receivables/measures/measureIds';
import { DEFINITIONS, type MeasureValue } from '../../receivables/measures/measures';
import { isBalance, type TrendId } from '../../receivables/measures/trends';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import { monthLabel } from '../dashboard/dashboardData';
import { unitFormat, unitValue } from '../dashboard/measureCells';
import { formulaName } from '../dashboard/measureLines';
import type { TablePlace } from '../dashboard/tablePlace';
import type { CellFormat, ColumnPlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { Then, TrendData } from './trendData';

/** A figure that every line has. */
export interface TrendColumn extends ColumnPlan {
  /** As its cell holds it, or why that is empty; lines count as in the data. */
  readonly result: (line: number) => MeasureValue;
  /** What works it out from other cells of the table; a plain value where it has none. */
  readonly formula?: (place: TablePlace, line: number) => string;
  /** It adds up to its total. */
  readonly adds?: true;
  /** It is a month: what is empty is counted. */
  readonly isMonth?: true;
}

/** The column of a month, counted back from the as-of date's: a refresh a month later has the same columns. */
function monthKey(months: number, at: number): string {
  return `back.${String(months - 1 - at)}`;
}

export function trendFormat(id: TrendId, currency: string): CellFormat {
  return isBalance(id) ? amountFormat(currency) : unitFormat(DEFINITIONS[id].unit);
}

/** A value as its cell holds it. */
function asCell(id: TrendId, result: MeasureValue): MeasureValue {
  if (isBalance(id) || !('value' in result)) return result;
  return { value: unitValue(DEFINITIONS[id].unit, result.value) };
}

/** What it is called above its table. */
export function trendName(id: TrendId, language: Language): string {
  if (isBalance(id)) return text(language, id === 'end' ? 'dashboard.receivables' : 'dashboard.overdue');
  return formulaName(id, language);
}

/** The same in few words. */
export function shortName(id: TrendId, language: Language): string {
  return isBalance(id) ? trendName(id, language) : text(language, `dashboard.trend.${id}`);
}

function meaningOf(id: TrendId, on?: number): Pick<ColumnPlan, 'figure' | 'noFigure'> {
  if (!isBalance(id)) return { noFigure: 'share' };
  const part = id === 'overdue' ? ({ part: 'overdue' } as const) : {};
  return { figure: { ...part, ...(on === undefined ? {} : { on }) } };
}

function monthColumns(data: TrendData, id: TrendId): TrendColumn[] {
  const { months, trends, input, currency } = data;
  return months.map((period, at) => ({
    key: monthKey(months.length, at),
    header: monthLabel(period, input.language),
    format: trendFormat(id, currency),
    ...meaningOf(id, period.to),
    result: (line) => asCell(id, trends.at(line, id, at)),
    isMonth: true,
    ...(isBalance(id) ? { adds: true } : {}),
  }));
}

/** The latest less what it was then, where both have an answer. */
function changeColumn(data: TrendData, id: TrendId, key: 'previous' | 'lastYear', then: Then): TrendColumn {
  const { months, trends, input, currency } = data;
  const last = months.length - 1;
  const { month } = then;
  return {
    key,
    header: text(input.language, 'trends.change', { month: monthLabel(then.period, input.language) }),
    format: trendFormat(id, currency),
    noFigure: 'difference',
    result: (line) => {
      const now = asCell(id, trends.at(line, id, last));
      const before = asCell(id, then.trends.at(line, id, 0));
      if (!('value' in now)) return now;
      return 'value' in before ? { value: now.value - before.value } : before;
    },
    ...(month === undefined
      ? {}
      : {
          formula: (place, line) =>
            `=${place.cell(monthKey(months.length, last), line)}-${place.cell(monthKey(months.length, month), line)}`,
        }),
  };
}

function targetColumns(data: TrendData, id: MeasureId, target: number): TrendColumn[] {
  const { months, trends, input, currency } = data;
  const last = months.length - 1;
  const aim = unitValue(DEFINITIONS[id].unit, target);
  const format = trendFormat(id as TrendId, currency);
  return [
    {
      key: 'target',
      header: text(input.language, 'trends.target'),
      format,
      noFigure: 'typed',
      result: () => ({ value: aim }),
    },
    {
      key: 'gap',
      header: text(input.language, 'trends.gap'),
      format,
      noFigure: 'difference',
      result: (line) => {
        const now = asCell(id as TrendId, trends.at(line, id as TrendId, last));
        return 'value' in now ? { value: now.value - aim } : now;
      },
      formula: (place, line) =>
        `=${place.cell(monthKey(months.length, last), line)}-${place.cell('target', line)}`,
    },
  ];
}

/**
 * Every column after those that say who a line is about. The balance now tells the weight of a line; it stands in every
 * table, so that months stand below each other.
 */
export function trendColumns(data: TrendData, id: TrendId): readonly TrendColumn[] {
  const { input, months, trends, currency, overview, previous, lastYear } = data;
  const weight: TrendColumn = {
    key: 'end',
    header: text(input.language, 'dashboard.receivables'),
    format: amountFormat(currency),
    ...meaningOf('end'),
    result: (line) => trends.at(line, 'end', months.length - 1),
    adds: true,
  };
  const target = isBalance(id) ? undefined : overview.choice.measures.targets[id];
  return [
    weight,
    ...monthColumns(data, id),
    ...(previous === undefined ? [] : [changeColumn(data, id, 'previous', previous)]),
    ...(lastYear === undefined ? [] : [changeColumn(data, id, 'lastYear', lastYear)]),
    ...(isBalance(id) || target === undefined ? [] : targetColumns(data, id, target)),
  ];
}
