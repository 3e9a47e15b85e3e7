import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { MeasureChoices } from '../../receivables/measures/measureChoices';
import { finishSheet, namedByCurrency } from '../finishSheet';
import type { UsedHistory } from '../history/usedHistory';
import type { Area, SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';
import { dashboardCharts, monthChartNames, type ChartName } from './charts';
import { dashboardData, type DashboardData } from './dashboardData';
import { differencesTable } from './differencesTable';
import { heading } from './heading';
import { howBlock } from './howBlock';
import { hasLargest, largestTable } from './largestTable';
import { measureLines } from './measureLines';
import { overdueTable, type OverduePlace } from './overdueTable';
import { rollRateTable } from './rollRateTable';
import { rollTable } from './rollTable';
import { scorecard, SCORECARD_COLUMNS, scorecardRows } from './scorecard';
import { trendTable } from './trendTable';

const NAME_WIDTH = 32;
const FIGURE_WIDTH = 12;
/** As wide as the cards: with the pane beside it, the sheet shows no more on most screens. */
const COLUMNS = SCORECARD_COLUMNS;
/** Two charts stand side by side; names make the left columns wider. */
const LEFT_COLUMNS = 3;
/** Rows that a chart needs to be read. */
const CHART_ROWS = 14;
const OVERDUE_ROWS = 11;

/** Places for charts two by two, from `row` on; one alone has the whole width. */
function chartGrid(names: readonly ChartName[], row: number): Partial<Record<ChartName, Area>> {
  const places = names.map((name, at): [ChartName, Area] => {
    const isLeft = at % 2 === 0;
    const isAlone = isLeft && at === names.length - 1;
    const area = {
      row: row + Math.floor(at / 2) * CHART_ROWS,
      column: isLeft ? 0 : LEFT_COLUMNS,
      rows: CHART_ROWS,
      columns: isAlone ? COLUMNS : isLeft ? LEFT_COLUMNS : COLUMNS - LEFT_COLUMNS,
    };
    return [name, area];
  });
  return Object.fromEntries(places);
}

/** Puts the overdue on the sheet, with at least the rows of the chart beside it. */
function overdueBesideChart(
  sheet: SheetBuilder,
  data: DashboardData,
): { readonly made: OverduePlace | undefined; readonly chart: Area } {
  const row = sheet.row;
  const made = overdueTable(sheet, data);
  if (made !== undefined) sheet.row = Math.max(sheet.row, row + OVERDUE_ROWS + 1);
  const column = made?.place.keys.length ?? 0;
  return { made, chart: { row, column, rows: sheet.row - row - 1, columns: COLUMNS - column } };
}

function widths(sheet: SheetBuilder): readonly number[] {
  const most = Math.max(COLUMNS, ...sheet.tables.map(({ columns }) => columns.length));
  return [NAME_WIDTH, ...Array.from({ length: most - 1 }, () => FIGURE_WIDTH)];
}

/** What is printed: the cards, charts and largest customers; the months and the formulas are for the screen. */
function printed(rows: number): Area {
  return { row: 0, column: 0, rows, columns: COLUMNS };
}

function assemble(data: DashboardData): SheetPlan {
  const { input } = data;
  const { language } = input;
  const sheet = new SheetBuilder();
  const { lines, missing } = measureLines(data);
  heading(sheet, data, missing);
  const cards = sheet.row;
  sheet.row += scorecardRows(lines) + 1;
  const beneath: readonly ChartName[] = [
    ...monthChartNames(data),
    ...(hasLargest(data) ? (['topTen'] as const) : []),
  ];
  const grid = chartGrid(beneath, sheet.row);
  if (beneath.length > 0) sheet.row += Math.ceil(beneath.length / 2) * CHART_ROWS + 1;
  const largest = largestTable(sheet, data);
  const overdue = overdueBesideChart(sheet, data);
  const page = sheet.row;
  const roll = rollTable(sheet, data);
  differencesTable(sheet, data);
  rollRateTable(sheet, data, roll);
  const trend = trendTable(sheet, data);
  const how = howBlock(sheet, data, lines, { roll, largest });
  // The cards refer to the formulas below, which had to find their places first.
  sheet.row = cards;
  scorecard(sheet, data, lines, how);
  const charts = dashboardCharts(data, {
    roll,
    trend,
    largest,
    overdue: overdue.made,
    places: { ...grid, overdue: overdue.chart },
  });
  const plan = finishSheet(sheet, {
    report: 'dashboard',
    language,
    name: 'sheet.dashboard',
    title: 'dashboard.title',
    widths: widths(sheet),
    freeze: { rows: 1, columns: 1 },
    orientation: 'portrait',
    titleRow: 0,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(input.aging.choice.asOf)}`,
  });
  return {
    ...plan,
    ...(charts.length === 0 ? {} : { charts }),
    otherFigures: 'share',
    print: { ...plan.print, onePage: true, area: printed(page) },
  };
}

/**
 * The dashboard of one currency: cards, charts, the largest customers, the months and how everything is computed. `input`
 * has the aging by due date, with credits in the buckets. Throws `currencyUnknown`.
 */
export function dashboardSheet(
  input: ReportInput,
  request: { readonly measures: MeasureChoices; readonly currency?: string },
  history?: UsedHistory,
): SheetPlan {
  return namedByCurrency(assemble(dashboardData(input, request, history)), request.currency);
}
