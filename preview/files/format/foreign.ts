import type { FontDocument } from '../../workbook/document';
import type { Relationship } from '../container/relationships';

/**
 * What a file held and the host does not model, as plain JSON: pieces of XML as they stood, and the parts of the
 * package that they lead to (drawings, charts, notes, pivot tables, macros ...). It rides in the `foreign` of a
 * document and of its sheets, and goes back into the file at saving.
 */
export interface ForeignPart {
  readonly type: string;
  /** XML and other text as text, everything else as base64. */
  readonly text?: string;
  readonly base64?: string;
  /** The part's own `.rels`, as it stood, and the parts that it leads to. */
  readonly relationships?: string;
  readonly leadsTo: readonly string[];
}

export interface ForeignFont {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: NonNullable<FontDocument['underline']>;
  readonly strikethrough: boolean;
  readonly superscript?: boolean;
  readonly subscript?: boolean;
}

export interface WorkbookForeign {
  readonly format: 'xlsx';
  /** Attributes of the root element: namespaces that the fragments use. */
  readonly namespaces: string;
  /** Raw elements by name. */
  readonly fragments: Readonly<Record<string, string>>;
  readonly relationships: readonly Relationship[];
  readonly packageRelationships: readonly Relationship[];
  /** By part name, `xl/drawings/drawing1.xml`. */
  readonly parts: Readonly<Record<string, ForeignPart>>;
  /** Texts with parts or reading aids, as they stood, by what they mean (`meaningOf`). */
  readonly texts?: Readonly<Record<string, string>>;
  /** The styles part as it stood. */
  readonly styles?: string;
  /** The font of cells without a style; fonts in `styles` state only what differs from it. */
  readonly normalFont: ForeignFont;
  /** Names of Excel's own that are not shown to a person, other than those that the sheets model. */
  readonly names: readonly ForeignName[];
  /** Attributes, as they stood, of elements that the host models in part: `workbookPr`, `workbookView`. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Tabs that are no worksheets (charts, dialogues, macros of Excel 4), each after so many worksheets. */
  readonly otherSheets?: readonly {
    readonly name: string;
    readonly after: number;
    readonly sheetId: number;
    readonly state?: string;
    readonly relationship: string;
  }[];
}

export interface ForeignName {
  readonly name: string;
  readonly formula: string;
  readonly scope?: string;
  /** The other attributes of a name that belongs to a macro. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface SheetForeign {
  readonly format: 'xlsx';
  /** The sheet's number in the file, by which slicers find it. */
  readonly sheetId?: number;
  readonly namespaces: string;
  readonly fragments: Readonly<Record<string, string>>;
  /** Attributes, as they stood, of elements that the host models in part: `sheetView`, `sheetPr`, `pageSetup`. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly relationships: readonly Relationship[];
  /** Heights of rows that were as high as their content, by row. */
  readonly automaticHeights?: Readonly<Record<number, number>>;
  /** By table name: the part as it stood, and what it leads to (a query). */
  readonly tables: Readonly<
    Record<string, { readonly xml: string; readonly relationships?: readonly Relationship[] }>
  >;
}

/** What a rule of conditional formatting that the host does not model is made of. */
export interface ForeignRule {
  readonly format: 'xlsx';
  readonly rule: string;
  readonly look?: string;
}

/** The font of a new workbook. */
export const NORMAL_FONT: ForeignFont = {
  name: 'Calibri',
  size: 11,
  color: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
};

/** `foreign` of a document, if it came from an .xlsx file. */
export function workbookForeign(foreign: unknown): WorkbookForeign | undefined {
  return isOurs(foreign) ? (foreign as WorkbookForeign) : undefined;
}

/** `foreign` of a sheet, if it came from an .xlsx file. */
export function sheetForeign(foreign: unknown): SheetForeign | undefined {
  return isOurs(foreign) ? (foreign as SheetForeign) : undefined;
}

/** The payload of a rule, if it came from an .xlsx file. */
export function foreignRule(payload: unknown): ForeignRule | undefined {
  return isOurs(payload) ? (payload as ForeignRule) : undefined;
}

function isOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'xlsx';
}
