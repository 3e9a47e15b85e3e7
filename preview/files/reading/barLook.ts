import type { BarLook } from '../../workbook/ruleDocument';
import { AXES, AXIS_COLOR, DIRECTIONS, NEGATIVE_COLOR } from '../format/barLook';
import { readColor, type Palette } from '../format/colors';
import { child, flagAttribute, type XmlElement } from '../xml/XmlElement';

/** What the bar of Excel 2010's extension says beyond its bounds; the bars of Excel 2007 fade out and say nothing. */
export function readBarLook(bar: XmlElement | undefined, palette: Palette): BarLook | undefined {
  if (!bar) return { gradient: true };
  const color = (name: string): string | undefined => readColor(child(bar, name), palette);
  const word = <Word>(name: string, words: readonly (readonly [Word, string])[]): Word | undefined =>
    words.slice(1).find(([, stored]) => stored === bar.attributes.get(name))?.[0];
  const borderColor = flagAttribute(bar, 'border') ? color('borderColor') : undefined;
  const direction = word('direction', DIRECTIONS);
  const axisFormat = word('axisPosition', AXES);
  const axisColor = color('axisColor') ?? '';
  const negative = readNegative(bar, color, borderColor !== undefined);
  const look: BarLook = {
    ...(flagAttribute(bar, 'gradient', true) && { gradient: true }),
    ...(borderColor !== undefined && { borderColor }),
    ...(direction && { direction }),
    ...(axisFormat && { axisFormat }),
    ...(axisColor !== AXIS_COLOR && { axisColor }),
    ...(Object.keys(negative).length > 0 && { negative }),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}

function readNegative(
  bar: XmlElement,
  colorOf: (name: string) => string | undefined,
  hasBorder: boolean,
): NonNullable<BarLook['negative']> {
  const color = colorOf('negativeFillColor') ?? NEGATIVE_COLOR;
  const borderColor = hasBorder ? colorOf('negativeBorderColor') : undefined;
  const sameBorder = hasBorder && flagAttribute(bar, 'negativeBarBorderColorSameAsPositive', true);
  return {
    ...(color !== NEGATIVE_COLOR && { color }),
    ...(borderColor !== undefined && { borderColor }),
    ...(flagAttribute(bar, 'negativeBarColorSameAsPositive') && { matchPositiveFillColor: true }),
    ...(sameBorder && { matchPositiveBorderColor: true }),
  };
}
