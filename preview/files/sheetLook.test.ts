import type { PageLayoutDocument, SheetDocument } from '../workbook/document';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';
import { ZipReader } from './container/ZipReader';
import { xlsxOf } from './fixtures/packageOf';
import { throughHost } from './fixtures/throughHost';
import { openXlsx } from './openXlsx';
import { saveXlsx } from './saveXlsx';

const LAYOUT: PageLayoutDocument = {
  orientation: 'Landscape',
  blackAndWhite: true,
  draftMode: true,
  printHeadings: true,
  firstPageNumber: 7,
  printComments: 'EndSheet',
  printErrors: 'NotAvailable',
  printOrder: 'OverThenDown',
  headersFooters: { leftHeader: 'odd', rightFooter: '&P' },
  firstPageHeadersFooters: { centerHeader: 'first' },
  evenPagesHeadersFooters: { centerFooter: 'even' },
  differentFirstPage: true,
  differentOddAndEvenPages: true,
  headersUseSheetMargins: false,
  headersUseSheetScale: false,
};
const LOOK: Partial<SheetDocument> = {
  showHeadings: false,
  standardWidth: 12,
  rowBreaks: [3, 40],
  columnBreaks: [2],
  pageLayout: LAYOUT,
};

/** As Excel writes them: how far a break reaches, and a break of Excel's own. */
const FILE_SHEET = [
  '<sheetViews><sheetView showRowColHeaders="0" workbookViewId="0"/></sheetViews>',
  '<sheetFormatPr baseColWidth="12" defaultRowHeight="15"/><sheetData/>',
  '<printOptions gridLinesSet="0"/><pageSetup draft="1" horizontalDpi="600" cellComments="asDisplayed"/>',
  '<rowBreaks count="2" manualBreakCount="1"><brk id="6" min="1" max="4" man="1"/><brk id="50" max="16383"/></rowBreaks>',
].join('');

async function sheetXml(sheet: SheetDocument): Promise<string> {
  const zip = new ZipReader(await saveXlsx(plainWorkbook('a.xlsx', [sheet], [])));
  return (await zip.readText('xl/worksheets/sheet1.xml')) ?? '';
}

async function fileSheet(): Promise<SheetDocument> {
  const [sheet] = throughHost(await openXlsx(await xlsxOf(FILE_SHEET), 'a.xlsx')).sheets;
  if (!sheet) throw new Error('The file has a sheet.');
  return sheet;
}

test('page breaks, headings, the standard width and all of the page layout come back', async () => {
  const document = plainWorkbook('a.xlsx', [{ ...plainSheet('A', []), ...LOOK }], []);
  const again = await openXlsx(await saveXlsx(document), 'a.xlsx');
  expect(again.sheets[0]).toMatchObject(LOOK);
  expect(throughHost(again).sheets[0]).toMatchObject(LOOK);
});

test('a file says the usual by saying nothing', async () => {
  const usual: PageLayoutDocument = {
    blackAndWhite: false,
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printOrder: 'DownThenOver',
    differentFirstPage: false,
    headersUseSheetScale: true,
  };
  const xml = await sheetXml({ ...plainSheet('A', []), pageLayout: usual });
  expect(xml).not.toMatch(/pageSetup|printOptions|headerFooter|Breaks|sheetFormatPr|showRowColHeaders/);
});

test('a file of Excel is read, and given back word for word', async () => {
  const sheet = await fileSheet();
  expect(sheet).toMatchObject({
    showHeadings: false,
    rowBreaks: [6],
    pageLayout: { draftMode: true, printComments: 'InPlace' },
  });
  // 12 characters of 7 pixels and 5 of padding make 89 pixels, and 96 in steps of 8.
  expect(sheet.standardWidth).toBe(13);
  const xml = await sheetXml(sheet);
  for (const piece of FILE_SHEET.split(/(?=<rowBreaks|<printOptions)/).slice(1)) expect(xml).toContain(piece);
  expect(xml).toContain('baseColWidth="12"');
});

test('what was changed is written once, and the rest of its element stays', async () => {
  const sheet = await fileSheet();
  const xml = await sheetXml({
    ...sheet,
    showHeadings: true,
    standardWidth: 20,
    rowBreaks: [6, 9],
    pageLayout: { ...sheet.pageLayout, draftMode: false },
  });
  expect(/<rowBreaks.*<\/rowBreaks>/.exec(xml)?.[0]).toBe(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="6" min="1" max="4" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>',
  );
  expect(xml.match(/<pageSetup[^>]*>/g)).toEqual([
    '<pageSetup cellComments="asDisplayed" horizontalDpi="600"/>',
  ]);
  expect(xml).toMatch(/<sheetFormatPr defaultRowHeight="15" defaultColWidth="20\.7\d*"\/>/);
  expect(xml).not.toContain('showRowColHeaders');
});

test('page breaks that were taken away are gone from the file', async () => {
  const { rowBreaks, ...rest } = await fileSheet();
  expect(rowBreaks).toEqual([6]);
  expect(await sheetXml(rest)).not.toContain('<brk');
});
