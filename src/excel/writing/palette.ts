import type { CellFormat, StyleName, Tone } from '../../reports/plan';

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
  readonly align?: 'Left' | 'Right';
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

export const BAR_COLOR = '#8FC7BA';
export const TAB_COLORS = { primary: BRAND, alert: '#A80000' } as const;
export const TABLE_STYLES = { primary: 'TableStyleMedium7', alert: 'TableStyleMedium3' } as const;

/** A width in characters as Office.js wants it, in points (7 pixels a character, 5 of padding, 96 dpi). */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
