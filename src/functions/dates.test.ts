import { dayFromIso } from '../ledger/cells/dates';
import { bucket, daysOverdue, dueDate } from './dates';
import { runtimeInstalled } from './excelRuntime.fixture';

runtimeInstalled();

const one = (value: unknown): unknown[][] => [[value]];

describe('DUEDATE', () => {
  test.each([
    ['2016-01-22', '1 month after the end of the invoice month', '2016-02-29'],
    ['2017-01-22', '1 month after the end of the invoice month', '2017-02-28'],
    ['2026-06-30', 'Net 30', '2026-07-30'],
    ['2026-06-30', 30, '2026-07-30'],
    ['2026-06-30', '30天', '2026-07-30'],
    ['2026-06-15', '月结30天', '2026-07-30'],
    ['2026-06-15', 'EOM+15', '2026-07-15'],
    ['2026-06-20', '15th of next month', '2026-07-15'],
    ['2026-06-20', '次月15日', '2026-07-15'],
    ['2026-06-20', '2/10 net 30', '2026-07-20'],
    ['2026-06-20', '货到付款', '2026-06-20'],
    ['2026-06-20', 'COD', '2026-06-20'],
    ['2026-06-20', '预付', '2026-06-20'],
    ['2026-06-20', null, '2026-06-20'],
    // Instalments: the day on which the last of them falls due.
    ['2026-06-20', '30/60/90: 30%/50%/20%', '2026-09-18'],
  ])('%s with %p is due on %s', async (invoiced, terms, due) => {
    expect(await dueDate(one(invoiced), one(terms))).toEqual([[dayFromIso(due)]]);
  });

  test('dates in a column and terms in a row make a table; a blank date is blank', async () => {
    const day = (iso: string): number | undefined => dayFromIso(iso);
    expect(await dueDate([['2026-01-31'], [null], ['2026-02-28']], [['EOM', 'Net 10', '']])).toEqual([
      [day('2026-01-31'), day('2026-02-10'), day('2026-01-31')],
      ['', '', ''],
      [day('2026-02-28'), day('2026-03-10'), day('2026-02-28')],
    ]);
  });

  test('a due date after the end of Excel’s calendar is #NUM!', async () => {
    await expect(dueDate(one('9999-12-31'), one('Net 1'))).rejects.toMatchObject({ code: '#NUM!' });
    await expect(dueDate(one('9999-12-31'), one('次月15日'))).rejects.toMatchObject({ code: '#NUM!' });
  });
});

describe('BUCKET', () => {
  test('in months goes by the calendar before the as-of date', async () => {
    const labels = async (due: string): Promise<unknown> =>
      (await bucket(one(due), one('2026-06-30'), one('1m/2m')))[0]?.[0];
    // Due 30 May it is one month overdue on 30 June, due 29 May it is over that; so with 30 and 29 April for two.
    expect(await Promise.all(['2026-06-30', '2026-06-29', '2026-05-30', '2026-05-29'].map(labels))).toEqual([
      'Not due',
      'Within 1 month',
      'Within 1 month',
      '1-2 months',
    ]);
    expect(await Promise.all(['2026-04-30', '2026-04-29'].map(labels))).toEqual([
      '1-2 months',
      'Over 2 months',
    ]);
  });

  test('each as-of date has its own buckets', async () => {
    const dues = [['2026-06-30'], ['2026-06-29'], ['2026-05-31']];
    expect(await bucket(dues, [['2026-06-30', '2026-07-30']], [[30, 60]])).toEqual([
      ['Not due', '1-30'],
      ['1-30', '31-60'],
      ['1-30', '31-60'],
    ]);
  });

  test('the first bucket ends with its limit, in every preset', async () => {
    const asOf = one('2026-06-30');
    const limits: readonly (readonly [string, number])[] = [
      ['30/60/90', 30],
      ['7/14/30/60/90', 7],
    ];
    for (const [preset, limit] of limits) {
      const due = dayFromIso('2026-06-30') ?? 0;
      const [[last], [next]] = (await bucket([[due - limit], [due - limit - 1]], asOf, one(preset))) as [
        [string],
        [string],
      ];
      expect(last).toBe(`1-${String(limit)}`);
      expect(next).not.toBe(last);
    }
  });
});

describe('DAYSOVERDUE', () => {
  test('by row and column, open and settled', async () => {
    expect(await daysOverdue([['2026-06-20'], ['2026-07-05']], [['2026-06-30', '2026-07-10']])).toEqual([
      [10, 20],
      [-5, 5],
    ]);
    expect(
      await daysOverdue([['2026-06-20'], ['2026-06-20'], ['2026-06-20']], one('2026-06-30'), [
        ['2026-06-22'],
        [null],
        ['2026-07-01'],
      ]),
    ).toEqual([[2], [10], [10]]);
  });
});

test('whole columns are answered down to their last used row', async () => {
  const column = (values: unknown[]): unknown[][] =>
    Array.from({ length: 1_048_576 }, (_, row) => [row < values.length ? values[row] : null]);
  const answer = await daysOverdue(
    column(['2026-06-20', null, '2026-06-25']),
    one('2026-06-30'),
    column([null, null, null, 1]),
  );
  expect(answer).toEqual([[10], [''], [5], ['']]);
});
