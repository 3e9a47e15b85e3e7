import { readXlsx } from 'hucre/xlsx';
import { ZipReader } from './container/ZipReader';
import { RICH_DOCUMENT } from './fixtures/richDocument';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';
import { saveXlsx } from './saveXlsx';

async function partsOf(document: typeof RICH_DOCUMENT): Promise<(name: string) => Promise<string>> {
  const zip = new ZipReader(await saveXlsx(document));
  return async (name) => (await zip.readText(name)) ?? '';
}

describe('the parts of a saved workbook', () => {
  it('state a table as Excel does, with its totals row outside the filter', async () => {
    const table = await (await partsOf(RICH_DOCUMENT))('xl/tables/table1.xml');
    expect(table).toContain('id="7" name="Open" displayName="Open" ref="A5:D9" totalsRowCount="1"');
    expect(table).toContain('<autoFilter ref="A5:D8"/>');
    expect(table).toContain('<tableColumn id="1" name="Customer" totalsRowLabel="Total"/>');
    expect(table).toContain('<tableColumn id="3" name="Open" totalsRowFunction="sum"/>');
  });

  it('never let a text become a formula', async () => {
    const part = await partsOf(RICH_DOCUMENT);
    expect(await part('xl/sharedStrings.xml')).toContain('<t>=2+3</t>');
    expect(await part('xl/worksheets/sheet1.xml')).toMatch(/<c r="A7" s="4" t="s"><v>\d+<\/v><\/c>/);
    expect(await part('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('name functions in the way that Excel stores them', async () => {
    const sheet = await (await partsOf(RICH_DOCUMENT))('xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<c r="A3" cm="1"><f t="array" ref="A3:B4">_xlfn.SEQUENCE(2,2)</f><v>1</v></c>');
    expect(sheet).toContain('<f>_xldudf_CONTOSO_ADD_ALL(A1:B9)</f><v>45.5</v>');
  });

  it('keep print area and titles as names of the sheet', async () => {
    const workbook = await (await partsOf(RICH_DOCUMENT))('xl/workbook.xml');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'Bob''s report'!$A$1:$D$9</definedName>`,
    );
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Bob''s report'!$A:$A,'Bob''s report'!$5:$5</definedName>`,
    );
    expect(workbook).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'数据 2'!$A$1:$E$4</definedName>`,
    );
  });

  it('store custom properties as Excel does, in UTF-16', async () => {
    const zip = new ZipReader(await saveXlsx(RICH_DOCUMENT));
    const bytes = (await zip.read('xl/customProperty1.bin')) ?? new Uint8Array();
    expect(Buffer.from(bytes).toString('utf16le')).toBe('{"kind":"aging","名":"账龄"}');
    expect(await zip.readText('xl/worksheets/sheet1.xml')).toContain(
      '<customPr name="contoso.report" r:id="rIdProperty1"/>',
    );
  });

  it('make headers of a table equal to its columns', async () => {
    const table = {
      ...RICH_DOCUMENT.sheets[0]?.tables[0],
      id: 1,
      name: 'T',
      address: 'A1:B2',
      columns: [{ name: '2024' }, { name: 'b' }],
      showTotals: false,
    };
    const sheet = {
      ...plainSheet('A', [
        [{ value: 2024 }, undefined],
        [{ value: 1 }, { value: 2 }],
      ]),
      tables: [
        {
          style: '',
          showHeaders: true,
          showFilterButton: true,
          showBandedRows: true,
          showBandedColumns: false,
          highlightFirstColumn: false,
          highlightLastColumn: false,
          ...table,
        },
      ],
    };
    const part = await partsOf(plainWorkbook('a.xlsx', [sheet], []));
    expect(await part('xl/sharedStrings.xml')).toContain('<si><t>2024</t></si><si><t>b</t></si>');
    expect(await part('xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
    );
  });
});

it('is understood by another reader of the format', async () => {
  const workbook = await readXlsx(await saveXlsx(RICH_DOCUMENT), { readStyles: true });
  const [report, values] = workbook.sheets;
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Bob's report", '数据 2', 'Empty']);
  expect(report?.rows[5]?.[0]).toBe('Alpha & Co <1>');
  expect(report?.rows[5]?.[1]).toEqual(new Date('2023-03-15T00:00:00Z'));
  expect(report?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }]);
  expect(report?.freezePane).toEqual({ rows: 5, columns: 1 });
  expect(report?.tables?.[0]).toMatchObject({ name: 'Open', range: 'A5:D9', showTotalRow: true });
  expect(report?.conditionalRules?.map((rule) => rule.type)).toEqual([
    'cellIs',
    'expression',
    'containsText',
    'colorScale',
    'dataBar',
  ]);
  expect(report?.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 'a4',
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect(report?.cells?.get('6,2')?.style?.numFmt).toBe('#,##0.00;[Red]-#,##0.00');
  expect(values?.veryHidden).toBe(true);
  expect(values?.rows[0]?.slice(0, 4)).toEqual([true, false, '#N/A', ' spaced\nlines ']);
});
