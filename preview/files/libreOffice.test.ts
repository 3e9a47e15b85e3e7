import { LibreOffice, hasLibreOffice } from './fixtures/libreOffice';
import { RICH_DOCUMENT } from './fixtures/richDocument';
import type { SheetDocument } from '../workbook/document';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';
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
    const seen = (cells: SheetDocument['cells'][number]) =>
      cells?.map((cell) => {
        const format = again.styles[cell?.style ?? -1]?.numberFormat ?? 'General';
        return [cell?.value ?? cell?.error, format.replace(/\\/g, '').toLowerCase()];
      });
    expect(seen(report?.cells[5])).toEqual([
      ['Alpha & Co <1>', 'general'],
      [45000, 'yyyy-mm-dd'],
      [1200.5, '#,##0.00;[red]-#,##0.00'],
      [0.1, '0%'],
    ]);
    expect(report?.cells[8]?.[2]).toMatchObject({ value: 5900.25 });
    expect(report?.merges).toEqual(['A1:D1']);
    expect(report?.hiddenRows).toEqual([2]);
    expect(report?.hiddenColumns).toEqual([5, 6]);
    expect(report?.columnWidths[0]).toBeCloseTo(24, 0);
    expect(report?.rowHeights[0]).toBeCloseTo(30, 0);
    expect(again.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Hidden', 'Hidden']);
    expect(seen(values?.cells[0])?.slice(0, 3)).toEqual([
      [true, 'general'],
      [false, 'general'],
      ['#N/A', 'general'],
    ]);
    expect(seen(values?.cells[1])?.slice(3)).toEqual([
      [61, 'yyyy-mm-dd'],
      [45000.75, 'm/d/yyyy'],
    ]);
  }, 120_000);

  it('and keeps the day in a workbook that counts from 1904', async () => {
    const sheet = plainSheet('A', [[{ value: 43538, style: 0 }]]);
    const document = {
      ...plainWorkbook('mac.xlsx', [sheet], [{ numberFormat: 'yyyy-mm-dd' }]),
      date1904: true,
    };
    const bytes = await saveXlsx(document);
    // 43538 days after 1 January 1904.
    expect(office.convert('mac.xlsx', bytes, CSV).get('mac-A.csv')?.toString().trim()).toBe('2023-03-15');
    const files = office.convert('mac.xlsx', bytes, 'xls:MS Excel 97');
    const again = await openWorkbookFile(files.get('mac.xls') ?? new Uint8Array(), 'mac.xls');
    const serial = Number(again.sheets[0]?.cells[0]?.[0]?.value);
    expect(serial - (again.date1904 ? 0 : 1462)).toBe(43538);
  }, 120_000);
});
