import type {
  BorderDocument,
  FontDocument,
  HorizontalAlignment,
  StyleDocument,
  VerticalAlignment,
} from '../../workbook/document';
import { lineOf } from '../format/borders';
import { readColor, type Palette } from '../format/colors';
import { NORMAL_FONT, type ForeignFont } from '../format/foreign';
import { patternKind } from '../format/patterns';
import { child, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
const UNDERLINES: Readonly<Record<string, NonNullable<FontDocument['underline']>>> = {
  none: false,
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};
/** Letters that stand below one another have no angle. */
const STACKED = { inFile: 255, inExcel: 180 };

/** A `<font>` of the styles, or the `<rPr>` of a part of a text, whose font has another tag. */
export function readFont(font: XmlElement, palette: Palette): ForeignFont {
  const flag = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flagAttribute(element, 'val', true);
  };
  const raised = child(font, 'vertAlign')?.attributes.get('val');
  return {
    name: (child(font, 'name') ?? child(font, 'rFont'))?.attributes.get('val') ?? NORMAL_FONT.name,
    size: numberAttribute(child(font, 'sz'), 'val') ?? NORMAL_FONT.size,
    color: readColor(child(font, 'color'), palette) ?? NORMAL_FONT.color,
    bold: flag('b'),
    italic: flag('i'),
    underline: readUnderline(child(font, 'u')),
    strikethrough: flag('strike'),
    ...(raised === 'superscript' && { superscript: true }),
    ...(raised === 'subscript' && { subscript: true }),
  };
}

function readUnderline(underline: XmlElement | undefined): NonNullable<FontDocument['underline']> {
  return underline !== undefined && (UNDERLINES[underline.attributes.get('val') ?? ''] ?? true);
}

/** What a font states beyond the workbook's normal one. */
export function fontDifference(font: ForeignFont, normal: ForeignFont): FontDocument | undefined {
  const different = {
    ...(font.name !== normal.name && { name: font.name }),
    ...(font.size !== normal.size && { size: font.size }),
    ...(font.color !== normal.color && { color: font.color }),
    ...(font.bold !== normal.bold && { bold: font.bold }),
    ...(font.italic !== normal.italic && { italic: font.italic }),
    ...(font.underline !== normal.underline && { underline: font.underline }),
    ...(font.strikethrough !== normal.strikethrough && { strikethrough: font.strikethrough }),
    ...(font.superscript && { superscript: true }),
    ...(font.subscript && { subscript: true }),
  };
  return Object.keys(different).length > 0 ? different : undefined;
}

/**
 * A solid fill's colour; of a pattern the colour behind it and the pattern. A gradient shows as its first colour and is
 * kept as it stands.
 */
export function readFill(
  fill: XmlElement,
  palette: Palette,
  source: string,
): Pick<StyleDocument, 'fill' | 'pattern'> {
  const gradient = child(fill, 'gradientFill');
  if (gradient) {
    const color = readColor(child(child(gradient, 'stop'), 'color'), palette);
    const kind = gradient.attributes.get('type') === 'path' ? 'RectangularGradient' : 'LinearGradient';
    const foreign = source.slice(gradient.start, gradient.end);
    return { ...(color !== undefined && { fill: color }), pattern: { kind, foreign } };
  }
  const pattern = child(fill, 'patternFill');
  const name = pattern?.attributes.get('patternType') ?? 'none';
  const front = readColor(child(pattern, 'fgColor'), palette);
  const kind = patternKind(name);
  if (kind === undefined) return name === 'solid' && front !== undefined ? { fill: front } : {};
  const back = readColor(child(pattern, 'bgColor'), palette);
  return {
    ...(back !== undefined && { fill: back }),
    pattern: { kind, ...(front !== undefined && { color: front }) },
  };
}

export function readBorders(border: XmlElement, palette: Palette): StyleDocument['borders'] {
  const read = (name: string): BorderDocument | undefined => {
    const side = child(border, name);
    const line = lineOf(side?.attributes.get('style'));
    return line && { ...line, color: readColor(child(side, 'color'), palette) ?? '#000000' };
  };
  const top = read('top');
  const bottom = read('bottom');
  const left = read('left') ?? read('start');
  const right = read('right') ?? read('end');
  const diagonal = read('diagonal');
  const lines = {
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
    ...(diagonal && flagAttribute(border, 'diagonalUp') && { diagonalUp: diagonal }),
    ...(diagonal && flagAttribute(border, 'diagonalDown') && { diagonalDown: diagonal }),
  };
  return Object.keys(lines).length > 0 ? lines : undefined;
}

export function readAlignment(alignment: XmlElement | undefined): StyleDocument {
  const horizontalAlignment = HORIZONTAL[alignment?.attributes.get('horizontal') ?? ''];
  const verticalAlignment = VERTICAL[alignment?.attributes.get('vertical') ?? ''];
  const indentLevel = numberAttribute(alignment, 'indent') ?? 0;
  const textOrientation = readRotation(numberAttribute(alignment, 'textRotation') ?? 0);
  const order = numberAttribute(alignment, 'readingOrder');
  return {
    ...(horizontalAlignment && { horizontalAlignment }),
    ...(verticalAlignment && { verticalAlignment }),
    ...(flagAttribute(alignment, 'wrapText') && { wrapText: true }),
    ...(flagAttribute(alignment, 'shrinkToFit') && { shrinkToFit: true }),
    ...(indentLevel > 0 && { indentLevel }),
    ...(textOrientation !== 0 && { textOrientation }),
    ...(order === 1 && { readingOrder: 'LeftToRight' as const }),
    ...(order === 2 && { readingOrder: 'RightToLeft' as const }),
  };
}

/** A file counts clockwise angles from 91 to 180. */
function readRotation(rotation: number): number {
  if (rotation === STACKED.inFile) return STACKED.inExcel;
  return rotation > 90 ? 90 - rotation : rotation;
}

/** The other way round, as a file counts. */
export function storedRotation(orientation: number): number {
  if (orientation === STACKED.inExcel) return STACKED.inFile;
  return orientation < 0 ? 90 - orientation : orientation;
}
