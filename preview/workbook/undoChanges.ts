import { formatArea, parseArea, type Area } from './address';
import { cellsOf, putCells } from './cellPatch';
import type { HostSheet } from './HostSheet';
import { linesOf, putLines, type LinePatch } from './linePatch';
import type { SheetSide } from './SheetSide';

/** Something of a sheet as it stood before a batch changed it. */
export interface Change {
  /** Not the sheet itself: Univer makes it anew when its deletion is taken back. */
  readonly sheetId: string;
  readonly kind: 'cells' | 'notes' | LinePatch['axis'];
  readonly area: Area;
  /** Puts back what is kept and keeps what was there: undoing and redoing are the same, in turn. */
  exchange(sheet: HostSheet): void;
}

export function cellsChange(origin: HostSheet, area: Area): Change {
  let kept = cellsOf(origin.grid, area);
  return {
    sheetId: origin.id,
    kind: 'cells',
    area,
    exchange: (sheet) => {
      const { workbook } = sheet;
      const now = cellsOf(sheet.grid, area);
      if (putCells(sheet.grid, kept)) workbook.noteFormulas();
      kept = now;
      workbook.dirty(sheet, area);
      workbook.tableStore.headersWritten(sheet, area);
      sheet.touched(area);
      workbook.events.emit({
        type: 'changed',
        sheetId: sheet.id,
        address: formatArea(area),
        changeType: 'RangeEdited',
        byAddIn: false,
      });
    },
  };
}

export function linesChange(origin: HostSheet, axis: LinePatch['axis'], area: Area): Change {
  let kept = linesOf(origin, axis, area);
  return {
    sheetId: origin.id,
    kind: axis,
    area,
    exchange: (sheet) => {
      const now = linesOf(sheet, axis, area);
      putLines(sheet, kept);
      kept = now;
      sheet.touched(area);
    },
  };
}

/** Notes and comments of a whole sheet: their lists are never changed, only replaced. */
export function notesChange(origin: HostSheet): Change {
  const notesOf = ({ notes, comments }: SheetSide): Pick<SheetSide, 'notes' | 'comments'> => ({
    notes,
    comments,
  });
  let kept = notesOf(origin.side);
  return {
    sheetId: origin.id,
    kind: 'notes',
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    exchange: (sheet) => {
      const now = notesOf(sheet.side);
      Object.assign(sheet.side, kept);
      for (const { cell } of [...kept.notes, ...kept.comments, ...now.notes, ...now.comments]) {
        sheet.touched(parseArea(cell));
      }
      kept = now;
    },
  };
}
