import { cellFrom, cellsFrom, CellError } from './cells';
import { readCell, readRange } from './arguments';
import { asOf, day, number, numbers, scheme, words } from './readers';

const session = { language: 'en-US', today: 46_203, date1904: false, readingOf: () => ({}) } as const;

describe('dates', () => {
  test.each([
    [46_203, 46_203],
    [46_203.75, 46_203],
    ['2026-06-30', 46_203],
    ['2026/6/30', 46_203],
    ['2026年6月30日', 46_203],
    ['30/06/2026', 46_203],
    ['6/30/2026', 46_203],
    [20_260_630, 46_203],
  ])('%p is 2026-06-30', (cell, expected) => {
    expect(readCell(day('dueDate'), cell, session)).toBe(expected);
  });

  test('a range in which one date tells day from month is read as a whole', () => {
    const argument = day('dueDate');
    if (!argument.readerFor) throw new Error('no reader of ranges');
    const monthFirst = argument.readerFor([['3/4/2026'], ['6/30/2026']]);
    const dayFirst = argument.readerFor([['3/4/2026'], ['30/6/2026'], [new CellError('#N/A')]]);
    // 2026-03-04 and 2026-04-03, thirty days apart.
    expect(dayFirst('3/4/2026', session) - monthFirst('3/4/2026', session)).toBe(30);
    expect(() => argument.readerFor?.([['3/4/2026'], ['5/6/2026']])('3/4/2026', session)).toThrow(
      'ambiguousDate',
    );
  });

  test.each([
    ['3/4/2026', 'ambiguousDate'],
    ['soon', 'notDate'],
    ['2026-02-30', 'notDate'],
    [true, 'notDate'],
    [-5, 'notDate'],
  ])('%p is refused as %s', (cell, code) => {
    expect(() => readCell(day('dueDate'), cell, session)).toThrow(
      expect.objectContaining({
        argument: 'dueDate',
        problem: expect.objectContaining({ code }) as unknown,
      }) as Error,
    );
  });

  test('the as-of date is the day of calculation when it is omitted', () => {
    expect(readCell(asOf, '', session)).toBe(46_203);
  });
});

test.each([
  ['1,234.50', 1_234.5],
  ['(1,234.50)', -1_234.5],
  ['１２３', 123],
  ['¥1,234', 1_234],
  [-3, -3],
])('%p is the number %d', (cell, expected) => {
  expect(readCell(number('receivables'), cell, session)).toBe(expected);
});

test('in a workbook of the 1904 system serials are 1462 days on, texts are what they say', () => {
  const of1904 = { ...session, date1904: true };
  expect(readCell(day('dueDate'), 46_203 - 1462, of1904)).toBe(46_203);
  expect(readCell(day('dueDate'), '2026-06-30', of1904)).toBe(46_203);
  expect(readCell(asOf, '', of1904)).toBe(46_203);
});

describe('buckets', () => {
  const read = (input: unknown) => readRange(scheme, cellsFrom(input), session);
  const days = (...limits: number[]) => ({ limits, unit: 'days' });

  test('come as one text, as cells of a range, or not at all', () => {
    expect(read('30,60,90')).toEqual(days(30, 60, 90));
    expect(read([[7, 14, 30]])).toEqual(days(7, 14, 30));
    expect(read([[7], [14], ['']])).toEqual(days(7, 14));
    expect(read(45)).toEqual(days(45));
    expect(read(null)).toEqual(days(30, 60, 90));
    expect(read([['7', 14]])).toEqual(days(7, 14));
    expect(read([['12m', '24m']])).toEqual({ limits: [12, 24], unit: 'months' });
    expect(read('年')).toEqual({ limits: [12, 24, 36, 48, 60], unit: 'months' });
  });

  test('must ascend, and a blank among them is missing', () => {
    expect(() => read('60,30')).toThrow(expect.objectContaining({ argument: 'buckets' }) as Error);
    expect(() => read([[30, 30]])).toThrow(expect.objectContaining({ argument: 'buckets' }) as Error);
    expect(() => read([[30, null, 60]])).toThrow(expect.objectContaining({ argument: 'buckets' }) as Error);
  });
});

test('words come from all cells that have any', () => {
  const read = (input: unknown) => readRange(words('by'), cellsFrom(input), session);
  expect(
    read([
      [' due ', null],
      ['owner', 5],
    ]),
  ).toEqual(['due', 'owner', '5']);
  expect(read(null)).toEqual([]);
  expect(() => read([[{ type: 'CustomFunctionError', code: '#N/A' }]])).toThrow();
});

test('a list has no holes', () => {
  const read = (input: unknown) => readRange(numbers('sales'), cellsFrom(input), session);
  expect(read([[1, '2,000', null]])).toEqual([1, 2_000]);
  expect(() => read([[1, '', 3]])).toThrow(expect.objectContaining({ argument: 'sales' }) as Error);
});

describe('what Excel hands over', () => {
  test.each([
    [null, ''],
    [undefined, ''],
    ['text', 'text'],
    [false, false],
    [{ type: 'FormattedNumber', basicType: 'Double', basicValue: 12.5, numberFormat: '0.0' }, 12.5],
    [{ type: 'Entity', text: 'Acme', basicType: 'Error', basicValue: '#VALUE!' }, 'Acme'],
    [{ type: 'CustomFunctionError', code: '#N/A' }, new CellError('#N/A')],
    [{ type: 'Error', basicType: 'Error', basicValue: '#DIV/0!' }, new CellError('#DIV/0!')],
  ])('%p is the cell %p', (value, cell) => {
    expect(cellFrom(value)).toEqual(cell);
  });

  test('a single value is a range of one cell', () => {
    expect(cellsFrom(5)).toEqual([[5]]);
    expect(cellsFrom([])).toEqual([['']]);
  });
});
