import type { CellDocument, SheetDocument, WorkbookDocument } from '../workbook/document';
import { MAIN, OFFICE, relationships, xlsxOf } from './fixtures/packageOf';
import { openXlsx } from './openXlsx';
import { saveXlsx } from './saveXlsx';

async function sheetOf(bytes: Uint8Array): Promise<SheetDocument> {
  const [sheet] = (await openXlsx(bytes, 'a.xlsx')).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function firstRow(
  cells: string,
  parts: Record<string, string> = {},
): Promise<(CellDocument | undefined)[]> {
  const sheet = await sheetOf(await xlsxOf(`<sheetData><row r="1">${cells}</row></sheetData>`, parts));
  return [...(sheet.cells[0] ?? [])];
}

describe('cells', () => {
  it('of every type', async () => {
    const cells = [
      '<c r="A1"><v>1.5E3</v></c><c r="B1" t="n"><v> -2 </v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>',
      '<c r="E1" t="str"><f>"x"&amp;"y"</f><v>x&amp;y</v></c><c r="F1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>',
      '<c r="G1" t="d"><v>2023-03-15T12:00:00</v></c><c r="H1" t="e"><v>#FIELD!</v></c><c r="I1" t="str"><v></v></c><c r="J1"/>',
    ].join('');
    expect(await firstRow(cells)).toEqual([
      { value: 1500 },
      { value: -2 },
      { value: true },
      { error: '#REF!' },
      { formula: '="x"&"y"', value: 'x&y' },
      { value: 'in line' },
      { value: 45000.5 },
      { error: '#VALUE!' },
      { value: '' },
    ]);
  });

  it('of rich text as plain text, without the reading aids of East Asian files', async () => {
    const sst = `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>应收</t></r><r><t>账款</t></r><rPh sb="0" eb="2"><t>yingshou</t></rPh><phoneticPr/></si><si><t><![CDATA[<a&b>]]></t></si><si><t>l1_x000D_&#10;l2</t></si></sst>`;
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c>';
    const row = await firstRow(cells, { 'xl/sharedStrings.xml': sst });
    expect(row.map((cell) => cell?.value)).toEqual(['应收账款', undefined, '<a&b>', 'l1\r\nl2']);
  });

  it('without addresses, one after the other', async () => {
    const bytes = await xlsxOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
    );
    const { cells } = await sheetOf(bytes);
    expect(cells[0]).toEqual([{ value: 1 }, { value: 2 }]);
    expect(cells[3]).toEqual([{ value: 3 }]);
    expect(cells[4]).toEqual([{ value: 4 }]);
  });

  it('that share a formula, each with its own', async () => {
    const cells = [
      '<c r="A1"><f t="shared" ref="A1:C1" si="0">B2*$D$1+SUM(E:E)+\'A1 x\'!F3&amp;"A1"</f><v>1</v></c>',
      '<c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c>',
    ].join('');
    const row = await firstRow(cells);
    expect(row.map((cell) => cell?.formula)).toEqual([
      `=B2*$D$1+SUM(E:E)+'A1 x'!F3&"A1"`,
      `=C2*$D$1+SUM(F:F)+'A1 x'!G3&"A1"`,
      `=D2*$D$1+SUM(G:G)+'A1 x'!H3&"A1"`,
    ]);
  });

  it('that spill', async () => {
    const row = await firstRow(
      '<c r="A1" cm="1"><f t="array" ref="A1:B1">_xlfn._xlws.SORT(_xlfn.UNIQUE(D1:E1))</f><v>1</v></c><c r="B1"><v>2</v></c>',
    );
    expect(row).toEqual([{ formula: '=SORT(UNIQUE(D1:E1))', spill: 'A1:B1', value: 1 }, { value: 2 }]);
  });
});

describe('styles', () => {
  const styles = `<styleSheet xmlns="${MAIN}">
    <numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;天&quot;"/></numFmts>
    <fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><u val="double"/><sz val="10"/><color theme="4" tint="0.4"/><name val="宋体"/></font></fonts>
    <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
    <borders count="2"><border/><border diagonalDown="1"><left style="mediumDashed"><color rgb="FF112233"/></left><right/><diagonal style="hair"/></border></borders>
    <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf>
    <xf numFmtId="14" fontId="1" fillId="2" borderId="0"/><xf numFmtId="170" fontId="0" fillId="3" borderId="1"/>
    <xf numFmtId="31" fontId="0" fillId="0" borderId="0" quotePrefix="1"><alignment horizontal="centerContinuous" indent="3" wrapText="1"/><protection locked="0"/></xf>
    <xf numFmtId="44" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;
  const theme = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
  let document: WorkbookDocument;
  beforeAll(async () => {
    const cells = [0, 1, 2, 3, 4]
      .map((style) => `<c r="${'ABCDE'[style]}1" s="${style}"><v>1</v></c>`)
      .join('');
    document = await openXlsx(
      await xlsxOf(`<sheetData><row r="1">${cells}</row></sheetData>`, {
        'xl/styles.xml': styles,
        'xl/theme/theme1.xml': theme,
      }),
      'a.xlsx',
    );
  });
  const styleAt = (column: number) => document.styles[document.sheets[0]?.cells[0]?.[column]?.style ?? -1];

  it('say only what is different from the font of the workbook', () => {
    expect(styleAt(1)?.font).toEqual({ bold: true, underline: 'Double', color: '#8FAADC' });
    expect(styleAt(2)?.font).toBeUndefined();
  });

  it('have the colours of the theme, the old palette and tints', () => {
    // White, a quarter darker; Excel's own dialogue calls it "White, Background 1, Darker 25%" = BFBFBF.
    expect(styleAt(1)?.fill).toBe('#BFBFBF');
    expect(styleAt(2)?.fill).toBe('#FF0000');
  });

  it('have the formats that files name by number only', () => {
    expect([1, 2, 3, 4].map((column) => styleAt(column)?.numberFormat)).toEqual([
      'm/d/yyyy',
      '0.0"天"',
      'yyyy"年"m"月"d"日"',
      '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
    ]);
  });

  it('have borders, alignment, protection and the apostrophe', () => {
    expect(styleAt(2)?.borders).toEqual({
      left: { style: 'Dash', weight: 'Medium', color: '#112233' },
      diagonalDown: { style: 'Continuous', weight: 'Hairline', color: '#000000' },
    });
    expect(styleAt(3)).toEqual({
      numberFormat: 'yyyy"年"m"月"d"日"',
      horizontalAlignment: 'CenterAcrossSelection',
      indentLevel: 3,
      wrapText: true,
      locked: false,
      quotePrefix: true,
    });
  });

  it('give cells of the standard style what that style says, and saving changes nothing', async () => {
    expect(styleAt(0)).toEqual({ verticalAlignment: 'Center' });
    const again = await openXlsx(await saveXlsx(document), 'a.xlsx');
    expect(again.styles).toEqual(document.styles);
    expect(again.sheets[0]?.cells).toEqual(document.sheets[0]?.cells);
  });
});

describe('a sheet', () => {
  it('written with prefixes is the same sheet', async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData><x:dataValidations count="1"><x:dataValidation type="list" sqref="A1"><x:formula1>"a,b"</x:formula1></x:dataValidation></x:dataValidations></x:worksheet>`;
    const document = await openXlsx(await xlsxOf('', { 'xl/worksheets/sheet1.xml': xml }), 'a.xlsx');
    expect(document.sheets[0]?.cells).toEqual([[{ value: 7 }]]);
    const again = await openXlsx(await saveXlsx(document), 'a.xlsx');
    expect(again.sheets).toEqual(document.sheets);
  });

  it('has rows, columns, view, merges and links', async () => {
    const sheet = await sheetOf(
      await xlsxOf(
        '<sheetPr><tabColor theme="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" topLeftCell="C1" state="frozen"/></sheetView></sheetViews>' +
          '<cols><col min="2" max="3" width="20.5" customWidth="1"/><col min="5" max="5" width="9" hidden="1"/></cols>' +
          '<sheetData><row r="2" ht="33" customHeight="1"/><row r="3" hidden="1"/></sheetData><sheetProtection sheet="1" formatCells="0"/><autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>' +
          '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="t"/><hyperlink ref="B1" location="Sheet1!A9"/></hyperlinks>',
        {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="p"><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
        },
      ),
    );
    expect(sheet).toMatchObject({
      tabColor: '#000000',
      showGridlines: false,
      frozen: { rows: 0, columns: 2 },
      columnWidths: { 1: 20.5, 2: 20.5, 4: 9 },
      hiddenColumns: [4],
      rowHeights: { 1: 33 },
      hiddenRows: [2],
      protected: true,
      autoFilter: 'A1:B9',
      merges: ['A1:B2'],
      hyperlinks: [
        { cell: 'A1', address: 'https://example.org/', screenTip: 't' },
        { cell: 'B1', documentReference: 'Sheet1!A9' },
      ],
    });
  });

  it('gives names that Excel keeps for itself back as layout, and others as names', async () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A, b" sheetId="1" r:id="rId1"/></sheets><definedNames>
      <definedName name="_xlnm.Print_Titles" localSheetId="0">'A, b'!$A:$B,'A, b'!$1:$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'A, b'!$A$1:$C$9,'A, b'!$E$1</definedName>
      <definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'A, b'!$A$1:$B$9</definedName><definedName name="rate" comment="c">0.5</definedName><definedName name="own" localSheetId="0" hidden="1">'A, b'!$A$1</definedName></definedNames></workbook>`;
    const document = await openXlsx(await xlsxOf('<sheetData/>', { 'xl/workbook.xml': workbook }), 'a.xlsx');
    expect(document.sheets[0]?.pageLayout).toEqual({
      printTitleRows: '1:2',
      printTitleColumns: 'A:B',
      printArea: 'A1:C9,E1',
    });
    expect(document.names).toEqual([
      { name: 'rate', formula: '=0.5', visible: true, comment: 'c' },
      { name: 'own', formula: "='A, b'!$A$1", scope: 'A, b', visible: false },
    ]);
  });
});

describe('what the host does not model', () => {
  const drawing = '<xdr:wsDr xmlns:xdr="x" xmlns:c="c" xmlns:r="r"><c:chart r:id="rId1"/></xdr:wsDr>';
  const parts = {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships({
      rId7: ['drawing', '../drawings/drawing1.xml'],
      rId8: ['printerSettings', '../printer.bin'],
    }),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relationships({
      rId1: ['chart', '../charts/chart1.xml'],
      rId2: ['image', '../media/i.png'],
    }),
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>',
    'xl/media/i.png': Uint8Array.from([137, 80, 78, 71, 0, 255]),
    'xl/printer.bin': Uint8Array.from([1, 2, 3]),
  };
  const sheet =
    '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="aboveAverage" priority="1" stdDev="4"/></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="B1"><formula1>1</formula1></dataValidation></dataValidations><pageSetup orientation="portrait" r:id="rId8" blackAndWhite="1"/><drawing r:id="rId7"/>';

  it('goes through opening, JSON and saving, with all that it leads to', async () => {
    const document = await openXlsx(await xlsxOf(sheet, parts), 'a.xlsx');
    const travelled = JSON.parse(JSON.stringify(document)) as WorkbookDocument;
    const again = await openXlsx(await saveXlsx(travelled), 'a.xlsx');
    // The package had no styles part.
    expect({ ...again, foreign: { ...(again.foreign as object), styles: undefined } }).toEqual(document);
    const text = JSON.stringify(again.foreign);
    for (const name of [
      'xl/drawings/drawing1.xml',
      'xl/charts/chart1.xml',
      'xl/media/i.png',
      'xl/printer.bin',
    ])
      expect(text).toContain(name);
    expect(again.sheets[0]?.conditionalFormats).toMatchObject([{ type: 'Foreign', address: 'A1:A9' }]);
    expect(JSON.stringify(again.sheets[0]?.foreign)).toContain('<dataValidation type=\\"whole\\"');
  });

  it('is left out with its sheet, and goes to the first of two copies', async () => {
    const document = await openXlsx(await xlsxOf(sheet, parts), 'a.xlsx');
    const [only] = document.sheets;
    if (!only) throw new Error('no sheet');
    const copied = await openXlsx(
      await saveXlsx({ ...document, sheets: [only, { ...only, name: 'Copy' }] }),
      'a.xlsx',
    );
    expect(JSON.stringify(copied.sheets[0]?.foreign)).toContain('<drawing');
    expect(JSON.stringify(copied.sheets[1]?.foreign)).not.toContain('<drawing');
    const without = await openXlsx(
      await saveXlsx({ ...document, sheets: [{ ...only, foreign: null }] }),
      'a.xlsx',
    );
    expect(JSON.stringify(without)).not.toContain('drawing1');
  });

  it('is not kept of files in the strict dialect, which are read all the same', async () => {
    const strict = (kind: string): string =>
      `http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}`;
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const bytes = await xlsxOf('', {
      '_rels/.rels': relationships({ rId1: [strict('officeDocument'), 'xl/workbook.xml'] }),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${strict('x').slice(0, -2)}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships({ rId1: [strict('worksheet'), 'worksheets/sheet1.xml'] }),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="d"><v>2023-03-15</v></c></row></sheetData></worksheet>`,
    });
    const document = await openXlsx(bytes, 'a.xlsx');
    expect(document.sheets[0]?.cells).toEqual([[{ value: 45000 }]]);
    expect(document.foreign).toBeUndefined();
    expect(document.sheets[0]?.foreign).toBeUndefined();
  });

  it('does not carry macros into a file that is not for them', async () => {
    const workbookLinks = relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId5: ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    });
    const bytes = await xlsxOf('<sheetData/>', {
      'xl/_rels/workbook.xml.rels': workbookLinks,
      'xl/vbaProject.bin': Uint8Array.from([9]),
    });
    const document = await openXlsx(bytes, 'macros.xlsm');
    const kept = await openXlsx(await saveXlsx(document), 'macros.xlsm');
    expect(JSON.stringify(kept.foreign)).toContain('vbaProject.bin');
    const dropped = await openXlsx(await saveXlsx({ ...document, fileName: 'macros.xlsx' }), 'macros.xlsx');
    expect(JSON.stringify(dropped.foreign)).not.toContain('vbaProject.bin');
  });
});
