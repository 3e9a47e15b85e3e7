import type {
  BorderDocument,
  HorizontalAlignment,
  StyleDocument,
  VerticalAlignment,
} from '../../workbook/document';
import { lineOf } from '../format/borders';
import { readColor, type Palette } from '../format/colors';
import { NORMAL_FONT, type ForeignFont } from '../format/foreign';
import { builtInFormat } from '../format/numberFormats';
import {
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
  parseXml,
  type XmlElement,
} from '../xml/XmlElement';

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

export interface Styles {
  readonly styles: StyleDocument[];
  /** The document's style for each style number of the file. */
  readonly styleOf: (number | undefined)[];
  readonly normalFont: ForeignFont;
  /** The looks that rules refer to by number, and the text that they were read from. */
  readonly looks: readonly XmlElement[];
  readonly source: string;
}

/**
 * Reads `styles.xml`. Style number n of the file is style n - 1 of the document, so that saving gives the numbers
 * back; number 0, which every cell without a style has, comes last and only if there is more to it than a font.
 */
export function readStyles(xml: string | undefined, palette: Palette): Styles {
  if (xml === undefined) return { styles: [], styleOf: [], normalFont: NORMAL_FONT, looks: [], source: '' };
  const root = parseXml(xml);
  const formats = new Map<number, string>();
  for (const format of childrenOf(child(root, 'numFmts'), 'numFmt')) {
    formats.set(numberAttribute(format, 'numFmtId') ?? -1, format.attributes.get('formatCode') ?? 'General');
  }
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => readFill(fill, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => readBorders(border, palette));
  const records = childrenOf(child(root, 'cellXfs'), 'xf');
  const normalFont = fonts[numberAttribute(records[0], 'fontId') ?? 0] ?? NORMAL_FONT;
  const all = records.map((record): StyleDocument => {
    const formatId = numberAttribute(record, 'numFmtId') ?? 0;
    const numberFormat = formats.get(formatId) ?? builtInFormat(formatId) ?? 'General';
    const font = fontDifference(fonts[numberAttribute(record, 'fontId') ?? 0] ?? normalFont, normalFont);
    const fill = fills[numberAttribute(record, 'fillId') ?? 0];
    const lines = borders[numberAttribute(record, 'borderId') ?? 0];
    return {
      ...(numberFormat !== 'General' && { numberFormat }),
      ...(font && { font }),
      ...(fill !== undefined && { fill }),
      ...(lines && { borders: lines }),
      ...readAlignment(child(record, 'alignment')),
      ...(!flagAttribute(child(record, 'protection'), 'locked', true) && { locked: false }),
      ...(flagAttribute(record, 'quotePrefix') && { quotePrefix: true }),
    };
  });
  const [first, ...styles] = all;
  const styleOf: (number | undefined)[] = all.map((_, number) => (number === 0 ? undefined : number - 1));
  if (first && Object.keys(first).length > 0) styleOf[0] = styles.push(first) - 1;
  return { styles, styleOf, normalFont, looks: childrenOf(child(root, 'dxfs'), 'dxf'), source: xml };
}

function readFont(font: XmlElement, palette: Palette): ForeignFont {
  const flag = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flagAttribute(element, 'val', true);
  };
  const underline = child(font, 'u');
  return {
    name: child(font, 'name')?.attributes.get('val') ?? NORMAL_FONT.name,
    size: numberAttribute(child(font, 'sz'), 'val') ?? NORMAL_FONT.size,
    color: readColor(child(font, 'color'), palette) ?? NORMAL_FONT.color,
    bold: flag('b'),
    italic: flag('i'),
    underline: underline !== undefined && underline.attributes.get('val') !== 'none',
    strikethrough: flag('strike'),
  };
}

function fontDifference(font: ForeignFont, normal: ForeignFont): StyleDocument['font'] {
  const different = {
    ...(font.name !== normal.name && { name: font.name }),
    ...(font.size !== normal.size && { size: font.size }),
    ...(font.color !== normal.color && { color: font.color }),
    ...(font.bold !== normal.bold && { bold: font.bold }),
    ...(font.italic !== normal.italic && { italic: font.italic }),
    ...(font.underline !== normal.underline && { underline: font.underline }),
    ...(font.strikethrough !== normal.strikethrough && { strikethrough: font.strikethrough }),
  };
  return Object.keys(different).length > 0 ? different : undefined;
}

/** The colour of a solid fill; of a pattern or a gradient its first colour. */
function readFill(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = child(fill, 'patternFill');
  if (!pattern) return readColor(child(child(child(fill, 'gradientFill'), 'stop'), 'color'), palette);
  const kind = pattern.attributes.get('patternType') ?? 'none';
  if (kind === 'none') return undefined;
  return (
    readColor(child(pattern, 'fgColor'), palette) ??
    (kind === 'solid' ? undefined : readColor(child(pattern, 'bgColor'), palette))
  );
}

function readBorders(border: XmlElement, palette: Palette): StyleDocument['borders'] {
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

function readAlignment(alignment: XmlElement | undefined): StyleDocument {
  const horizontalAlignment = HORIZONTAL[alignment?.attributes.get('horizontal') ?? ''];
  const verticalAlignment = VERTICAL[alignment?.attributes.get('vertical') ?? ''];
  const indentLevel = numberAttribute(alignment, 'indent') ?? 0;
  return {
    ...(horizontalAlignment && { horizontalAlignment }),
    ...(verticalAlignment && { verticalAlignment }),
    ...(flagAttribute(alignment, 'wrapText') && { wrapText: true }),
    ...(indentLevel > 0 && { indentLevel }),
  };
}
