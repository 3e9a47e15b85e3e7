import type { TextRunDocument } from '../../workbook/document';
import { meaningOf } from '../reading/sharedStrings';
import { encodeExcelText } from '../xml/xmlText';
import { fontParts } from './styleXml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CHUNK = 256 * 1024;

/** The texts of all cells, each once, for `sharedStrings.xml`. */
export class SharedTexts {
  private readonly places = new Map<string, number>();
  private readonly items: (string | readonly TextRunDocument[])[] = [];
  private readonly kept: ReadonlyMap<string, string>;
  private uses = 0;

  /** `kept`: texts that go back as they stood, by what they mean. */
  constructor(kept: Readonly<Record<string, string>> = {}) {
    this.kept = new Map(Object.entries(kept));
  }

  /** The number by which a cell refers to the text. */
  add(text: string, runs?: readonly TextRunDocument[]): number {
    this.uses++;
    const meaning = runs ? meaningOf({ text, runs }) : text;
    let place = this.places.get(meaning);
    if (place === undefined) {
      place = this.items.push(runs ?? text) - 1;
      this.places.set(meaning, place);
    }
    return place;
  }

  /** The part, in pieces. */
  *write(): Iterable<string> {
    let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.items.length}">`;
    for (const [meaning, place] of this.places) {
      piece += this.kept.get(meaning) ?? itemXml(this.items[place] ?? '');
      if (piece.length > CHUNK) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}

function itemXml(item: string | readonly TextRunDocument[]): string {
  if (typeof item === 'string') return `<si>${textXml(item)}</si>`;
  const runs = item.map(({ text, font }) => {
    const look = font ? `<rPr>${fontParts(font, 'rFont')}</rPr>` : '';
    return `<r>${look}${textXml(text)}</r>`;
  });
  return `<si>${runs.join('')}</si>`;
}

function textXml(text: string): string {
  // Without the mark, spaces at the ends and line breaks would be lost.
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${encodeExcelText(text)}</t>`;
}
