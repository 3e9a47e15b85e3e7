import { formatArea, parseArea } from './address';
import type { CommentDocument } from './document';
import { newGuid } from './guid';
import type { HostSheet } from './HostSheet';
import { shiftArea, type Shift } from './shift';
import type { SheetSide } from './SheetSide';

/** Notes and comments move with their cells, and go with them. */
export function shiftNotes({ side }: HostSheet, shift: Shift): void {
  side.notes = shifted(side.notes, shift);
  side.comments = shifted(side.comments, shift);
}

/** For a copied sheet: ids of comments belong to one thread each. */
export function copiedNotes({ notes, comments }: SheetSide): Pick<SheetSide, 'notes' | 'comments'> {
  return { notes, comments: comments.map(withNewIds) };
}

function shifted<T extends { readonly cell: string }>(items: readonly T[], shift: Shift): readonly T[] {
  if (items.length === 0) return items;
  return items.flatMap((item) => {
    const area = shiftArea(parseArea(item.cell), shift);
    return area ? [{ ...item, cell: formatArea(area) }] : [];
  });
}

function withNewIds(comment: CommentDocument): CommentDocument {
  const replies = comment.replies.map((reply) => ({ ...reply, id: newGuid() }));
  return { ...comment, id: newGuid(), replies };
}
