import path from 'node:path';
import { saveXlsx } from '../../preview/files/saveXlsx';
import { plainSheet, plainWorkbook } from '../../preview/workbook/plainSheet';
import { PreviewPage } from './previewPage';

const ROOT = path.join(__dirname, 'fixtures', 'addin');

let preview: PreviewPage;

/** Writes values with Microsoft's client in the pane. */
async function write(address: string, values: readonly (readonly (string | number)[])[]): Promise<void> {
  const pane = await preview.pane();
  await pane.evaluate(
    ([target, content]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(target).values = content as string[][];
        await context.sync();
      }),
    [address, values] as const,
  );
  await preview.settled();
}

async function press(keys: string): Promise<void> {
  await preview.page.keyboard.press(keys);
  await preview.settled();
}

describe('notes, comments and undo on the page', () => {
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: ROOT, language: 'en-US' });
  });
  afterAll(() => preview.close());

  test('a note of the file is shown while its cell is selected, and no card elsewhere', async () => {
    const note = { cell: 'B2', author: 'Ana', content: 'Ask the bank.', visible: false };
    const sheet = { ...plainSheet('Notes', [[{ value: 1 }]]), notes: [note] };
    await preview.openFile(await saveXlsx(plainWorkbook('notes.xlsx', [sheet], [])), 'notes.xlsx');
    await preview.ready();
    const card = preview.page.locator('.note-card');
    await preview.select('B2');
    await card.waitFor();
    expect(await card.locator('.note-card-text').allTextContents()).toEqual(['Ask the bank.']);
    await preview.screenshot('note');
    await preview.select('D9');
    await card.waitFor({ state: 'detached' });
  });

  test('a comment that the add-in makes is shown with its reply where the pointer is', async () => {
    const pane = await preview.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.comments.add('A1', 'Is this right?').replies.add('It is.');
        await context.sync();
      }),
    );
    await preview.settled();
    await preview.clickFirstCell();
    const texts = preview.page.locator('.note-card .note-card-text');
    await texts.first().waitFor();
    expect(await texts.allTextContents()).toEqual(['Is this right?', 'It is.']);
    await preview.screenshot('comment');
  });

  test('Ctrl+Z takes back what the add-in wrote, then what the user typed; Ctrl+Y does it again', async () => {
    await preview.openFile(
      await saveXlsx(plainWorkbook('undo.xlsx', [plainSheet('Undo', [])], [])),
      'undo.xlsx',
    );
    await preview.ready();
    await preview.type('A1', 'typed');
    await write('A1:B2', [
      ['one', 2],
      ['three', '=B1*2'],
    ]);
    await preview.clickFirstCell();
    await press('Control+z');
    expect(await preview.values('Undo')).toEqual([['typed']]);
    await press('Control+y');
    expect(await preview.values('Undo')).toEqual([
      ['one', 2],
      ['three', 4],
    ]);
    await press('Control+z');
    await press('Control+z');
    expect((await preview.values('Undo')).flat().filter((value) => value !== undefined)).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });

  test('deleting a row and taking it back brings its note back', async () => {
    const note = { cell: 'A2', author: 'Ana', content: 'Kept.', visible: false };
    const sheet = { ...plainSheet('Rows', [[{ value: 1 }], [{ value: 2 }]]), notes: [note] };
    await preview.openFile(await saveXlsx(plainWorkbook('rows.xlsx', [sheet], [])), 'rows.xlsx');
    await preview.ready();
    const notes = (): Promise<unknown> =>
      preview.page.evaluate(() => window.previewHost.workbook.toDocument().sheets[0]?.notes);
    await preview.page.evaluate(() => {
      const { commands, sheets } = window.previewHost.workbook;
      const [first] = sheets;
      const area = { row: 1, column: 0, rows: 1, columns: 20 };
      return commands.executeCommand('sheet.command.remove-row-by-range', {
        ...first?.target,
        range: first?.range(area),
      });
    });
    await preview.settled();
    expect(await notes()).toBeUndefined();
    await preview.clickFirstCell();
    await press('Control+z');
    expect(await notes()).toMatchObject([note]);
  });
});
