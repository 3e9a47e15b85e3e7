import { LibreOffice, hasLibreOffice } from './fixtures/libreOffice';
import { RICH_DOCUMENT } from './fixtures/richDocument';
import { openWorkbookFile } from './openWorkbookFile';
import { saveXlsx } from './saveXlsx';

/** Every sheet to a file of its own, in UTF-8. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

(hasLibreOffice() ? describe : describe.skip)('LibreOffice opens what we write', () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.dispose();
  });

  it('and sees the figures', async () => {
    const files = office.convert('rich.xlsx', await saveXlsx(RICH_DOCUMENT), CSV);
    const report = files.get("rich-Bob's report.csv")?.toString() ?? '';
    expect(report.split('\n').slice(4, 9)).toEqual([
      'Customer,Due,Open,Share',
      'Alpha & Co <1>,2023-03-15,1200.5,10%',
      '=2+3,2023-04-15,-300.25,20%',
      '"贝塔 ""贸易""",2023-06-13,5000,30%',
      'Total,,5900.25,',
    ]);
    const values = files.get('rich-数据 2.csv')?.toString() ?? '';
    expect(values).toContain('TRUE,FALSE,#N/A," spaced\nlines "');
    // A function of an add-in: LibreOffice does not know it and shows the last result.
    expect(values).toContain(',45.5\n');
  }, 120_000);

  it('and sees the table, the rules, the formats and the layout', async () => {
    const files = office.convert('rich.xlsx', await saveXlsx(RICH_DOCUMENT), 'xlsx:Calc MS Excel 2007 XML');
    const again = await openWorkbookFile(files.get('rich.xlsx') ?? new Uint8Array(), 'rich.xlsx');
    const sheet = again.sheets[0];
    const styleOf = (row: number, column: number) => again.styles[sheet?.cells[row]?.[column]?.style ?? -1];
    expect(sheet?.tables).toEqual([
      expect.objectContaining({ name: 'Open', address: 'A5:D9', showTotals: true }),
    ]);
    expect(sheet?.conditionalFormats.map((rule) => rule.type).sort()).toEqual([
      'CellValue',
      'ColorScale',
      'ContainsText',
      'Custom',
      'DataBar',
    ]);
    expect(sheet?.conditionalFormats.find((rule) => rule.type === 'CellValue')).toMatchObject({
      operator: 'Between',
      address: 'C6:C8',
      format: { fontColor: '#9C0006', fill: '#FFC7CE', bold: true },
    });
    expect(styleOf(4, 0)).toMatchObject({
      fill: '#1F4E79',
      horizontalAlignment: 'Center',
      font: { bold: true, color: '#FFFFFF', name: 'Arial' },
    });
    // LibreOffice spells the same formats with backslashes and capitals.
    const formatOf = (row: number, column: number) =>
      styleOf(row, column)?.numberFormat?.replace(/\\/g, '').toLowerCase();
    expect([formatOf(5, 1), formatOf(5, 2)]).toEqual(['yyyy-mm-dd', '#,##0.00;[red]-#,##0.00']);
    expect(sheet?.merges).toEqual(['A1:D1']);
    expect(sheet?.hiddenRows).toEqual([2]);
    expect(sheet?.protected).toBe(true);
    expect(sheet?.pageLayout).toMatchObject({
      orientation: 'Landscape',
      printArea: 'A1:D9',
      printTitleRows: '5:5',
    });
    expect(sheet?.hyperlinks.map((link) => link.cell)).toEqual(['A6', 'A7']);
    expect(again.sheets.map((each) => each.visibility)).toEqual(['Visible', 'Hidden', 'Hidden']);
  }, 120_000);

  it('and prints it', async () => {
    const files = office.convert('rich.xlsx', await saveXlsx(RICH_DOCUMENT), 'pdf');
    expect(files.get('rich.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
  }, 120_000);

  it('and makes an .xls of it that we open', async () => {
    const files = office.convert('rich.xlsx', await saveXlsx(RICH_DOCUMENT), 'xls:MS Excel 97');
    const again = await openWorkbookFile(files.get('rich.xls') ?? new Uint8Array(), 'rich.xls');
    const [report, values] = again.sheets;
    expect(report?.cells[5]).toEqual([
      { value: 'Alpha & Co <1>' },
      { value: 45000, style: 0 },
      { value: 1200.5 },
      { value: 0.1 },
    ]);
    expect(report?.cells[8]?.[2]).toEqual({ value: 5900.25 });
    expect(report?.merges).toEqual(['A1:D1']);
    expect(values?.cells[0]?.slice(0, 3)).toEqual([{ value: true }, { value: false }, { error: '#N/A' }]);
    expect(values?.cells[1]?.slice(3)).toEqual([
      { value: 61, style: 0 },
      { value: 45000.75, style: 1 },
    ]);
  }, 120_000);
});
