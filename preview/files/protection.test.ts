import { freshHost } from '../client/freshHost';
import { openHost, type Host } from '../client/openHost';
import { ZipReader } from './container/ZipReader';
import { everything } from './fixtures/everything';
import { xlsxOf } from './fixtures/packageOf';
import { throughHost } from './fixtures/throughHost';
import { openXlsx } from './openXlsx';
import { saveXlsx } from './saveXlsx';

const fresh = freshHost();

/** The element by which a part of the saved file is protected. */
async function saved(part: string, { workbook }: Host = fresh.host): Promise<string | undefined> {
  const zip = new ZipReader(await saveXlsx(workbook.toDocument()));
  return /<(?:sheet|workbook)Protection[^>]*>/.exec((await zip.readText(part)) ?? '')?.[0];
}

test('a sheet that an add-in protects is protected in the file', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.protection.protect({ allowSort: true, selectionMode: 'Unlocked' }, 'password');
    await context.sync();
  });
  expect(await saved('xl/worksheets/sheet1.xml')).toBe(
    '<sheetProtection password="83AF" sheet="1" objects="1" scenarios="1" sort="0" selectLockedCells="1"/>',
  );
});

test('so is the structure of the workbook', async () => {
  await fresh.run(async (_sheet, context) => {
    context.workbook.protection.protect('password');
    await context.sync();
  });
  expect(await saved('xl/workbook.xml')).toBe(
    '<workbookProtection workbookPassword="83AF" lockStructure="1"/>',
  );
});

test("a file's protection goes through the host word for word", async () => {
  const document = throughHost(await openXlsx(await everything(), 'a.xlsm'));
  expect(document.sheets[0]?.protection?.verifier).toMatchObject({ algorithmName: 'SHA-512' });
  const zip = new ZipReader(await saveXlsx(document));
  expect(await zip.readText('xl/worksheets/sheet1.xml')).toContain(
    '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1"',
  );
  expect(await zip.readText('xl/workbook.xml')).toContain(
    '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>',
  );
});

test("an add-in takes a file's protection away", async () => {
  const bytes = await xlsxOf('<sheetData/><sheetProtection sheet="1" password="83AF" formatCells="0"/>');
  const host = await openHost({ file: { name: 'a.xlsx', bytes } });
  expect(await saved('xl/worksheets/sheet1.xml', host)).toContain('password="83AF"');
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.unprotect('password');
    await context.sync();
  });
  expect(await saved('xl/worksheets/sheet1.xml', host)).toBeUndefined();
  host.close();
});
