/**
 * A report sheet as plain data: everything that the one writer needs, and nothing that knows Office.js.
 * Rows and columns count from 0. Strings are always text in the cell, whatever they begin with.
 */
import type { Language } from '../locales/language';
import type { Figure } from '../receivables/figure';
import type { ReportBasis, ReportRequest } from './reportRequest';

/** A formula of ours (never made from ledger text), with the value it must come to. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: number | string;
}
/** `null` is an empty cell; dates are serials in a column or area with a date format. */
export type PlanCell = string | number | boolean | null | FormulaCell;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells outside tables: titles, parameters, the tie-out block. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

/**
 * `wholeAmount` and `fineAmount` are for currencies without a minor unit and with one of three digits; in a
 * `difference` a zero is written out.
 */
export type CellFormat =
  | 'text'
  | 'amount'
  | 'wholeAmount'
  | 'fineAmount'
  | 'difference'
  | 'date'
  | 'integer'
  /** One digit after the point: days, turns. */
  | 'decimal'
  | 'percent'
  | 'general';

/**
 * Why an amount leads to no items: it is what two figures differ by, a ratio, a rate, in a line that is one item or
 * row of the ledger, what the user typed, what the lines that they counted come to, kept in the aging history, measured in
 * something else than money, or reckoned from several amounts by a rule.
 */
export type NoFigure =
  'difference' | 'share' | 'rate' | 'item' | 'typed' | 'counted' | 'stored' | 'measured' | 'reckoned';

/** Cells outside tables that can be traced. The group is found again by the first cell of its first row. */
export interface FigureGroup {
  readonly row: number;
  /** What stands in the first cell of that row. */
  readonly label: string;
  /** What every figure of the group has in common. */
  readonly figure: Figure;
  readonly cells: readonly FigureCell[];
}

export interface FigureCell {
  /** From the group's first row. */
  readonly row: number;
  readonly column: number;
  readonly figure: Figure | NoFigure;
  /** The cell says how many items there are. */
  readonly counts?: true;
}

export interface ColumnPlan {
  /** Stable across languages and refreshes: tells our columns from those the user added. */
  readonly key: string;
  readonly header: string;
  readonly format: CellFormat;
  /** What a cell of the column adds to what its row and its table stand for; absent where it is no sum of items. */
  readonly figure?: Figure;
  /** Why its amounts lead to no items. */
  readonly noFigure?: NoFigure;
}

/** One Excel table: a header row at `row`, the rows below it, and the totals row where `totals` is given. */
export interface TablePlan {
  /** Unique in the workbook; letters, digits and underscores. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly PlanCell[])[];
  readonly totals?: readonly PlanCell[];
  /**
   * Columns that identify a row across refreshes, so that what the user typed beside it comes back. For drilling
   * down, key columns `customerNumber`, `customerName`, `group` and `currency` say what the row stands for.
   */
  readonly keyColumns: readonly number[];
  /** What every figure of the table has in common, such as its currency. */
  readonly figure?: Figure;
  /** What each row stands for where its key columns do not say so; `item` where every row is one. */
  readonly rowFigures?: readonly (Figure | NoFigure)[] | 'item';
}

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'label'
  | 'labelBefore'
  | 'value'
  /** A cell that the user types in. */
  | 'input'
  | 'section'
  | 'sectionFigure'
  | 'day'
  | 'good'
  | 'bad'
  /** A change for the better or the worse, in ink alone. */
  | 'better'
  | 'worse'
  | 'note'
  /** Leads to another place of the sheet. */
  | 'link'
  /** Words that stand under a chart. */
  | 'covered'
  /** Words beside a figure, with a gap between. */
  | 'words'
  /** The same in grey. */
  | 'aside'
  | 'totals';
export interface StyledArea {
  readonly area: Area;
  readonly style?: StyleName;
  readonly format?: CellFormat;
}

/** A conditional format. Colours come from the writer's palette by tone. */
export type Tone = 'mild' | 'warm' | 'hot' | 'good';
export type RulePlan =
  /** Of several rules for an area the last one that fits shows. */
  | { readonly kind: 'positive'; readonly area: Area; readonly tone: Tone; readonly above?: number }
  | { readonly kind: 'contains'; readonly area: Area; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'negative'; readonly area: Area; readonly tone: Tone }
  /** Tints the worse half of an area, the worse the darker. */
  | { readonly kind: 'shade'; readonly area: Area; readonly worse: 'high' | 'low' }
  | { readonly kind: 'bar'; readonly area: Area };

/** A cell that the user types in: what they typed is asked for by `key` when the sheet is made again. */
export interface InputCell {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** What stands in the first cell of its row, by which it is found again where the user moved rows. */
  readonly label: string;
}

/** One series of a chart: cells of a column of this sheet, as many as the categories. */
export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: Area;
  /** Bars and lines are all of their kind. */
  readonly as: 'column' | 'line';
  /** `secondary` has an axis of its own on the right. */
  readonly axis: 'primary' | 'secondary';
  /** Position in the palette's colours for charts: buckets take them from not due to the oldest. */
  readonly color: ChartColor;
}
export const CHART_COLORS = ['calm', 'mild', 'warm', 'hot', 'hottest', 'accent', 'muted'] as const;
export type ChartColor = (typeof CHART_COLORS)[number];

/** A chart of Excel over cells of its own sheet: it shows what they say, also after the user changed them. */
export interface ChartPlan {
  /** Tells the charts of a sheet apart across refreshes. */
  readonly name: string;
  readonly title: string;
  /** Bars lie, the first row on top, with their figures beside them in place of an axis. */
  readonly kind: 'columns' | 'stackedColumns' | 'bars' | 'lines';
  readonly categories: Area;
  readonly series: readonly ChartSeriesPlan[];
  /** The cells that it covers, unless the user moved it. */
  readonly place: Area;
  readonly format: CellFormat;
  readonly secondaryFormat?: CellFormat;
  /**
   * What the chart shows, in words, for those who cannot see it: it stands in a cell under the chart, since
   * Excel's API has no alternative text for charts.
   */
  readonly description: string;
}

/** A link from a cell to a place in this workbook. */
export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export const REPORT_KINDS = [
  'index',
  'aging',
  'alerts',
  'detail',
  'statement',
  'reconciliation',
  'comparison',
  'dashboard',
  'measures',
  'trends',
  'creditReview',
  'limitUse',
  'creditFile',
  'creditBacktest',
  'drillDown',
  'snapshot',
  'history',
  'creditHistory',
  'creditAlerts',
  'creditMigration',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface SheetPlan {
  readonly report: ReportKind;
  /** Tells sheets of one kind apart, such as the statements of two customers. */
  readonly scope?: string;
  /** What the sheet was made for, kept with it for the next refresh. */
  readonly made?: MadeFor;
  /** Wanted name; the writer finds a free one if a sheet that is not ours has it. */
  readonly name: string;
  /** The names that we give this report in any language; another name was chosen by the user and is kept. */
  readonly ourNames: readonly string[];
  readonly tone: 'primary' | 'alert';
  readonly blocks: readonly Block[];
  readonly tables: readonly TablePlan[];
  readonly styles: readonly StyledArea[];
  readonly rules: readonly RulePlan[];
  readonly links: readonly LinkPlan[];
  readonly inputs?: readonly InputCell[];
  readonly charts?: readonly ChartPlan[];
  readonly figures?: readonly FigureGroup[];
  /** What the amounts outside tables and groups are. */
  readonly otherFigures?: NoFigure;
  /** Characters, by column. */
  readonly widths: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Words for what the user typed beside a table: heading of notes whose row is gone, header of a nameless column. */
  readonly carried: { readonly title: string; readonly header: string };
  readonly print: {
    readonly orientation: 'portrait' | 'landscape';
    /** Rows repeated on every page, `$7:$7`. */
    readonly titleRows: string;
    /** 0-based rows before which a new page begins. */
    readonly pageBreaks?: readonly number[];
    /** Columns repeated on every page of a sheet that takes several side by side, `$A:$A`. */
    readonly titleColumns?: string;
    /** How many pages the sheet takes side by side; one when left out. */
    readonly pagesWide?: number;
    /** Shrinks the sheet to one page. */
    readonly onePage?: boolean;
    /** What is printed; the whole sheet when left out. */
    readonly area?: Area;
    readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  };
}

/** A report's request and the basis of its figures. */
export interface MadeFor {
  readonly request: ReportRequest;
  readonly basis: ReportBasis;
  readonly language: Language;
}

/** What one press of the button will write. */
export interface ReportPlan {
  readonly sheets: readonly SheetPlan[];
}
