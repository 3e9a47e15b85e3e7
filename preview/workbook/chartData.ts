import type { Area } from './address';
import type { HostChart } from './ChartStore';
import type { ChartSeriesDocument } from './chartDocument';
import { parseReference } from './chartReferences';
import type { HostSheet } from './HostSheet';
import { isColumnHidden, isRowHidden } from './sheetLayout';

/** What a chart shows now, read from its cells. */
export interface ChartData {
  readonly title: string;
  readonly series: readonly SeriesData[];
}
export interface SeriesData {
  readonly name: string;
  /** `null` is a gap. */
  readonly values: readonly (number | null)[];
  /** As the cells show them; empty for a series without categories. */
  readonly categories: readonly string[];
  /** The x values of a scatter chart; empty where the categories are no numbers. */
  readonly xs: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
  /** The format of the first value's cell. */
  readonly numberFormat: string;
}

/** The most points of a series that are read. */
const MAX_POINTS = 32_000;

export function chartData(chart: HostChart): ChartData {
  return {
    title: titleOf(chart),
    series: chart.document.series.map((_, index) => seriesData(chart, index)),
  };
}

export function seriesData(chart: HostChart, index: number): SeriesData {
  const series = chart.series(index);
  const categories = cellsOf(chart, series.categories);
  const values = cellsOf(chart, series.values);
  const xs = categories.map(({ number }) => number);
  return {
    name: seriesName(chart, index),
    values: values.map(({ number }) => number),
    categories: joinedLevels(chart, series, categories),
    xs: categories.some(({ isText }) => isText) ? [] : xs,
    sizes: cellsOf(chart, series.sizes).map(({ number }) => number),
    numberFormat: values[0]?.format ?? 'General',
  };
}

export function seriesName(chart: HostChart, index: number): string {
  const { name, nameReference } = chart.series(index);
  if (name !== undefined) return name;
  const texts = cellsOf(chart, nameReference, true).map(({ text }) => text);
  return texts.length > 0 ? texts.join(' ') : `Series${index + 1}`;
}

/** Excel calls a chart by its only series, or leaves its title to the user. */
export function titleOf(chart: HostChart): string {
  const { title, series } = chart.document;
  return title.text ?? (series.length === 1 ? seriesName(chart, 0) : 'Chart Title');
}

interface DataCell {
  readonly number: number | null;
  readonly text: string;
  readonly isText: boolean;
  readonly format: string;
}

function cellsOf(chart: HostChart, reference: string | undefined, hiddenToo = false): DataCell[] {
  const place = placeOfReference(chart, reference);
  if (!place) return [];
  const { sheet, area } = place;
  const visibleOnly = chart.document.plotVisibleOnly && !hiddenToo;
  const cells: DataCell[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (visibleOnly && isRowHidden(sheet, row)) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (visibleOnly && isColumnHidden(sheet, column)) continue;
      if (cells.length < MAX_POINTS) cells.push(cellOf(sheet, row, column));
    }
  }
  return cells;
}

/** Undefined where the cells went. */
export function placeOfReference(
  { sheet: { workbook } }: HostChart,
  text: string | undefined,
): { readonly sheet: HostSheet; readonly area: Area } | undefined {
  const reference = parseReference(text);
  const sheet = reference && workbook.sheetById(reference.sheet);
  const area = reference && sheet?.clip(reference.area);
  return sheet && area ? { sheet, area } : undefined;
}

/** A text counts as 0, as in Excel; an error and an empty cell are gaps. */
function cellOf(sheet: HostSheet, row: number, column: number): DataCell {
  const { value, type } = sheet.grid.content(row, column);
  const isText = type === 'String';
  const isFigure = isText || type === 'Boolean';
  const number = typeof value === 'number' ? value : isFigure ? Number(value === true) : null;
  const text = sheet.workbook.textOf(sheet, row, column);
  return { number, text, isText, format: sheet.grid.style(row, column).numberFormat ?? 'General' };
}

/** Categories of several levels are shown as one text. */
function joinedLevels(chart: HostChart, series: ChartSeriesDocument, cells: readonly DataCell[]): string[] {
  const categories = placeOfReference(chart, series.categories);
  const values = placeOfReference(chart, series.values);
  if (!categories || !values) return cells.map(({ text }) => text);
  const down = values.area.rows >= values.area.columns;
  const levels = down ? categories.area.columns : categories.area.rows;
  if (levels === 1) return cells.map(({ text }) => text);
  const count = Math.floor(cells.length / levels);
  return Array.from({ length: count }, (_, index) =>
    Array.from(
      { length: levels },
      (_level, level) => cells[down ? index * levels + level : level * count + index],
    )
      .map((cell) => cell?.text ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
}
