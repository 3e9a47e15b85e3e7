import path from 'node:path';
import type { Locator } from 'playwright-core';
import { PreviewPage } from './previewPage';

const ROOT = path.join(__dirname, 'fixtures', 'addin');

let preview: PreviewPage;

/** Runs a batch in the add-in's pane, with the first sheet. */
async function run(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
): Promise<unknown> {
  const pane = await preview.pane();
  const sheet = 'context.workbook.worksheets.getFirst()';
  return pane.evaluate(`Excel.run((context) => (${batch.toString()})(${sheet}, context))`);
}

const charts = (): Locator => preview.page.locator('.chart-pane-main .chart-frame');

async function placeOf(chart: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const place = await chart.boundingBox();
  if (!place) throw new Error('The chart is not seen');
  return place;
}

describe('charts over the grid', () => {
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: ROOT, language: 'zh-CN' });
    await run(async (sheet, context) => {
      sheet.getRange('A1:C4').values = [
        ['月份', '未到期', '逾期'],
        ['一月', 120, 30],
        ['二月', 110, 45],
        ['三月', 140, 25],
      ];
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C4'), 'Columns');
      chart.title.text = '账龄结构';
      chart.setPosition('E3', 'J16');
      await context.sync();
    });
  });
  afterAll(() => preview.close());

  test('a chart is drawn over its cells, with its texts', async () => {
    await charts().locator('svg').waitFor();
    const texts = await charts().locator('svg text').allTextContents();
    expect(texts).toEqual(expect.arrayContaining(['账龄结构', '一月', '未到期', '逾期']));
    const { width, height } = await placeOf(charts());
    expect([width, height]).toEqual([384, 280]);
    await preview.screenshot('charts');
  });

  test('it follows its cells', async () => {
    await preview.type('A2', '四月');
    await charts().locator('svg text', { hasText: '四月' }).waitFor();
  });

  test('it scrolls with the grid', async () => {
    const before = await placeOf(charts());
    await preview.page.mouse.move(before.x + 100, before.y + 100);
    await preview.page.mouse.wheel(0, 60);
    await preview.page.waitForFunction(
      (y) => (document.querySelector('.chart-pane-main .chart-frame')?.getBoundingClientRect().y ?? y) < y,
      before.y,
    );
    expect((await placeOf(charts())).y).toBe(before.y - 60);
  });

  test('the mouse moves it and makes it larger, and the add-in finds it there', async () => {
    const { mouse } = preview.page;
    const start = await placeOf(charts());
    await mouse.move(start.x + 40, start.y + 100);
    await mouse.down();
    await mouse.move(start.x + 72, start.y + 140, { steps: 4 });
    await mouse.up();
    const moved = await placeOf(charts());
    expect([moved.x - start.x, moved.y - start.y]).toEqual([32, 40]);
    await mouse.move(moved.x + moved.width, moved.y + moved.height);
    await mouse.down();
    await mouse.move(moved.x + moved.width + 64, moved.y + moved.height + 20, { steps: 4 });
    await mouse.up();
    const place = await run(async (sheet, context) => {
      const chart = sheet.charts.getItemAt(0).load('left,top,width,height');
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });
    expect(place).toEqual([216, 60, 336, 225]);
  });

  test('another sheet does not show it, and the add-in gets a picture of it', async () => {
    const picture = await run(async (sheet, context) => {
      context.workbook.worksheets.add('Other').activate();
      const image = sheet.charts.getItemAt(0).getImage(200, 100, 'FitAndCenter');
      await context.sync();
      return atob(image.value).slice(1, 4);
    });
    expect(picture).toBe('PNG');
    await charts().waitFor({ state: 'detached' });
    expect(preview.complaints).toEqual([]);
  });
});
