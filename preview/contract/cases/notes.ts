import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';
import { notesOf, type ClientNotes } from '../noteClient';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-notes.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel';

/** A workbook with a note in A1 of its sheet, and what a step makes of it. */
async function withNote<T>(
  kit: ContractKit,
  step: (notes: ClientNotes, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return kit.Excel.run(async (context) => {
    const notes = notesOf(kit, context.workbook.worksheets.getItem('Sheet1'));
    notes.add('A1', 'The first note.');
    await context.sync();
    return step(notes, context);
  });
}

const codeOfAdding = (kit: ContractKit, cell: string): Promise<string> =>
  errorCodeOf(() =>
    kit.Excel.run(async (context) => {
      notesOf(kit, context.workbook.worksheets.getItem('Sheet1')).add(cell, 'A note.');
      await context.sync();
    }),
  );

/** Part of the cases of comments. */
export const noteCases: readonly ContractCase[] = [
  {
    page: `${GUIDE}#add-a-note`,
    title: 'a note is added to the selected cell',
    browser: true,
    expected: ['The first note.', 'Sheet1!A1'],
    observe: (kit) =>
      kit.Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange();
        const note = notesOf(kit, context.workbook).add(selected, 'The first note.').load('content');
        const place = note.getLocation().load('address');
        await context.sync();
        return [note.values.Content, place.address];
      }),
  },
  {
    page: `${REFERENCE}.notecollection.yml#add`,
    title: 'a note on several cells, or on no cell, is InvalidCellAddress',
    browser: true,
    expected: ['InvalidCellAddress', 'InvalidCellAddress'],
    observe: async (kit) => [await codeOfAdding(kit, 'A1:B2'), await codeOfAdding(kit, 'no cell')],
  },
  {
    page: `${REFERENCE}.notecollection.yml#getItem`,
    title: 'a note is found by the address of its cell',
    expected: 'The first note.',
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        const note = notes.getItem('A1').load('content');
        await context.sync();
        return note.values.Content;
      }),
  },
  {
    page: `${REFERENCE}.notecollection.yml#getItemOrNullObject`,
    title: 'a cell without a note gives a null object',
    expected: true,
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        const missing = notes.getItemOrNullObject('B9');
        await context.sync();
        return missing.isNullObject;
      }),
  },
  {
    page: `${GUIDE}#edit-the-content-of-a-note`,
    title: 'the content of the first note is edited by its position',
    browser: true,
    expected: 'Changed.',
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        notes.getItemAt(0).set('Content', 'Changed.');
        await context.sync();
        const note = notes.getItem('A1').load('content');
        await context.sync();
        return note.values.Content;
      }),
  },
  {
    page: `${GUIDE}#edit-the-content-of-a-note`,
    title: 'a note has an author, who cannot be changed',
    expected: [true, true],
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        const note = notes.getItem('A1').load('authorName');
        await context.sync();
        const code = await errorCodeOf(() =>
          kit.Excel.run(async (other) => {
            const again = notesOf(kit, other.workbook.worksheets.getItem('Sheet1')).getItem('A1');
            again.set('AuthorName' as 'Content', 'Someone else');
            await other.sync();
          }),
        );
        return [String(note.values.AuthorName).length > 0, code !== 'none'];
      }),
  },
  {
    page: `${GUIDE}#change-note-visibility`,
    title: 'a note is hidden by default and can be shown',
    expected: [false, true],
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        const before = notes.getItem('A1').load('visible');
        await context.sync();
        before.set('Visible', true);
        const after = notes.getItem('A1').load('visible');
        await context.sync();
        return [before.values.Visible, after.values.Visible];
      }),
  },
  {
    page: `${GUIDE}#change-the-size-of-a-note`,
    title: 'the size of a note can be set',
    expected: [400, 200],
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        const note = notes.getItemAt(0);
        note.set('Width', 400);
        note.set('Height', 200);
        const again = notes.getItem('A1').load('width', 'height');
        await context.sync();
        return [again.values.Width, again.values.Height];
      }),
  },
  {
    page: `${GUIDE}#delete-a-note`,
    title: 'a deleted note is gone',
    expected: [true, 0],
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        notes.getItem('A1').delete();
        const missing = notes.getItemOrNullObject('A1');
        const count = notes.getCount();
        await context.sync();
        return [missing.isNullObject, count.value];
      }),
  },
  {
    page: `${GUIDE}#what-you-can-do-with-notes`,
    title: 'notes are counted in the workbook and in a sheet',
    expected: [2, 1],
    observe: (kit) =>
      withNote(kit, async (notes, context) => {
        const other = notesOf(kit, context.workbook.worksheets.add('Other'));
        other.add('B2', 'In the other sheet.');
        const counts = [notesOf(kit, context.workbook).getCount(), notes.getCount()];
        await context.sync();
        return counts.map(({ value }) => value);
      }),
  },
];
