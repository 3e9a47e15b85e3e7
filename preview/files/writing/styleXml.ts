import type { BorderDocument, FontDocument, StyleDocument } from '../../workbook/document';
import { lineName } from '../format/borders';
import { argb } from '../format/colors';
import type { ForeignFont } from '../format/foreign';
import { patternName } from '../format/patterns';
import { storedRotation } from '../reading/looks';
import { encodeAttribute } from '../xml/xmlText';

const HORIZONTAL: Readonly<Record<string, string>> = { CenterAcrossSelection: 'centerContinuous' };
const UNDERLINES = {
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

/** A `<font>` of the styles; `fontParts` with another tag for the name is what a part of a text wants. */
export function fontXml(font: ForeignFont): string {
  return `<font>${fontParts(font, 'name')}</font>`;
}

/** What a font states, in the order of the format. */
export function fontParts(font: FontDocument, nameTag: 'name' | 'rFont'): string {
  const raised = font.superscript ? 'superscript' : font.subscript ? 'subscript' : undefined;
  return [
    font.bold ? '<b/>' : '',
    font.italic ? '<i/>' : '',
    font.strikethrough ? '<strike/>' : '',
    underlineXml(font.underline),
    raised === undefined ? '' : `<vertAlign val="${raised}"/>`,
    font.size === undefined ? '' : `<sz val="${font.size}"/>`,
    font.color === undefined ? '' : `<color rgb="${argb(font.color)}"/>`,
    font.name === undefined ? '' : `<${nameTag} val="${encodeAttribute(font.name)}"/>`,
  ].join('');
}

function underlineXml(underline: FontDocument['underline']): string {
  if (!underline) return '';
  return underline === true ? '<u/>' : `<u val="${UNDERLINES[underline]}"/>`;
}

export function fillXml({ fill, pattern }: Pick<StyleDocument, 'fill' | 'pattern'>): string {
  if (pattern?.foreign !== undefined) return `<fill>${pattern.foreign}</fill>`;
  const name = pattern && patternName(pattern.kind);
  const color = (tag: string, value: string | undefined): string =>
    value === undefined ? '' : `<${tag} rgb="${argb(value)}"/>`;
  if (name !== undefined) {
    const colors = color('fgColor', pattern?.color) + color('bgColor', fill);
    return `<fill><patternFill patternType="${name}">${colors}</patternFill></fill>`;
  }
  return `<fill><patternFill patternType="solid">${color('fgColor', fill)}<bgColor indexed="64"/></patternFill></fill>`;
}

export function bordersXml(borders: NonNullable<StyleDocument['borders']>): string {
  const side = (name: string, border: BorderDocument | undefined): string => {
    const line = border && lineName(border);
    return border && line
      ? `<${name} style="${line}"><color rgb="${argb(border.color)}"/></${name}>`
      : `<${name}/>`;
  };
  const { diagonalUp, diagonalDown } = borders;
  const diagonals = `${diagonalUp ? ' diagonalUp="1"' : ''}${diagonalDown ? ' diagonalDown="1"' : ''}`;
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((name) => side(name, borders[name]));
  return `<border${diagonals}>${sides.join('')}${side('diagonal', diagonalUp ?? diagonalDown)}</border>`;
}

export function alignmentXml(style: StyleDocument): string {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, textOrientation } = style;
  const attributes = [
    horizontalAlignment
      ? ` horizontal="${HORIZONTAL[horizontalAlignment] ?? horizontalAlignment.toLowerCase()}"`
      : '',
    verticalAlignment ? ` vertical="${verticalAlignment.toLowerCase()}"` : '',
    textOrientation ? ` textRotation="${storedRotation(textOrientation)}"` : '',
    wrapText ? ' wrapText="1"' : '',
    indentLevel ? ` indent="${indentLevel}"` : '',
    style.shrinkToFit ? ' shrinkToFit="1"' : '',
    style.readingOrder ? ` readingOrder="${style.readingOrder === 'LeftToRight' ? 1 : 2}"` : '',
  ].join('');
  return attributes && `<alignment${attributes}/>`;
}

export function protectionXml({ locked, formulaHidden }: StyleDocument): string {
  const attributes = `${locked === false ? ' locked="0"' : ''}${formulaHidden ? ' hidden="1"' : ''}`;
  return attributes && `<protection${attributes}/>`;
}
