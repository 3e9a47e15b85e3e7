import { freshHost } from '../client/freshHost';

const fresh = freshHost();

function fill(address: string, values: unknown[][]): Promise<void> {
  return fresh.run(async (sheet, context) => {
    sheet.getRange(address).formulas = values;
    await context.sync();
  });
}

describe('Range.clear', () => {
  beforeEach(() =>
    fresh.run(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[5]];
      cell.format.font.bold = true;
      cell.hyperlink = { address: 'https://example.com', textToDisplay: 'site' };
      await context.sync();
    }),
  );

  test.each<['Contents' | 'Formats' | 'Hyperlinks' | 'All', unknown, boolean, boolean]>([
    ['Contents', '', true, true],
    ['Formats', 'site', false, true],
    ['Hyperlinks', 'site', true, false],
    ['All', '', false, false],
  ])('%s', async (applyTo, value, bold, linked) => {
    const cell = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').clear(applyTo);
      const range = sheet.getRange('A1').load('values,hyperlink,format/font/bold');
      await context.sync();
      return range;
    });
    expect(cell.values).toEqual([[value]]);
    expect(cell.format.font.bold).toBe(bold);
    expect(Boolean(cell.hyperlink)).toBe(linked);
  });
});

describe('inserting and deleting entire rows and columns', () => {
  test('formulas follow, and so does a range that the client keeps', async () => {
    await fill('A1:A3', [[1], [2], ['=SUM(A1:A2)']]);
    const kept = await fresh.run(async (sheet, context) => {
      const range = sheet.getRange('A3');
      range.track();
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      await context.sync();
      range.load('address,formulas,values');
      await context.sync();
      return range;
    });
    expect(kept.address).toBe('Sheet1!A5');
    expect(kept.formulas).toEqual([['=SUM(A1:A4)']]);
    expect(kept.values).toEqual([[3]]);
  });

  test('a formula whose cells are deleted comes to #REF!', async () => {
    await fill('A1:B1', [[1, '=A1']]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A:A').delete('Left');
      await context.sync();
    });
    expect(await fresh.values('A1')).toEqual([['#REF!']]);
  });

  test('a kept range whose cells are gone is InvalidReference', async () => {
    const using = fresh.run(async (sheet, context) => {
      const range = sheet.getRange('B2');
      range.track();
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  test('works on a sheet that is not active', async () => {
    await fresh.run(async (_sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1:A2').formulas = [[7], ['=A1']];
      await context.sync();
      other.getRange('1:1').insert('Down');
      const cell = other.getRange('A3').load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([['=A2']]);
    });
  });
});

describe('Range.copyFrom', () => {
  beforeEach(async () => {
    await fill('A1:B2', [
      [1, '=A1*10'],
      [2, '=A2*10'],
    ]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#FFC7CE';
      await context.sync();
    });
  });

  test('relative references move with the copy, formats come along', async () => {
    const copy = await fresh.run(async (sheet, context) => {
      sheet.getRange('D5').copyFrom('A1:B2');
      const range = sheet.getRange('D5:E6').load('formulas,values');
      const fill = sheet.getRange('D5').format.fill.load('color');
      await context.sync();
      return { formulas: range.formulas, values: range.values, color: fill.color };
    });
    expect(copy.formulas).toEqual([
      [1, '=D5*10'],
      [2, '=D6*10'],
    ]);
    expect(copy.values).toEqual([
      [1, 10],
      [2, 20],
    ]);
    expect(copy.color).toBe('#FFC7CE');
  });

  test('Values copies results and leaves the format', async () => {
    const copy = await fresh.run(async (sheet, context) => {
      sheet.getRange('D5').copyFrom('A1:B1', 'Values');
      const range = sheet.getRange('D5:E5').load('formulas,format/fill/color');
      await context.sync();
      return range;
    });
    expect(copy.formulas).toEqual([[1, 10]]);
    expect(copy.format.fill.color).toBe('#FFFFFF');
  });

  test('a text that looks like a number stays a text', async () => {
    await fill('A1', [["'007"]]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('C1').copyFrom('A1');
      await context.sync();
    });
    expect(await fresh.values('C1')).toEqual([['007']]);
  });
});

describe('merging, sorting, selecting', () => {
  test('merge keeps the first value only', async () => {
    await fill('A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      await context.sync();
    });
    expect(await fresh.values('A1:B2')).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(fresh.host.workbook.toDocument().sheets[0]?.merges).toEqual(['A1:B2']);
  });

  test('sort.apply sorts rows by a column, blanks last', async () => {
    await fill('A1:B4', [
      ['Name', 'Open'],
      ['b', 20],
      ['c', ''],
      ['a', 30],
    ]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:B4').sort.apply([{ key: 1, ascending: false }], false, true);
      await context.sync();
    });
    expect(await fresh.values('A1:B4')).toEqual([
      ['Name', 'Open'],
      ['a', 30],
      ['b', 20],
      ['c', ''],
    ]);
  });

  test('select is what getSelectedRange and getActiveCell answer', async () => {
    const [selected, active] = await fresh.run(async (sheet, context) => {
      sheet.getRange('C3:D4').select();
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [range.address, cell.address];
    });
    expect(selected).toBe('Sheet1!C3:D4');
    expect(active).toBe('Sheet1!C3');
  });
});
