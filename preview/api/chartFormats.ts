import type {
  ChartFontDocument,
  ChartFormatDocument,
  ChartLineDocument,
  ChartLineStyle,
} from '../workbook/chartDocument';
import { HostError } from '../workbook/HostError';
import { flag, number, oneOf, text } from './arguments';
import { keptProperty, partOf, partOr, type Lens } from './chartLens';
import { color } from './colors';
import { defineType, type HostObject } from './HostObject';

export const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'RoundDot',
] as const;

/** A format and the size that its text has until another is set. */
export interface FormatTarget {
  readonly lens: Lens<ChartFormatDocument>;
  readonly size: number;
}

const fill = defineType<FormatTarget>({
  name: 'ChartFill',
  methods: {
    setSolidColor: ({ lens }, [value]) => {
      partOf(lens, 'fill').set(color(value));
    },
    clear: ({ lens }) => {
      partOf(lens, 'fill').set('None');
    },
  },
});

const NO_LINE: ChartLineDocument = {};
const lineLens = ({ lens }: FormatTarget): Lens<ChartLineDocument> => partOr(lens, 'line', NO_LINE);

/** Lines and borders have the same members. */
function lineType(name: string): (target: FormatTarget) => HostObject {
  return defineType<FormatTarget>({
    name,
    properties: {
      color: keptProperty(lineLens, 'color', color),
      weight: keptProperty(lineLens, 'weight', (value) => {
        const weight = number(value, 'weight');
        if (weight < 0) throw HostError.invalidArgument('weight');
        return weight;
      }),
      lineStyle: keptProperty(lineLens, 'style', lineStyle),
    },
    methods: {
      clear: (target) => {
        lineLens(target).set({ style: 'None' });
      },
    },
    limits: {
      color: 'null while automatic',
      weight: 'null while automatic',
      lineStyle: 'no greys; null while automatic',
    },
  });
}

function lineStyle(value: unknown): ChartLineStyle | undefined {
  return value === 'Automatic' ? undefined : oneOf(value, LINE_STYLES, 'lineStyle');
}

const line = lineType('ChartLineFormat');
const border = lineType('ChartBorder');

const NO_FONT: ChartFontDocument = {};
const fontLens = ({ lens }: FormatTarget): Lens<ChartFontDocument> => partOr(lens, 'font', NO_FONT);

/** The colour of texts in a new chart. */
export const TEXT_COLOR = '#595959';

const font = defineType<FormatTarget>({
  name: 'ChartFont',
  properties: {
    bold: keptProperty(fontLens, 'bold', (value) => flag(value), false),
    italic: keptProperty(fontLens, 'italic', (value) => flag(value), false),
    color: keptProperty(fontLens, 'color', color, TEXT_COLOR),
    name: keptProperty(fontLens, 'name', (value) => text(value), 'Calibri'),
    size: {
      get: (target) => fontLens(target).get().size ?? target.size,
      set: (target, value) => {
        const size = number(value, 'size');
        if (size < 1 || size > 409) throw HostError.invalidArgument('size');
        partOf(fontLens(target), 'size').set(size);
      },
    },
    underline: keptProperty(
      fontLens,
      'underline',
      (value) => oneOf(value, ['None', 'Single'], 'underline'),
      'None',
    ),
  },
});

const PARTS = { fill, line, border, font };

function formatType(
  name: string,
  parts: readonly (keyof typeof PARTS)[],
): (target: FormatTarget) => HostObject {
  return defineType<FormatTarget>({
    name,
    navigations: Object.fromEntries(parts.map((part) => [part, PARTS[part]])),
  });
}

export const areaFormat = formatType('ChartAreaFormat', ['fill', 'font', 'border']);
export const plotAreaFormat = formatType('ChartPlotAreaFormat', ['fill', 'border']);
export const titleFormat = formatType('ChartTitleFormat', ['fill', 'font', 'border']);
export const legendFormat = formatType('ChartLegendFormat', ['fill', 'font', 'border']);
export const seriesFormat = formatType('ChartSeriesFormat', ['fill', 'line']);
export const pointFormat = formatType('ChartPointFormat', ['fill', 'border']);
export const axisFormat = formatType('ChartAxisFormat', ['font', 'line']);
export const axisTitleFormat = formatType('ChartAxisTitleFormat', ['fill', 'font', 'border']);
export const gridlinesFormat = formatType('ChartGridlinesFormat', ['line']);
export const dataLabelFormat = formatType('ChartDataLabelFormat', ['fill', 'font', 'border']);
