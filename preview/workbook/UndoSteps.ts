import { CommandType, IUndoRedoService, type IMutation } from '@univerjs/core';
import { covers, type Area } from './address';
import { countCells } from './cellPatch';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { LinePatch } from './linePatch';
import { keepNotesForUndo } from './noteUndo';
import { cellsChange, linesChange, notesChange, type Change } from './undoChanges';

/** As many of the add-in's steps as Univer's stack holds. */
const STACK_CAPACITY = 20;
/** Earlier changes of a batch that are looked through for one that has the cells already. */
const LOOK_BACK = 16;
/** Over so many replaced cells, rows and columns in all steps together the stack is given up: they are held in memory. */
export const MAX_KEPT_CELLS = 300_000;

interface ExchangeParams {
  readonly unitId: string;
  readonly workbook: HostWorkbook;
  readonly changes: readonly Change[];
  readonly reverse: boolean;
}

const ExchangeMutation: IMutation<ExchangeParams> = {
  id: 'preview.mutation.exchange-step',
  type: CommandType.MUTATION,
  handler: (_accessor, { workbook, changes, reverse }) => {
    for (const change of reverse ? [...changes].reverse() : changes) {
      const sheet = workbook.sheetById(change.sheetId);
      if (sheet) change.exchange(sheet);
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
  /** Cells, rows and columns that the changes keep. */
  private weight = 0;
  /** The same of the latest steps. */
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

  /** To be called before cells of the area, values or looks, change. */
  remember(sheet: HostSheet, area: Area): void {
    if (!this.changes || this.isBeyond) return;
    // Looks of entire columns or rows are kept by these, and by the cells that are there.
    if (area.rows === MAX_ROWS) this.rememberLines(sheet, 'column', area);
    else if (area.columns === MAX_COLUMNS) this.rememberLines(sheet, 'row', area);
    const isEntire = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
    const cells = isEntire ? sheet.usedArea(false, area) : area;
    if (!cells || this.isKept(sheet, 'cells', cells)) return;
    if (this.hasRoom(countCells(sheet.grid, cells))) this.changes.push(cellsChange(sheet, cells));
  }

  /** To be called before sizes, visibility or looks of rows or columns change. */
  rememberLines(sheet: HostSheet, axis: LinePatch['axis'], area: Area): void {
    if (this.isKept(sheet, axis, area)) return;
    if (this.hasRoom(axis === 'row' ? area.rows : area.columns))
      this.changes?.push(linesChange(sheet, axis, area));
  }

  /** To be called before notes or comments of the sheet change. */
  rememberNotes(sheet: HostSheet): void {
    const change = notesChange(sheet);
    if (!this.isKept(sheet, 'notes', change.area)) this.changes?.push(change);
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

  /** Whether an earlier change of the batch has it already, or nothing is kept at all. */
  private isKept(sheet: HostSheet, kind: Change['kind'], area: Area): boolean {
    if (!this.changes || this.isBeyond) return true;
    return this.changes
      .slice(-LOOK_BACK)
      .some((change) => change.sheetId === sheet.id && change.kind === kind && covers(change.area, area));
  }

  private hasRoom(count: number): boolean {
    this.weight += count;
    const kept = this.weights.reduce((sum, weight) => sum + weight, this.weight);
    if (kept > MAX_KEPT_CELLS) this.goBeyond();
    return !this.isBeyond;
  }
}
