import type { IStyleData, Nullable, Workbook } from '@univerjs/core';
import type { StyleDocument } from './document';
import { plainUniverStyle, toStyleDocument, toUniverStyle } from './styleConversion';

export type CellStyle = Nullable<IStyleData | string>;

export const NO_STYLE: StyleDocument = {};

/** The style of a cell that looks like none although its row or column has a look. */
const PLAIN = 'host-plain';

/**
 * The workbook's cell styles: Univer's pool holds what the page draws, the book holds the same styles in
 * Excel's terms, so that what Univer has no word for (locked cells, fill alignment) is kept.
 */
export class StyleBook {
  private readonly documents = new Map<string, StyleDocument>();
  private readonly ids = new Map<string, string>();
  private nextId = 0;

  /** Styles made before the unit exists go to `pool`; later ones straight to Univer. */
  constructor(private readonly addToPool: (id: string, style: IStyleData) => void) {}

  static of(workbook: () => Workbook): StyleBook {
    return new StyleBook((id, style) => {
      workbook().getStyles().addCustomStyle(id, style);
    });
  }

  /** The id for a cell's `s`; undefined for the default style. */
  idOf(style: StyleDocument): string | undefined {
    const key = canonicalKey(style);
    if (key === '{}') return undefined;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `host${this.nextId++}`;
    this.ids.set(key, id);
    this.documents.set(id, style);
    this.addToPool(id, toUniverStyle(style));
    return id;
  }

  /** The id of the default style where a row or column has another one. */
  plainId(): string {
    if (!this.documents.has(PLAIN)) {
      this.documents.set(PLAIN, NO_STYLE);
      this.addToPool(PLAIN, plainUniverStyle());
    }
    return PLAIN;
  }

  /** A cell's style in Excel's terms; styles that the page's user made are converted once. */
  documentOf(style: CellStyle, pool: (id: string) => Nullable<IStyleData>): StyleDocument {
    if (style === null || style === undefined) return NO_STYLE;
    if (typeof style !== 'string') return toStyleDocument(style);
    const known = this.documents.get(style);
    if (known) return known;
    const converted = toStyleDocument(pool(style) ?? {});
    this.documents.set(style, converted);
    return converted;
  }
}

function canonicalKey(style: StyleDocument): string {
  return JSON.stringify(style, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
