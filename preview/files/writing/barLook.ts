import type { BarLook } from '../../workbook/ruleDocument';
import { AXES, AXIS_COLOR, DIRECTIONS, NEGATIVE_COLOR } from '../format/barLook';
import { argb } from '../format/colors';

/** What the extension of a data bar says of its look: attributes, and the colours after its bounds. */
export function writeBarLook(look: BarLook = {}): { readonly attributes: string; readonly colors: string } {
  const { negative = {}, axisColor = AXIS_COLOR } = look;
  const color = (name: string, value: string | undefined): string =>
    value ? `<x14:${name} rgb="${argb(value)}"/>` : '';
  const word = <Word>(
    name: string,
    words: readonly (readonly [Word, string])[],
    value: Word | undefined,
  ): string => {
    const found = words.slice(1).find(([one]) => one === value);
    return found ? ` ${name}="${found[1]}"` : '';
  };
  const attributes = [
    look.borderColor ? ' border="1"' : '',
    look.gradient ? '' : ' gradient="0"',
    word('direction', DIRECTIONS, look.direction),
    negative.matchPositiveFillColor ? ' negativeBarColorSameAsPositive="1"' : '',
    look.borderColor && !negative.matchPositiveBorderColor ? ' negativeBarBorderColorSameAsPositive="0"' : '',
    word('axisPosition', AXES, look.axisFormat),
  ].join('');
  const colors = [
    color('borderColor', look.borderColor),
    color('negativeFillColor', negative.color ?? NEGATIVE_COLOR),
    color('negativeBorderColor', look.borderColor && negative.borderColor),
    color('axisColor', axisColor),
  ].join('');
  return { attributes, colors };
}
