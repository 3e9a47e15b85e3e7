import { cellFrom, cellsFrom, CellError } from './cells';
import { readCell, readRange } from './arguments';
import { ageBy, asOf, day, limits, number, numbers } from './readers';

const session = { language: 'en-US', today: 46_203, date1904: false } as const;

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
    expect(dayFirst('3/4/2026') - monthFirst('3/4/2026')).toBe(30);
    expect(() => argument.readerFor?.([['3/4/2026'], ['5/6/2026']])('3/4/2026')).toThrow('ambiguousDate');
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

describe('bucket limits', () => {
  const read = (input: unknown) => readRange(limits, cellsFrom(input), session);

  test('come as one text, as cells of a range, or not at all', () => {
    expect(read('30,60,90')).toEqual([30, 60, 90]);
    expect(read([[7, 14, 30]])).toEqual([7, 14, 30]);
    expect(read([[7], [14], ['']])).toEqual([7, 14]);
    expect(read(45)).toEqual([45]);
    expect(read(null)).toEqual([30, 60, 90]);
  });

  test('must ascend', () => {
    expect(() => read('60,30')).toThrow(expect.objectContaining({ argument: 'buckets' }) as Error);
    expect(() => read([[30, 30]])).toThrow(expect.objectContaining({ argument: 'buckets' }) as Error);
  });
});

test('the way to age is due or document, in both languages', () => {
  const read = (cell: string) => readCell(ageBy, cell, session);
  expect([read(''), read('Due'), read('document'), read('单据日期')]).toEqual([
    'due',
    'due',
    'document',
    'document',
  ]);
  expect(() => read('posting')).toThrow(expect.objectContaining({ argument: 'by' }) as Error);
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
