import type { Area } from './address';
import { carriedOf, type CarriedDocument } from './carried';
import type {
  ConditionalFormatDocument,
  HyperlinkDocument,
  PageLayoutDocument,
  SheetDocument,
  TableDocument,
} from './document';

export type TableFlags = Omit<TableDocument, 'id' | 'name' | 'address' | 'columns'>;
export type ColumnTotals = Omit<TableDocument['columns'][number], 'name'>;

/** What a table has in Excel and not in Univer. */
export interface TableSide {
  flags: TableFlags;
  /** By column id of Univer. */
  readonly totals: Map<string, ColumnTotals>;
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
  pageLayout: PageLayoutDocument;
  readonly customProperties: Map<string, string>;
  readonly foreign: unknown;
  /** Of the document, what the host neither shows nor changes. */
  readonly carried: CarriedDocument;
}

export function newSide(sheet?: SheetDocument): SheetSide {
  return {
    veryHidden: sheet?.visibility === 'VeryHidden',
    protected: sheet?.protected ?? false,
    tables: new Map(),
    rules: new Map(),
    foreignRules: [],
    hyperlinks: [],
    pageLayout: sheet?.pageLayout ?? {},
    customProperties: new Map(sheet?.customProperties.map(({ key, value }) => [key, value])),
    foreign: sheet?.foreign,
    carried: carriedOf(sheet),
  };
}
