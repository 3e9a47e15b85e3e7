import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { MeasureChoices } from '../../receivables/measures/measureChoices';
import { finishSheet } from '../finishSheet';
import type { UsedHistory } from '../history/usedHistory';
import type { Area, SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';
import { dashboardCharts, type ChartSources } from './charts';
import { dashboardData, type DashboardData } from './dashboardData';
import { differencesTable } from './differencesTable';
import { heading } from './heading';
import { howBlock } from './howBlock';
import { largestTable } from './largestTable';
import { measureLines } from './measureLines';
import { overdueTable } from './overdueTable';
import { rollRateTable } from './rollRateTable';
import { rollTable } from './rollTable';
import { scorecard, SCORECARD_COLUMNS, scorecardRows } from './scorecard';
import { trendTable } from './trendTable';

const NAME_WIDTH = 32;
const FIGURE_WIDTH = 12;
/** The columns right of the cards have room for two charts side by side. */
const CHART_COLUMNS = 5;
const CHARTS_FROM = SCORECARD_COLUMNS;
const COLUMNS = CHARTS_FROM + 2 * CHART_COLUMNS;
/** Rows that a chart needs to be read. */
const CHART_ROWS = 13;

/** Rows of the sheet: the first, and the one after the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The charts stand beside the parts that they belong to. */
function chartPlaces(rows: Readonly<Record<'cards' | 'largest' | 'overdue', Span>>): ChartSources['places'] {
  const beside = ({ from, to }: Span, nth: 0 | 1, wide: 1 | 2 = 1): Area => ({
    row: from,
    column: CHARTS_FROM + nth * CHART_COLUMNS,
    rows: to - from,
    columns: wide * CHART_COLUMNS,
  });
  return {
    aging: beside(rows.cards, 0),
    dso: beside(rows.cards, 1),
    topTen: beside(rows.largest, 0),
    cei: beside(rows.largest, 1),
    overdue: beside(rows.overdue, 0, 2),
  };
}

/** Puts a part on the sheet, with at least the rows of a chart beside it. */
function besideChart<T>(sheet: SheetBuilder, part: () => T): { readonly made: T; readonly rows: Span } {
  const from = sheet.row;
  const made = part();
  sheet.row = Math.max(sheet.row, from + CHART_ROWS + 1);
  return { made, rows: { from, to: sheet.row - 1 } };
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
  // The cards of a list of open items are few; the stored months of its chart need room all the same.
  const charted = data.earlier.length > 0 ? CHART_ROWS : 0;
  const cards: Span = { from: sheet.row, to: sheet.row + Math.max(scorecardRows(lines), charted) };
  sheet.row = cards.to + 1;
  const largest = besideChart(sheet, () => largestTable(sheet, data));
  const overdue = besideChart(sheet, () => overdueTable(sheet, data));
  const page = sheet.row;
  const roll = rollTable(sheet, data);
  differencesTable(sheet, data);
  rollRateTable(sheet, data, roll);
  const trend = trendTable(sheet, data);
  const how = howBlock(sheet, data, lines, { roll, largest: largest.made });
  // The cards refer to the formulas below, which had to find their places first.
  sheet.row = cards.from;
  scorecard(sheet, data, lines, how);
  const charts = dashboardCharts(data, {
    roll,
    trend,
    largest: largest.made,
    overdue: overdue.made,
    places: chartPlaces({ cards, largest: largest.rows, overdue: overdue.rows }),
  });
  const plan = finishSheet(sheet, {
    report: 'dashboard',
    language,
    name: 'sheet.dashboard',
    title: 'dashboard.title',
    widths: widths(sheet),
    freeze: { rows: 1, columns: 1 },
    orientation: 'landscape',
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
  const plan = assemble(dashboardData(input, request, history));
  const { currency = '' } = request;
  if (currency === '') return plan;
  // Dashboards of several currencies stand beside each other.
  const named = (name: string): string => `${name} ${currency}`;
  return { ...plan, name: named(plan.name), ourNames: plan.ourNames.map(named) };
}
