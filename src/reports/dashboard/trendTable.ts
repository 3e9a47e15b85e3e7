import { reportText as text } from '../../locales/reportText';
import { MONTHLY_MEASURES } from '../../receivables/measures/measureIds';
import { DEFINITIONS, measure } from '../../receivables/measures/measures';
import { currencyTable } from '../finishSheet';
import type { ColumnPlan, PlanCell } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData, DashboardMonth } from './dashboardData';
import { resultValue, unitFormat, unitValue } from './measureCells';
import { columnPlan, TablePlace } from './tablePlace';

interface TrendColumn extends ColumnPlan {
  readonly cell: (month: DashboardMonth) => PlanCell;
}

function trendColumns({ input, overview }: DashboardData): readonly TrendColumn[] {
  const { language } = input;
  const target = overview.choice.measures.targets.cei;
  return [
    {
      key: 'month',
      header: text(language, 'dashboard.month'),
      format: 'text',
      cell: ({ label }) => label,
    },
    ...MONTHLY_MEASURES.flatMap((id): TrendColumn[] => {
      const { unit } = DEFINITIONS[id];
      const format = unitFormat(unit);
      const column: TrendColumn = {
        key: id,
        header: text(language, `dashboard.trend.${id}`),
        format,
        noFigure: 'share',
        // An empty cell is a gap in a chart; words would be a zero.
        cell: ({ window }) => resultValue(unit, measure(id, window).result) ?? null,
      };
      if (id !== 'cei' || target === undefined) return [column];
      const header = text(language, 'dashboard.trend.ceiTarget');
      const aim = unitValue(unit, target);
      return [column, { key: 'ceiTarget', header, format, noFigure: 'typed', cell: () => aim }];
    }),
  ];
}

/** The measures of the period that ends with each month. */
export function trendTable(sheet: SheetBuilder, data: DashboardData): TablePlace | undefined {
  const { input, overview, currency, months } = data;
  if (!overview.book.hasHistory) return undefined;
  const { language } = input;
  const period = overview.settings.months;
  sheet.line([text(language, 'dashboard.trend')], 'subtitle');
  const rule = period === 1 ? 'dashboard.trend.rule.one' : 'dashboard.trend.rule';
  sheet.line([text(language, rule, { months: period })], 'note');
  const columns = trendColumns(data);
  const table = {
    name: currencyTable('Dunwell_Measures', currency),
    row: sheet.row,
    column: 0,
    columns: columns.map(columnPlan),
    rows: months.map((month) => columns.map(({ cell }) => cell(month))),
    keyColumns: [0],
  };
  sheet.table(table).skip();
  return TablePlace.of(table);
}
