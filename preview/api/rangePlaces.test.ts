import { freshHost } from '../client/freshHost';

const fresh = freshHost();

function addressOf(place: (sheet: Excel.Worksheet) => Excel.Range): Promise<string | null> {
  return fresh.run(async (sheet, context) => {
    const range = place(sheet).load('address');
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
}

describe('methods that lead from one range to another', () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell counts from the corner', (range) => range.getCell(1, 2), 'D3'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(2), 'D2:D5'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 1), 'C1:E4'],
    ['getResizedRange adds', (range) => range.getResizedRange(1, -1), 'B2:C6'],
    ['getAbsoluteResizedRange sets', (range) => range.getAbsoluteResizedRange(1, 5), 'B2:F2'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:5'],
    ['getLastRow', (range) => range.getLastRow(), 'B5:D5'],
    ['getLastColumn', (range) => range.getLastColumn(), 'D2:D5'],
    ['getLastCell', (range) => range.getLastCell(), 'D5'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B6:D7'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:D1'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'E2:E5'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A5'],
    ['getBoundingRect', (range) => range.getBoundingRect('F1'), 'B1:F5'],
    ['getIntersection', (range) => range.getIntersection('C4:Z9'), 'C4:D5'],
  ])('%s', async (_name, place, expected) => {
    expect(await addressOf((sheet) => place(sheet.getRange('B2:D5')))).toBe(`Sheet1!${expected}`);
  });

  test('getIntersectionOrNullObject is null where the ranges are apart', async () => {
    expect(await addressOf((sheet) => sheet.getRange('A1').getIntersectionOrNullObject('C3'))).toBeNull();
  });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['a row above the first', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['a column after XFD', (sheet) => sheet.getRange('XFD1').getOffsetRange(0, 1)],
    ['a row after 1048576', (sheet) => sheet.getRangeByIndexes(1_048_575, 0, 2, 1)],
    ['an address that is none', (sheet) => sheet.getRange('A0')],
    ['an address of another sheet', (sheet) => sheet.getRange('Other!A1')],
  ])('%s is refused', async (_name, place) => {
    await expect(addressOf(place)).rejects.toMatchObject({
      code: expect.stringMatching(/InvalidArgument|ItemNotFound/) as unknown,
    });
  });

  test('an address has its sheet in quotes where the name needs them', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.name = "Bob's 2024";
      await context.sync();
    });
    expect(await addressOf((sheet) => sheet.getRange('A1'))).toBe("'Bob''s 2024'!A1");
  });

  test('reversed and absolute addresses mean the same range', async () => {
    expect(await addressOf((sheet) => sheet.getRange('$C$4:$A$2'))).toBe('Sheet1!A2:C4');
  });
});

describe('used ranges', () => {
  test('an empty sheet has none, or A1', async () => {
    expect(await addressOf((sheet) => sheet.getUsedRangeOrNullObject())).toBeNull();
    expect(await addressOf((sheet) => sheet.getUsedRange())).toBe('Sheet1!A1');
  });

  test('formatted cells count, unless only values are asked for', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('B3:C4').values = [
        [1, ''],
        ['', 2],
      ];
      sheet.getRange('E6').format.fill.color = 'red';
      await context.sync();
    });
    expect(await addressOf((sheet) => sheet.getUsedRange())).toBe('Sheet1!B3:E6');
    expect(await addressOf((sheet) => sheet.getUsedRange(true))).toBe('Sheet1!B3:C4');
    expect(await addressOf((sheet) => sheet.getRange('A1:B9').getUsedRangeOrNullObject(true))).toBe(
      'Sheet1!B3',
    );
    expect(await addressOf((sheet) => sheet.getRange('G1:H9').getUsedRangeOrNullObject(true))).toBeNull();
  });

  test('getSurroundingRegion ends at blank rows and columns', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        ['', 3],
      ];
      sheet.getRange('D4').values = [[4]];
      sheet.getRange('F2').values = [['apart']];
      await context.sync();
    });
    expect(await addressOf((sheet) => sheet.getRange('B2').getSurroundingRegion())).toBe('Sheet1!B2:D4');
  });
});

describe('dynamic arrays', () => {
  test('a formula spills; getSpillingToRange tells where', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(2,3)']];
      await context.sync();
    });
    expect(await fresh.values('A1:C2')).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(await addressOf((sheet) => sheet.getRange('A1').getSpillingToRangeOrNullObject())).toBe(
      'Sheet1!A1:C2',
    );
    expect(await addressOf((sheet) => sheet.getRange('B1').getSpillingToRangeOrNullObject())).toBeNull();
    expect(await addressOf((sheet) => sheet.getRange('C2').getSpillParentOrNullObject())).toBe('Sheet1!A1');
    expect(await addressOf((sheet) => sheet.getUsedRange(true))).toBe('Sheet1!A1:C2');
  });

  test('a value in the way makes #SPILL!, and the array comes back when it is gone', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      await context.sync();
      sheet.getRange('A2').values = [['here']];
      await context.sync();
    });
    expect(await fresh.values('A1:A3')).toEqual([['#SPILL!'], ['here'], ['']]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A2').clear('Contents');
      await context.sync();
    });
    expect(await fresh.values('A1:A3')).toEqual([[1], [2], [3]]);
  });

  test('overwriting the anchor takes the array away', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      await context.sync();
      sheet.getRange('A1').values = [['gone']];
      await context.sync();
    });
    expect(await fresh.values('A1:A3')).toEqual([['gone'], [''], ['']]);
  });
});
