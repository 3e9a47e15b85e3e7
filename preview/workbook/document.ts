/**
 * A workbook as plain, serialisable data, in Excel's own terms: what a file holds and what the host's
 * workbook is made from and turned back into. Rows and columns count from 0; widths are in characters,
 * heights in points, colours are `#RRGGBB`.
 */

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
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
  };
  readonly fill?: string;
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly locked?: boolean;
  readonly borders?: Partial<
    Record<'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown', BorderDocument>
  >;
  /** The cell was typed with a leading apostrophe: its text is text, whatever it looks like. */
  readonly quotePrefix?: boolean;
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
}

/** The look that a rule puts on a cell. */
export interface RuleFormat {
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
}
export type ComparisonOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';
export interface ScalePoint {
  readonly type:
    'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile' | 'Formula' | 'Automatic';
  readonly formula?: string;
  readonly color?: string;
}
interface RuleBase {
  readonly id: string;
  /** Space-separated areas, `B6:F65`. */
  readonly address: string;
  /** From 1, the first rule first, as in a file; Office.js counts from 0. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}
export type ConditionalFormatDocument = RuleBase &
  (
    | {
        readonly type: 'CellValue';
        readonly operator: ComparisonOperator;
        readonly formula1: string;
        readonly formula2?: string;
        readonly format: RuleFormat;
      }
    | { readonly type: 'Custom'; readonly formula: string; readonly format: RuleFormat }
    | {
        readonly type: 'ContainsText';
        readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
        readonly text: string;
        readonly format: RuleFormat;
      }
    | { readonly type: 'ColorScale'; readonly points: readonly ScalePoint[] }
    | {
        readonly type: 'DataBar';
        readonly color: string;
        readonly lower: ScalePoint;
        readonly upper: ScalePoint;
        readonly showValue: boolean;
      }
    | { readonly type: 'Foreign'; readonly payload: unknown }
  );

export interface PageLayoutDocument {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: number;
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly printArea?: string;
  readonly printTitleRows?: string;
  readonly printTitleColumns?: string;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  /** Points. */
  readonly margins?: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  readonly headersFooters?: Partial<
    Record<
      'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
      string
    >
  >;
}

export interface HyperlinkDocument {
  readonly cell: string;
  readonly address?: string;
  /** A place in this workbook, `'Sheet 1'!A5`. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

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
  readonly protected: boolean;
  readonly tables: readonly TableDocument[];
  readonly conditionalFormats: readonly ConditionalFormatDocument[];
  readonly hyperlinks: readonly HyperlinkDocument[];
  readonly autoFilter?: string;
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

export interface WorkbookDocument {
  readonly fileName: string;
  readonly date1904: boolean;
  readonly activeSheet: number;
  readonly styles: readonly StyleDocument[];
  readonly sheets: readonly SheetDocument[];
  readonly names: readonly NamedItemDocument[];
  /** `Excel.SettingCollection` of the add-in, values as JSON. */
  readonly settings: readonly { readonly key: string; readonly value: unknown }[];
  readonly foreign?: unknown;
}
