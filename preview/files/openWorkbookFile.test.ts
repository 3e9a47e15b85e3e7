import { writeXlsx } from 'hucre/xlsx';
import { FileProblem } from './FileProblem';
import { ZipReader } from './container/ZipReader';
import { compoundOf } from './fixtures/compoundOf';
import { RICH_DOCUMENT } from './fixtures/richDocument';
import { xlsxOf, zipOf } from './fixtures/packageOf';
import { openWorkbookFile } from './openWorkbookFile';
import { saveXlsx } from './saveXlsx';

async function problemOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await openWorkbookFile(bytes, name);
    return 'opened';
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return problem.code;
  }
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** An .xls stream: the record that begins it, then the given records. */
function xlsOf(...records: readonly (readonly [id: number, length: number])[]): Uint8Array {
  const stream = new Uint8Array(4096);
  const view = new DataView(stream.buffer);
  let at = 0;
  for (const [id, length] of [[0x809, 16] as const, ...records]) {
    view.setUint16(at, id, true);
    view.setUint16(at + 2, length, true);
    at += 4 + length;
  }
  view.setUint16(4, 0x600, true);
  return compoundOf('Workbook', stream);
}

describe('a file that cannot be opened says why', () => {
  it.each([
    ['nothing at all', new Uint8Array(), 'a.xlsx', 'empty'],
    ['a text file without text', text('\ufeff \r\n\t\n'), 'a.csv', 'empty'],
    ['text that calls itself .xlsx', text('a,b\n1,2'), 'a.xlsx', 'broken'],
    [
      'a web page that calls itself .xls',
      text('<html><table><tr><td>1</td></tr></table></html>'),
      'a.xls',
      'webPage',
    ],
    ['a PDF', text('%PDF-1.7\n'), 'a.csv', 'unsupported'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'a.csv', 'unsupported'],
    ['a text of an unknown kind', text('hello'), 'letter.md', 'unsupported'],
    ['the beginning of a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'a.xlsx', 'broken'],
    [
      'the beginning of a compound file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'a.xls',
      'broken',
    ],
    [
      'a compound file of another program',
      compoundOf('WordDocument', new Uint8Array(4096)),
      'a.xls',
      'unsupported',
    ],
    ['an .xls file with a password', xlsOf([0x2f, 54]), 'a.xls', 'encrypted'],
    [
      'an .xls file that is write-protected and has a password',
      xlsOf([0x86, 0], [0x2f, 54]),
      'a.xls',
      'encrypted',
    ],
  ])('%s', async (_, bytes, name, code) => {
    expect(await problemOf(bytes, name)).toBe(code);
  });

  it('a workbook with a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [[1]] }],
      encryption: { password: 'secret', spinCount: 10 },
    });
    expect(await problemOf(bytes, 'a.xlsx')).toBe('encrypted');
  });

  it('a zip file of something else', async () => {
    expect(await problemOf(await zipOf({ 'readme.txt': 'hello' }), 'a.xlsx')).toBe('unsupported');
    expect(
      await problemOf(await zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'a.ods'),
    ).toBe('openDocument');
  });

  it('a workbook in binary parts', async () => {
    const types = (await new ZipReader(await xlsxOf('')).readText('[Content_Types].xml')) ?? '';
    const binary = types.replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    );
    expect(await problemOf(await xlsxOf('', { '[Content_Types].xml': binary }), 'a.xlsb')).toBe(
      'binaryWorkbook',
    );
  });

  it('a workbook whose parts are missing or cut off', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(await problemOf(await xlsxOf(sheet), 'a.xlsx')).toBe('opened');
    expect(await problemOf(await xlsxOf(sheet, { 'xl/worksheets/sheet1.xml': '' }), 'a.xlsx')).toBe('broken');
    expect(
      await problemOf(await xlsxOf(sheet, { 'xl/worksheets/sheet1.xml': `<worksheet>${sheet}` }), 'a.xlsx'),
    ).toBe('broken');
    expect(await problemOf(await xlsxOf(sheet.slice(0, -20)), 'a.xlsx')).toBe('broken');
    expect(
      await problemOf(await xlsxOf(sheet, { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), 'a.xlsx'),
    ).toBe('unsupported');
  });

  it('a workbook with a cell outside the sheet, or a text that is not there', async () => {
    const cell = (inside: string): string => `<sheetData><row r="1">${inside}</row></sheetData>`;
    expect(await problemOf(await xlsxOf(cell('<c r="XFE1"><v>1</v></c>')), 'a.xlsx')).toBe('broken');
    expect(await problemOf(await xlsxOf('<sheetData><row r="1048577"/></sheetData>'), 'a.xlsx')).toBe(
      'broken',
    );
    expect(await problemOf(await xlsxOf(cell('<c r="A1" t="s"><v>5</v></c>')), 'a.xlsx')).toBe('broken');
  });

  it('a workbook that declares a document type, which could hide a bomb of entities', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>';
    expect(await problemOf(await xlsxOf('', { 'xl/worksheets/sheet1.xml': xml }), 'a.xlsx')).toBe('broken');
  });
});

it('answers every damaged copy of a workbook with a problem, never with an error of its own making', async () => {
  const whole = await saveXlsx(RICH_DOCUMENT);
  for (let length = 4; length < whole.length; length += Math.ceil(whole.length / 60)) {
    expect(['broken', 'unsupported']).toContain(await problemOf(whole.slice(0, length), 'a.xlsx'));
  }
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 200)) {
    const spoiled = whole.slice();
    spoiled[at] = (spoiled[at] ?? 0) ^ 0x55;
    expect(['opened', 'broken', 'unsupported', 'encrypted']).toContain(await problemOf(spoiled, 'a.csv'));
  }
}, 30_000);

it('looks inside before it looks at the name', async () => {
  const opened = await openWorkbookFile(await saveXlsx(RICH_DOCUMENT), 'ledger.csv');
  expect(opened.sheets).toHaveLength(3);
  const tabs = await openWorkbookFile(text('a\tb\n1\t2'), 'export.xls');
  expect(tabs.sheets[0]?.cells[1]).toEqual([{ value: 1 }, { value: 2 }]);
});
