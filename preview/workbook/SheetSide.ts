import type { Area } from './address';
import type {
  ColumnFilterDocument,
  ConditionalFormatDocument,
  CommentDocument,
  HyperlinkDocument,
  NoteDocument,
  PageLayoutDocument,
  ProtectionDocument,
  SheetDocument,
  TableDocument,
} from './document';
import type { TableSortState } from './tableSort';
import type { HostValidation, ValidationContent } from './ValidationStore';
import { loadOutline, type Outlines } from './outline';

export type TableFlags = Omit<TableDocument, 'id' | 'name' | 'address' | 'columns' | 'filters'>;
export type ColumnTotals = Omit<TableDocument['columns'][number], 'name'>;

/** What a table has in Excel and not in Univer. */
export interface TableSide {
  flags: TableFlags;
  /** By column id of Univer. */
  readonly totals: Map<string, ColumnTotals>;
  /** Excel's ids of the columns, which stay while the column does; by column id of Univer. */
  readonly columnNumbers: Map<string, number>;
  sort?: TableSortState;
  filters: readonly ColumnFilterDocument[];
  /** Made of a header alone: its blank row is where the first new row goes. */
  hasInsertRow?: true;
}

export interface LinkedArea {
  area: Area;
  readonly link: Omit<HyperlinkDocument, 'cell'>;
}

/** What a sheet has in Excel and not in Univer, kept beside Univer's sheet. */
export interface SheetSide {
  veryHidden: boolean;
  protected: boolean;
  readonly tables: Map<string, TableSide>;
  /** Univer's rules in Excel's terms, by rule id; their areas are Univer's. */
  readonly rules: Map<string, ConditionalFormatDocument>;
  /** Rules that Univer does not draw. */
  foreignRules: readonly ConditionalFormatDocument[];
  readonly hyperlinks: LinkedArea[];
  notes: readonly NoteDocument[];
  comments: readonly CommentDocument[];
  pageLayout: PageLayoutDocument;
  readonly customProperties: Map<string, string>;
  readonly foreign: unknown;
  /** Of the sheet's own filter. */
  filters: readonly ColumnFilterDocument[];
  /** Univer's validations in Excel's terms, by rule id; their areas are Univer's. */
  readonly validations: Map<string, ValidationContent>;
  /** Validations without a rule: alerts and prompts. */
  validationTexts: readonly HostValidation[];
  readonly outlines: Outlines;
  /** Only while the sheet is protected. */
  protection: ProtectionDocument | undefined;
  showHeadings: boolean;
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
}

export function newSide(sheet?: SheetDocument): SheetSide {
  return {
    veryHidden: sheet?.visibility === 'VeryHidden',
    protected: sheet?.protected ?? false,
    tables: new Map(),
    rules: new Map(),
    foreignRules: [],
    hyperlinks: [],
    notes: sheet?.notes ?? [],
    comments: sheet?.comments ?? [],
    pageLayout: sheet?.pageLayout ?? {},
    customProperties: new Map(sheet?.customProperties.map(({ key, value }) => [key, value])),
    foreign: sheet?.foreign,
    filters: [],
    validations: new Map(),
    validationTexts: [],
    outlines: { row: loadOutline(sheet?.rowOutline), column: loadOutline(sheet?.columnOutline) },
    protection: sheet?.protection,
    showHeadings: sheet?.showHeadings ?? true,
    rowBreaks: sheet?.rowBreaks ?? [],
    columnBreaks: sheet?.columnBreaks ?? [],
  };
}
