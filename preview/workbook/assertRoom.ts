import type { Area } from './address';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { Shift } from './shift';

/** @throws HostError NonBlankCellOffSheet when an insertion would push cells off the sheet */
export function assertRoom(sheet: HostSheet, { axis, at, count, across }: Shift): void {
  if (count < 0) return;
  const limit = axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  const span = across ?? { start: 0, length: axis === 'row' ? MAX_COLUMNS : MAX_ROWS };
  const start = Math.max(at, limit - count);
  const doomed: Area =
    axis === 'row'
      ? { row: start, rows: limit - start, column: span.start, columns: span.length }
      : { column: start, columns: limit - start, row: span.start, rows: span.length };
  if (!sheet.usedArea(false, doomed)) return;
  throw new HostError(
    'NonBlankCellOffSheet',
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  );
}
