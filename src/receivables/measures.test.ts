import { averageDaysDelinquent, bestPossibleDso, dso, dsoCountback } from './measures';

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
