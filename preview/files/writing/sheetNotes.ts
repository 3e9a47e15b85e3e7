import type { SheetDocument } from '../../workbook/document';
import { officeType, type Relationship } from '../container/relationships';
import { writeNoteDrawing } from './noteDrawing';
import { legacyNotes, writeLegacyNotes } from './notes';
import type { PackageWriter } from './PackageWriter';
import { writeThreads, type PersonList } from './threadedComments';

/** The id by which a sheet leads to the drawing of its notes. */
export const NOTE_DRAWING_ID = 'rIdNoteDrawing';
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EXCEL = 'application/vnd.ms-excel';

interface NotesPlace {
  readonly package: PackageWriter;
  readonly persons: PersonList;
  /** From 1. */
  readonly number: number;
  /** The sheet's relationships to kept parts. */
  readonly kept: readonly Relationship[];
  /** The element of the sheet that leads to a kept drawing of this kind. */
  readonly legacyDrawing: string | undefined;
}

/** Writes the parts of a sheet's notes and comments; answers with all that the sheet leads to. */
export async function addSheetNotes(sheet: SheetDocument, place: NotesPlace): Promise<Relationship[]> {
  const { package: parts, persons, number, kept } = place;
  const notes = legacyNotes(sheet);
  if (notes.length === 0) return [...kept];
  const own: Relationship[] = [];
  const lead = (id: string, type: string, target: string): void => {
    own.push({ id, type, target, external: false });
  };
  const old = kept.find(({ id }) => place.legacyDrawing?.includes(`"${id}"`));
  const drawing = old?.target ?? parts.freeName('xl/drawings/vmlDrawing', '.vml');
  const shapes = writeNoteDrawing(notes, sheet, number, old && parts.textOf(old.target));
  if (old) parts.rewrite(drawing, shapes);
  else await parts.add(drawing, DRAWING, shapes);
  lead(NOTE_DRAWING_ID, officeType('vmlDrawing'), drawing);
  const legacy = parts.freeName('xl/comments', '.xml');
  await parts.add(legacy, `${SPREADSHEET}.comments+xml`, writeLegacyNotes(notes));
  lead('rIdNotes', officeType('comments'), legacy);
  if (sheet.comments && sheet.comments.length > 0) {
    const threads = parts.freeName('xl/threadedComments/threadedComment', '.xml');
    await parts.add(threads, `${EXCEL}.threadedcomments+xml`, writeThreads(sheet.comments, persons));
    lead('rIdThreads', `${MICROSOFT}/threadedComment`, threads);
  }
  return [...kept.filter((relationship) => relationship !== old), ...own];
}

/** Writes who has commented; answers with how the workbook leads there. */
export async function addPersons(parts: PackageWriter, persons: PersonList): Promise<Relationship[]> {
  if (persons.isEmpty) return [];
  const name = parts.freeName('xl/persons/person', '.xml');
  await parts.add(name, `${EXCEL}.person+xml`, persons.write());
  return [{ id: 'rIdPersons', type: `${MICROSOFT}/person`, target: name, external: false }];
}
