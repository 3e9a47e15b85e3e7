import { columnName, quoteSheetName, splitSheetAddress, tryParseArea, type Area } from './address';
import type { ChartDocument, ChartSeriesDocument } from './chartDocument';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** What a reference becomes whose cells went. */
export const LOST_REFERENCE = '#REF!';

/** The cells that a reference names. */
export interface CellReference {
  /** A name in a document, an id in the open workbook: so references follow a sheet that is renamed. */
  readonly sheet: string;
  readonly area: Area;
}

/** Undefined for what is no plain reference to cells of one sheet. */
export function parseReference(text: string | undefined): CellReference | undefined {
  if (text === undefined) return undefined;
  const { sheet, address } = splitSheetAddress(text);
  const area = tryParseArea(address);
  return sheet === undefined || !area ? undefined : { sheet, area };
}

/** `'Sheet 1'!$B$2:$B$9` */
export function formatReference({ sheet, area }: CellReference): string {
  return `${quoteSheetName(sheet)}!${absolute(area)}`;
}

function absolute({ row, column, rows, columns }: Area): string {
  const [left, right] = [`$${columnName(column)}`, `$${columnName(column + columns - 1)}`];
  const [top, bottom] = [`$${row + 1}`, `$${row + rows}`];
  if (rows === MAX_ROWS && columns < MAX_COLUMNS) return `${left}:${right}`;
  if (columns === MAX_COLUMNS && rows < MAX_ROWS) return `${top}:${bottom}`;
  return rows === 1 && columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** A chart whose references are what `map` makes of them; undefined is a lost one. */
export function mapReferences(
  chart: ChartDocument,
  map: (reference: CellReference) => CellReference | undefined,
): ChartDocument {
  const mapped = (text: string): string => {
    const reference = parseReference(text);
    if (!reference) return text;
    const moved = map(reference);
    return moved ? formatReference(moved) : LOST_REFERENCE;
  };
  return { ...chart, series: chart.series.map((series) => mapSeries(series, mapped)) };
}

function mapSeries(series: ChartSeriesDocument, mapped: (text: string) => string): ChartSeriesDocument {
  const { nameReference, values, categories, sizes } = series;
  return {
    ...series,
    ...(nameReference === undefined ? {} : { nameReference: mapped(nameReference) }),
    ...(values === undefined ? {} : { values: mapped(values) }),
    ...(categories === undefined ? {} : { categories: mapped(categories) }),
    ...(sizes === undefined ? {} : { sizes: mapped(sizes) }),
  };
}
