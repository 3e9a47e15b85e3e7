import { isEmpty } from '../../ledger/cells/cells';
import { DAYS_1904 } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { CellValue } from '../../ledger/mapping';
import type { PlanCell } from '../plan';

/** The cells of a stored table below its header, by column; a column that is gone is absent. */
export interface StoredCells<Column extends string> {
  readonly count: number;
  readonly columns: Readonly<Partial<Record<Column, readonly CellValue[]>>>;
  readonly date1904?: boolean;
}

/** What a run stores of a day, and which earlier rows it takes the place of. */
export interface FreshCells {
  readonly asOf: Day;
  readonly rows: readonly (readonly PlanCell[])[];
  /** The day that an earlier row names; undefined where it cannot be read. */
  readonly dayOf: (row: number) => Day | undefined;
  readonly replaces: (row: number) => boolean;
}

export interface MergedRows {
  readonly rows: readonly (readonly PlanCell[])[];
  /** How many earlier rows of the day have gone. */
  readonly replaced: number;
  /** Whether all earlier rows stand where they stood, and those of the run below them. */
  readonly isAppended: boolean;
}

/**
 * The stored rows with those of a run in their place, by date. All cells of other rows stay as they are, also those that
 * cannot be read: they may be somebody's figures. `asOf` is the column of the day.
 */
export function mergeStored<Column extends string>(
  columns: readonly (Column | 'asOf')[],
  { count, columns: cells, date1904 }: StoredCells<Column | 'asOf'>,
  fresh: FreshCells,
): MergedRows {
  const dated: { readonly day: number; readonly row: readonly PlanCell[] }[] = [];
  let replaced = 0;
  for (let row = 0; row < count; row++) {
    // A plan counts its days from 1900 in every workbook.
    const kept = columns.map((column): PlanCell => {
      const value = cells[column]?.[row] ?? '';
      if (value === '') return null;
      return column === 'asOf' && date1904 === true && typeof value === 'number' ? value + DAYS_1904 : value;
    });
    if (kept.every((value) => value === null || (typeof value === 'string' && isEmpty(value)))) continue;
    if (fresh.replaces(row)) replaced++;
    else dated.push({ day: fresh.dayOf(row) ?? Infinity, row: kept });
  }
  const kept = dated.length;
  for (const row of fresh.rows) dated.push({ day: fresh.asOf, row });
  const isInOrder = dated.every(({ day }, at) => day >= (dated[at - 1]?.day ?? -Infinity));
  // Stable: rows of one day stay in their order. Infinity less itself is no number.
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { rows: dated.map(({ row }) => row), replaced, isAppended: isInOrder && kept === count };
}
