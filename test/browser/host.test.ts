import path from 'node:path';
import { plainSheet, plainWorkbook } from '../../preview/workbook/plainSheet';
import { saveXlsx } from '../../preview/files/saveXlsx';
import { PreviewPage } from './previewPage';

const ROOT = path.join(__dirname, 'fixtures', 'addin');

let preview: PreviewPage;

describe('a tiny add-in in the preview host', () => {
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: ROOT, language: 'zh-CN' });
  });
  afterAll(() => preview.close());

  test('Office is ready in Excel on the web, in the page’s language', async () => {
    const pane = await preview.pane();
    await expect(pane.locator('#host').textContent()).resolves.toBe('Excel OfficeOnline zh-CN');
    await expect(preview.page.locator('.ribbon [role=tab]').allTextContents()).resolves.toEqual(['小小']);
    await expect(preview.page.locator('.ribbon-button').allTextContents()).resolves.toEqual([
      '标记单元格',
      'Not there',
      '打开窗格',
    ]);
  });

  test('a ribbon command writes a cell', async () => {
    await preview.pressRibbon('Tiny.Mark');
    await preview.settled();
    expect((await preview.values('Sheet1'))[1]?.[1]).toBe('marked');
  });

  test('a button of the pane writes a cell', async () => {
    const pane = await preview.pane();
    await pane.click('#write');
    await preview.settled();
    expect((await preview.values('Sheet1'))[0]?.[0]).toBe(42);
  });

  test('a custom function typed into a cell answers, spills and follows its precedents', async () => {
    await preview.type('D1', '=TINY.SEQ(3)');
    await preview.type('E1', '=TINY.TOTAL(D1:D3)*2');
    const spilled = (await preview.values('Sheet1')).slice(0, 3).map((row) => row[3]);
    expect(spilled).toEqual([1, 2, 3]);
    expect((await preview.values('Sheet1'))[0]?.[4]).toBe(12);
    await preview.type('D1', '=TINY.SEQ(4)');
    await preview.type('E1', '=TINY.TOTAL(D1:D4)');
    expect((await preview.values('Sheet1'))[0]?.[4]).toBe(10);
  });

  test('the add-in hears what the user types', async () => {
    await preview.type('A9', 'typed');
    const pane = await preview.pane();
    await expect(pane.locator('#changes').textContent()).resolves.toContain('A9');
  });

  test('the pane hides and the ribbon shows it again; a ribbon button can be disabled', async () => {
    const pane = await preview.pane();
    await pane.click('#disable');
    await preview.settled();
    expect(await preview.page.locator('[data-control="Tiny.Mark"]').isDisabled()).toBe(true);
    await pane.click('#hide');
    await preview.settled();
    expect(await preview.page.locator('.pane').isVisible()).toBe(false);
    await preview.pressRibbon('Tiny.ShowPane');
    expect(await preview.page.locator('.pane').isVisible()).toBe(true);
  });

  test('no complaint in the console so far', () => {
    expect(preview.complaints).toEqual([]);
  });

  test('opens a .csv in place of the workbook and gives it back as .xlsx', async () => {
    const csv = 'Customer,Amount\nAlpha,10.5\nBeta,-3\n';
    await preview.openFile(Buffer.from(csv), 'ledger.csv');
    await preview.ready();
    const [sheet = ''] = await preview.sheetNames();
    expect(await preview.values(sheet)).toEqual([
      ['Customer', 'Amount'],
      ['Alpha', 10.5],
      ['Beta', -3],
    ]);
    await preview.pressRibbon('Tiny.Mark');
    await preview.settled();
    const saved = await preview.saveFile();
    expect(Buffer.from(saved.slice(0, 2)).toString()).toBe('PK');
    await preview.openFile(saved, 'again.xlsx');
    await preview.ready();
    expect((await preview.values(sheet))[1]).toEqual(['Alpha', 'marked']);
    expect(await preview.page.locator('.file-name').textContent()).toBe('again.xlsx');
  });

  test('a file that is no workbook is refused in words, and the workbook stays', async () => {
    await expect(preview.openFile(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'broken.xlsx')).rejects.toThrow();
    await expect(preview.page.locator('.problem').textContent()).resolves.toContain('无法打开 broken.xlsx');
    expect(await preview.page.locator('.file-name').textContent()).toBe('again.xlsx');
    await preview.page.locator('.problem button').click();
    expect(await preview.page.locator('.problem').count()).toBe(0);
  });

  test('a click on a link to a place in the workbook goes there', async () => {
    const first = plainSheet('First', [[{ value: 'go' }]]);
    const link = { cell: 'A1', documentReference: "'Second sheet'!B40" };
    const sheets = [{ ...first, hyperlinks: [link] }, plainSheet('Second sheet', [[{ value: 'there' }]])];
    await preview.openFile(await saveXlsx(plainWorkbook('links.xlsx', sheets, [])), 'links.xlsx');
    await preview.ready();
    await preview.clickFirstCell();
    await preview.activeSheetTab.getByText('Second sheet').waitFor();
    expect(await preview.nameBox.inputValue()).toBe('B40');
  });

  test('rows without a height of their own grow with their text and stay without one in the file', async () => {
    const styles = [{ font: { size: 24 } }, { wrapText: true }];
    const cells = [
      [{ value: 'Title', style: 0 }],
      [{ value: 'word '.repeat(60), style: 1 }],
      [{ value: 'Own', style: 0 }],
    ];
    const sheet = { ...plainSheet('Rows', cells), rowHeights: { 2: 15 } };
    await preview.openFile(await saveXlsx(plainWorkbook('rows.xlsx', [sheet], styles)), 'rows.xlsx');
    await preview.ready();
    const heights = await preview.page.evaluate(() => {
      const { worksheet } = window.previewHost.workbook.activeSheet;
      return [0, 1, 2, 3].map((row) => worksheet.getRowHeight(row));
    });
    const [title = 0, wrapped = 0, own, plain] = heights;
    expect(title).toBeGreaterThan(30);
    expect(wrapped).toBeGreaterThan(60);
    expect([own, plain]).toEqual([20, 20]);
    const saved = await preview.page.evaluate(
      () => window.previewHost.workbook.toDocument().sheets[0]?.rowHeights,
    );
    expect(saved).toEqual({ 2: 15 });
  });

  test('while the user types in a cell the add-in’s calls fail, unless they wait for it', async () => {
    const pane = await preview.pane();
    await preview.select('C3');
    await preview.page.keyboard.type('half a wo');
    const [refused, waiting] = await pane.evaluate(async () => {
      const read = async (context: Excel.RequestContext): Promise<string> => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('C3').load('values');
        await context.sync();
        return String(range.values[0]?.[0]);
      };
      const code = await Excel.run(read).catch((error: unknown) => (error as OfficeExtension.Error).code);
      const later = Excel.run({ delayForCellEdit: true }, read);
      Object.assign(window, { later });
      return [code, 'later' in window];
    });
    expect([refused, waiting]).toEqual(['InvalidOperationInCellEditMode', true]);
    await preview.page.keyboard.type('rd');
    await preview.page.keyboard.press('Enter');
    expect(await pane.evaluate(() => (window as unknown as { later: Promise<string> }).later)).toBe(
      'half a word',
    );
  });
});
