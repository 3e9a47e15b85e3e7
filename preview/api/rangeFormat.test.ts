import { freshHost } from '../client/freshHost';

const fresh = freshHost();

describe('Range.format', () => {
  test('a cell has the looks of a new workbook at first', async () => {
    const format = await fresh.run(async (sheet, context) => {
      const range = sheet.getRange('A1').load('format,format/font,format/fill');
      await context.sync();
      return range.format.toJSON();
    });
    expect(format).toMatchObject({
      horizontalAlignment: 'General',
      verticalAlignment: 'Bottom',
      wrapText: false,
      indentLevel: 0,
      columnWidth: 48,
      rowHeight: 15,
      font: { bold: false, italic: false, underline: 'None', color: '#000000', name: 'Calibri', size: 11 },
      fill: { color: '#FFFFFF' },
    });
  });

  test('what is set is read back, by value and by name of a colour', async () => {
    const format = await fresh.run(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      range.format.font.set({ bold: true, italic: true, color: 'white', size: 14, underline: 'Single' });
      range.format.fill.color = '1f4e78';
      range.format.horizontalAlignment = 'Right';
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      range.load('format,format/font,format/fill');
      await context.sync();
      return range.format.toJSON();
    });
    expect(format).toMatchObject({
      horizontalAlignment: 'Right',
      wrapText: true,
      indentLevel: 2,
      font: { bold: true, italic: true, color: '#FFFFFF', size: 14, underline: 'Single' },
      fill: { color: '#1F4E78' },
    });
  });

  test('a property that differs from cell to cell is null', async () => {
    const range = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const both = sheet.getRange('A1:A2').load('format/font/bold,format/horizontalAlignment');
      await context.sync();
      return both;
    });
    expect(range.format.font.bold).toBeNull();
    expect(range.format.horizontalAlignment).toBe('General');
  });

  test.each([
    [
      'a colour that is none',
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.fill.color = 'reddish'),
    ],
    [
      'an alignment that is none',
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center'),
    ],
    ['a negative width', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.columnWidth = -1)],
  ])('%s is InvalidArgument', async (_name, change) => {
    const changing = fresh.run(async (sheet, context) => {
      change(sheet);
      await context.sync();
    });
    await expect(changing).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('sizes are points; the document has characters and points', async () => {
    await fresh.run(async (sheet, context) => {
      // 15 characters of 7 pixels and 5 pixels of padding are 110 pixels, 82.5 points.
      sheet.getRange('B:B').format.columnWidth = 82.5;
      sheet.getRange('3:3').format.rowHeight = 30;
      await context.sync();
    });
    const sheet = fresh.host.workbook.toDocument().sheets[0];
    expect(sheet?.columnWidths).toEqual({ 1: 15 });
    expect(sheet?.rowHeights).toEqual({ 2: 30 });
  });

  test('autofitColumns makes a column as wide as its longest text, wide characters counting twice', async () => {
    const [latin, chinese] = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['x'.repeat(40), '客'.repeat(40)]];
      sheet.getRange('A:B').format.autofitColumns();
      const widths = ['A1', 'B1'].map((address) => sheet.getRange(address).load('format/columnWidth'));
      await context.sync();
      return widths.map((range) => range.format.columnWidth);
    });
    expect(latin).toBeGreaterThan(40 * 5);
    expect(chinese).toBeGreaterThan(1.8 * (latin ?? 0));
  });

  test('the look of an entire column is the look of cells written later', async () => {
    const cell = await fresh.run(async (sheet, context) => {
      sheet.getRange('C:C').numberFormat = '@' as never;
      sheet.getRange('C5').values = [['00042']];
      const range = sheet.getRange('C5').load('values');
      await context.sync();
      return range.values;
    });
    expect(cell).toEqual([['00042']]);
  });

  test('an array of formats goes cell by cell', async () => {
    const text = await fresh.run(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 0.5],
        [2, 0.25],
      ];
      range.numberFormat = [
        ['0.00', '0%'],
        ['0.00', '0%'],
      ];
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([
      ['1.00', '50%'],
      ['2.00', '25%'],
    ]);
  });
});

describe('Range.format.borders', () => {
  test('an edge is on the outer cells only', async () => {
    await fresh.run(async (sheet, context) => {
      const border = sheet.getRange('A1:B2').format.borders.getItem('EdgeBottom');
      border.style = 'Continuous';
      border.weight = 'Medium';
      border.color = '#0000FF';
      await context.sync();
    });
    const { sheets, styles } = fresh.host.workbook.toDocument();
    const borderOf = (row: number) => styles[sheets[0]?.cells[row]?.[0]?.style ?? -1]?.borders;
    expect(borderOf(0)).toBeUndefined();
    expect(borderOf(1)).toEqual({ bottom: { style: 'Continuous', weight: 'Medium', color: '#0000FF' } });
  });

  test('only a colour draws a thin line; None takes it away', async () => {
    const styles = await fresh.run(async (sheet, context) => {
      const border = sheet.getRange('A1').format.borders.getItem('EdgeTop');
      border.color = 'red';
      border.load('style,weight');
      await context.sync();
      const first = [border.style, border.weight];
      border.style = 'None';
      border.load('style');
      await context.sync();
      return [...first, border.style];
    });
    expect(styles).toEqual(['Continuous', 'Thin', 'None']);
  });
});
