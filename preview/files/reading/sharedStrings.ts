import { XmlScanner } from '../xml/XmlScanner';
import { decodeExcelText } from '../xml/xmlText';

/** The texts of `sharedStrings.xml` in order; of rich text the plain text, without reading aids (`rPh`). */
export function readSharedStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  const scanner = new XmlScanner(xml);
  const texts: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.name === 'si') texts.push(readRichText(scanner, 'si'));
  }
  return texts;
}

/** The text of the element that the scanner has just opened (`si` or `is`), up to its end. */
export function readRichText(scanner: XmlScanner, element: string): string {
  let text = '';
  let inText = false;
  let aids = 0;
  for (;;) {
    const token = scanner.next();
    if (token === 'end') throw new Error(`<${element}> has no end`);
    if (token === 'text') {
      if (inText && aids === 0) text += scanner.text();
    } else if (scanner.name === 't') inText = token === 'open';
    else if (scanner.name === 'rPh') aids += token === 'open' ? 1 : -1;
    else if (token === 'close' && scanner.name === element) return decodeExcelText(text);
  }
}
