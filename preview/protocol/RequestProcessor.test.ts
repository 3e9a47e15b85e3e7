import { freshHost } from '../client/freshHost';

const fresh = freshHost();

describe('a failing action', () => {
  test('stops the batch there; what came before stays done', async () => {
    const writing = fresh.run(async (sheet, context) => {
      sheet.getRange('A1').values = [['done']];
      sheet.getRange('A2:B2').values = [['too short']];
      sheet.getRange('A3').values = [['never']];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(await fresh.values('A1:A3')).toEqual([['done'], [''], ['']]);
  });

  test('what the host does not know is refused by its name', async () => {
    const unknown: [string, (sheet: Excel.Worksheet) => void][] = [
      ['Worksheet.shapes', (sheet) => void sheet.shapes.load('items')],
      [
        'Range.getSpecialCells',
        (sheet) => void sheet.getRange('A1').getSpecialCells('Blanks').load('address'),
      ],
      ['Range.formulasR1C1', (sheet) => void sheet.getRange('A1').load('formulasR1C1')],
      ['RangeFormat.shrinkToFit', (sheet) => void (sheet.getRange('A1').format.shrinkToFit = true)],
    ];
    for (const [member, use] of unknown) {
      const batch = fresh.run(async (sheet, context) => {
        use(sheet);
        await context.sync();
      });
      await expect(batch).rejects.toMatchObject({
        code: 'NotImplemented',
        message: `NotImplemented: ${member}`,
      });
    }
  });

  test('a method on a null object does nothing', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.tables.getItemOrNullObject('None').delete();
      sheet.getRange('A1').values = [['after']];
      await context.sync();
    });
    expect(await fresh.values('A1')).toEqual([['after']]);
  });
});

describe('load', () => {
  test('nested properties and whole objects come in one reply', async () => {
    const range = await fresh.run(async (sheet, context) => {
      const loaded = sheet.getRange('B2').load('address,format/fill/color,format/font,worksheet/name');
      await context.sync();
      return loaded;
    });
    expect(range.address).toBe('Sheet1!B2');
    expect(range.format.fill.color).toBe('#FFFFFF');
    expect(range.format.font.size).toBe(11);
    expect(range.worksheet.name).toBe('Sheet1');
    expect(() => range.values).toThrow();
  });

  test('items of a collection can be used in the next batch', async () => {
    const names = await fresh.run(async (_sheet, context) => {
      context.workbook.worksheets.add('Two');
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      const ranges = sheets.items.map((sheet) => sheet.getRange('A1').load('address'));
      await context.sync();
      return [sheets.items.map((sheet) => sheet.visibility), ranges.map((range) => range.address)];
    });
    expect(names).toEqual([
      ['Visible', 'Visible'],
      ['Sheet1!A1', 'Two!A1'],
    ]);
  });

  test('the chain behind a null object is null too', async () => {
    const isNull = await fresh.run(async (sheet, context) => {
      const table = sheet.tables.getItemOrNullObject('None').load('name');
      const columns = table.columns.getItemOrNullObject('x').load('name');
      await context.sync();
      return [table.isNullObject, columns.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });
});

describe('limits of Excel on the web', () => {
  test('a request over 5 MB is refused and changes nothing', async () => {
    const long = 'x'.repeat(30_000);
    const writing = fresh.run(async (sheet, context) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [long]);
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(await fresh.values('A1')).toEqual([['']]);
  });

  test('a response over 5 MB is refused', async () => {
    await fresh.run(async (sheet, context) => {
      (sheet.getRange('A1:A200') as { values: unknown }).values = 'x'.repeat(30_000);
      await context.sync();
    });
    await expect(fresh.values('A1:A200')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('more than 5,000,000 cells at once are refused', async () => {
    await expect(fresh.values('A1:E1000001')).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });

  test('while the user types in a cell every batch fails', async () => {
    fresh.host.workbook.isEditing = true;
    await expect(fresh.values('A1')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    fresh.host.workbook.isEditing = false;
    expect(await fresh.values('A1')).toEqual([['']]);
  });
});

describe('batches', () => {
  test('run in the order in which they were sent', async () => {
    await Promise.all(
      [1, 2, 3].map((number) =>
        fresh.run(async (sheet, context) => {
          sheet.getRange('A1').formulas = [[`=${number}`]];
          await context.sync();
        }),
      ),
    );
    expect(await fresh.values('A1')).toEqual([[3]]);
  });
});
