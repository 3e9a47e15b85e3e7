import type { StyleDocument } from '../../workbook/document';
import type { Palette } from '../format/colors';
import { NORMAL_FONT, type ForeignFont } from '../format/foreign';
import { builtInFormat } from '../format/numberFormats';
import { canonical } from '../format/sameAs';
import {
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
  parseXml,
  type XmlElement,
} from '../xml/XmlElement';
import { fontDifference, readAlignment, readBorders, readFill, readFont } from './looks';

/** What a styles part lists, in the file's order: each list's elements, and what they mean. */
export interface StyleParts {
  readonly root: XmlElement;
  /** Codes of the number formats that the file defines, by number. */
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly ForeignFont[];
  readonly fills: readonly Pick<StyleDocument, 'fill' | 'pattern'>[];
  readonly borders: readonly StyleDocument['borders'][];
  readonly records: readonly StyleDocument[];
}

export interface Styles {
  readonly styles: StyleDocument[];
  /** The document's style for each style number of the file. */
  readonly styleOf: (number | undefined)[];
  readonly normalFont: ForeignFont;
  /** The looks that rules refer to by number, and the text that they were read from. */
  readonly looks: readonly XmlElement[];
  readonly source: string;
  readonly parts?: StyleParts;
}

/**
 * Reads `styles.xml`. Style number n of the file is style n - 1 of the document, so that saving gives the numbers
 * back; number 0, which every cell without a style has, comes last and only if there is more to it than a font.
 */
export function readStyles(xml: string | undefined, palette: Palette): Styles {
  if (xml === undefined) return { styles: [], styleOf: [], normalFont: NORMAL_FONT, looks: [], source: '' };
  const root = parseXml(xml);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const records = childrenOf(child(root, 'cellXfs'), 'xf');
  const normalFont = fonts[numberAttribute(records[0], 'fontId') ?? 0] ?? NORMAL_FONT;
  const lists = {
    root,
    formats: readFormats(root),
    fonts,
    fills: childrenOf(child(root, 'fills'), 'fill').map((fill) => readFill(fill, palette, xml)),
    borders: childrenOf(child(root, 'borders'), 'border').map((border) => readBorders(border, palette)),
  };
  const texts = records.map(({ start, end }) => xml.slice(start, end).replace(/ apply\w+="\w+"/g, ''));
  const all = told(
    records.map((record) => readRecord(record, lists, normalFont)),
    texts,
  );
  const [first, ...styles] = all;
  const styleOf: (number | undefined)[] = all.map((_, number) => (number === 0 ? undefined : number - 1));
  if (first && Object.keys(first).length > 0) styleOf[0] = styles.push(first) - 1;
  for (const [number, text] of texts.entries()) if (text === texts[0]) styleOf[number] = styleOf[0];
  const looks = childrenOf(child(root, 'dxfs'), 'dxf');
  return { styles, styleOf, normalFont, looks, source: xml, parts: { ...lists, records: all } };
}

/** Records that mean the same to the document and stand otherwise in the file are told apart by their numbers. */
function told(styles: readonly StyleDocument[], texts: readonly string[]): StyleDocument[] {
  const first = new Map<string, string | undefined>();
  return styles.map((style, number) => {
    const meaning = canonical(style);
    if (!first.has(meaning)) first.set(meaning, texts[number]);
    return first.get(meaning) === texts[number] ? style : { ...style, kept: number };
  });
}

function readFormats(root: XmlElement): Map<number, string> {
  const formats = new Map<number, string>();
  for (const format of childrenOf(child(root, 'numFmts'), 'numFmt')) {
    formats.set(numberAttribute(format, 'numFmtId') ?? -1, format.attributes.get('formatCode') ?? 'General');
  }
  return formats;
}

function readRecord(
  record: XmlElement,
  { formats, fonts, fills, borders }: Omit<StyleParts, 'records'>,
  normalFont: ForeignFont,
): StyleDocument {
  const formatId = numberAttribute(record, 'numFmtId') ?? 0;
  const numberFormat = formats.get(formatId) ?? builtInFormat(formatId) ?? 'General';
  const font = fontDifference(fonts[numberAttribute(record, 'fontId') ?? 0] ?? normalFont, normalFont);
  const lines = borders[numberAttribute(record, 'borderId') ?? 0];
  const protection = child(record, 'protection');
  return {
    ...(numberFormat !== 'General' && { numberFormat }),
    ...(font && { font }),
    ...fills[numberAttribute(record, 'fillId') ?? 0],
    ...(lines && { borders: lines }),
    ...readAlignment(child(record, 'alignment')),
    ...(!flagAttribute(protection, 'locked', true) && { locked: false }),
    ...(flagAttribute(protection, 'hidden') && { formulaHidden: true }),
    ...(flagAttribute(record, 'quotePrefix') && { quotePrefix: true }),
  };
}
