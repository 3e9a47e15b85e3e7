import path from 'node:path';
import { allCases } from '../../preview/contract/allCases';
import { PreviewPage } from './previewPage';

const ADDIN = path.join(__dirname, '..', '..', 'dist', 'contract-addin');
const cases = Object.entries(allCases).flatMap(([area, areaCases]) =>
  areaCases.filter(({ browser }) => browser === true).map((one) => [area, one.title, one.page, one] as const),
);

let preview: PreviewPage;
beforeAll(async () => {
  preview = await PreviewPage.open({ root: ADDIN, language: 'en-US' });
});
afterAll(() => preview.close());

test('the cases’ page runs in the preview', async () => {
  const pane = await preview.pane();
  expect(await pane.evaluate(() => typeof window.runContractCase)).toBe('function');
});

if (cases.length > 0) {
  test.each(cases)('%s: %s (%s)', async (_area, title, _page, one) => {
    await preview.page.evaluate(() => window.previewHost.newWorkbook());
    await preview.started();
    const pane = await preview.pane();
    expect(await pane.evaluate((name) => window.runContractCase(name), title)).toEqual(one.expected);
  });
}
