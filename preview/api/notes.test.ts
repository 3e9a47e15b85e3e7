import { errorCodeOf } from '../contract/ContractCase';
import { notesOf } from '../contract/noteClient';
import { freshHost } from '../client/freshHost';

const given = freshHost();

const add = (...cells: readonly string[]): Promise<void> =>
  given.run(async (sheet, context) => {
    for (const cell of cells) notesOf(given.host, sheet).add(cell, `on ${cell}`);
    await context.sync();
  });

const saved = (): (string | undefined)[][] =>
  given.host.workbook
    .toDocument()
    .sheets.map(({ notes = [] }) => notes.map(({ cell, content }) => `${cell} ${content}`));

test('notes move with their cells, go with them, and are copied with their sheet', async () => {
  await add('A1', 'A3', 'B2');
  await given.run(async (sheet, context) => {
    sheet.getRange('3:3').delete('Up');
    sheet.getRange('A:A').insert('Right');
    await context.sync();
    sheet.copy('End');
    await context.sync();
  });
  expect(saved()).toEqual([
    ['B1 on A1', 'C2 on B2'],
    ['B1 on A1', 'C2 on B2'],
  ]);
});

test('a cell has a note or a comment, not both', async () => {
  await add('A1');
  const codes = await Promise.all([
    errorCodeOf(() => add('A1')),
    errorCodeOf(() =>
      given.run(async (sheet, context) => {
        sheet.comments.add('A1', 'a comment');
        await context.sync();
      }),
    ),
  ]);
  expect(codes).toEqual(['ItemAlreadyExists', 'ItemAlreadyExists']);
});

test('in the workbook’s notes an address may name its sheet; without one it is of the active sheet', async () => {
  await given.run(async (_sheet, context) => {
    context.workbook.worksheets.add('Other');
    const notes = notesOf(given.host, context.workbook);
    notes.add('Other!C1', 'there');
    notes.add('A9', 'here');
    await context.sync();
  });
  expect(saved()).toEqual([['A9 here'], ['C1 there']]);
});

test('a note keeps its size and is shown in the document', async () => {
  await add('A1');
  await given.run(async (sheet, context) => {
    const note = notesOf(given.host, sheet).getItemAt(0);
    note.set('Width', 300);
    note.set('Visible', true);
    await context.sync();
  });
  expect(given.host.workbook.toDocument().sheets[0]?.notes).toEqual([
    { cell: 'A1', author: 'Preview User', content: 'on A1', visible: true, width: 300 },
  ]);
});

test('a size of nothing is InvalidArgument', async () => {
  await add('A1');
  const code = await errorCodeOf(() =>
    given.run(async (sheet, context) => {
      notesOf(given.host, sheet).getItem('A1').set('Height', 0);
      await context.sync();
    }),
  );
  expect(code).toBe('InvalidArgument');
});
