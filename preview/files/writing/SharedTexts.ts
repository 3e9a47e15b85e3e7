import { encodeExcelText } from '../xml/xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CHUNK = 256 * 1024;

/** The texts of all cells, each once, for `sharedStrings.xml`. */
export class SharedTexts {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** The number by which a cell refers to the text. */
  add(text: string): number {
    this.uses++;
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.places.size;
      this.places.set(text, place);
    }
    return place;
  }

  /** The part, in pieces. */
  *write(): Iterable<string> {
    let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.places.size}">`;
    for (const text of this.places.keys()) {
      // Without the mark, spaces at the ends and line breaks would be lost.
      const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
      piece += `<si><t${space}>${encodeExcelText(text)}</t></si>`;
      if (piece.length > CHUNK) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}
