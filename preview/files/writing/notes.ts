import type { CommentDocument, NoteDocument, SheetDocument } from '../../workbook/document';
import { THREAD_AUTHOR, THREAD_INTRODUCTION } from '../format/noteShapes';
import { encodeExcelText } from '../xml/xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What older readers find on the cells: every note, and every thread as a note. */
export function legacyNotes({ notes = [], comments = [] }: SheetDocument): readonly NoteDocument[] {
  return [...notes, ...comments.map(asNote)];
}

/** The comments part: notes with their authors. */
export function writeLegacyNotes(notes: readonly NoteDocument[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const entries = notes.map(({ cell, author, content }) => {
    const text = `<text><t xml:space="preserve">${encodeExcelText(content)}</t></text>`;
    return `<comment ref="${cell}" authorId="${authors.indexOf(author)}" shapeId="0">${text}</comment>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors>`,
    ...authors.map((author) => `<author>${encodeExcelText(author)}</author>`),
    `</authors><commentList>${entries.join('')}</commentList></comments>`,
  ].join('');
}

function asNote({ cell, id, content, replies }: CommentDocument): NoteDocument {
  const words = [`Comment:\n    ${content}`, ...replies.map((reply) => `Reply:\n    ${reply.content}`)];
  return {
    cell,
    author: `${THREAD_AUTHOR}${id}`,
    content: `${THREAD_INTRODUCTION}\n\n${words.join('\n')}`,
    visible: false,
  };
}
