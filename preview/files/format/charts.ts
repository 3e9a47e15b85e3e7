import type {
  ChartDocument,
  ChartFontDocument,
  LabelPosition,
  MarkerStyle,
} from '../../workbook/chartDocument';
import { without } from '../../workbook/without';
import { crc32 } from '../container/crc32';

export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const SHEET_DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** Lengths of drawings: 914,400 to an inch. */
export const EMU_PER_POINT = 12_700;

/** What a chart's part says, as a number: its place on the sheet and its name stand elsewhere. */
export function fingerprint(chart: ChartDocument): number {
  const said = without(chart, 'id', 'name', 'anchor', 'original');
  return crc32(new TextEncoder().encode(JSON.stringify(said)));
}

/** How texts look until they are told otherwise; a program of its own mind would make titles large and bold. */
export const TEXT_FONT: ChartFontDocument = { size: 10, color: '#595959' };
export const TITLE_FONT: ChartFontDocument = { size: 14, bold: false, color: '#595959' };

/** Words of the format, by those of Excel's API. */
export const LEGEND_POSITIONS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;
export const TICK_LABELS = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' } as const;
export const TICK_MARKS = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' } as const;
export const BLANKS = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' } as const;
export const DASHES = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDash',
  RoundDot: 'sysDot',
} as const;
export const LABEL_POSITIONS: Readonly<Record<LabelPosition, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};
export const MARKERS: Readonly<Record<MarkerStyle, string>> = {
  Automatic: 'auto',
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
};
export const GROUPINGS = { standard: 'standard', stacked: 'stacked', percent: 'percentStacked' } as const;
/** The file's words begin with a small letter. */
export function displayUnitWord(unit: string): string {
  return unit.charAt(0).toLowerCase() + unit.slice(1);
}

/** The word of the API for one of the file; undefined for one that it has not. */
export function wordOf<T extends string>(
  words: Readonly<Record<T, string>>,
  value: string | undefined,
): T | undefined {
  return (Object.keys(words) as T[]).find((word) => words[word] === value);
}
