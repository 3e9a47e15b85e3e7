import type { CellFormat, ChartColor, StyleName, Tone } from '../../reports/plan';

/** Number formats as Excel keeps them, the same in every language; zero is a dash so that figures stand out. */
export const NUMBER_FORMATS: Record<Exclude<CellFormat, 'text' | 'general'>, string> = {
  amount: '#,##0.00;-#,##0.00;"-"',
  wholeAmount: '#,##0;-#,##0;"-"',
  fineAmount: '#,##0.000;-#,##0.000;"-"',
  difference: '#,##0.00;-#,##0.00;0.00',
  date: 'yyyy-mm-dd',
  integer: '#,##0',
  decimal: '#,##0.0;-#,##0.0;0.0',
  percent: '0.0%',
};

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** `Fill` ends a long text at the edge of its cell. */
  readonly align?: 'Left' | 'Right' | 'Fill';
  readonly indent?: number;
}

const INK = '#1F2937';
const BRAND = '#0F5C4D';

/** Header cells carry their look themselves: not every program draws table styles. */
export const HEADER_STYLE: CellStyle = { bold: true, color: '#FFFFFF', fill: BRAND };

export const STYLES: Record<StyleName, CellStyle> = {
  title: { bold: true, size: 16, color: BRAND },
  subtitle: { bold: true, size: 12, color: BRAND },
  label: { color: '#5B6472' },
  // Runs over to the left where its own column is narrow.
  labelBefore: { color: '#5B6472', align: 'Right' },
  value: { bold: true, color: INK, align: 'Left' },
  // The convention of financial models: blue is typed, black is worked out.
  input: { bold: true, color: '#0B3D91', fill: '#FFF9DB' },
  section: { bold: true, color: '#FFFFFF', fill: BRAND },
  sectionFigure: { align: 'Right' },
  day: { align: 'Left' },
  good: { bold: true, color: '#0B6A0B', fill: '#E7F4E4' },
  bad: { bold: true, color: '#A80000', fill: '#FDE7E9' },
  better: { color: '#0B6A0B' },
  worse: { color: '#A80000' },
  note: { italic: true, color: '#5B6472' },
  link: { color: '#0B57A4', align: 'Left' },
  covered: { color: '#5B6472', align: 'Fill' },
  words: { align: 'Left', indent: 1 },
  aside: { color: '#5B6472', align: 'Left', indent: 1 },
  totals: { bold: true, color: INK },
};

/** Fills and inks of conditional formats; each pair has a contrast above 4.5 : 1. */
export const TONES: Record<Tone, { readonly fill: string; readonly color: string }> = {
  good: { fill: '#E7F4E4', color: '#0B6A0B' },
  mild: { fill: '#FFF4CE', color: '#5C4A00' },
  warm: { fill: '#FFE1C4', color: '#7A3B00' },
  hot: { fill: '#FBD5D5', color: '#8A0000' },
};

/** From nothing to the worst; black figures stay readable on it. */
export const SHADE = { from: '#FFFFFF', to: '#F8BFA0' } as const;
export const BAR_COLOR = '#8FC7BA';
export const TAB_COLORS = { primary: BRAND, alert: '#A80000' } as const;
export const TABLE_STYLES = { primary: 'TableStyleMedium7', alert: 'TableStyleMedium3' } as const;

/**
 * Fills of charts. From not due to the oldest they grow darker, so that neighbours differ in grey print as well, and
 * differ for those who do not tell red from green.
 */
export const CHART_COLORS: Record<ChartColor, string> = {
  calm: '#5FA99B',
  mild: '#F6DC8C',
  warm: '#EFA03C',
  hot: '#C8452F',
  hottest: '#6B0F1A',
  accent: BRAND,
  muted: '#7C8794',
};
/** Points of type, lines and gaps of charts; gaps in hundredths of a column. */
export const CHART_LOOK = {
  ink: '#374151',
  titleInk: INK,
  gridlines: '#E5E7EB',
  border: '#D1D5DB',
  size: 9,
  titleSize: 12,
  line: 2.25,
  gap: { columns: 70, stackedColumns: 50, bars: 45 },
} as const;

/** Figures of charts are read at a glance: without what comes after the decimal point. */
const CHART_FORMATS: Partial<Record<CellFormat, string>> = {
  amount: '#,##0',
  wholeAmount: '#,##0',
  fineAmount: '#,##0',
  difference: '#,##0',
  percent: '0%',
  // As many places as the steps of the axis need.
  decimal: 'General',
};

/** The number format of a chart's axis; undefined for that of the cells. */
export function chartFormat(format: CellFormat): string | undefined {
  if (format === 'text' || format === 'general') return undefined;
  return CHART_FORMATS[format] ?? NUMBER_FORMATS[format];
}

/** A width in characters as Office.js wants it, in points (7 pixels a character, 5 of padding, 96 dpi). */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
