import { freshHost } from '../client/freshHost';

const fresh = freshHost();

interface Outcome {
  readonly address: string;
  readonly formulas: unknown[][];
}

/** Fills A1:C4, does something, and reads A1:D6 afterwards. */
async function after(change: (sheet: Excel.Worksheet) => void): Promise<unknown[][]> {
  const { formulas } = await fresh.run(async (sheet, context): Promise<Outcome> => {
    sheet.getRange('A1:C4').formulas = [
      ['a1', 'b1', 'c1'],
      ['a2', 'b2', 'c2'],
      ['a3', 'b3', 'c3'],
      ['a4', 'b4', 'c4'],
    ];
    change(sheet);
    const range = sheet.getRange('A1:D6').load('formulas,address');
    await context.sync();
    return range;
  });
  return formulas;
}

const BLANK = ['', '', '', ''];

describe('inserting and deleting a part of rows or columns', () => {
  test('Down moves the cells below, in the columns of the range only', async () => {
    expect(await after((sheet) => sheet.getRange('B2:C2').insert('Down'))).toEqual([
      ['a1', 'b1', 'c1', ''],
      ['a2', '', '', ''],
      ['a3', 'b2', 'c2', ''],
      ['a4', 'b3', 'c3', ''],
      ['', 'b4', 'c4', ''],
      BLANK,
    ]);
  });

  test('Right moves the cells to the right, in the rows of the range only', async () => {
    expect(await after((sheet) => sheet.getRange('B2').insert('Right'))).toEqual([
      ['a1', 'b1', 'c1', ''],
      ['a2', '', 'b2', 'c2'],
      ['a3', 'b3', 'c3', ''],
      ['a4', 'b4', 'c4', ''],
      BLANK,
      BLANK,
    ]);
  });

  test('Up closes the gap from below', async () => {
    expect(
      await after((sheet) => {
        sheet.getRange('A2:B3').delete('Up');
      }),
    ).toEqual([
      ['a1', 'b1', 'c1', ''],
      ['a4', 'b4', 'c2', ''],
      ['', '', 'c3', ''],
      ['', '', 'c4', ''],
      BLANK,
      BLANK,
    ]);
  });

  test('Left closes the gap from the right', async () => {
    expect(
      await after((sheet) => {
        sheet.getRange('A1:A2').delete('Left');
      }),
    ).toEqual([
      ['b1', 'c1', '', ''],
      ['b2', 'c2', '', ''],
      ['a3', 'b3', 'c3', ''],
      ['a4', 'b4', 'c4', ''],
      BLANK,
      BLANK,
    ]);
  });
});

describe('what refers to moved cells follows', () => {
  test('formulas of all sheets, whole or in part, and names', async () => {
    const read = await fresh.run(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1:B3').values = [[10], [20], [30]];
      sheet.getRange('D1:D4').formulas = [['=A3'], ['=SUM(A1:A3)'], ['=SUM(A2:B3)'], ['=SUM($A:$A)']];
      other.getRange('A1:A2').formulas = [['=Sheet1!$A$3*2'], ['=SUM(A1:A3)']];
      context.workbook.names.add('last', sheet.getRange('A3'));
      await context.sync();
      sheet.getRange('A2').insert('Down');
      const own = sheet.getRange('D1:D4').load('formulas,values');
      const others = other.getRange('A1:A2').load('formulas,values');
      const name = context.workbook.names.getItem('last').load('formula');
      await context.sync();
      return { own: own.formulas, values: own.values, others: others.formulas, name: String(name.formula) };
    });
    expect(read.own.flat()).toEqual(['=A4', '=SUM(A1:A4)', '=SUM(A2:B3)', '=SUM($A:$A)']);
    // A2:B3 is not wholly in the column that moved: it stays, and reads 2 and 20 + 30 where 2 came down from A2.
    expect(read.values.flat()).toEqual([3, 6, 52, 6]);
    expect(read.others.flat()).toEqual(['=Sheet1!$A$4*2', '=SUM(A1:A3)']);
    expect(read.name).toBe('=Sheet1!$A$4');
  });

  test('a reference to a deleted cell is #REF!, one to a range shrinks', async () => {
    const formulas = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1:C3').formulas = [['=A2'], ['=SUM(A1:A3)'], ['="A2"&A3']];
      await context.sync();
      sheet.getRange('A2').delete('Up');
      const range = sheet.getRange('C1:C3').load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formulas.flat()).toEqual(['=#REF!', '=SUM(A1:A2)', '="A2"&A2']);
  });

  test('looks, links, merges, rules and kept ranges', async () => {
    const kept = await fresh.run(async (sheet, context) => {
      const cell = sheet.getRange('A2');
      cell.format.fill.color = '#FF0000';
      cell.hyperlink = { address: 'https://example.com/' };
      sheet.getRange('A4:B4').merge();
      const rule = sheet.getRange('A1:B3').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=TRUE';
      cell.track();
      await context.sync();
      sheet.getRange('A2:B2').insert('Down');
      const moved = sheet.getRange('A3').load('hyperlink');
      moved.format.fill.load('color');
      cell.load('address');
      await context.sync();
      return { address: cell.address, color: moved.format.fill.color, link: String(moved.hyperlink.address) };
    });
    expect(kept).toEqual({ address: 'Sheet1!A3', color: '#FF0000', link: 'https://example.com/' });
    const sheet = fresh.host.workbook.toDocument().sheets[0];
    expect(sheet?.merges).toEqual(['A5:B5']);
    expect(sheet?.conditionalFormats.map(({ address }) => address)).toEqual(['A1:B4']);
  });

  test('a rule is cut where only a part of its cells moves', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:B3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      await context.sync();
      sheet.getRange('B1').delete('Up');
      await context.sync();
    });
    const [rule] = fresh.host.workbook.toDocument().sheets[0]?.conditionalFormats ?? [];
    expect(rule?.address).toBe('A1:A3 B1:B2');
  });

  test('new cells look like those above them', async () => {
    const color = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#00FF00';
      const fill = sheet.getRange('A2').insert('Down').format.fill.load('color');
      await context.sync();
      return fill.color;
    });
    expect(color).toBe('#00FF00');
  });
});

test('print areas and titles move with entire rows', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.pageLayout.setPrintArea('A2:D9');
    sheet.pageLayout.setPrintTitleRows('$2:$2');
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  const { pageLayout } = fresh.host.workbook.toDocument().sheets[0] ?? {};
  expect(pageLayout).toMatchObject({ printArea: 'A3:D10', printTitleRows: '3:3' });
});

describe('tables and merged cells in the way', () => {
  async function withTable(change: (sheet: Excel.Worksheet) => void): Promise<string> {
    return fresh.run(async (sheet, context) => {
      sheet.getRange('B3:C5').values = [
        ['Name', 'Open'],
        ['a', 1],
        ['b', 2],
      ];
      sheet.tables.add('B3:C5', true);
      await context.sync();
      change(sheet);
      const range = sheet.tables.getItemAt(0).getRange().load('address');
      await context.sync();
      return range.address;
    });
  }

  test('a table moves as a whole', async () => {
    expect(await withTable((sheet) => sheet.getRange('A1:D1').insert('Down'))).toBe('Sheet1!B4:C6');
    expect(await fresh.values('B4:C6')).toEqual([
      ['Name', 'Open'],
      ['a', 1],
      ['b', 2],
    ]);
  });

  test('a table grows and shrinks by rows of its own width', async () => {
    expect(await withTable((sheet) => sheet.getRange('B4:C4').insert('Down'))).toBe('Sheet1!B3:C6');
    await fresh.run(async (sheet, context) => {
      sheet.getRange('B4:C4').delete('Up');
      await context.sync();
    });
    expect(await fresh.values('B3:C5')).toEqual([
      ['Name', 'Open'],
      ['a', 1],
      ['b', 2],
    ]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a part of its columns', (sheet) => sheet.getRange('B1').insert('Down')],
    ['a part of its rows', (sheet) => sheet.getRange('A4').insert('Right')],
    [
      'its header',
      (sheet) => {
        sheet.getRange('B3:C3').delete('Up');
      },
    ],
  ])('%s is not shifted', async (_name, change) => {
    await expect(withTable(change)).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });

  test('a part of merged cells is not shifted', async () => {
    const inserting = fresh.run(async (sheet, context) => {
      sheet.getRange('A3:B3').merge();
      sheet.getRange('A1').insert('Down');
      await context.sync();
    });
    await expect(inserting).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });

  test.each(['A1', '1:1'])('nothing is pushed off the sheet: %s', async (address) => {
    const inserting = fresh.run(async (sheet, context) => {
      sheet.getRange('A1048576').values = [['last']];
      sheet.getRange(address).insert('Down');
      await context.sync();
    });
    await expect(inserting).rejects.toMatchObject({ code: 'NonBlankCellOffSheet' });
  });
});
