import type { ChartFormatDocument, ChartLineDocument } from '../workbook/chartDocument';
import { pointsToPixels } from '../workbook/sizes';
import { TEXT_COLOR } from './palette';

/** Families in which Latin and Chinese texts are there on every system. */
export const FONTS =
  "Calibri, Carlito, 'Segoe UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', Arial, sans-serif";

export interface TextLook {
  readonly color: string;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: 'bold' | 'normal';
  readonly fontStyle: 'italic' | 'normal';
}

/** How a text looks; `size` in points where it has none of its own. */
export function textLook(
  format: ChartFormatDocument | undefined,
  base: ChartFormatDocument,
  size = 10,
): TextLook {
  const font = { ...base.font, ...format?.font };
  return {
    color: font.color ?? TEXT_COLOR,
    fontFamily: font.name === undefined ? FONTS : `'${font.name.replaceAll("'", '')}', ${FONTS}`,
    fontSize: pointsToPixels(font.size ?? size),
    fontWeight: font.bold === true ? 'bold' : 'normal',
    fontStyle: font.italic === true ? 'italic' : 'normal',
  };
}

export interface BoxLook {
  readonly backgroundColor: string;
  readonly borderColor: string;
  readonly borderWidth: number;
}

/** The ground and the border of a title, a legend or a plot area. */
export function boxLook(format: ChartFormatDocument | undefined): BoxLook {
  const line = format?.line;
  const hasLine = line !== undefined && line.style !== 'None';
  return {
    backgroundColor: fillColor(format?.fill) ?? 'transparent',
    borderColor: line?.color ?? '#000000',
    borderWidth: hasLine ? pointsToPixels(line.weight ?? 0.75) : 0,
  };
}

/** Undefined where the fill is automatic. */
export function fillColor(fill: string | undefined): string | undefined {
  return fill === 'None' ? 'transparent' : fill;
}

export interface LineLook {
  readonly color: string;
  readonly width: number;
  readonly type: number[] | 'solid';
}

/** A line's look, `weight` in points where it has none of its own; undefined for no line. */
export function lineLook(
  line: ChartLineDocument | undefined,
  color: string,
  weight: number,
): LineLook | undefined {
  if (line?.style === 'None') return undefined;
  const width = pointsToPixels(line?.weight ?? weight);
  return { color: line?.color ?? color, width, type: dashes(line?.style, width) };
}

function dashes(style: ChartLineDocument['style'], width: number): number[] | 'solid' {
  const pattern: Partial<Record<NonNullable<ChartLineDocument['style']>, number[]>> = {
    Dash: [4, 3],
    DashDot: [4, 3, 1, 3],
    DashDotDot: [4, 3, 1, 3, 1, 3],
    Dot: [1, 1],
    RoundDot: [1, 1],
  };
  return (style && pattern[style])?.map((length) => length * Math.max(1, width)) ?? 'solid';
}
