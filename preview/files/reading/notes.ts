import type { CommentDocument, CommentReplyDocument, NoteDocument } from '../../workbook/document';
import { cellName } from '../cellAddress';
import { isOfType, type Relationship } from '../container/relationships';
import { readNoteShapes, THREAD_AUTHOR, withoutNoteShapes } from '../format/noteShapes';
import { child, childrenOf, flagAttribute, parseXml, type XmlElement } from '../xml/XmlElement';
import { decodeExcelText } from '../xml/xmlText';

export interface Person {
  readonly name: string;
  readonly email: string;
}
export type Persons = ReadonlyMap<string, Person>;

type ReadText = (part: string) => Promise<string | undefined>;

export interface SheetNotes {
  readonly notes: readonly NoteDocument[];
  readonly comments: readonly CommentDocument[];
  /** Those of the sheet that lead elsewhere. */
  readonly relationships: readonly Relationship[];
  /** The sheet's legacy drawing without its notes, where other shapes are in it. */
  readonly drawing?: { readonly part: string; readonly text: string };
}

/** Reads what lies on the cells of a sheet: notes, their shapes, and threads of comments. */
export async function readNotes(
  relationships: readonly Relationship[],
  legacyDrawing: string | undefined,
  persons: Persons,
  readText: ReadText,
): Promise<SheetNotes> {
  const textsOf = async (kind: string): Promise<string[]> => {
    const texts: string[] = [];
    for (const relationship of relationships.filter((candidate) => isOfType(candidate, kind))) {
      const text = await readText(relationship.target);
      if (text !== undefined) texts.push(text);
    }
    return texts;
  };
  const comments = (await textsOf('threadedComment')).flatMap((xml) => readThreads(xml, persons));
  const shapes = relationships.find(({ id }) => legacyDrawing?.includes(`"${id}"`));
  const drawing = shapes && (await readText(shapes.target));
  const notes = (await textsOf('comments')).flatMap((xml) => readLegacy(xml, drawing ?? ''));
  const rest = drawing === undefined ? undefined : withoutNoteShapes(drawing);
  const isRead = (relationship: Relationship): boolean =>
    isOfType(relationship, 'comments') ||
    isOfType(relationship, 'threadedComment') ||
    (relationship === shapes && rest === undefined);
  return {
    notes,
    comments,
    relationships: relationships.filter((relationship) => !isRead(relationship)),
    ...(shapes && rest !== undefined && { drawing: { part: shapes.target, text: rest } }),
  };
}

/** Who has commented, by id. */
export function readPersons(xml: string | undefined): Persons {
  const persons = xml === undefined ? [] : childrenOf(parseXml(xml), 'person');
  return new Map(
    persons.map(({ attributes }) => {
      const user = attributes.get('userId') ?? '';
      const email = user.split('::').find((piece) => piece.includes('@')) ?? '';
      return [attributes.get('id') ?? '', { name: attributes.get('displayName') ?? '', email }];
    }),
  );
}

/** Notes; what stands for a thread is left to the thread. */
function readLegacy(xml: string, drawing: string): NoteDocument[] {
  const root = parseXml(xml);
  const authors = childrenOf(child(root, 'authors'), 'author').map(({ text }) => decodeExcelText(text));
  const shapes = new Map(readNoteShapes(drawing).map((shape) => [cellName(shape.row, shape.column), shape]));
  return childrenOf(child(root, 'commentList'), 'comment').flatMap((comment) => {
    const cell = comment.attributes.get('ref') ?? '';
    const author = authors[Number(comment.attributes.get('authorId') ?? 0)] ?? '';
    if (author.startsWith(THREAD_AUTHOR)) return [];
    const { width, height, visible = false } = shapes.get(cell) ?? {};
    return [
      {
        cell,
        author,
        content: textIn(child(comment, 'text')),
        visible,
        ...(width !== undefined && { width }),
        ...(height !== undefined && { height }),
      },
    ];
  });
}

function textIn(element: XmlElement | undefined): string {
  const own = childrenOf(element, 't').map(({ text }) => text);
  const runs = childrenOf(element, 'r').map((run) => child(run, 't')?.text ?? '');
  return decodeExcelText([...own, ...runs].join(''));
}

function readThreads(xml: string, persons: Persons): CommentDocument[] {
  const entries = childrenOf(parseXml(xml), 'threadedComment');
  const repliesTo = (id: string): CommentReplyDocument[] =>
    entries
      .filter(({ attributes }) => attributes.get('parentId') === id)
      .map((entry) => readEntry(entry, persons));
  return entries
    .filter(({ attributes }) => !attributes.has('parentId'))
    .map((entry) => {
      const comment = readEntry(entry, persons);
      return {
        ...comment,
        cell: entry.attributes.get('ref') ?? '',
        resolved: flagAttribute(entry, 'done'),
        replies: repliesTo(comment.id),
      };
    });
}

function readEntry(entry: XmlElement, persons: Persons): CommentReplyDocument {
  const person = persons.get(entry.attributes.get('personId') ?? '');
  const date = entry.attributes.get('dT') ?? '';
  return {
    id: entry.attributes.get('id') ?? '',
    authorName: person?.name ?? '',
    authorEmail: person?.email ?? '',
    content: decodeExcelText(child(entry, 'text')?.text ?? ''),
    creationDate: date === '' ? '' : isoDate(date),
  };
}

/** Files leave out that the time is UTC. */
function isoDate(date: string): string {
  const time = new Date(/Z$|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
