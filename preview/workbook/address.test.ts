import {
  columnName,
  formatArea,
  intersect,
  quoteSheetName,
  splitSheetAddress,
  tryParseArea,
} from './address';
import { shiftArea } from './shift';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  test.each(['A1', 'B2:D5', 'A:C', '3:7', 'XFD1048576'])('%s is read and written', (address) => {
    const area = tryParseArea(address);
    expect(area && formatArea(area)).toBe(address);
  });

  test.each(['', 'A0', 'XFE1', 'A1048577', 'A', '5', 'A1:B', 'A:5', 'A1:B2:C3', '1A', 'Ledger'])(
    '%p is no address',
    (address) => {
      expect(tryParseArea(address)).toBeUndefined();
    },
  );

  test.each([
    ['Sheet1', 'Sheet1'],
    ['应收账款', '应收账款'],
    ['Aging report', "'Aging report'"],
    ["Bob's", "'Bob''s'"],
    ['2024', "'2024'"],
    ['A1', "'A1'"],
    ['R1', "'R1'"],
  ])('the sheet %s is quoted as %s', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(splitSheetAddress(`${quoted}!B2`)).toEqual({ sheet: name, address: 'B2' });
  });

  test('areas that only touch do not intersect', () => {
    expect(
      intersect({ row: 0, column: 0, rows: 2, columns: 2 }, { row: 2, column: 0, rows: 1, columns: 1 }),
    ).toBeUndefined();
  });
});

describe('an area after rows came or went', () => {
  const area = { row: 4, column: 1, rows: 3, columns: 2 };
  test.each([
    ['inserted above', 2, 2, { row: 6, rows: 3 }],
    ['inserted at its top', 4, 1, { row: 5, rows: 3 }],
    ['inserted in it', 5, 2, { row: 4, rows: 5 }],
    ['inserted below', 7, 2, { row: 4, rows: 3 }],
    ['deleted above', 0, -2, { row: 2, rows: 3 }],
    ['deleted over its top', 3, -2, { row: 3, rows: 2 }],
    ['deleted in it', 5, -1, { row: 4, rows: 2 }],
    ['deleted over its end', 6, -4, { row: 4, rows: 2 }],
  ])('%s', (_name, at, count, expected) => {
    expect(shiftArea(area, { axis: 'row', at, count })).toEqual({ ...area, ...expected });
  });

  test('all of it deleted', () => {
    expect(shiftArea(area, { axis: 'row', at: 3, count: -5 })).toBeUndefined();
  });
});
