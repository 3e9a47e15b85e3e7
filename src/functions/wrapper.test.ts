import { Problem } from '../locales/problem';
import { Failure } from './failure';
import { day, number, numbers } from './readers';
import type { Session } from './session';
import { answersEach, answersTable, MOST_CELLS } from './wrapper';

const english: Session = { language: 'en-US', today: 46_203, date1904: false, readingOf: () => ({}) };
const chinese: Session = { ...english, language: 'zh-CN' };
const product = ([a, b]: readonly [number, number]): number => a * b;
const args = [number('receivables'), number('days', 10)] as const;

describe('element by element', () => {
  test('one value and one value give one answer', () => {
    expect(answersEach(args, [[[2]], [[3]]], english, product)).toEqual([[6]]);
    expect(answersEach(args, [2, 3], english, product)).toEqual([[6]]);
  });

  test('an omitted argument and an empty cell have the default', () => {
    for (const nothing of [null, undefined, '', [['']], [[null]], [['  ']]]) {
      expect(answersEach(args, [[[2]], nothing], english, product)).toEqual([[20]]);
    }
  });

  test('a range answers in its own shape, a row and a column in both', () => {
    expect(
      answersEach(
        args,
        [
          [
            [1, 2],
            [3, 4],
          ],
          [[2]],
        ],
        english,
        product,
      ),
    ).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(answersEach(args, [[[1], [2]], [[10, 20]]], english, product)).toEqual([
      [10, 20],
      [20, 40],
    ]);
  });

  test('where a range is shorter than another there is #N/A', () => {
    const [[, second] = []] = answersEach(args, [[[1, 2, 3]], [[1, 2]]], english, product).map((row) =>
      row.slice(1),
    );
    expect(second).toEqual(new Failure('#N/A', ''));
  });

  test('empty cells of a longer range answer empty', () => {
    expect(answersEach(args, [[[1], [''], [null]], 2], english, product)).toEqual([[2], [''], ['']]);
  });

  test('one bad cell fails alone', () => {
    const answers = answersEach(args, [[[1], ['abc']], 2], english, product);
    expect(answers).toEqual([[2], [expect.any(Failure)]]);
    expect(answers[1]?.[0]).toMatchObject({
      error: '#VALUE!',
      message: 'receivables: “abc” is not a number. Give a number, for example 1234.50.',
    });
  });

  test('messages speak the language of the user', () => {
    expect(answersEach(args, [['abc']], chinese, product)).toEqual([
      [new Failure('#VALUE!', '应收余额：“abc”不是数字。请填写数字，例如 1234.50。')],
    ]);
    expect(answersEach(args, [null], chinese, product)).toEqual([
      [new Failure('#VALUE!', '应收余额：缺少数值。请填写一个值，或引用有值的单元格。')],
    ]);
  });

  test('an error in a cell goes on as it is, one that Excel would not take as #VALUE!', () => {
    const error = (code: string) => ({ type: 'CustomFunctionError', code });
    expect(answersEach(args, [[[error('#N/A')]]], english, product)).toEqual([[new Failure('#N/A', '')]]);
    expect(answersEach(args, [2, [[error('#DIV/0!')]]], english, product)).toEqual([
      [new Failure('#DIV/0!', '')],
    ]);
    expect(answersEach(args, [[[error('#REF!')]]], english, product)).toEqual([[new Failure('#VALUE!', '')]]);
  });

  test('a problem of the computation has its own Excel error', () => {
    const failing = (): number => {
      throw new Problem('noSales');
    };
    expect(answersEach(args, [1, 1], english, failing)).toEqual([
      [expect.objectContaining({ error: '#DIV/0!' }) as Failure],
    ]);
  });

  test('a mistake of ours is not dressed up as the user’s', () => {
    const broken = (): number => {
      throw new TypeError('broken');
    };
    expect(() => answersEach(args, [1, 1], english, broken)).toThrow(TypeError);
  });

  test('a range argument is the same for every place', () => {
    const sum = answersEach(
      [number('receivables'), numbers('sales')] as const,
      [[[1], [2]], [[10, 20]]],
      english,
      ([a, list]) => a * list.reduce((x, y) => x + y, 0),
    );
    expect(sum).toEqual([[30], [60]]);
  });

  test('more cells than Excel takes back are refused', () => {
    const column = Array.from({ length: MOST_CELLS + 1 }, () => [1]);
    expect(() => answersEach(args, [column, 1], english, product)).toThrow(
      expect.objectContaining({ code: 'spillTooLarge' }) as Error,
    );
  });
});

describe('one table', () => {
  const table = [numbers('sales'), day('dueDate')] as const;

  test('rows are filled up to the longest', () => {
    const answer = answersTable(table, [[[1, 2]], '2026-06-30'], english, ([list, due]) => [
      ['a'],
      [due, ...list],
    ]);
    expect(answer).toEqual([
      ['a', '', ''],
      [46_203, 1, 2],
    ]);
  });

  test('an argument that takes one value refuses a range', () => {
    expect(() => answersTable(table, [[[1]], [[1], [2]]], english, () => [])).toThrow(
      expect.objectContaining({ argument: 'dueDate' }) as Error,
    );
  });
});
