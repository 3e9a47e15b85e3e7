import { parseArea } from './address';
import { CURRENT_USER } from './currentUser';
import type { CommentDocument, CommentReplyDocument } from './document';
import { newGuid } from './guid';
import { HostError } from './HostError';
import type { CommentChange } from './HostEvents';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';

/** A comment where it is now. */
export interface PlacedComment {
  readonly sheet: HostSheet;
  readonly comment: CommentDocument;
}

/** The threads of one sheet. Whatever changes in them is told as an event. */
export class CommentStore {
  constructor(private readonly sheet: HostSheet) {}

  all(): readonly CommentDocument[] {
    return this.sheet.side.comments;
  }

  at(cell: string): CommentDocument | undefined {
    return this.all().find((comment) => comment.cell === cell);
  }

  /** @throws HostError ItemAlreadyExists where the cell has a comment or a note */
  add(cell: string, content: string): CommentDocument {
    const { notes } = this.sheet.side;
    if (this.at(cell) ?? notes.find((note) => note.cell === cell)) throw HostError.itemAlreadyExists();
    const comment: CommentDocument = { ...newEntry(content), cell, resolved: false, replies: [] };
    this.replace(cell, [...this.all(), comment]);
    this.tell('Added', comment);
    return comment;
  }

  remove(comment: CommentDocument): void {
    const left = this.all().filter((other) => other.id !== comment.id);
    this.replace(comment.cell, left);
    this.tell('Deleted', comment);
  }

  setContent(comment: CommentDocument, content: string): void {
    this.put({ ...comment, content });
    this.tell('CommentEdited', comment);
  }

  setResolved(comment: CommentDocument, resolved: boolean): void {
    if (comment.resolved === resolved) return;
    this.put({ ...comment, resolved });
    this.tell(resolved ? 'CommentResolved' : 'CommentReopened', comment);
  }

  addReply(comment: CommentDocument, content: string): CommentReplyDocument {
    const reply = newEntry(content);
    const changed = { ...comment, replies: [...comment.replies, reply] };
    this.put(changed);
    this.tell('ReplyAdded', changed);
    return reply;
  }

  setReplyContent(comment: CommentDocument, replyId: string, content: string): void {
    const edit = (reply: CommentReplyDocument) => (reply.id === replyId ? { ...reply, content } : reply);
    this.put({ ...comment, replies: comment.replies.map(edit) });
    this.tell('ReplyEdited', comment);
  }

  removeReply(comment: CommentDocument, replyId: string): void {
    this.put({ ...comment, replies: comment.replies.filter(({ id }) => id !== replyId) });
    this.tell('ReplyDeleted', comment);
  }

  private put(changed: CommentDocument): void {
    const comments = this.all().map((comment) => (comment.id === changed.id ? changed : comment));
    this.replace(changed.cell, comments);
  }

  private replace(cell: string, comments: readonly CommentDocument[]): void {
    this.sheet.assertUnprotected();
    this.sheet.workbook.undo.rememberNotes(this.sheet);
    this.sheet.side.comments = comments;
    this.sheet.touched(parseArea(cell));
  }

  private tell(change: CommentChange, { id, replies }: CommentDocument): void {
    const replyIds = replies.map((reply) => reply.id);
    this.sheet.workbook.events.emit({
      type: 'comment',
      sheetId: this.sheet.id,
      change,
      commentId: id,
      replyIds,
    });
  }
}

/** Of these sheets, the first comment that fits. */
export function findComment(
  sheets: readonly HostSheet[],
  fits: (comment: CommentDocument) => boolean,
): PlacedComment | undefined {
  for (const sheet of sheets) {
    const comment = sheet.side.comments.find(fits);
    if (comment) return { sheet, comment };
  }
  return undefined;
}

/** @throws HostError ItemNotFound for a comment that is gone */
export function commentById(workbook: HostWorkbook, id: string): PlacedComment {
  const found = findComment(workbook.sheets, (comment) => comment.id === id);
  if (!found) throw HostError.itemNotFound(`comment ${id}`);
  return found;
}

function newEntry(content: string): CommentReplyDocument {
  return {
    id: newGuid(),
    authorName: CURRENT_USER.name,
    authorEmail: CURRENT_USER.email,
    content,
    creationDate: new Date().toISOString(),
  };
}
