import type { RuleFormat } from '../../workbook/document';
import { lineName } from '../format/borders';
import { argb } from '../format/colors';
import { encodeAttribute } from '../xml/xmlText';

/** What a rule changes, in the order of the format; `''` for nothing. */
export function lookXml(format: RuleFormat, numberOf: (numberFormat: string) => number): string {
  const { numberFormat, fill } = format;
  const font = fontXml(format);
  return [
    font && `<font>${font}</font>`,
    numberFormat === undefined
      ? ''
      : `<numFmt numFmtId="${numberOf(numberFormat)}" formatCode="${encodeAttribute(numberFormat)}"/>`,
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`,
    bordersXml(format.borders),
  ].join('');
}

function fontXml({ bold, italic, strikethrough, underline, fontColor }: RuleFormat): string {
  const flag = (name: string, value: boolean | undefined): string =>
    value === undefined ? '' : `<${name} val="${value ? 1 : 0}"/>`;
  return [
    flag('b', bold),
    flag('i', italic),
    flag('strike', strikethrough),
    underline === undefined ? '' : underline === 'Double' ? '<u val="double"/>' : '<u/>',
    fontColor === undefined ? '' : `<color rgb="${argb(fontColor)}"/>`,
  ].join('');
}

/** The lines of a rule are thin. */
function bordersXml(borders: RuleFormat['borders'] = {}): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((name) => {
    const border = borders[name];
    const line = border && lineName({ style: border.style, weight: 'Thin' });
    return border && line ? `<${name} style="${line}"><color rgb="${argb(border.color)}"/></${name}>` : '';
  });
  return sides.join('') && `<border>${sides.join('')}</border>`;
}
