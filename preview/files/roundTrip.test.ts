import type { WorkbookDocument } from '../workbook/document';
import { RICH_DOCUMENT } from './fixtures/richDocument';
import { openWorkbookFile } from './openWorkbookFile';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';
import { saveXlsx } from './saveXlsx';

/** What the document models: `foreign` is the reader's own business. */
function modelled(document: WorkbookDocument): unknown {
  const sheets = document.sheets.map((sheet) => ({ ...sheet, foreign: undefined }));
  return { ...document, sheets, foreign: undefined };
}

it('gives a workbook with one of everything back as it was', async () => {
  const opened = await openWorkbookFile(await saveXlsx(RICH_DOCUMENT), RICH_DOCUMENT.fileName);
  expect(modelled(opened)).toEqual(modelled(RICH_DOCUMENT));
});

it('changes nothing more at the second saving, foreign parts included', async () => {
  const first = await saveXlsx(RICH_DOCUMENT);
  const opened = await openWorkbookFile(first, RICH_DOCUMENT.fileName);
  const second = await saveXlsx(opened);
  expect(await openWorkbookFile(second, RICH_DOCUMENT.fileName)).toEqual(opened);
});

it('gives the same bytes for the same document', async () => {
  expect(Buffer.from(await saveXlsx(RICH_DOCUMENT)).equals(await saveXlsx(RICH_DOCUMENT))).toBe(true);
});

it('keeps serials of the 1904 system as they are', async () => {
  const document = {
    ...plainWorkbook(
      'mac.xlsx',
      [
        plainSheet('A', [
          [
            { value: 0.5, style: 0 },
            { value: 43538, style: 0 },
          ],
        ]),
      ],
      [{ numberFormat: 'yyyy-mm-dd' }],
    ),
    date1904: true,
  };
  const opened = await openWorkbookFile(await saveXlsx(document), 'mac.xlsx');
  expect(opened.date1904).toBe(true);
  expect(opened.sheets[0]?.cells).toEqual(document.sheets[0]?.cells);
});

it('keeps every serial around the leap day that never was', async () => {
  const serials = [0, 0.25, 1, 59, 60, 61, 2958465, 45000.123456789];
  const sheet = plainSheet('A', [serials.map((value) => ({ value, style: 0 }))]);
  const opened = await openWorkbookFile(
    await saveXlsx(plainWorkbook('a.xlsx', [sheet], [{ numberFormat: 'm/d/yyyy' }])),
    'a.xlsx',
  );
  expect(opened.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual(serials);
});

it('writes what a file cannot hold as the nearest thing that it can', async () => {
  const sheet = plainSheet('A', [
    [{ value: Infinity }, { error: '#SPILL!' }, { formula: '=A1', error: '#BUSY!' }],
  ]);
  const opened = await openWorkbookFile(await saveXlsx(plainWorkbook('a.xlsx', [sheet], [])), 'a.xlsx');
  expect(opened.sheets[0]?.cells[0]).toEqual([
    { error: '#NUM!' },
    { error: '#VALUE!' },
    { formula: '=A1', error: '#VALUE!' },
  ]);
});

it('keeps cells far out without filling the way to them', async () => {
  const cells = [];
  cells[1_048_575] = Object.assign([], { 16_383: { value: 'corner' } });
  const opened = await openWorkbookFile(
    await saveXlsx(plainWorkbook('a.xlsx', [plainSheet('A', cells)], [])),
    'a.xlsx',
  );
  expect(opened.sheets[0]?.cells[1_048_575]?.[16_383]).toEqual({ value: 'corner' });
});

it('opens and saves 100,000 rows of 12 columns', async () => {
  const cells = Array.from({ length: 100_000 }, (_, row) =>
    Array.from({ length: 12 }, (_cell, column) =>
      column % 3 === 0
        ? { value: 45000 + (row % 700), style: 0 }
        : column % 3 === 1
          ? { value: row / 100, style: 1 }
          : { value: `customer ${row % 600}` },
    ),
  );
  const document = plainWorkbook(
    'large.xlsx',
    [plainSheet('A', cells)],
    [{ numberFormat: 'yyyy-mm-dd' }, { numberFormat: '#,##0.00' }],
  );
  const opened = await openWorkbookFile(await saveXlsx(document), 'large.xlsx');
  expect(opened.sheets[0]?.cells[99_999]).toEqual(cells[99_999]);
}, 60_000);
