import { quoteSheetName } from '../workbook/address';
import type { NoteDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { NoteStore } from '../workbook/NoteStore';
import { flag, integer, number, text } from './arguments';
import { cellArgument, cellRange, sheetsOf, type Cell, type Scope } from './cellArgument';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';

/** The size of a new note in Excel, in points. */
const DEFAULT_WIDTH = 108;
const DEFAULT_HEIGHT = 59.25;

function noteAt({ sheet, cell }: Cell): NoteDocument {
  const note = new NoteStore(sheet).find(cell);
  if (!note) throw HostError.itemNotFound(`note in ${cell}`);
  return note;
}

function change(place: Cell, changed: Partial<NoteDocument>): void {
  noteAt(place);
  new NoteStore(place.sheet).change(place.cell, changed);
}

const noteObject: (place: Cell) => HostObject = defineType<Cell>({
  name: 'Note',
  properties: {
    authorName: { get: (place) => noteAt(place).author },
    content: {
      get: (place) => noteAt(place).content,
      set: (place, value) => {
        change(place, { content: text(value) });
      },
    },
    visible: {
      get: (place) => noteAt(place).visible,
      set: (place, value) => {
        change(place, { visible: flag(value) });
      },
    },
    width: {
      get: (place) => noteAt(place).width ?? DEFAULT_WIDTH,
      set: (place, value) => {
        change(place, { width: size(value) });
      },
    },
    height: {
      get: (place) => noteAt(place).height ?? DEFAULT_HEIGHT,
      set: (place, value) => {
        change(place, { height: size(value) });
      },
    },
  },
  methods: {
    delete: (place) => {
      noteAt(place);
      new NoteStore(place.sheet).remove(place.cell);
    },
    getLocation: (place) => {
      noteAt(place);
      return cellRange(place);
    },
  },
  identity: ({ sheet, cell }) => ({ _Id: `${quoteSheetName(sheet.name)}!${cell}` }),
  limits: {
    visible: 'kept for the file; the page shows a note at the pointer and the selection only',
    width: 'kept for the file',
    height: 'kept for the file',
  },
});

function size(value: unknown): number {
  const points = number(value);
  if (points <= 0) throw HostError.invalidArgument('size');
  return points;
}

/** @throws HostError InvalidCellAddress */
function place(value: unknown, scope: Scope): Cell {
  try {
    return cellArgument(value, scope);
  } catch {
    throw new HostError('InvalidCellAddress', 'The cell address is not valid, or is not of one cell.');
  }
}

function findNote(key: unknown, scope: Scope): HostObject | undefined {
  const found = place(text(key), scope);
  return new NoteStore(found.sheet).find(found.cell) && noteObject(found);
}

function allNotes(scope: Scope): Cell[] {
  return sheetsOf(scope).flatMap((sheet) => sheet.side.notes.map(({ cell }) => ({ sheet, cell })));
}

const noteCollection = defineType<Scope>({
  name: 'NoteCollection',
  methods: {
    add: (scope, [cellAddress, content]) => {
      const added = place(cellAddress, scope);
      new NoteStore(added.sheet).add(added.cell, text(content));
      return noteObject(added);
    },
    getCount: (scope) => allNotes(scope).length,
    getItemAt: (scope, [index]) => {
      const found = allNotes(scope)[integer(index)];
      if (!found) throw HostError.itemNotFound(`note ${String(index)}`);
      return noteObject(found);
    },
    getItemOrNullObject: (scope, [key]) => findNote(key, scope) ?? NULL_OBJECT,
  },
  items: (scope) => allNotes(scope).map(noteObject),
  item: (scope, key) => {
    const note = findNote(key, scope);
    if (!note) throw HostError.itemNotFound(`note in ${String(key)}`);
    return note;
  },
});

export const notesOfWorkbook = (workbook: HostWorkbook): HostObject => noteCollection({ workbook });
export const notesOfSheet = (sheet: HostSheet): HostObject =>
  noteCollection({ workbook: sheet.workbook, sheet });
