import { openHost, type Host } from '../client/openHost';
import { ZipReader } from './container/ZipReader';
import { MAIN, xlsxOf } from './fixtures/packageOf';
import { saveXlsx } from './saveXlsx';

const RICH = '<r><t>over</t></r><r><rPr><b/></rPr><t>due</t></r>';

async function opened(): Promise<Host> {
  const bytes = await xlsxOf('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si>${RICH}</si></sst>`,
  });
  return openHost({ file: { name: 'a.xlsx', bytes } });
}

/** The row of the only cell in the saved file, and the texts. */
async function saved({ workbook }: Host): Promise<{ readonly cell: string; readonly texts: string }> {
  const zip = new ZipReader(await saveXlsx(workbook.toDocument()));
  const sheet = (await zip.readText('xl/worksheets/sheet1.xml')) ?? '';
  const texts = (await zip.readText('xl/sharedStrings.xml')) ?? '';
  return { cell: /<c r="(\w+)"/.exec(sheet)?.[1] ?? '', texts };
}

test("a file's rich text goes down with its row", async () => {
  const host = await opened();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('1:1').insert('Down');
    await context.sync();
  });
  const { cell, texts } = await saved(host);
  expect(cell).toBe('A2');
  expect(texts).toContain(RICH);
  host.close();
});

test("a file's rich text is gone when the same cell is written", async () => {
  const host = await opened();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [['overdue']];
    await context.sync();
  });
  const { cell, texts } = await saved(host);
  expect(cell).toBe('A1');
  expect(texts).not.toContain('<r>');
  host.close();
});
