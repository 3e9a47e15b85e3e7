import { openHost } from '../client/openHost';
import { freshHost } from '../client/freshHost';

const fresh = freshHost();

function document() {
  const saved = fresh.host.workbook.toDocument();
  const [sheet] = saved.sheets;
  if (!sheet) throw new Error('no sheet');
  return { ...saved, sheet };
}

test('a move to another sheet: formulas follow, and name the sheet that they leave', async () => {
  const read = await fresh.run(async (sheet, context) => {
    const other = context.workbook.worksheets.add('Other');
    sheet.getRange('A1:C2').formulas = [
      [1, 2, '=A1+B1'],
      ['=A1*2', '', '=C1'],
    ];
    await context.sync();
    sheet.getRange('A1:C1').moveTo(other.getRange('B5'));
    const here = sheet.getRange('A1:C2').load('formulas');
    const there = other.getRange('B5:D5').load('formulas,values');
    await context.sync();
    return { here: here.formulas, there: there.formulas, values: there.values };
  });
  expect(read).toEqual({
    here: [
      ['', '', ''],
      ['=Other!B5*2', '', '=Other!D5'],
    ],
    there: [[1, 2, '=B5+C5']],
    values: [[1, 2, 3]],
  });
});

test('sorting takes looks and formulas along', async () => {
  const read = await fresh.run(async (sheet, context) => {
    sheet.getRange('A1:B2').formulas = [
      [2, '=A1*10'],
      [1, '=A2*10'],
    ];
    sheet.getRange('A1').format.fill.color = 'red';
    sheet.getRange('A1:B2').sort.apply([{ key: 0 }]);
    const range = sheet.getRange('A1:B2').load('formulas');
    const fills = ['A1', 'A2'].map((address) => sheet.getRange(address).format.fill.load('color'));
    await context.sync();
    return { formulas: range.formulas, colors: fills.map(({ color }) => color) };
  });
  expect(read.formulas).toEqual([
    [1, '=A1*10'],
    [2, '=A2*10'],
  ]);
  expect(read.colors).toEqual(['#FFFFFF', '#FF0000']);
});

test('an entire column is copied with its width and look', async () => {
  const read = await fresh.run(async (sheet, context) => {
    sheet.getRange('A1:A2').values = [['a'], ['b']];
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.getRange('A:A').numberFormat = '@' as never;
    sheet.getRange('C5').values = [['gone']];
    sheet.getRange('C:C').copyFrom('A:A');
    const range = sheet.getRange('C1:C5').load('values');
    const later = sheet.getRange('C99').load('numberFormat');
    const { format } = sheet.getRange('C1');
    format.load('columnWidth');
    await context.sync();
    return { values: range.values.flat() as unknown[], width: format.columnWidth, later: later.numberFormat };
  });
  expect(read).toEqual({ values: ['a', 'b', '', '', ''], width: 120, later: [['@']] });
});

test('groups move with their rows and are kept in the document', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('4:5').group('ByRows');
    sheet.getRange('5:5').group('ByRows');
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('C:C').group('ByColumns');
    await context.sync();
  });
  expect(document().sheet.rowOutline).toEqual({ 4: { level: 1 }, 5: { level: 2 } });
  expect(document().sheet.columnOutline).toEqual({ 2: { level: 1 } });
});

test('ungroup takes one level away', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('4:5').group('ByRows');
    sheet.getRange('5:5').group('ByRows');
    sheet.getRange('4:5').ungroup('ByRows');
    await context.sync();
  });
  expect(document().sheet.rowOutline).toEqual({ 4: { level: 1 } });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  [
    'flash fill',
    (sheet) => {
      sheet.getRange('A1').autoFill('A1:A3', 'FlashFill');
    },
  ],
  [
    'sorting by colour',
    (sheet) => {
      sheet.getRange('A1:A3').sort.apply([{ key: 0, sortOn: 'CellColor' }]);
    },
  ],
  ['a named style', (sheet) => (sheet.getRange('A1').style = 'Good')],
])('%s is refused by name', async (_name, use) => {
  const using = fresh.run(async (sheet, context) => {
    use(sheet);
    await context.sync();
  });
  await expect(using).rejects.toMatchObject({ code: 'NotImplemented' });
});

describe('looks of entire rows and columns', () => {
  const looks = (addresses: string[]) =>
    fresh.run(async (sheet, context) => {
      const fills = addresses.map((address) => sheet.getRange(address).format.fill.load('color'));
      await context.sync();
      return fills.map(({ color }) => color);
    });

  test('the later one wins where a row and a column cross, and keeps what it does not change', async () => {
    const bold = await fresh.run(async (sheet, context) => {
      sheet.getRange('B:B').format.fill.color = 'red';
      sheet.getRange('2:2').format.font.bold = true;
      const font = sheet.getRange('B2').format.font.load('bold');
      await context.sync();
      return font.bold;
    });
    expect(bold).toBe(true);
    expect(await looks(['B2', 'A2', 'B900', 'B1048576'])).toEqual([
      '#FF0000',
      '#FFFFFF',
      '#FF0000',
      '#FF0000',
    ]);
  });

  test('a cell can be cleared of its column’s look', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('B:B').format.fill.color = 'red';
      sheet.getRange('B2').clear('Formats');
      await context.sync();
    });
    expect(await looks(['B1', 'B2', 'B3'])).toEqual(['#FF0000', '#FFFFFF', '#FF0000']);
  });

  test('the whole sheet has a look without a cell in it, and the document keeps all of them', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange().format.font.name = 'Arial';
      sheet.getRange('C:C').format.fill.color = 'red';
      sheet.getRange('5:5').format.fill.color = 'blue';
      sheet.getRange('C7').clear('Formats');
      sheet.getRange('C8').values = [['x']];
      await context.sync();
    });
    const saved = fresh.host.workbook.toDocument();
    const again = await openHost({ document: saved });
    try {
      const read = await again.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const formats = ['ZZ99', 'C9', 'A5', 'C7', 'C8'].map((address) =>
          sheet.getRange(address).load('format/font/name,format/fill/color'),
        );
        await context.sync();
        return formats.map(({ format }) => [format.font.name, format.fill.color]);
      });
      expect(read).toEqual([
        ['Arial', '#FFFFFF'],
        ['Arial', '#FF0000'],
        ['Arial', '#0000FF'],
        ['Calibri', '#FFFFFF'],
        ['Arial', '#FF0000'],
      ]);
    } finally {
      again.close();
    }
  });
});

test('kept RangeAreas move with their cells', async () => {
  const address = await fresh.run(async (sheet, context) => {
    const areas = sheet.getRanges('A3:A4, C3');
    areas.track();
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    await context.sync();
    areas.load('address');
    await context.sync();
    return areas.address;
  });
  expect(address).toBe('Sheet1!A4:A5, Sheet1!C4');
});

test('visible cells pass hidden rows and columns by', async () => {
  const address = await fresh.run(async (sheet, context) => {
    sheet.getRange('2:2').rowHidden = true;
    const visible = sheet.getRange('A1:B3').getSpecialCells('Visible').load('address');
    await context.sync();
    return visible.address;
  });
  expect(address).toBe('Sheet1!A1:B1, Sheet1!A3:B3');
});
