import { reportText as text } from '../../../locales/reportText';
import { monthLabel } from '../../dashboard/dashboardData';
import type { Area, ChartPlan, ChartSeriesPlan } from '../../plan';
import { amountFormat } from '../../reportInput';
import type { AgingPlace } from './agingBlock';
import type { CustomerFileData } from './customerFileData';
import type { MonthsPlace } from './monthsBlock';
import { LAST, RIGHT } from './twoHalves';

/** Rows that a chart of months takes. */
export const CHART_ROWS = 13;

function series(name: string, values: Area, look: Pick<ChartSeriesPlan, 'as' | 'color'>): ChartSeriesPlan {
  return { name, values, axis: 'primary', ...look };
}

function bucketChart({ language, currency }: CustomerFileData, place: AgingPlace): ChartPlan {
  return {
    name: 'customerAging',
    title: text(language, 'customerFile.chart.aging'),
    kind: 'columns',
    categories: place.labels,
    series: [
      series(text(language, 'customerFile.chart.open'), place.amounts, { as: 'column', color: 'warm' }),
    ],
    place: place.chart,
    format: amountFormat(currency),
    description: text(language, 'customerFile.chart.aging.about'),
  };
}

/** The charts, those of months in two halves from `row` on. */
export function fileCharts(
  data: CustomerFileData,
  aging: AgingPlace | undefined,
  months: MonthsPlace | undefined,
  row: number,
): readonly ChartPlan[] {
  const { language, currency } = data;
  const first = aging === undefined ? [] : [bucketChart(data, aging)];
  if (months === undefined) return first;
  const [from, to] = [data.months[0], data.months.at(-1)].map((month) =>
    month === undefined ? '' : monthLabel(month.period, language),
  );
  const span = { from: from ?? '', to: to ?? '' };
  const left = { row, column: 0, rows: CHART_ROWS, columns: months.days === undefined ? LAST + 1 : RIGHT };
  const moved: ChartPlan = {
    name: 'customerMonths',
    title: text(language, 'customerFile.chart.months'),
    kind: 'columns',
    categories: months.labels,
    series: [
      series(text(language, 'customerFile.month.invoiced'), months.invoiced, { as: 'column', color: 'calm' }),
      series(text(language, 'customerFile.month.received'), months.received, {
        as: 'column',
        color: 'accent',
      }),
    ],
    place: left,
    format: amountFormat(currency),
    description: text(language, 'customerFile.chart.months.about', span),
  };
  if (months.days === undefined) return [...first, moved];
  const late: ChartPlan = {
    name: 'customerDaysLate',
    title: text(language, 'customerFile.chart.days'),
    kind: 'lines',
    categories: months.labels,
    series: [
      series(text(language, 'customerFile.month.daysLate'), months.days, { as: 'line', color: 'hot' }),
    ],
    place: { row, column: RIGHT, rows: CHART_ROWS, columns: LAST + 1 - RIGHT },
    format: 'decimal',
    description: text(language, 'customerFile.chart.days.about', span),
  };
  return [...first, moved, late];
}
