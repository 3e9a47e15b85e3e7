import { InterceptorEffectEnum, type ICellData, type IDisposable, type Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { CellPopupManagerService, HoverManagerService } from '@univerjs/sheets-ui';
import { ComponentManager } from '@univerjs/ui';
import { formatArea, parseArea } from '../workbook/address';
import type { CommentDocument, NoteDocument } from '../workbook/document';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { NoteCard, type CardContent } from './NoteCard';

const CARD = 'preview.note-card';
const PRIORITY = 3;
/** As in Excel: a red corner for a note, a purple one for a comment. */
const NOTE_MARK = { color: '#C00000', size: 6 };
const COMMENT_MARK = { color: '#7B2FBE', size: 8 };

interface Place {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** Marks the cells that have a note or a comment, and shows it while the pointer or the selection is there. */
export function showNotes(workbook: HostWorkbook): void {
  const { injector } = workbook;
  injector.get(ComponentManager).register(CARD, NoteCard);
  markCells(workbook);
  const card = new CardPlace(workbook);
  injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    card.show(cell?.location);
  });
  workbook.events.listen((event) => {
    if (event.type !== 'selectionChanged') return;
    const { row, column } = parseArea(event.address);
    card.show({ subUnitId: event.sheetId, row, col: column });
  });
}

function markCells(workbook: HostWorkbook): void {
  workbook.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, { subUnitId, row, col, rawData }, next) => {
      const sheet = workbook.sheetById(subUnitId);
      const mark = sheet && markOf(sheet, row, col);
      if (!mark) return next(cell);
      const marked: Nullable<ICellData> = cell && cell !== rawData ? cell : { ...rawData };
      return next({ ...marked, markers: { ...cell?.markers, tr: mark } });
    },
  });
}

/** Cells by list: a list of notes is never changed, only replaced. */
const cellsOfList = new WeakMap<object, ReadonlySet<string>>();

function hasCell(list: readonly { readonly cell: string }[], row: number, column: number): boolean {
  if (list.length === 0) return false;
  let cells = cellsOfList.get(list);
  if (!cells) {
    cells = new Set(list.map(({ cell }) => keyOf(cell)));
    cellsOfList.set(list, cells);
  }
  return cells.has(`${row},${column}`);
}

function keyOf(cell: string): string {
  const { row, column } = parseArea(cell);
  return `${row},${column}`;
}

function markOf({ side }: HostSheet, row: number, column: number): typeof NOTE_MARK | undefined {
  if (hasCell(side.comments, row, column)) return COMMENT_MARK;
  return hasCell(side.notes, row, column) ? NOTE_MARK : undefined;
}

/** The one card of the page. */
class CardPlace {
  private shown: { readonly key: string; readonly popup: IDisposable } | undefined;

  constructor(private readonly workbook: HostWorkbook) {}

  show(place: Place | undefined): void {
    const content = place && contentAt(this.workbook, place);
    const key = content ? JSON.stringify([place, content]) : '';
    if (key === (this.shown?.key ?? '')) return;
    this.shown?.popup.dispose();
    this.shown = undefined;
    if (!place || !content) return;
    const location = {
      unitId: this.workbook.unitId,
      subUnitId: place.subUnitId,
      row: place.row,
      col: place.col,
    };
    const popup = this.workbook.injector.get(CellPopupManagerService).showPopup(location, {
      componentKey: CARD,
      direction: 'horizontal',
      extraProps: { content },
      priority: PRIORITY,
    });
    this.shown = { key, popup };
  }
}

function contentAt(workbook: HostWorkbook, { subUnitId, row, col }: Place): CardContent | undefined {
  const side = workbook.sheetById(subUnitId)?.side;
  if (!side || (side.notes.length === 0 && side.comments.length === 0)) return undefined;
  const cell = formatArea({ row, column: col, rows: 1, columns: 1 });
  const comment = side.comments.find((candidate) => candidate.cell === cell);
  if (comment) return cardOfComment(comment);
  const note = side.notes.find((candidate) => candidate.cell === cell);
  return note && cardOfNote(note);
}

function cardOfComment({ replies, resolved, ...comment }: CommentDocument): CardContent {
  const entries = [comment, ...replies].map(({ id, authorName, creationDate, content }) => ({
    id,
    author: authorName,
    date: creationDate,
    text: content,
  }));
  return { entries, isResolved: resolved };
}

function cardOfNote({ cell, author, content }: NoteDocument): CardContent {
  return { entries: [{ id: cell, author, date: '', text: content }], isResolved: false };
}
