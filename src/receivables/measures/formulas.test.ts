import {
  averageDaysDelinquent,
  badDebtRate,
  bestPossibleDso,
  collectionEffectiveness,
  collectionRate,
  dso,
  dsoAverage,
  dsoCountback,
  shareOf,
  turnover,
} from './formulas';

describe('DSO on the end balance', () => {
  test.each([
    [15_000, 10_000, 30, 45],
    [100_000, 1_200_000, 365, 30.4167],
    [0, 10_000, 30, 0],
  ])('%d of %d in %d days is %d', (receivables, sales, days, expected) => {
    expect(dso(receivables, sales, days)).toBeCloseTo(expected, 4);
  });

  test('without sales there is no answer', () => {
    expect(() => dso(100, 0, 30)).toThrow(expect.objectContaining({ code: 'noSales' }) as Error);
    expect(() => dso(100, -1, 30)).toThrow(expect.objectContaining({ code: 'negativeSales' }) as Error);
  });

  test('late payment is what stands between DSO and its best', () => {
    expect(bestPossibleDso(4_000, 10_000, 30)).toBe(12);
    expect(averageDaysDelinquent(dso(15_000, 10_000, 30), bestPossibleDso(4_000, 10_000, 30))).toBe(33);
  });
});

describe('countback DSO', () => {
  test('of sales that nobody knows there is none', () => {
    expect(dsoCountback(900, [{ sales: NaN, days: 30 }])).toBeNaN();
  });

  const months = (...sales: number[]) => sales.map((amount) => ({ sales: amount, days: 30 }));

  test('two whole months and 32,000 of the 70,000 of a third', () => {
    expect(dsoCountback(212_000, months(100_000, 80_000, 70_000))).toBeCloseTo(73.7143, 4);
  });

  test('each month counts its own days', () => {
    // 31 days for all of June's 60, then 40 of May's 80: half of 30 days.
    expect(
      dsoCountback(100, [
        { sales: 60, days: 31 },
        { sales: 80, days: 30 },
      ]),
    ).toBe(46);
  });

  test('a balance that the months just cover takes all their days', () => {
    expect(dsoCountback(250, months(100, 150))).toBe(60);
  });

  test('stops at a month without sales or with negative sales', () => {
    expect(dsoCountback(250, months(100, 0, 500))).toBe(30);
    expect(dsoCountback(250, months(100, -20, 500))).toBe(30);
  });

  test('nothing owed takes no days', () => {
    expect(dsoCountback(0, months(100))).toBe(0);
    expect(dsoCountback(-50, months(100))).toBe(0);
  });

  test('refuses to answer when the months run out', () => {
    expect(() => dsoCountback(251, months(100, 150))).toThrow(
      expect.objectContaining({ code: 'countbackTooShort', details: { months: 2 } }) as Error,
    );
  });
});

test('DSO on the average balance: 100,000 of 1,200,000 in 365 days', () => {
  expect(dsoAverage(90_000, 110_000, 1_200_000, 365)).toBeCloseTo(30.4167, 4);
});

describe('collection effectiveness', () => {
  const quarter = { begin: 6_200, creditSales: 10_890, end: 6_340, endNotDue: 3_590 };

  test('divides the sales of three months by three: 3,490 of 6,240', () => {
    expect(collectionEffectiveness(quarter, 3)).toBeCloseTo(55.93, 2);
  });

  test('takes the sales whole when nothing is said: 10,750 of 13,500', () => {
    expect(collectionEffectiveness(quarter)).toBeCloseTo(79.63, 2);
  });

  test('has no answer where nothing was due', () => {
    const nothing = { begin: 0, creditSales: 100, end: 100, endNotDue: 100 };
    expect(() => collectionEffectiveness(nothing)).toThrow(
      expect.objectContaining({ code: 'nothingToCollect' }) as Error,
    );
  });
});

test('turnover: 1,200,000 on 100,000 is twelve times a year', () => {
  expect(turnover(1_200_000, 90_000, 110_000)).toBe(12);
  expect(() => turnover(1, 0, 0)).toThrow(expect.objectContaining({ code: 'noReceivables' }) as Error);
});

test('rates', () => {
  expect(collectionRate(300, 400, 600)).toBe(0.3);
  expect(shareOf(25, 200)).toBe(0.125);
  expect(badDebtRate(5, 1_000)).toBe(0.005);
  expect(() => shareOf(1, -5)).toThrow(expect.objectContaining({ code: 'noReceivables' }) as Error);
  expect(() => badDebtRate(5, -1)).toThrow(expect.objectContaining({ code: 'negativeSales' }) as Error);
});
