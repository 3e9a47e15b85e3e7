import { existsSync } from 'node:fs';
import path from 'node:path';
import { PreviewPage, type SheetValues } from './previewPage';

/** Add-ins that Microsoft publishes, unpacked as they are; `preview/samples.md` says which, and how. */
const SAMPLES = path.join(__dirname, '..', '..', '.samples');
/** What the samples ask of the internet: pictures that count visitors, fonts. */
const OFFLINE = /ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/;

/** A suite about one sample, left out where it is not unpacked. */
function describeSample(folder: string, manifestName: string, suite: () => void): void {
  const root = path.join(SAMPLES, folder);
  const manifest = path.join(root, manifestName);
  const describeIt = existsSync(manifest) ? describe : describe.skip;
  describeIt(folder, () => {
    beforeAll(async () => {
      preview = await PreviewPage.open({ root, manifest, language: 'en-US' });
    });
    afterAll(() => preview.close());
    suite();
    test('nothing but the internet is missed', () => {
      expect(preview.complaints.filter((complaint) => !OFFLINE.test(complaint))).toEqual([]);
    });
  });
}

let preview: PreviewPage;

/** The sheet's values, when its first `rows` cells of a column are there and every function has answered. */
async function answered(column: number, rows: number): Promise<SheetValues> {
  for (;;) {
    await preview.settled();
    const values = await preview.values('Sheet1');
    const last = values[rows - 1]?.[column];
    if (last !== undefined && !values.flat().includes('#BUSY!')) return values;
    await preview.page.waitForTimeout(100);
  }
}

async function column(index: number, rows: number): Promise<SheetValues[number]> {
  return (await answered(index, rows)).slice(0, rows).map((row) => row[index]);
}

describeSample('Samples/hello-world/excel-hello-world', 'manifest-localhost.xml', () => {
  test('a button of the pane writes a cell', async () => {
    const pane = await preview.pane();
    await pane.click('#helloButton');
    await preview.settled();
    expect(await column(0, 1)).toEqual(['Hello world!']);
  });
});

describeSample('Excel-custom-functions/web-worker', 'manifest-localhost.xml', () => {
  test('functions answer from the page and from web workers; errors and rejections are #VALUE!', async () => {
    const names = ['TEST_UI_THREAD', 'TEST', 'TEST_PROMISE', 'TEST_ERROR', 'TEST_ERROR_PROMISE'];
    for (const [index, name] of names.entries()) {
      await preview.type(`A${index + 1}`, `=WebWorkerSample.${name}(2)`);
    }
    const answers = await column(0, 5);
    // Two rounds of one addition and two subtractions of tan(atan(50)).
    for (const answer of answers.slice(0, 3)) expect(answer).toBeCloseTo(-100);
    expect(answers.slice(3)).toEqual(['#VALUE!', '#VALUE!']);
  });
});

describeSample('Excel-custom-functions/Batching', 'manifest-local.xml', () => {
  test('functions answer in batches, one waiting for another', async () => {
    await preview.type('A1', '=CONTOSO.ADD(1,2)');
    await preview.type('A2', '=CONTOSO.DIV2(A1,2)');
    await preview.type('A3', '=CONTOSO.MUL2(A2,10)');
    expect(await column(0, 3)).toEqual([3, 1.5, 15]);
  });
});

describeSample('Samples/office-add-in-save-custom-settings', 'manifest-localhost.xml', () => {
  test('a setting is kept in the workbook and found again', async () => {
    const pane = await preview.pane();
    await pane.fill('#setName', 'colour');
    await pane.fill('#setValue', 'green');
    await pane.click('#saveSetting');
    await pane.fill('#getName', 'colour');
    await pane.click('#getSetting');
    await pane.getByText('Retrieved setting information KEY: colour VALUE: green').waitFor();
    await preview.settled();
    const settings = await preview.page.evaluate(() => window.previewHost.workbook.toDocument().settings);
    expect(settings).toEqual([{ key: 'colour', value: 'green' }]);
  });
});

describeSample('Samples/excel-shared-runtime-global-state/dist', 'manifest-localhost.xml', () => {
  test('pane and functions share what they remember', async () => {
    const pane = await preview.pane();
    await pane.fill('#txtKey', 'colour');
    await pane.fill('#txtValue', 'green');
    await pane.click('#btnStoreValue');
    await preview.type('A1', '=CONTOSO.GETVALUEFORKEYCF("colour")');
    await preview.type('A2', '=CONTOSO.SETVALUEFORKEYCF("size","large")');
    expect(await column(0, 2)).toEqual(['green', 'Stored key/value pair']);
    await pane.fill('#txtKey', 'size');
    await pane.click('#btnGetValue');
    expect(await pane.inputValue('#txtValue')).toBe('large');
  });
});

describeSample('Excel-Custom-Functions/dist', 'manifest.xml', () => {
  test('functions of a page of their own answer, and streaming ones go on', async () => {
    await preview.type('A1', '=CONTOSO.ADD(2,3)');
    await preview.type('A2', '=CONTOSO.LOG("noted")');
    expect(await column(0, 2)).toEqual([5, 'noted']);
    await preview.type('A3', '=CONTOSO.INCREMENT(10)');
    await preview.type('A4', '=CONTOSO.CLOCK()');
    const count = async (): Promise<number> => Number((await column(0, 3))[2]);
    const first = await count();
    await preview.page.waitForTimeout(2500);
    const later = await count();
    expect(first % 10).toBe(0);
    expect(later).toBeGreaterThan(first);
    expect((await column(0, 4))[3]).toMatch(/^\d{1,2}:\d\d:\d\d/);
  });

  test('the button of the pane marks the selected cells', async () => {
    await preview.select('B2:C3');
    const pane = await preview.pane();
    await pane.click('#run');
    await preview.settled();
    const fill = await preview.page.evaluate(
      () => window.previewHost.workbook.activeSheet.grid.style(2, 2).fill,
    );
    expect(fill).toBe('#FFFF00');
  });
});

describeSample('Samples/excel-shared-runtime-scenario', 'manifest-localhost.xml', () => {
  test('the ribbon closes and opens the pane, and its buttons follow', async () => {
    await preview.pressRibbon('BtnOpenTaskpane');
    await preview.settled();
    const close = preview.page.locator('[data-control="BtnCloseTaskpane"]');
    await preview.page.waitForFunction(
      () => !document.querySelector<HTMLButtonElement>('[data-control="BtnCloseTaskpane"]')?.disabled,
    );
    await close.click();
    await preview.settled();
    expect(await preview.page.locator('.pane').isVisible()).toBe(false);
    await preview.pressRibbon('BtnOpenTaskpane');
    await preview.settled();
    expect(await preview.page.locator('.pane').isVisible()).toBe(true);
  });

  test('connected, the ribbon makes a table and a function spills what the pane asks for', async () => {
    const pane = await preview.pane();
    await preview.type('A12', '=CONTOSOSHARE.GETDATA("Groceries")');
    expect((await column(0, 12))[11]).toBe('#N/A');
    // The dialog that connects wants https; what its message does is done here.
    await pane.evaluate('state.setConnected(true); updateTaskPaneUI();');
    await preview.page.waitForFunction(
      () => !document.querySelector<HTMLButtonElement>('[data-control="BtnInsertData"]')?.disabled,
    );
    await preview.pressRibbon('BtnInsertData');
    const rows = await answered(3, 7);
    expect(rows[0]?.slice(0, 4)).toEqual(['Date', 'Merchant', 'Category', 'Amount']);
    expect(rows.map((row) => row[3])).toEqual(expect.arrayContaining([120, 142, 27, 33, 350, 135, 97]));
    await preview.select('A14');
    await pane.getByText('Groceries').waitFor();
    await pane.check('#communicationFilter');
    await pane.click('#selectFilter');
    expect((await answered(0, 14))[13]?.slice(0, 4)).toEqual([
      '1/1/2017',
      'The Phone Company',
      'Communications',
      '$120',
    ]);
  });
});
