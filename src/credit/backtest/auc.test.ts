import fc from 'fast-check';
import { aucDifference, aucOf, capturedBy, chanceInterval, shareInterval, type Ranked } from './auc';

function ranked(good: readonly number[], bad: readonly number[]): Ranked[] {
  const one = (isBad: boolean) => (score: number) => ({ score, bad: isBad });
  return [...good.map(one(false)), ...bad.map(one(true))].map((each, cluster) => ({ ...each, cluster }));
}

/** 1 where the good one stands above, half for a tie. */
function wins(good: number, bad: number): number {
  if (good === bad) return 0.5;
  return good > bad ? 1 : 0;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

const scores = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 25 });

test('every good one above every bad one is 1, below is 0, all alike is a half', () => {
  expect(aucOf(ranked([3, 4], [1, 2]))?.value).toBe(1);
  expect(aucOf(ranked([1, 2], [3, 4]))?.value).toBe(0);
  expect(aucOf(ranked([5, 5, 5], [5, 5]))?.value).toBe(0.5);
});

test('no area without both ends, no interval from a perfect order or from one bad customer', () => {
  expect(aucOf(ranked([1, 2], []))).toBeUndefined();
  expect(aucOf(ranked([], [1, 2]))).toBeUndefined();
  expect(aucOf(ranked([3, 4], [1, 2]))?.interval).toBeUndefined();
  expect(aucOf(ranked([1, 3, 4], [2]))?.interval).toBeUndefined();
});

test('is the share of pairs in the right order, counted one by one', () => {
  fc.assert(
    fc.property(scores, scores, (good, bad) => {
      const pairs = good.flatMap((mine) => bad.map((theirs) => wins(mine, theirs)));
      expect(aucOf(ranked(good, bad))?.value).toBeCloseTo(meanOf(pairs), 12);
    }),
  );
});

test("the interval is DeLong's on the logit scale when each observation is a customer of its own", () => {
  fc.assert(
    fc.property(scores, scores, (good, bad) => {
      const auc = aucOf(ranked(good, bad));
      const value = meanOf(good.map((mine) => meanOf(bad.map((theirs) => wins(mine, theirs)))));
      const ofGood = sampleVariance(good.map((mine) => meanOf(bad.map((theirs) => wins(mine, theirs)))));
      const ofBad = sampleVariance(bad.map((theirs) => meanOf(good.map((mine) => wins(mine, theirs)))));
      const spread = Math.sqrt(ofGood / good.length + ofBad / bad.length);
      fc.pre(spread > 1e-9 && value > 0 && value < 1);
      const logit = (share: number): number => Math.log(share / (1 - share));
      const reach = (1.959964 * spread) / (value * (1 - value));
      expect(logit(auc?.interval?.low ?? 0)).toBeCloseTo(logit(value) - reach, 5);
      expect(logit(auc?.interval?.high ?? 0)).toBeCloseTo(logit(value) + reach, 5);
    }),
  );
});

test('the same customers seen again are no new evidence: the interval stays as wide', () => {
  fc.assert(
    fc.property(scores, scores, fc.integer({ min: 2, max: 4 }), (good, bad, times) => {
      const once = ranked(good, bad);
      const again = Array.from({ length: times }, () => once).flat();
      const [first, second] = [aucOf(once)?.interval, aucOf(again)?.interval];
      expect(second === undefined).toBe(first === undefined);
      if (!first || !second) return;
      expect(second.low).toBeCloseTo(first.low, 9);
      expect(second.high).toBeCloseTo(first.high, 9);
    }),
  );
});

test('an observation that stands for several counts as if each were written out', () => {
  fc.assert(
    fc.property(scores, scores, fc.integer({ min: 2, max: 4 }), (good, bad, times) => {
      const once = ranked(good, bad);
      const written = once.flatMap((one) => Array.from({ length: one.score + times }, () => one));
      const counted = once.map((one) => ({ ...one, times: one.score + times }));
      const [first, second] = [aucOf(written), aucOf(counted)];
      expect([second?.good, second?.bad]).toEqual([first?.good, first?.bad]);
      expect(second?.value).toBeCloseTo(first?.value ?? 0, 9);
      expect(second?.interval?.low ?? 0).toBeCloseTo(first?.interval?.low ?? 0, 7);
      expect(capturedBy(counted, 0.2)).toBeCloseTo(capturedBy(written, 0.2), 9);
    }),
  );
});

test('a score leads itself by nothing, and the lead is the difference of the areas', () => {
  const mine = ranked([5, 6, 3, 9], [2, 4, 5]);
  expect(
    aucDifference(
      mine,
      mine.map(({ score }) => score * 2),
    ),
  ).toEqual({ value: 0 });
  fc.assert(
    fc.property(scores, scores, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (good, bad, stream) => {
      const own = ranked(good, bad);
      const others = own.map(() => Number(stream.next().value));
      const theirs = aucOf(own.map((one, at) => ({ ...one, score: others[at] ?? 0 })));
      const lead = aucDifference(own, others);
      expect(lead?.value).toBeCloseTo((aucOf(own)?.value ?? 0) - (theirs?.value ?? 0), 12);
      if (lead?.low !== undefined) expect(lead.low).toBeLessThan(lead.value);
    }),
  );
});

test('chance: the spread over every way in which 3 of 7 ranks can be the bad ones', () => {
  const values: number[] = [];
  for (let mask = 0; mask < 128; mask++) {
    const bad = [...Array(7).keys()].filter((rank) => (mask & (1 << rank)) !== 0);
    const good = [...Array(7).keys()].filter((rank) => (mask & (1 << rank)) === 0);
    if (bad.length === 3) values.push(aucOf(ranked(good, bad))?.value ?? 0);
  }
  expect(values).toHaveLength(35);
  const spread = Math.sqrt(meanOf(values.map((value) => (value - 0.5) ** 2)));
  const { high } = chanceInterval(4, 3);
  expect(high - 0.5).toBeCloseTo(Math.min(0.5, 1.959964 * spread), 6);
});

test('the worst fifth of ten holds two; a tie at its edge is shared', () => {
  expect(capturedBy(ranked([3, 4, 5, 6, 7, 8], [1, 2, 9, 10]), 0.2)).toBe(0.5);
  // 1 is in; the one place left is shared by four at 2, one of them bad.
  expect(capturedBy(ranked([2, 2, 2, 6, 7, 8, 9, 10], [1, 2]), 0.2)).toBeCloseTo((1 + 1 / 4) / 2, 12);
});

test("Wilson's interval as in the tables: 5 of 10, 0 of 10, nothing of nothing", () => {
  const half = shareInterval(5, 10);
  expect(half?.low).toBeCloseTo(0.2366, 4);
  expect(half?.high).toBeCloseTo(0.7634, 4);
  expect(shareInterval(0, 10)?.low).toBe(0);
  expect(shareInterval(0, 10)?.high).toBeCloseTo(0.2775, 4);
  expect(shareInterval(0, 0)).toBeUndefined();
});
