import { CommandType, IUndoRedoService, type IMutation } from '@univerjs/core';
import { covers, formatArea, parseArea, type Area } from './address';
import { cellsOf, countCells, putCells, type CellPatch } from './cellPatch';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { keepNotesForUndo } from './noteUndo';
import type { SheetSide } from './SheetSide';

/** As many of the add-in's steps as Univer's stack holds. */
const STACK_CAPACITY = 20;
/** Earlier changes of a batch that are looked through for one that has the cells already. */
const LOOK_BACK = 16;
/** Over so many replaced cells in all steps together the stack is given up: they are held in memory. */
export const MAX_KEPT_CELLS = 300_000;

type Notes = Pick<SheetSide, 'notes' | 'comments'>;
/** Something of a sheet as it stood; sheets by their ids, for Univer makes a sheet anew when its deletion is undone. */
type Change =
  | { readonly sheetId: string; cells: CellPatch; readonly notes?: undefined }
  | { readonly sheetId: string; readonly cells?: undefined; notes: Notes };

interface ExchangeParams {
  readonly unitId: string;
  readonly workbook: HostWorkbook;
  readonly changes: readonly Change[];
  readonly reverse: boolean;
}

/** Exchanges what a step keeps with what the workbook has: undoing and redoing are the same, in turn. */
const ExchangeMutation: IMutation<ExchangeParams> = {
  id: 'preview.mutation.exchange-step',
  type: CommandType.MUTATION,
  handler: (_accessor, { workbook, changes, reverse }) => {
    for (const change of reverse ? [...changes].reverse() : changes) {
      const sheet = workbook.sheetById(change.sheetId);
      if (!sheet) continue;
      if (change.notes) change.notes = exchangeNotes(sheet, change.notes);
      else change.cells = exchangeCells(sheet, change.cells);
    }
    void workbook.calculation.run().then(() => {
      workbook.view.refresh();
    });
    return true;
  },
};

/**
 * What the add-in did, on the undo stack of the page's user: one step for each batch. A batch that does more than
 * can be taken back empties the stack, so that undoing never leaves half of it.
 */
export class UndoSteps {
  private readonly stops: readonly (() => void)[];
  private changes: Change[] | undefined;
  private isBeyond = false;
  /** Cells that the changes keep. */
  private weight = 0;
  /** Kept cells of the latest steps. */
  private readonly weights: number[] = [];

  constructor(private readonly workbook: HostWorkbook) {
    const { commands, events } = workbook;
    if (!commands.hasCommand(ExchangeMutation.id)) commands.registerCommand(ExchangeMutation);
    // A user's change in the middle of a batch would lie under the step that it came after.
    const stopListening = events.listen((event) => {
      const hasBegun = this.changes !== undefined && this.changes.length > 0;
      if (hasBegun && event.type === 'changed' && !event.byAddIn) this.goBeyond();
    });
    this.stops = [stopListening, keepNotesForUndo(workbook)];
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  /** A batch of the add-in begins. */
  begin(): void {
    this.changes = [];
    this.weight = 0;
    this.isBeyond = false;
  }

  /** The batch does what no step can take back. */
  goBeyond(): void {
    if (!this.changes) return;
    this.isBeyond = true;
    this.changes = [];
  }

  /** To be called before cells of the area change. */
  remember(sheet: HostSheet, area: Area): void {
    if (!this.changes || this.isBeyond) return;
    if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) {
      this.goBeyond();
      return;
    }
    const isKept = (change: Change): boolean =>
      change.sheetId === sheet.id && change.cells !== undefined && covers(change.cells.area, area);
    if (this.changes.slice(-LOOK_BACK).some(isKept)) return;
    const room = MAX_KEPT_CELLS - this.weight - this.weights.reduce((sum, weight) => sum + weight, 0);
    const count = countCells(sheet.grid, area);
    if (count > room) {
      this.goBeyond();
      return;
    }
    this.weight += count;
    this.changes.push({ sheetId: sheet.id, cells: cellsOf(sheet.grid, area) });
  }

  /** To be called before notes or comments of the sheet change. */
  rememberNotes(sheet: HostSheet): void {
    if (!this.changes || this.isBeyond) return;
    const isKept = (change: Change): boolean => change.sheetId === sheet.id && change.notes !== undefined;
    if (this.changes.some(isKept)) return;
    const { notes, comments } = sheet.side;
    this.changes.push({ sheetId: sheet.id, notes: { notes, comments } });
  }

  /** The batch has ended, with or without an error. */
  end(): void {
    const changes = this.changes ?? [];
    this.changes = undefined;
    const stack = this.workbook.injector.get(IUndoRedoService);
    const { unitId } = this.workbook;
    if (this.isBeyond) {
      stack.clearUndoRedo(unitId);
      this.weights.length = 0;
    } else if (changes.length > 0) {
      const step = (reverse: boolean): { id: string; params: ExchangeParams } => ({
        id: ExchangeMutation.id,
        params: { unitId, workbook: this.workbook, changes, reverse },
      });
      stack.pushUndoRedo({ unitID: unitId, undoMutations: [step(true)], redoMutations: [step(false)] });
      this.weights.push(this.weight);
      if (this.weights.length > STACK_CAPACITY) this.weights.shift();
    }
  }
}

function exchangeNotes(sheet: HostSheet, { notes, comments }: Notes): Notes {
  const { side } = sheet;
  const now: Notes = { notes: side.notes, comments: side.comments };
  side.notes = notes;
  side.comments = comments;
  for (const { cell } of [...now.notes, ...now.comments, ...notes, ...comments]) {
    sheet.touched(parseArea(cell));
  }
  return now;
}

function exchangeCells(sheet: HostSheet, patch: CellPatch): CellPatch {
  const { workbook } = sheet;
  const { area } = patch;
  const now = cellsOf(sheet.grid, area);
  if (putCells(sheet.grid, patch)) workbook.noteFormulas();
  workbook.dirty(sheet, area);
  workbook.tableStore.headersWritten(sheet, area);
  sheet.touched(area);
  const address = formatArea(area);
  workbook.events.emit({
    type: 'changed',
    sheetId: sheet.id,
    address,
    changeType: 'RangeEdited',
    byAddIn: false,
  });
  return now;
}
