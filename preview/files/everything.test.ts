import type { SheetDocument, StyleDocument, WorkbookDocument } from '../workbook/document';
import { ZipReader } from './container/ZipReader';
import { everything } from './fixtures/everything';
import { differences, independentView, partsOf } from './fixtures/independentView';
import { throughHost } from './fixtures/throughHost';
import { openWorkbookFile } from './openWorkbookFile';
import { saveXlsx } from './saveXlsx';

const NAME = 'everything.xlsm';

async function opened(): Promise<{
  readonly document: WorkbookDocument;
  readonly sheet: SheetDocument;
  readonly other: SheetDocument;
  readonly styleAt: (row: number, column: number) => StyleDocument | undefined;
}> {
  const document = await openWorkbookFile(await everything(), NAME);
  const [sheet, other] = document.sheets;
  if (!sheet || !other) throw new Error('The file has two worksheets.');
  const styleAt = (row: number, column: number): StyleDocument | undefined =>
    document.styles[sheet.cells[row]?.[column]?.style ?? -1];
  return { document, sheet, other, styleAt };
}

/** The parts of a saved copy as texts. */
async function saved(document: WorkbookDocument): Promise<(part: string) => Promise<string>> {
  const zip = new ZipReader(await saveXlsx(document));
  return async (part) => (await zip.readText(part)) ?? '';
}

describe('a file with everything is read', () => {
  it('with its styles', async () => {
    const { styleAt } = await opened();
    expect(styleAt(0, 2)).toEqual({
      numberFormat: '0.0" kg"',
      font: { color: '#264D73', bold: true, underline: 'SingleAccountant', superscript: true },
      fill: '#CC6600',
      pattern: { kind: 'CrissCross', color: '#FF0000' },
      borders: {
        left: { style: 'Continuous', weight: 'Thin', color: '#000000' },
        bottom: { style: 'DashDot', weight: 'Medium', color: '#FF0000' },
      },
      horizontalAlignment: 'Right',
      textOrientation: -45,
      shrinkToFit: true,
      indentLevel: 1,
      readingOrder: 'RightToLeft',
      locked: false,
      formulaHidden: true,
    });
    expect(styleAt(0, 3)).toMatchObject({ fill: '#FFFFFF', pattern: { kind: 'LinearGradient' } });
    expect(styleAt(1, 1)).toEqual({ textOrientation: 180 });
  });

  it('with texts, arrays and results', async () => {
    const { sheet } = await opened();
    expect(sheet.cells[0]?.slice(0, 2)).toEqual([
      {
        value: 'plain bold',
        richText: [
          { text: 'plain ' },
          { text: 'bold', font: { name: 'Arial', size: 14, color: '#336699', bold: true } },
        ],
      },
      { value: '東京' },
    ]);
    expect(sheet.cells[0]?.[7]).toEqual({ value: '' });
    expect(sheet.cells[1]?.[0]).toMatchObject({ formula: '=B5:B6*2', spill: 'A2:A3', legacyArray: true });
    expect(sheet.cells[1]?.[3]).toEqual({ formula: '=UNIQUE(B5:B6)', spill: 'D2:D3', value: 10 });
    expect(sheet.cells[5]?.[2]).toEqual({ formula: '=B6*2', value: 40 });
    expect(sheet.cells[1]?.[4]).toEqual({ error: '#DIV/0!' });
  });

  it('with its rows and columns', async () => {
    const { document, sheet } = await opened();
    expect(sheet.rowHeights).toEqual({ 0: 26.25, 1: 15.75 });
    expect(sheet.rowOutline).toEqual({
      4: { level: 2 },
      5: { level: 2 },
      6: { level: 1, collapsed: true },
    });
    expect(sheet.columnOutline).toEqual({
      1: { level: 1 },
      2: { level: 1 },
      3: { level: 1 },
      4: { level: 0, collapsed: true },
    });
    expect(document.styles[sheet.columnStyles?.[5] ?? -1]).toEqual({ numberFormat: 'm/d/yyyy' });
    expect(document.styles[sheet.rowStyles?.[9] ?? -1]).toEqual({ numberFormat: 'm/d/yyyy' });
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[5], [3]]);
  });

  it('with its protection, filters and validations', async () => {
    const { document, sheet, other } = await opened();
    expect(sheet.protection).toEqual({
      options: {
        allowEditScenarios: true,
        allowFormatCells: true,
        allowAutoFilter: true,
        selectionMode: 'Unlocked',
      },
      verifier: {
        algorithmName: 'SHA-512',
        hashValue: 'aGFzaA==',
        saltValue: 'c2FsdA==',
        spinCount: '100000',
      },
    });
    expect(document.protection).toEqual({ options: {}, verifier: { password: 'CC1A' } });
    expect(other.filters).toEqual([
      {
        column: 0,
        criteria: { filterOn: 'Values', values: ['', { date: '2024-05', specificity: 'Month' }] },
      },
      {
        column: 1,
        criteria: { filterOn: 'Custom', criterion1: '<>a*', criterion2: '>1', operator: 'And' },
      },
    ]);
    expect(sheet.tables[0]?.filters).toEqual([
      { column: 1, criteria: { filterOn: 'BottomItems', criterion1: '1' } },
    ]);
    expect(sheet.dataValidations?.map(({ address, rule }) => [address, rule])).toEqual([
      ['B5:B6', { type: 'WholeNumber', operator: 'GreaterThan', formula1: '0' }],
      ['A5:A6 A9', { type: 'List', source: 'Apple,Pear', inCellDropDown: true }],
      ['C9', { type: 'List', source: "='Other ''one'''!$A$1:$A$2", inCellDropDown: true }],
    ]);
    expect(sheet.dataValidations?.[0]).toMatchObject({
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: 'Warning', title: 'Stop', message: 'Too small' },
      prompt: { showPrompt: true, title: 'Hint', message: 'above\nzero' },
    });
  });

  it('with what it says about itself', async () => {
    const { document } = await opened();
    expect(document.date1904).toBe(true);
    expect(document.activeSheet).toBe(1);
    expect(document.properties).toEqual({
      title: 'Aging',
      author: 'Ann',
      lastAuthor: 'Bob',
      revisionNumber: 3,
      creationDate: '2024-01-02T03:04:05Z',
      manager: 'Mia',
      company: 'House Ltd',
      custom: [
        { key: 'Checked', value: '2024-03-04T00:00:00Z' },
        { key: 'Run', value: 7 },
        { key: 'Final', value: true },
      ],
    });
    expect(document.names.map(({ name, scope, visible }) => [name, scope, visible])).toEqual([
      ['Rate', undefined, true],
      ['Secret', 'Data', false],
    ]);
  });
});

describe('a file with everything, saved by the host,', () => {
  it('is the same to another reader', async () => {
    const original = await everything({ chartSheet: false });
    const copy = await saveXlsx(throughHost(await openWorkbookFile(original, NAME)));
    // Formulas that were shared stand in every cell.
    expect(differences(await independentView(original), await independentView(copy))).toEqual([
      expect.stringContaining('/sheets/0/cells/4,2'),
      expect.stringContaining('/sheets/0/cells/5,2'),
    ]);
  });

  it('has all parts of the original', async () => {
    const original = await everything();
    const copy = await saveXlsx(throughHost(await openWorkbookFile(original, NAME)));
    expect(partsOf(copy)).toEqual(partsOf(original));
  });

  it('is the same to this one', async () => {
    const { document } = await opened();
    const once = await openWorkbookFile(await saveXlsx(document), NAME);
    const withoutForeign = ({ sheets, ...rest }: WorkbookDocument): unknown => ({
      ...rest,
      foreign: undefined,
      sheets: sheets.map((sheet) => ({ ...sheet, foreign: undefined })),
    });
    expect(withoutForeign(once)).toEqual(withoutForeign(document));
    expect(await openWorkbookFile(await saveXlsx(once), NAME)).toEqual(once);
  });

  it('keeps what neither reader models', async () => {
    const part = await saved(throughHost((await opened()).document));
    expect(await part('xl/sharedStrings.xml')).toContain(
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    );
    const sheet = await part('xl/worksheets/sheet1.xml');
    for (const text of [
      '<f t="dataTable" ref="B11:B12" dt2D="0" dtr="0" r1="B2"/><v>31</v>',
      '<c r="C2"><f t="array" ref="C2">SUM(B5:B6*2)</f>',
      '<c r="D2" cm="1"><f t="array" ref="D2:D3">_xlfn.UNIQUE(B5:B6)</f>',
      '<c r="H2" cm="1"><f t="array" ref="H2">_xlfn.SINGLE(B5:B5)</f>',
      '<tabColor theme="5" tint="0.4"/>',
      'prompt="a prompt" sqref="H9"',
      '<protectedRange sqref="B5:B6" name="In"/>',
      '<x14:iconSet iconSet="3Stars">',
      '<x14:sparkline>',
      'activeCell="C5"',
    ]) {
      expect(sheet).toContain(text);
    }
    expect(await part('xl/worksheets/sheet2.xml')).toContain('<pane xSplit="2000" ySplit="1500"');
    expect(await part('xl/tables/table1.xml')).toMatch(/dataDxfId="1".*<calculatedColumnFormula>1\*10</);
    expect(await part('xl/styles.xml')).toContain('<tableStyle name="House"');
    const workbook = await part('xl/workbook.xml');
    expect(workbook).toMatch(
      /name="Data" sheetId="4".*name="Chart" sheetId="7".*name="Other 'one'" sheetId="2"/,
    );
    expect(workbook).toContain('name="Macro1" function="1" vbProcedure="1" hidden="1"');
    expect(workbook).toContain('tabRatio="700"');
    expect(workbook).toContain('activeTab="2"');
    expect(await part('docProps/app.xml')).not.toContain('TitlesOfParts');
    expect(await part('docProps/custom.xml')).toContain('<vt:filetime>2024-03-04T00:00:00Z</vt:filetime>');
  });
});

describe('what was changed after opening', () => {
  it('is written anew, beside what was not', async () => {
    const { document, sheet } = await opened();
    const [first, ...validations] = sheet.dataValidations ?? [];
    if (!first) throw new Error('The sheet has validations.');
    const changed: WorkbookDocument = {
      ...document,
      properties: {
        ...document.properties,
        title: 'New',
        company: 'Other & Co',
        custom: [{ key: 'Run', value: 8 }],
      },
      sheets: [
        {
          ...sheet,
          dataValidations: [{ ...first, address: 'B9' }, ...validations],
          protection: { options: { allowSort: true } },
          frozen: { rows: 1, columns: 0 },
          pageLayout: { ...sheet.pageLayout, orientation: 'Portrait' },
          tabColor: '#00FF00',
        },
        ...document.sheets.slice(1),
      ],
    };
    const again = await openWorkbookFile(await saveXlsx(changed), NAME);
    const [data] = again.sheets;
    expect(data?.dataValidations?.map(({ address }) => address)).toEqual(['B9', 'A5:A6 A9', 'C9']);
    expect(data?.protection).toEqual({ options: { allowSort: true } });
    expect(data?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(data?.pageLayout).toEqual(changed.sheets[0]?.pageLayout);
    expect(data?.tabColor).toBe('#00FF00');
    expect(again.properties).toEqual({ ...changed.properties });
    const part = await saved(changed);
    const xml = await part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('prompt="a prompt" sqref="H9"');
    expect(xml).not.toContain('x14:dataValidation');
    expect(xml).toContain('<x14:sparkline>');
    expect(await part('docProps/core.xml')).toContain('2024-02-02T03:04:05Z</dcterms:modified>');
  });

  it('every kind of filter goes out and comes back', async () => {
    const { document, other } = await opened();
    const criteria = [
      { filterOn: 'Values', values: ['a', '', { date: '2024-05-06T07:08', specificity: 'Minute' }] },
      { filterOn: 'Custom', criterion1: '>=5', criterion2: '=x', operator: 'Or' },
      { filterOn: 'TopPercent', criterion1: '20' },
      { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodMarch' },
      { filterOn: 'Dynamic', dynamicCriteria: 'YearToDate' },
      { filterOn: 'CellColor', color: '#FFEE00' },
      { filterOn: 'FontColor', color: '#0000FF' },
      { filterOn: 'Icon', icon: { set: 'ThreeArrows', index: 2 } },
    ];
    const filters = criteria.map((each, column) => ({ column, criteria: each }));
    const changed = {
      ...document,
      sheets: [...document.sheets.slice(0, 1), { ...other, autoFilter: 'A1:H2', filters }],
    };
    const again = await openWorkbookFile(await saveXlsx(changed), NAME);
    expect(again.sheets[1]?.filters).toEqual(filters);
  });
});
