import { freshHost } from '../client/freshHost';

const fresh = freshHost();

async function writeAndRead(value: unknown, format?: string): Promise<Excel.Range> {
  return fresh.run(async (sheet, context) => {
    const cell = sheet.getRange('B2');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    return cell;
  });
}

describe('Range.values reads what was written as Excel keeps it', () => {
  test.each([
    ['a number', 12.5, 12.5, 'Double'],
    ['a text', 'Müller & Söhne', 'Müller & Söhne', 'String'],
    ['a boolean', true, true, 'Boolean'],
    ['nothing', '', '', 'Empty'],
    ['digits in a text become a number', '007', 7, 'Double'],
    ['a number with separators', '1,234.50', 1234.5, 'Double'],
    ['a percent', '45%', 0.45, 'Double'],
    ['a currency amount', '$1,200', 1200, 'Double'],
    ['TRUE in a text', 'TRUE', true, 'Boolean'],
    // 2013-06-30 is 41,455 days after 1899-12-30.
    ['an ISO date', '2013-06-30', 41455, 'Double'],
    ['a US date', '6/30/2013', 41455, 'Double'],
    ['a day that is none', '30/6/2013', '30/6/2013', 'String'],
    ['an error value', '#N/A', '#N/A', 'Error'],
    ['an invoice number', 'INV-2013-06', 'INV-2013-06', 'String'],
    ['a leading apostrophe makes text', "'007", '007', 'String'],
    ['an apostrophe before an equals sign', "'=1+1", '=1+1', 'String'],
  ])('%s', async (_name, written, value, type) => {
    const cell = await writeAndRead(written);
    expect(cell.values).toEqual([[value]]);
    expect(cell.valueTypes).toEqual([[type]]);
  });

  test('in a cell with the format @ everything is text', async () => {
    expect((await writeAndRead('007', '@')).values).toEqual([['007']]);
    const cell = await writeAndRead('=1+1', '@');
    expect(cell.values).toEqual([['=1+1']]);
    expect(cell.valueTypes).toEqual([['String']]);
  });

  test('a typed date brings its format, but not where the cell has one', async () => {
    expect((await writeAndRead('2013-06-30')).numberFormat).toEqual([['m/d/yyyy']]);
    expect((await writeAndRead('2013-06-30', 'dd.mm.yyyy')).text).toEqual([['30.06.2013']]);
  });
});

describe('Range.formulas', () => {
  test('a string that begins with = is a formula, calculated before the same batch is answered', async () => {
    const range = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[2, 3]];
      const cell = sheet.getRange('C1');
      cell.values = [['=A1*B1']];
      cell.load('values,formulas');
      await context.sync();
      return cell;
    });
    expect(range.values).toEqual([[6]]);
    expect(range.formulas).toEqual([['=A1*B1']]);
  });

  test.each(['+A1', '-A1', '@SUM(A1)'])('%s, as typed by a user, is a formula too', async (typed) => {
    const cell = await writeAndRead(typed);
    expect(cell.formulas).toEqual([[`=${typed}`]]);
  });

  test('errors come as text of the type Error', async () => {
    const cell = await writeAndRead('=1/0');
    expect(cell.values).toEqual([['#DIV/0!']]);
    expect(cell.valueTypes).toEqual([['Error']]);
  });

  test('dependents follow a later write', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:A2').formulas = [[1], ['=A1+1']];
      await context.sync();
      sheet.getRange('A1').values = [[41]];
      await context.sync();
    });
    expect(await fresh.values('A2')).toEqual([[42]]);
  });

  test('suspendApiCalculationUntilNextSync leaves the calculation to the end of the batch', async () => {
    const during = await fresh.run(async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const cell = sheet.getRange('A1');
      cell.formulas = [['=1+1']];
      cell.load('values');
      await context.sync();
      return cell.values;
    });
    expect(during).toEqual([['']]);
    expect(await fresh.values('A1')).toEqual([[2]]);
  });
});

describe('arrays of values', () => {
  test('null leaves a cell as it is, an empty string clears it', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [[null, '', 9]];
      await context.sync();
    });
    expect(await fresh.values('A1:C1')).toEqual([[1, '', 9]]);
  });

  test('one value goes to every cell', async () => {
    await fresh.run(async (sheet, context) => {
      (sheet.getRange('A1:B2') as { values: unknown }).values = 'x';
      await context.sync();
    });
    expect(await fresh.values('A1:B2')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  test.each([[[[1, 2, 3]]], [[[1], [2]]], [[[1, 2], [3]]]])(
    'an array of another size is InvalidArgument and changes nothing: %j',
    async (values) => {
      const writing = fresh.run(async (sheet, context) => {
        sheet.getRange('A1:B1').values = [['a', 'b']];
        sheet.getRange('A1:B1').values = values;
        await context.sync();
      });
      await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
      expect(await fresh.values('A1:B1')).toEqual([['a', 'b']]);
    },
  );

  test('a text of more than 32,767 characters is InvalidArgument', async () => {
    await expect(writeAndRead('x'.repeat(32_768))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('entire columns have no cell-wise values, and take none', async () => {
    const read = await fresh.run(async (sheet, context) => {
      const column = sheet.getRange('A:A').load('values,rowCount');
      await context.sync();
      return column;
    });
    expect(read.values).toBeNull();
    expect(read.rowCount).toBe(1_048_576);
    const writing = fresh.run(async (sheet, context) => {
      (sheet.getRange('A:A') as { values: unknown }).values = 1;
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('Range.text shows values under their formats', () => {
  test.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [41455, 'yyyy-mm-dd', '2013-06-30'],
    [0.256, '0.0%', '25.6%'],
    ['x', '#,##0', 'x'],
    [true, 'General', 'TRUE'],
  ])('%p under %s', async (value, format, text) => {
    expect((await writeAndRead(value, format)).text).toEqual([[text]]);
  });
});
