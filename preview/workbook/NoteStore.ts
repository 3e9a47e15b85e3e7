import { parseArea } from './address';
import { CURRENT_USER } from './currentUser';
import type { NoteDocument } from './document';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';

/** The notes of one sheet, each known by its cell. */
export class NoteStore {
  constructor(private readonly sheet: HostSheet) {}

  all(): readonly NoteDocument[] {
    return this.sheet.side.notes;
  }

  find(cell: string): NoteDocument | undefined {
    return this.all().find((note) => note.cell === cell);
  }

  /** @throws HostError ItemAlreadyExists where the cell has a note or a comment */
  add(cell: string, content: string): void {
    const { comments } = this.sheet.side;
    if (this.find(cell) ?? comments.find((comment) => comment.cell === cell)) {
      throw HostError.itemAlreadyExists();
    }
    this.replace(cell, [...this.all(), { cell, content, author: CURRENT_USER.name, visible: false }]);
  }

  change(cell: string, change: Partial<Omit<NoteDocument, 'cell' | 'author'>>): void {
    const changed = this.all().map((note) => (note.cell === cell ? { ...note, ...change } : note));
    this.replace(cell, changed);
  }

  remove(cell: string): void {
    const left = this.all().filter((note) => note.cell !== cell);
    this.replace(cell, left);
  }

  private replace(cell: string, notes: readonly NoteDocument[]): void {
    this.sheet.assertUnprotected();
    this.sheet.workbook.undo.rememberNotes(this.sheet);
    this.sheet.side.notes = notes;
    this.sheet.touched(parseArea(cell));
  }
}
