import path from 'node:path';
import { PreviewPage } from './previewPage';

const ROOT = path.join(__dirname, 'fixtures', 'addin');

let preview: PreviewPage;

describe('what the user does in the grid is told to the add-in', () => {
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: ROOT, language: 'en-US' });
  });
  afterAll(() => preview.close());

  test('a click on a cell, with the place in the cell, and the new selection', async () => {
    await preview.select('C5');
    const pane = await preview.pane();
    const heard = pane.evaluate(async () => {
      const clicked = new Promise<Excel.WorksheetSingleClickedEventArgs>((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().onSingleClicked.add((event) => {
            resolve(event);
            return Promise.resolve();
          });
          await context.sync();
        });
      });
      const selected = new Promise<string>((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.onSelectionChanged.add(async (event) => {
            const range = event.workbook.getSelectedRange().load('address');
            await event.workbook.context.sync();
            resolve(range.address);
          });
          await context.sync();
          document.body.dataset.listening = 'yes';
        });
      });
      const { type, address, offsetX, offsetY } = await clicked;
      return { type, address, offsetX, offsetY, selected: await selected };
    });
    await pane.waitForSelector('body[data-listening]');
    await preview.clickFirstCell();
    const { offsetX, offsetY, ...rest } = await heard;
    expect(rest).toMatchObject({ type: 'WorksheetSingleClicked', address: 'A1' });
    expect(rest.selected).toMatch(/!A1$/);
    // The cell is 48 points wide and 15 high.
    expect(offsetX).toBeGreaterThan(0);
    expect(offsetX).toBeLessThan(48);
    expect(offsetY).toBeGreaterThan(0);
    expect(offsetY).toBeLessThan(15);
  });

  test('a value that is typed over another one', async () => {
    await preview.type('B2', 'old');
    const pane = await preview.pane();
    const heard = pane.evaluate(async () => {
      const changed = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add((event) => {
            resolve(event);
            return Promise.resolve();
          });
          await context.sync();
          document.body.dataset.hearing = 'yes';
        });
      });
      const { address, details, triggerSource } = await changed;
      return { address, triggerSource, ...details };
    });
    await pane.waitForSelector('body[data-hearing]');
    await preview.type('B2', '7');
    expect(await heard).toEqual({
      address: 'B2',
      triggerSource: 'Unknown',
      valueBefore: 'old',
      valueTypeBefore: 'String',
      valueAfter: 7,
      valueTypeAfter: 'Double',
    });
  });

  test('no complaint in the console', () => {
    expect(preview.complaints).toEqual([]);
  });
});
