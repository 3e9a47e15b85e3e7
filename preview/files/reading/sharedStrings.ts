import type { FontDocument, TextRunDocument } from '../../workbook/document';
import { readColor, type Palette } from '../format/colors';
import { canonical } from '../format/sameAs';
import { child, childrenOf, numberAttribute, parseXml, type XmlElement } from '../xml/XmlElement';
import { XmlScanner } from '../xml/XmlScanner';
import { decodeExcelText } from '../xml/xmlText';
import { readFont } from './looks';

/** A text of a cell, with its parts where they look different. */
export interface CellText {
  readonly text: string;
  readonly runs?: readonly TextRunDocument[];
}

export interface SharedStrings {
  readonly texts: readonly CellText[];
  /** As they stood, by what they mean: texts with reading aids (`rPh`) or with parts. */
  readonly kept: Readonly<Record<string, string>>;
}

/** Reads `sharedStrings.xml`. */
export function readSharedStrings(xml: string | undefined, palette: Palette): SharedStrings {
  const texts: CellText[] = [];
  const kept: Record<string, string> = {};
  if (xml === undefined) return { texts, kept };
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.name !== 'si') continue;
    const from = scanner.start;
    const { plain, ...text } = readText(scanner, 'si', palette);
    texts.push(text);
    if (!plain) kept[meaningOf(text)] = xml.slice(from, scanner.end);
  }
  return { texts, kept };
}

/** By what a text that is kept as it stood is found again. */
export function meaningOf({ text, runs }: CellText): string {
  return runs ? canonical(runs) : text;
}

/** The text of the element that the scanner has just opened (`si` or `is`), up to its end. */
export function readText(
  scanner: XmlScanner,
  element: string,
  palette: Palette,
): CellText & { readonly plain: boolean } {
  const from = scanner.start;
  let text = '';
  let inText = false;
  let aids = 0;
  let hasRuns = false;
  let plain = true;
  for (;;) {
    const token = scanner.next();
    const { name } = scanner;
    if (token === 'end') throw new Error(`<${element}> has no end`);
    if (token === 'text') {
      if (inText && aids === 0) text += scanner.text();
    } else if (name === 't') inText = token === 'open';
    else if (name === 'rPh') {
      aids += token === 'open' ? 1 : -1;
      plain = false;
    } else if (name === 'r') {
      hasRuns = true;
      plain = false;
    } else if (token === 'close' && name === element) break;
  }
  const runs = hasRuns ? readRuns(scanner.source.slice(from, scanner.end), palette) : [];
  const styled = runs.some(({ font }) => font !== undefined);
  return { text: decodeExcelText(text), ...(styled && { runs }), plain };
}

function readRuns(xml: string, palette: Palette): TextRunDocument[] {
  return parseXml(xml).children.flatMap((part) => {
    if (part.name !== 'r' && part.name !== 't') return [];
    const text = decodeExcelText((part.name === 't' ? part : child(part, 't'))?.text ?? '');
    const look = child(part, 'rPr');
    const font = look && readRunFont(look, palette);
    return [font ? { text, font } : { text }];
  });
}

/** Only what the part states: the rest is the cell's font. */
function readRunFont(look: XmlElement, palette: Palette): FontDocument | undefined {
  const whole = readFont(look, palette);
  const has = (name: string): boolean => childrenOf(look, name).length > 0;
  const color = readColor(child(look, 'color'), palette);
  const font = {
    ...(has('rFont') && { name: whole.name }),
    ...(numberAttribute(child(look, 'sz'), 'val') !== undefined && { size: whole.size }),
    ...(color !== undefined && { color }),
    ...(has('b') && { bold: whole.bold }),
    ...(has('i') && { italic: whole.italic }),
    ...(has('u') && { underline: whole.underline }),
    ...(has('strike') && { strikethrough: whole.strikethrough }),
    ...(whole.superscript && { superscript: true }),
    ...(whole.subscript && { subscript: true }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}
