import fc from 'fast-check';
import { ledgerOf, type Item } from '../../../test/support/ledgerOf';
import { NO_APPLICATIONS, NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import { PRESETS, presetPolicy } from '../presets';
import { backTest } from './backtest';
import { bookScorer } from './bookScorer';
import { NAIVE } from './naive';
import { standAt, type Scorer } from './observations';
import { DEFAULT_OUTCOME, type OutcomeRule } from './outcome';
import { quarterEnds } from './standingDays';

const T = 45_000;
const RULE: OutcomeRule = { windowDays: 90, graceDays: 0, lateShare: 0.5, writeOffs: true };

/** Everything is open from its date until it is settled. */
function openIn(ledger: Ledger): (day: Day) => Float64Array {
  return (day) =>
    Float64Array.from(ledger.amount, (amount, item) => {
      const settled = ledger.settledDate[item] ?? NO_DAY;
      const known = (ledger.documentDate[item] ?? NO_DAY) <= day;
      return known && (settled === NO_DAY || settled > day) ? amount : 0;
    });
}

/** Scores by the customer's name: `A 80` has 80 and grade A; a name without a figure has no score. */
function namedScorer(ledger: Ledger): Scorer {
  const standings = ledger.customers.map(({ name }) => {
    const [grade = '', score] = name.split(' ');
    return score === undefined
      ? { score: null, grade: null, basis: '', confidence: 0 }
      : { score: Number(score), grade, basis: 'named', confidence: 1 };
  });
  return () => standings;
}

function tested(items: readonly Item[], rule = RULE) {
  const ledger = ledgerOf(items);
  return backTest({ ledger, rule, scorer: namedScorer(ledger), openOn: openIn(ledger) }, [T], ['A', 'B', 'C'])
    .pooled;
}

const paid = (customer: string, due: number, late: number, amount = 100): Item => ({
  customer,
  due,
  settled: due + late,
  amount,
});

describe('what becomes of a customer', () => {
  test('only what falls due in the window counts: the day after the standing day to its last day', () => {
    const found = tested([
      paid('A 90', T, 40),
      paid('A 90', T + 1, 0),
      paid('B 70', T + 90, 5),
      paid('C 50', T + 91, 5),
      paid('C 50', T - 300, 5),
    ]);
    expect(found.scored).toMatchObject({ customers: 3, judged: 2, bad: 1, nothingDue: 1, stillOverdue: 0 });
    expect(found.grades.lines.map(({ customers, bad }) => [customers, bad])).toEqual([
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  test('late is more than the grace, bad is more than the share, by amount', () => {
    const rule = { ...RULE, graceDays: 30, lateShare: 0.1 };
    const at = (late: number, amount: number): boolean =>
      tested([paid('A 90', T + 10, 0, 100 - amount), paid('A 90', T + 10, late, amount)], rule).scored.bad ===
      1;
    expect([at(30, 50), at(31, 10), at(31, 10.5)]).toEqual([false, false, true]);
  });

  test('an invoice that is open when its grace is over is late, one paid on an unknown day is left out', () => {
    const open: Item = { customer: 'A 90', due: T + 90, amount: 100 };
    expect(tested([open]).scored.bad).toBe(1);
    const ledger = ledgerOf([open]);
    const input = { ledger, rule: RULE, scorer: namedScorer(ledger), openOn: () => new Float64Array(1) };
    const { pooled } = backTest(input, [T], ['A']);
    expect([pooled.unknownItems, pooled.scored.judged, pooled.scored.nothingDue]).toEqual([1, 0, 1]);
  });

  test('who owes an old debt and buys nothing more is counted apart', () => {
    const found = tested([{ customer: 'C 20', due: T - 60, amount: 100 }, paid('A 90', T + 5, 0)]);
    expect(found.scored).toMatchObject({ judged: 1, nothingDue: 1, stillOverdue: 1 });
  });

  test('a write-off in the window is bad whatever was paid; the rule can leave it out', () => {
    const items: Item[] = [
      paid('A 90', T + 5, 0),
      { customer: 'A 90', kind: 'creditNote', date: T + 20, due: T + 20, amount: -50 },
    ];
    const ledger = { ...ledgerOf(items), writtenOff: Uint8Array.from([0, 1]) };
    const bads = [true, false].map((writeOffs) => {
      const rule = { ...RULE, writeOffs };
      const input = { ledger, rule, scorer: namedScorer(ledger), openOn: openIn(ledger) };
      return backTest(input, [T], ['A']).pooled.scored.bad;
    });
    expect(bads).toEqual([1, 0]);
  });

  test('an invoice that was given up is not one that was paid', () => {
    const ledger = {
      ...ledgerOf([
        { customer: 'A 90', due: T + 5, amount: 100 },
        { customer: 'A 90', kind: 'creditNote', date: T + 5, due: T + 5, amount: -100 },
      ]),
      writtenOff: Uint8Array.from([0, 1]),
      applications: {
        ...NO_APPLICATIONS,
        count: 1,
        to: Int32Array.of(0),
        from: Int32Array.of(1),
        day: Int32Array.of(T + 5),
        amount: Float64Array.of(100),
      },
    };
    const rule = { ...RULE, writeOffs: false };
    const scorer = namedScorer(ledger);
    const { pooled } = backTest({ ledger, rule, scorer, openOn: () => new Float64Array(2) }, [T], ['A']);
    expect([pooled.scored.judged, pooled.scored.bad]).toEqual([1, 1]);
  });

  test('amounts of two currencies are never added', () => {
    const found = tested([
      { ...paid('A 90', T + 5, 0, 1_000_000), currency: 'JPY' },
      { ...paid('A 90', T + 5, 9, 100), currency: 'USD' },
      { ...paid('A 90', T + 6, 9, 100), currency: 'USD' },
    ]);
    // Half a million times more in yen: by currency two of three invoices were late.
    expect(found.scored.bad).toBe(1);
    expect([...(found.grades.lines[0]?.money ?? [])]).toEqual([
      [0, { due: 1_000_000, late: 0 }],
      [1, { due: 200, late: 200 }],
    ]);
  });
});

describe('how the score did', () => {
  const items = [
    paid('A 90', T + 5, 0),
    paid('A 80', T + 5, 0),
    paid('A 60', T + 5, 9),
    paid('B 70', T + 5, 0),
    paid('B 50', T + 5, 9),
    paid('C 40', T + 5, 0),
    paid('new', T + 5, 9),
    { ...paid('later', T + 50, 9), date: T + 20 },
  ].map((item) => ({ date: T - 1, ...item }));

  test('AUC by customer: of 2 bad x 4 good six pairs stand right', () => {
    const found = tested(items);
    expect(found.customers).toMatchObject({ value: 6 / 8, good: 4, bad: 2 });
    expect(found.gini).toBeCloseTo(0.5, 12);
    expect(found.byBasis).toMatchObject([{ basis: 'named', customers: 6, bad: 2 }]);
  });

  test('the hit rate by grade, and that B and C are the wrong way round', () => {
    const { lines, inOrder, inversions } = tested(items).grades;
    expect(lines.map(({ rate }) => rate)).toEqual([1 / 3, 1 / 2, 0]);
    expect([inOrder, inversions]).toEqual([false, [{ better: 'B', worse: 'C', clear: false }]]);
  });

  test('twenty of twenty bad in A and none of twenty in B is no chance', () => {
    const many = (grade: string, late: number): Item[] =>
      Array.from({ length: 20 }, (_, at) => paid(`${grade} ${String(at)}`, T + 5, late));
    const { inversions } = tested([...many('A', 9), ...many('B', 0)]).grades;
    expect(inversions).toEqual([{ better: 'A', worse: 'B', clear: true }]);
  });

  test('those without a score, and those that came later, are told apart', () => {
    const found = tested(items);
    expect(found.unscored).toMatchObject({ customers: 1, judged: 1, bad: 1 });
    expect(found.later).toMatchObject({ customers: 1, judged: 1, bad: 1 });
  });

  test('the migration table holds every customer known on the day', () => {
    const ledger = ledgerOf(items);
    const before = namedScorer(ledger)(T);
    const scorer: Scorer = (day) =>
      day === T ? before : before.map((one) => (one.grade === 'A' ? { ...one, grade: 'B' } : one));
    const input = { ledger, rule: RULE, scorer, openOn: openIn(ledger) };
    expect(backTest(input, [T], ['A', 'B', 'C']).pooled.migration).toEqual({
      grades: ['A', 'B', 'C', null],
      counts: [
        [0, 3, 0, 0],
        [0, 2, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
    });
  });

  test('by invoice each invoice counts, so a large customer counts more', () => {
    const found = tested([
      ...Array.from({ length: 9 }, () => paid('A 90', T + 5, 9)),
      paid('B 50', T + 5, 9),
      paid('A 80', T + 5, 0),
    ]);
    // Good: one at 80. Bad: nine at 90, one at 50.
    expect(found.invoices?.value).toBeCloseTo(1 / 10, 12);
    expect(found.customers?.value).toBeCloseTo(1 / 2, 12);
  });
});

test('quarter ends of which the window and the grace are over', () => {
  // 2023-02-10 to 2024-03-01: the end of 2023-09-30 + 90 + 30 days is 2024-01-28, that of 2023-12-31 is later.
  const ledger = ledgerOf(
    [paid('A', 44_997, 0), paid('A', 45_322, 30)].map((one) => ({ ...one, date: one.due - 30 })),
  );
  expect(quarterEnds(ledger, 99_999, DEFAULT_OUTCOME)).toEqual([45_016, 45_107, 45_199]);
  expect(quarterEnds(ledger, 45_199 + 119, DEFAULT_OUTCOME)).toEqual([45_016, 45_107]);
  expect(quarterEnds(ledgerOf([]), 99_999, DEFAULT_OUTCOME)).toEqual([]);
});

/** Items before and after T; what is dated or settled after T is then changed at will. */
const anyItem = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd'),
  date: fc.integer({ min: T - 500, max: T + 150 }),
  terms: fc.integer({ min: 0, max: 60 }),
  paidAfter: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  amount: fc.integer({ min: 1, max: 500 }),
  disputed: fc.boolean(),
});
type AnyItem = typeof anyItem extends fc.Arbitrary<infer One> ? One : never;

function itemOf({ customer, date, terms, paidAfter, amount, disputed }: AnyItem): Item {
  const item = { customer, date, due: date + terms, amount, disputed };
  return paidAfter === undefined ? item : { ...item, settled: date + paidAfter };
}

/** A future that differs: later rows go, other ones come, later payments move or stop. */
function otherFuture(items: readonly Item[], others: readonly AnyItem[], shift: number): Item[] {
  const kept = items.filter(({ date = 0 }) => date <= T);
  const moved = kept.map(({ settled, ...item }) => {
    if (settled === undefined) return shift % 2 === 0 ? item : { ...item, settled: T + shift };
    if (settled <= T) return { ...item, settled };
    return shift % 3 === 0 ? item : { ...item, settled: settled + shift };
  });
  const came = others.map((one) => itemOf({ ...one, date: T + 1 + (Math.abs(one.date) % 150) }));
  return [...moved, ...came];
}

test.each(PRESETS)('whatever happens after the standing day, the scores of it stay: %s', (preset) => {
  const policy = presetPolicy(preset);
  const first: Item[] = ['a', 'b', 'c', 'd'].map((customer) => ({
    customer,
    date: T - 501,
    due: T - 501,
    amount: 1,
  }));
  const last: Item = { customer: 'a', date: T + 200, due: T + 200, amount: 1 };
  const stand = (items: readonly Item[]) => {
    const ledger = ledgerOf([...first, ...items, last]);
    const openOn = openIn(ledger);
    const scorer = bookScorer({ ledger, openOn, policy });
    const [found] = standAt({ ledger, rule: RULE, scorer, openOn }, [T]);
    return found?.observations ?? [];
  };
  let outcomesDiffer = 0;
  let scored = 0;
  fc.assert(
    fc.property(
      fc.array(anyItem, { minLength: 12, maxLength: 60 }),
      fc.array(anyItem, { maxLength: 30 }),
      fc.integer({ min: 1, max: 60 }),
      (made, others, shift) => {
        const items = made.map(itemOf);
        const before = stand(items);
        const after = stand(otherFuture(items, others, shift));
        const known = (of: typeof before) =>
          of.map(({ score, grade, confidence, naive }) => [
            score,
            grade,
            confidence,
            ...NAIVE.map((name) => naive[name]),
          ]);
        expect(known(after)).toEqual(known(before));
        scored += before.filter(({ score }) => score !== null).length;
        const ends = (of: typeof before) => JSON.stringify(of.map(({ outcome }) => outcome));
        outcomesDiffer += ends(after) === ends(before) ? 0 : 1;
      },
    ),
  );
  expect(outcomesDiffer).toBeGreaterThan(50);
  if (preset !== 'newCustomer') expect(scored).toBeGreaterThan(100);
});
