import type { Figure } from '../receivables/figure';
import { asRecord } from './settings';

/** What we remember of a table that we wrote. */
export interface TableLayout {
  /** Its name in the workbook, and the name that its plan has. */
  readonly name: string;
  readonly plan: string;
  readonly headers: readonly string[];
  readonly keyColumns: readonly number[];
  /** By header: the column's key, and what its figures stand for. */
  readonly keys?: readonly string[];
  readonly figures?: readonly (Figure | null)[];
  /** What every figure of the table has in common. */
  readonly figure?: Figure;
}

/** Where the ledger of a report stands, to find it again: its sheet may be renamed, its rows grow. */
export interface SourcePlace {
  readonly sheet: string;
  readonly range: string;
  readonly table: string;
  readonly receipts?: { readonly sheet: string; readonly range: string };
}

/** What we remember of a sheet that we wrote: how far it went, so that what lies beyond is the user's. */
export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly TableLayout[];
  /** Tells sheets of one kind apart. */
  readonly scope?: string;
  readonly source?: SourcePlace;
}

function isTableLayout(value: unknown): value is TableLayout {
  const { name, plan, headers, keyColumns } = asRecord(value);
  return (
    typeof name === 'string' &&
    typeof plan === 'string' &&
    Array.isArray(headers) &&
    Array.isArray(keyColumns)
  );
}

function isLayout(value: unknown): value is SheetLayout {
  const { rows, columns, tables, scope } = asRecord(value);
  return (
    typeof rows === 'number' &&
    typeof columns === 'number' &&
    (scope === undefined || typeof scope === 'string') &&
    Array.isArray(tables) &&
    tables.every(isTableLayout)
  );
}

/** A layout that somebody has tampered with makes the sheet the user's: it is left alone. */
export function readLayout(json: string): SheetLayout | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return isLayout(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
