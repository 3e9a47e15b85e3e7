/**
 * A workbook as plain, serialisable data, in Excel's own terms: what a file holds and what the host's
 * workbook is made from and turned back into. Rows and columns count from 0; widths are in characters,
 * heights in points, colours are `#RRGGBB`.
 */

import type { ChartDocument } from './chartDocument';
import type { PageLayoutDocument } from './pageLayoutDocument';

export type { PageLayoutDocument };
import type { ConditionalFormatDocument } from './ruleDocument';
import type { DataValidationDocument } from './validationDocument';

export type { ComparisonOperator, ConditionalFormatDocument, RuleFormat, ScalePoint } from './ruleDocument';

export type ErrorValue =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#SPILL!'
  | '#CALC!'
  | '#BUSY!'
  | '#GETTING_DATA';

/** One cell. Dates are serials of the workbook's date system with a date number format. */
export interface CellDocument {
  readonly value?: string | number | boolean;
  /** Set when the value is an Excel error; `value` is then absent. */
  readonly error?: ErrorValue;
  /** With its leading `=`. `value` or `error` is then the last result. */
  readonly formula?: string;
  /** The range that a dynamic array formula fills, `A1:C4`; only on its anchor. */
  readonly spill?: string;
  /** Index into `WorkbookDocument.styles`. */
  readonly style?: number;
  /** The text's parts where they look different; `value` is the whole text. */
  readonly richText?: readonly TextRunDocument[];
  /** `spill` is the range of an array formula of the old kind, entered with Ctrl+Shift+Enter. */
  readonly legacyArray?: true;
  /** What the file says of the cell and the host does not model (a data table's formula), while its value stands. */
  readonly kept?: string;
}

export type FontDocument = NonNullable<StyleDocument['font']>;
export interface TextRunDocument {
  readonly text: string;
  readonly font?: FontDocument;
}

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export interface BorderDocument {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export interface StyleDocument {
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    /** `true` is a single line. */
    readonly underline?: boolean | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
    readonly superscript?: boolean;
    readonly subscript?: boolean;
    readonly strikethrough?: boolean;
  };
  readonly fill?: string;
  /** Excel.FillPattern other than `Solid`, drawn over `fill`. */
  readonly pattern?: {
    readonly kind: string;
    readonly color?: string;
    /** A gradient as the file has it. */
    readonly foreign?: string;
  };
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly shrinkToFit?: boolean;
  /** Of a distributed alignment. */
  readonly autoIndent?: boolean;
  /** Degrees from -90 to 90, or 180 for letters below one another. */
  readonly textOrientation?: number;
  readonly readingOrder?: 'LeftToRight' | 'RightToLeft';
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Partial<
    Record<'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown', BorderDocument>
  >;
  /** The cell was typed with a leading apostrophe: its text is text, whatever it looks like. */
  readonly quotePrefix?: boolean;
  /** The file's own record of this style, where several of them mean the same. */
  readonly kept?: number;
}

export interface TableDocument {
  readonly id: number;
  readonly name: string;
  /** Header to totals row, `A5:H66`. */
  readonly address: string;
  readonly columns: readonly {
    readonly name: string;
    readonly totalsFunction?: string;
    readonly totalsLabel?: string;
    readonly totalsFormula?: string;
  }[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly filters?: readonly ColumnFilterDocument[];
}

/** What one column of a filter lets through, in the terms of `Excel.FilterCriteria`. */
export interface ColumnFilterDocument {
  /** From 0, within the filter's range. */
  readonly column: number;
  readonly criteria: Readonly<Record<string, unknown>>;
}

export interface HyperlinkDocument {
  readonly cell: string;
  readonly address?: string;
  /** A place in this workbook, `'Sheet 1'!A5`. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** What Excel calls a note (once a comment): a text on a cell. */
export interface NoteDocument {
  readonly cell: string;
  readonly author: string;
  readonly content: string;
  readonly visible: boolean;
  /** Points. */
  readonly width?: number;
  readonly height?: number;
}

export interface CommentReplyDocument {
  readonly id: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly content: string;
  /** ISO 8601, in UTC; empty for what was converted from a note. */
  readonly creationDate: string;
}
/** A thread. */
export interface CommentDocument extends CommentReplyDocument {
  readonly cell: string;
  readonly resolved: boolean;
  readonly replies: readonly CommentReplyDocument[];
}

/** How a sheet or the workbook's structure is protected. */
export interface ProtectionDocument {
  /** Of `Excel.WorksheetProtectionOptions`, those that are set. */
  readonly options: Readonly<Record<string, boolean | string>>;
  /** The attributes by which a file verifies the password: `password`, or `algorithmName`, `hashValue`, ... */
  readonly verifier?: Readonly<Record<string, string>>;
}

/** Rows or columns that are grouped, by index. */
export type OutlineDocument = Readonly<
  Record<number, { readonly level: number; readonly collapsed?: boolean }>
>;

export interface SheetDocument {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor?: string;
  /** Sparse rows: `cells[row]?.[column]`. */
  readonly cells: readonly (readonly (CellDocument | undefined)[] | undefined)[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** `true` if absent. */
  readonly showHeadings?: boolean;
  /** Characters; 8.43 if absent. */
  readonly standardWidth?: number;
  /** Rows and columns before which a page ends. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
  readonly protected: boolean;
  readonly protection?: ProtectionDocument;
  /** Looks of whole columns and rows: indexes into `WorkbookDocument.styles`. */
  readonly columnStyles?: Readonly<Record<number, number>>;
  readonly rowStyles?: Readonly<Record<number, number>>;
  readonly columnOutline?: OutlineDocument;
  readonly rowOutline?: OutlineDocument;
  readonly tables: readonly TableDocument[];
  readonly conditionalFormats: readonly ConditionalFormatDocument[];
  readonly hyperlinks: readonly HyperlinkDocument[];
  readonly autoFilter?: string;
  readonly filters?: readonly ColumnFilterDocument[];
  readonly dataValidations?: readonly DataValidationDocument[];
  readonly notes?: readonly NoteDocument[];
  readonly comments?: readonly CommentDocument[];
  /** From the back to the front. */
  readonly charts?: readonly ChartDocument[];
  readonly pageLayout: PageLayoutDocument;
  readonly customProperties: readonly { readonly key: string; readonly value: string }[];
  /** What the file held and the host does not model; given back untouched at saving. */
  readonly foreign?: unknown;
}

export interface NamedItemDocument {
  readonly name: string;
  readonly formula: string;
  /** The sheet it belongs to, or absent for the whole workbook. */
  readonly scope?: string;
  readonly visible: boolean;
  readonly comment?: string;
}

/** `Excel.DocumentProperties`; dates in ISO 8601. */
export interface PropertiesDocument {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly lastAuthor?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly revisionNumber?: number;
  readonly creationDate?: string;
  readonly custom?: readonly { readonly key: string; readonly value: string | number | boolean }[];
}

export interface CustomXmlPartDocument {
  readonly id: string;
  readonly xml: string;
}

export interface WorkbookDocument {
  readonly fileName: string;
  readonly date1904: boolean;
  readonly activeSheet: number;
  readonly styles: readonly StyleDocument[];
  readonly sheets: readonly SheetDocument[];
  readonly names: readonly NamedItemDocument[];
  /** `Excel.SettingCollection` of the add-in, values as JSON. */
  readonly settings: readonly { readonly key: string; readonly value: unknown }[];
  readonly properties?: PropertiesDocument;
  readonly customXmlParts?: readonly CustomXmlPartDocument[];
  /** Set while the structure is protected. */
  readonly protection?: ProtectionDocument;
  readonly foreign?: unknown;
}
