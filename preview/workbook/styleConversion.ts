import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  TextDirection,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type ITextDecoration,
  type ITextRotation,
} from '@univerjs/core';
import type {
  BorderDocument,
  BorderStyle,
  BorderWeight,
  FontDocument,
  HorizontalAlignment,
  StyleDocument,
  VerticalAlignment,
} from './document';

/** Pixels that one step of indent takes. */
const INDENT = 9;
const PADDING = 2;

const HORIZONTAL: Partial<Record<HorizontalAlignment, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Fill: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Record<VerticalAlignment, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const HORIZONTAL_BACK: Partial<Record<HorizontalAlign, HorizontalAlignment>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
  [HorizontalAlign.BOTH]: 'Justify',
  [HorizontalAlign.DISTRIBUTED]: 'Distributed',
};
const VERTICAL_BACK: Partial<Record<VerticalAlign, VerticalAlignment>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

/** The text orientation of letters below one another. */
const STACKED = 180;
const READING: Record<NonNullable<StyleDocument['readingOrder']>, TextDirection> = {
  LeftToRight: TextDirection.LEFT_TO_RIGHT,
  RightToLeft: TextDirection.RIGHT_TO_LEFT,
};

const SIDES = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
} as const;
type Side = keyof typeof SIDES;

const LINES: readonly (readonly [BorderStyleTypes, BorderStyle, BorderWeight])[] = [
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'],
  [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'],
  [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'],
  [BorderStyleTypes.DOTTED, 'Dot', 'Thin'],
  [BorderStyleTypes.DASHED, 'Dash', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'],
  [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'],
  [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'SlantDashDot', 'Medium'],
];

/** How Univer draws a style. */
export function toUniverStyle(style: StyleDocument): IStyleData {
  const data: IStyleData = {};
  const { font } = style;
  if (font?.name !== undefined) data.ff = font.name;
  if (font?.size !== undefined) data.fs = font.size;
  if (font?.bold !== undefined) data.bl = flag(font.bold);
  if (font?.italic !== undefined) data.it = flag(font.italic);
  if (font?.underline !== undefined) data.ul = toUniverUnderline(font.underline);
  if (font?.superscript) data.va = BaselineOffset.SUPERSCRIPT;
  if (font?.subscript) data.va = BaselineOffset.SUBSCRIPT;
  if (font?.strikethrough !== undefined) data.st = { s: flag(font.strikethrough) };
  if (font?.color !== undefined) data.cl = { rgb: font.color };
  if (style.fill !== undefined) data.bg = { rgb: style.fill };
  if (style.numberFormat !== undefined) data.n = { pattern: style.numberFormat };
  if (style.horizontalAlignment !== undefined) data.ht = HORIZONTAL[style.horizontalAlignment] ?? null;
  if (style.verticalAlignment !== undefined) data.vt = VERTICAL[style.verticalAlignment];
  if (style.wrapText !== undefined) data.tb = style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  // Such a text ends at the edge of its cell.
  if (style.horizontalAlignment === 'Fill' && style.wrapText !== true) data.tb = WrapStrategy.CLIP;
  if (style.textOrientation) data.tr = toUniverRotation(style.textOrientation);
  if (style.readingOrder) data.td = READING[style.readingOrder];
  if (style.indentLevel) data.pd = { l: PADDING + style.indentLevel * INDENT };
  if (style.borders) data.bd = toUniverBorders(style.borders);
  return data;
}

/** What takes the look of a row or column away from a cell: Univer lays the styles over one another. */
export function plainUniverStyle(): IStyleData {
  return { ff: null, cl: null, bg: null, bd: null, n: null, ht: null, vt: null, tb: null, td: null };
}

function toUniverUnderline(underline: NonNullable<FontDocument['underline']>): ITextDecoration {
  if (typeof underline === 'boolean') return { s: flag(underline) };
  const isDouble = underline.startsWith('Double');
  return { s: BooleanNumber.TRUE, ...(isDouble ? { t: TextDecoration.DOUBLE } : {}) };
}

/** Univer turns clockwise. */
function toUniverRotation(degrees: number): ITextRotation {
  return degrees === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees };
}

function toUniverBorders(borders: NonNullable<StyleDocument['borders']>): IBorderData {
  const data: IBorderData = {};
  for (const [side, border] of Object.entries(borders) as [Side, BorderDocument][]) {
    if (border.style === 'None') continue;
    const line =
      LINES.find(([, style, weight]) => style === border.style && weight === border.weight) ??
      LINES.find(([, style]) => style === border.style);
    data[SIDES[side]] = { s: line?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
  }
  return data;
}

/** A style that the page's user made, in Excel's terms. */
export function toStyleDocument(data: IStyleData): StyleDocument {
  const font = {
    ...(data.ff ? { name: data.ff } : {}),
    ...(data.fs === undefined ? {} : { size: data.fs }),
    ...(data.bl === undefined ? {} : { bold: data.bl === BooleanNumber.TRUE }),
    ...(data.it === undefined ? {} : { italic: data.it === BooleanNumber.TRUE }),
    ...(data.ul ? { underline: toUnderline(data.ul) } : {}),
    ...(data.va === BaselineOffset.SUPERSCRIPT ? { superscript: true } : {}),
    ...(data.va === BaselineOffset.SUBSCRIPT ? { subscript: true } : {}),
    ...(data.st === undefined ? {} : { strikethrough: data.st.s === BooleanNumber.TRUE }),
    ...(data.cl?.rgb ? { color: hexColor(data.cl.rgb) } : {}),
  };
  const horizontal = data.ht ? HORIZONTAL_BACK[data.ht] : undefined;
  const vertical = data.vt ? VERTICAL_BACK[data.vt] : undefined;
  const indent = Math.round(((data.pd?.l ?? PADDING) - PADDING) / INDENT);
  const borders = data.bd ? toBorders(data.bd) : {};
  return {
    ...(data.n?.pattern ? { numberFormat: data.n.pattern } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(data.bg?.rgb ? { fill: hexColor(data.bg.rgb) } : {}),
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(data.tb ? { wrapText: data.tb === WrapStrategy.WRAP } : {}),
    ...(indent > 0 ? { indentLevel: indent } : {}),
    ...(data.tr ? { textOrientation: toOrientation(data.tr) } : {}),
    ...(data.td ? toReadingOrder(data.td) : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

function toUnderline({ s, t }: ITextDecoration): NonNullable<FontDocument['underline']> {
  return s === BooleanNumber.TRUE && t === TextDecoration.DOUBLE ? 'Double' : s === BooleanNumber.TRUE;
}

function toOrientation({ a, v }: ITextRotation): number {
  return v === BooleanNumber.TRUE ? STACKED : -a;
}

function toReadingOrder(direction: TextDirection): Pick<StyleDocument, 'readingOrder'> {
  if (direction === TextDirection.UNSPECIFIED) return {};
  return { readingOrder: direction === TextDirection.RIGHT_TO_LEFT ? 'RightToLeft' : 'LeftToRight' };
}

function toBorders(data: IBorderData): NonNullable<StyleDocument['borders']> {
  const borders: Partial<Record<Side, BorderDocument>> = {};
  for (const [side, key] of Object.entries(SIDES) as [Side, (typeof SIDES)[Side]][]) {
    const border = data[key];
    const line = border && LINES.find(([type]) => type === border.s);
    if (border && line)
      borders[side] = { style: line[1], weight: line[2], color: hexColor(border.cl.rgb ?? '#000000') };
  }
  return borders;
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** `#RRGGBB` of what Univer keeps: `#rgb`, `#rrggbb`, `rgb(r, g, b)`. */
export function hexColor(color: string): string {
  const parts = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(color);
  if (parts) {
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  return color.toUpperCase();
}
