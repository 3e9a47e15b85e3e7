import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PreviewPage } from './previewPage';

const ROOT = path.join(__dirname, 'fixtures', 'addin');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let preview: PreviewPage;

/** Serious findings of axe in the frame; the grid is Univer's and the pane the add-in's. */
function seriousViolations(): Promise<string[]> {
  return preview.page.evaluate(async (source) => {
    const host = window as unknown as {
      axe?: {
        run(context: object): Promise<{ violations: { id: string; impact: string; nodes: object[] }[] }>;
      };
    };
    if (host.axe === undefined) {
      const script = document.createElement('script');
      script.textContent = source;
      document.head.append(script);
    }
    const found = await host.axe?.run({ exclude: ['.grid', 'iframe'] });
    return (found?.violations ?? [])
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes).slice(0, 300)}`);
  }, AXE);
}

function batchRows(): Promise<string[]> {
  return preview.page.locator('.dev-table tbody tr').allTextContents();
}

describe('the page around the grid', () => {
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: ROOT, language: 'en-US', query: 'dev=1' });
  });
  afterAll(() => preview.close());

  test.each(['dark', 'contrast', 'light'])('the %s theme reaches the grid and the add-in', async (theme) => {
    await preview.page.locator('.theme-switch').selectOption(theme);
    const pane = await preview.pane();
    const isDark = theme !== 'light';
    await pane.waitForFunction((dark) => Office.context.officeTheme.isDarkTheme === dark, isDark);
    expect((await preview.page.locator('.univer-dark').count()) > 0).toBe(isDark);
    expect(new URL(preview.page.url()).searchParams.get('theme')).toBe(theme);
    expect(await seriousViolations()).toEqual([]);
    await preview.screenshot(`frame-${theme}`);
  });

  test('another language keeps the workbook and restarts the add-in in it', async () => {
    await preview.type('B5', 'kept');
    await preview.page.locator('.language-switch button[lang="zh-CN"]').click();
    await preview.page.locator('.ribbon [role=tab]').getByText('小小').waitFor();
    await preview.ready();
    expect((await preview.values('Sheet1'))[4]?.[1]).toBe('kept');
    const pane = await preview.pane();
    expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe('zh-CN');
    expect(await preview.page.locator('.unsaved').textContent()).toBe('未保存');
    expect(await seriousViolations()).toEqual([]);
    await preview.screenshot('frame-zh-CN');
  });

  test('Ctrl+S saves, and a new workbook asks before it discards changes', async () => {
    const download = preview.page.waitForEvent('download');
    await preview.page.keyboard.press('Control+s');
    expect((await download).suggestedFilename()).toBe('Workbook1.xlsx');
    expect(await preview.page.locator('.unsaved').count()).toBe(0);
    await preview.type('B6', 'changed');
    await preview.page.getByRole('button', { name: '新建' }).click();
    const dialog = preview.page.locator('dialog.confirm');
    expect(await dialog.textContent()).toContain('Workbook1.xlsx');
    expect(await seriousViolations()).toEqual([]);
    await preview.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await preview.values('Sheet1'))[5]?.[1]).toBe('changed');
  });

  test('a file that is dropped on the page opens', async () => {
    const data = await preview.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Name,Amount\nAlpha,7\n'], 'dropped.csv', { type: 'text/csv' }));
      return transfer;
    });
    await preview.page.dispatchEvent('.page', 'dragenter', { dataTransfer: data });
    expect(await preview.page.locator('.drop-here').isVisible()).toBe(true);
    await preview.page.dispatchEvent('.page', 'drop', { dataTransfer: data });
    await preview.page.getByRole('button', { name: '放弃更改' }).click();
    await preview.page.locator('.file-name').getByText('dropped.csv').waitFor();
    await preview.ready();
    expect(await preview.values((await preview.sheetNames())[0] ?? '')).toEqual([
      ['Name', 'Amount'],
      ['Alpha', 7],
    ]);
  });

  test('the developer panel lists batches and fails the next one', async () => {
    const pane = await preview.pane();
    await preview.page.locator('.dev-panel form button').click();
    const code = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [['never']];
        await context.sync();
        return 'none';
      }).catch((error: unknown) => (error as OfficeExtension.Error).code),
    );
    expect(code).toBe('GeneralException');
    expect((await batchRows())[0]).toContain('GeneralException');
  });

  test('the panel’s cell-edit mode fails the add-in’s calls until it is off', async () => {
    const pane = await preview.pane();
    const read = (): Promise<string> =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().load('name');
          await context.sync();
          return 'none';
        }).catch((error: unknown) => (error as OfficeExtension.Error).code),
      );
    await preview.page.locator('.dev-switches input[type=checkbox]').check();
    expect(await read()).toBe('InvalidOperationInCellEditMode');
    await preview.page.locator('.dev-switches input[type=checkbox]').uncheck();
    expect(await read()).toBe('none');
  });

  test('the pane keeps its width between its limits, by keyboard', async () => {
    const resizer = preview.page.locator('.pane-resizer');
    await resizer.focus();
    await preview.page.keyboard.press('End');
    expect(await resizer.getAttribute('aria-valuenow')).toBe('450');
    await preview.page.keyboard.press('ArrowLeft');
    expect(await resizer.getAttribute('aria-valuenow')).toBe('450');
    await preview.page.keyboard.press('Home');
    await preview.page.keyboard.press('ArrowRight');
    expect(await resizer.getAttribute('aria-valuenow')).toBe('320');
  });
});

test('a workbook that the server does not have is said, and an empty one opens', async () => {
  const missing = await PreviewPage.open({ root: ROOT, language: 'en-US', file: '/nowhere.xlsx' });
  try {
    const { page } = missing;
    expect(await page.getByRole('alert').textContent()).toContain('nowhere.xlsx: 404');
    expect(await missing.sheetNames()).toEqual(['Sheet1']);
  } finally {
    await missing.close();
  }
});
