import { numfmt } from '@univerjs/core';
import type { Area } from './address';
import type { ChartAxisDocument, ChartDocument, ChartSeriesDocument } from './chartDocument';
import { anchorAt, columnStart, rowStart } from './chartPlace';
import { formatReference } from './chartReferences';
import { hasNumberAxes, isRound, knownKind, type ChartKind } from './chartTypes';
import type { HostSheet } from './HostSheet';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** The size of a new chart in Excel, in points. */
const NEW_WIDTH = 360;
const NEW_HEIGHT = 216;

export type PlotBy = 'Rows' | 'Columns';

/** A chart of a type and a source as Excel makes it. */
export function newChart(
  type: string,
  sheet: HostSheet,
  source: { readonly sheet: HostSheet; readonly area: Area },
  plotBy: PlotBy,
): Omit<ChartDocument, 'id' | 'name'> {
  const kind = knownKind(type);
  const series = seriesOf(type, source.sheet, source.area, plotBy);
  const beside = source.sheet === sheet ? source.area.column + source.area.columns + 1 : 1;
  const place = {
    left: columnStart(sheet, beside),
    top: rowStart(sheet, source.sheet === sheet ? source.area.row : 1),
    width: NEW_WIDTH,
    height: NEW_HEIGHT,
  };
  return {
    type,
    anchor: anchorAt(sheet, place),
    plotBy,
    title: { visible: true },
    legend: { visible: series.length > 1 || isRound(kind), position: 'Bottom' },
    axes: {
      category: { ...AXIS, majorGridlines: hasNumberAxes(kind) },
      value: { ...AXIS, majorGridlines: true },
      secondaryCategory: { ...AXIS, visible: false },
      secondaryValue: AXIS,
    },
    series,
    format: {},
    plotAreaFormat: {},
    plotVisibleOnly: true,
    displayBlanksAs: 'NotPlotted',
  };
}

const AXIS: ChartAxisDocument = { visible: true, majorGridlines: false, minorGridlines: false };

/**
 * The series of a source. A first row of names and first columns of texts or dates are told from the figures by what
 * they hold, as in Excel; an empty corner says that both are there.
 */
export function seriesOf(
  type: string,
  sheet: HostSheet,
  given: Area,
  plotBy: PlotBy,
): readonly ChartSeriesDocument[] {
  const isUnbounded = given.rows === MAX_ROWS || given.columns === MAX_COLUMNS;
  const area = (isUnbounded ? sheet.usedArea(true, given) : undefined) ?? given;
  const source = new Source(sheet, area, plotBy);
  const kind = knownKind(type);
  const headers = source.headers();
  const leading = source.leading(kind, headers);
  const categories = leading > 0 ? source.reference(headers, 0, source.length - headers, leading) : undefined;
  const step = kind.family === 'bubble' ? 2 : 1;
  const series: ChartSeriesDocument[] = [];
  for (let line = leading; line < source.lines; line += step) {
    series.push({
      ...newSeries(type),
      ...(headers > 0 ? { nameReference: source.reference(0, line, 1, 1) } : {}),
      values: source.reference(headers, line, source.length - headers, 1),
      ...(categories === undefined ? {} : { categories }),
      ...(step === 2 && line + 1 < source.lines
        ? { sizes: source.reference(headers, line + 1, source.length - headers, 1) }
        : {}),
    });
  }
  return series;
}

/** A series without data. */
export function newSeries(type: string): ChartSeriesDocument {
  return { type, axisGroup: 'Primary' };
}

/** The source turned so that each series is a line that runs down. */
class Source {
  /** How many lines lie beside one another, and how long they are. */
  readonly lines: number;
  readonly length: number;

  constructor(
    private readonly sheet: HostSheet,
    private readonly area: Area,
    private readonly plotBy: PlotBy,
  ) {
    this.lines = plotBy === 'Columns' ? area.columns : area.rows;
    this.length = plotBy === 'Columns' ? area.rows : area.columns;
  }

  /** 1 where the lines begin with their names. */
  headers(): number {
    if (this.length < 2) return 0;
    if (this.lines > 1 && this.is(0, 0, 'Empty')) return 1;
    const from = this.lines > 1 ? 1 : 0;
    for (let line = from; line < this.lines; line++) {
      if (this.is(0, line, 'Double')) return 0;
    }
    return this.is(0, from, 'Empty') ? 0 : 1;
  }

  /** How many lines at the beginning hold categories: texts, dates, or the x values of a scatter chart. */
  leading(kind: ChartKind, headers: number): number {
    if (this.lines < 2) return 0;
    if (hasNumberAxes(kind)) return 1;
    let count = 0;
    while (count < this.lines - 1 && this.isCategories(count, headers)) count++;
    return count === 0 && headers === 1 && this.is(0, 0, 'Empty') ? 1 : count;
  }

  reference(from: number, line: number, length: number, lines: number): string {
    const { row, column } = this.area;
    const area =
      this.plotBy === 'Columns'
        ? { row: row + from, column: column + line, rows: length, columns: lines }
        : { row: row + line, column: column + from, rows: lines, columns: length };
    return formatReference({ sheet: this.sheet.id, area });
  }

  private isCategories(line: number, headers: number): boolean {
    let texts = 0;
    for (let at = headers; at < this.length; at++) {
      const { type } = this.content(at, line);
      if (type === 'Double' && !this.isDate(at, line)) return false;
      if (type !== 'Empty') texts++;
    }
    return texts > 0;
  }

  private isDate(at: number, line: number): boolean {
    const [row, column] = this.cell(at, line);
    const format = this.sheet.grid.style(row, column).numberFormat;
    return format !== undefined && numfmt.isDateFormat(format);
  }

  private is(at: number, line: number, type: string): boolean {
    return this.content(at, line).type === type;
  }

  private content(at: number, line: number): { readonly type: string } {
    const [row, column] = this.cell(at, line);
    return this.sheet.grid.content(row, column);
  }

  private cell(at: number, line: number): readonly [row: number, column: number] {
    const { row, column } = this.area;
    return this.plotBy === 'Columns' ? [row + at, column + line] : [row + line, column + at];
  }
}
