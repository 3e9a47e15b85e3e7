import path from 'node:path';
import { PreviewPage } from './previewPage';

const FIXTURE = path.join(__dirname, 'fixtures', 'separate');

let preview: PreviewPage;

/** An add-in without a shared runtime, from a manifest whose addresses have a path of their own. */
describe('an add-in with a page for each of pane, commands and functions', () => {
  beforeAll(async () => {
    preview = await PreviewPage.open({
      root: FIXTURE,
      manifest: path.join(FIXTURE, 'manifest.xml'),
      base: '/site/',
      language: 'en-US',
      query: 'dev=1',
    });
  });
  afterAll(() => preview.close());

  const visiblePane = () => preview.pane().then((frame) => frame.locator('#where').textContent());

  test('the first pane opens, with the query of its address', async () => {
    expect(await visiblePane()).toBe('First ?first');
  });

  test('a script from the internet that cannot be loaded is named', async () => {
    await expect(preview.page.locator('.problem').textContent()).resolves.toContain(
      'https://missing.invalid/library.js',
    );
    await expect(preview.page.locator('.dev-failures').textContent()).resolves.toContain('library.js');
    await preview.page.locator('.problem button').click();
  });

  test('custom functions answer from a page of their own', async () => {
    await preview.type('A1', '=APART.TWICE(21)');
    expect((await preview.values('Sheet1'))[0]?.[0]).toBe(42);
  });

  test('the selected cell’s error is told in the function’s own words', async () => {
    await preview.type('A2', '=APART.TWICE(-1)');
    await preview.select('A2');
    await preview.page.locator('.cell-message').getByText('Not below zero').waitFor();
    await preview.select('A1');
    await preview.page.locator('.cell-message').waitFor({ state: 'detached' });
  });

  test('typing a function’s name offers it with its description', async () => {
    await preview.select('A4');
    await preview.page.keyboard.type('=APART.');
    await preview.page.getByText('APART.TWICE').first().waitFor();
    await preview.page.keyboard.press('Escape');
    await preview.page.keyboard.press('Escape');
  });

  test('a menu opens by keyboard, and its command runs in the function file', async () => {
    await preview.page.locator('[data-control="Menu"]').focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('End');
    await preview.page.keyboard.press('Enter');
    await preview.page.waitForFunction(
      () => window.previewHost.workbook.toDocument().sheets[0]?.cells[2]?.[2]?.value === 'written',
    );
    expect(await preview.page.locator('[role="menu"]').count()).toBe(0);
  });

  test('another pane comes in front; closing it ends its page', async () => {
    await preview.page.locator('[data-control="Menu"]').click();
    await preview.page.locator('[data-control="Second"]').click();
    expect(await visiblePane()).toBe('Second');
    expect(await preview.page.locator('.pane iframe').count()).toBe(2);
    await preview.page.locator('.pane-close').click();
    expect(await preview.page.locator('.pane').isVisible()).toBe(false);
    expect(await preview.page.locator('.pane iframe').count()).toBe(1);
    await preview.pressRibbon('First');
    expect(await visiblePane()).toBe('First ?first');
  });
});
