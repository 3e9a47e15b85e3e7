import { shownText } from '../cells/cells';
import type { AcceptedRows } from './acceptedRows';
import type { LedgerColumns } from '../intake';
import { FIELDS, rowPlace, type Check, type CheckCode, type RowId } from '../ledger';

/** The rows that the user has looked at and accepted, by check. */
export type Accepted = Readonly<Partial<Record<CheckCode, AcceptedRows>>>;

/**
 * Names rows by what stands in their mapped cells, so that they are known again when they have moved. Rows that are
 * alike are told apart by their order. The tables are read once, when the first key is asked for.
 */
export function rowKeys(tables: readonly LedgerColumns[]): (id: RowId) => string {
  const keys = new Map<number, readonly string[]>();
  return (id) => {
    const { table, row } = rowPlace(id);
    const columns = tables[table];
    if (!columns) return '';
    let known = keys.get(table);
    if (!known) keys.set(table, (known = keysOf(columns, table)));
    return known[row - columns.firstRow] ?? '';
  };
}

/**
 * The checks without the rows that the user has accepted, which stay named in `acceptedRows`; a check of which all
 * is accepted stays with count 0, so that it can be taken back.
 */
export function withAccepted(
  checks: readonly Check[],
  keyOf: (id: RowId) => string,
  accepted: Accepted,
): readonly Check[] {
  return checks.map((check) => {
    const known = accepted[check.code];
    if (known === undefined) return check;
    const all = [...check.rows, ...(check.acceptedRows ?? [])].sort((a, b) => a - b);
    const keys = known.among(all.map(keyOf));
    const acceptedRows = all.filter((row) => keys.has(keyOf(row)));
    if (acceptedRows.length === 0) return check;
    const rows = all.filter((row) => !keys.has(keyOf(row)));
    const count = rows.length === 0 ? 0 : Math.min(check.count, rows.length);
    return { ...check, rows, acceptedRows, count, details: { ...check.details, count } };
  });
}

function keysOf({ mapping, columns, rowCount }: LedgerColumns, table: number): readonly string[] {
  const cells = FIELDS.flatMap((field) => {
    const column = mapping[field];
    const values = column === undefined ? undefined : columns.get(column);
    return values ? [{ field, values }] : [];
  });
  const seen = new Map<string, number>();
  return Array.from({ length: rowCount }, (_, row) => {
    const texts = cells.map(({ field, values }) => `${field}\u0001${shownText(values[row] ?? '')}`);
    const hash = hashOf(`${String(table)}\u0002${texts.join('\u0002')}`);
    const before = seen.get(hash) ?? 0;
    seen.set(hash, before + 1);
    return before === 0 ? hash : `${hash}.${String(before)}`;
  });
}

/** Two unlike hashes over the code units, 64 bits together. */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + at), 0x5bd1e995);
    two ^= two >>> 15;
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36).padStart(7, '0');
}
