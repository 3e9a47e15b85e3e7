import { dayOf } from '../score.fixture';
import { creditAlerts } from './alerts';
import { alertSentence } from './alertWords';
import { alertsOf, bookOf, customersOf, NOW, POLICY, QUIET, storedDay, THEN } from './monitoring.fixture';
import { reviewCalendar } from './reviewCalendar';
import { watchList } from './watchList';

/** Kind, severity, since, at stake. */
const told = (alerts: ReturnType<typeof alertsOf>): unknown[] =>
  alerts.map(({ kind, severity, since, atStake }) => [kind, severity, since, atStake]);
const says = (alerts: ReturnType<typeof alertsOf>, language: 'en-US' | 'zh-CN' = 'en-US'): string[] =>
  alerts.map(({ words }) => alertSentence(words, language));
const [BEST = 100, SECOND = 0, THIRD = 0] = POLICY.grades.map(({ from }) => from);
const NAMES = POLICY.grades.map(({ name }) => name);

describe('grade and score', () => {
  test('one grade down is medium, two or the lowest high, without an exposure low', () => {
    const before = { score: BEST };
    expect(told(alertsOf({ score: SECOND, exposure: 70 }, before))).toEqual([
      ['gradeFell', 'medium', THEN, 70],
    ]);
    expect(told(alertsOf({ score: THIRD, exposure: 70 }, before))).toEqual([['gradeFell', 'high', THEN, 70]]);
    expect(told(alertsOf({ score: 0, exposure: 70 }, before))).toEqual([['gradeFell', 'high', THEN, 70]]);
    expect(told(alertsOf({ score: SECOND }, before))).toEqual([['gradeFell', 'low', THEN, 0]]);
    expect(says(alertsOf({ score: SECOND, exposure: 70 }, before))).toEqual([
      `Grade ${String(NAMES[0])} became ${String(NAMES[1])}: score ${String(BEST)} on 2026-03-31, now ${String(SECOND)}.`,
    ]);
  });

  test('within a grade by the points of the policy; better, equal or new is no alert', () => {
    const { scoreDown } = POLICY.alerts;
    const top = { score: 100 };
    expect(told(alertsOf({ score: 100 - scoreDown, exposure: 5 }, top))).toEqual([
      ['scoreFell', 'medium', THEN, 5],
    ]);
    expect(told(alertsOf({ score: 100 - scoreDown + 0.1, exposure: 5 }, top))).toEqual([]);
    expect(told(alertsOf({ score: 100 }, { score: 0 }))).toEqual([]);
    expect(told(alertsOf({ score: 0 }, undefined))).toEqual([]);
    expect(told(alertsOf({}, top))).toEqual([]);
    // A grade that the policy no longer has cannot be ranked, but its score can.
    expect(told(alertsOf({ score: 50, exposure: 5 }, { score: 90, grade: 'Gold' }))).toEqual([
      ['scoreFell', 'medium', THEN, 5],
    ]);
  });
});

describe('limits', () => {
  const limit = (amount: number, exposure: number, before = {}): ReturnType<typeof alertsOf> =>
    alertsOf({ exposure, entry: { limit: amount } }, before);

  test('watched from 90 %, exceeded above 100 %, at stake what is above it', () => {
    expect(told(limit(1000, 899.99))).toEqual([]);
    expect(told(limit(1000, 900))).toEqual([['limitWatched', 'medium', NOW, 900]]);
    expect(told(limit(1000, 1000))).toEqual([['limitWatched', 'medium', NOW, 1000]]);
    expect(told(limit(1000, 1250))).toEqual([['limitBreached', 'high', NOW, 250]]);
    expect(says(limit(1000, 1250))).toEqual([
      'Exposure CNY 1,250 is 125 % of the limit of CNY 1,000: CNY 250.00 above it.',
    ]);
    expect(says(limit(0, 5))).toEqual(['Exposure CNY 5.00 with a limit of zero.']);
    expect(told(limit(0, 0))).toEqual([]);
  });

  test('since the first of the stored days on which it has been so ever since', () => {
    const over = { exposure: 1100, limit: 1000 };
    const [january, february] = [dayOf('2026-01-31'), dayOf('2026-02-28')];
    const since = (first: object, second: object): unknown =>
      told(
        alertsOf({ exposure: 1200, entry: { limit: 1000 } }, over, {}, [
          storedDay(january, [first]),
          storedDay(february, [second]),
        ]),
      )[0];
    expect(since(over, over)).toEqual(['limitBreached', 'high', january, 200]);
    expect(since(over, { ...over, exposure: 900 })).toEqual(['limitBreached', 'high', THEN, 200]);
  });

  test('insured, of a group, and on hold', () => {
    expect(
      told(alertsOf({ exposure: 700, entry: { insuredLimit: 500, insuredUntil: dayOf('2027-01-01') } })),
    ).toEqual([['insuredExceeded', 'medium', NOW, 200]]);
    const group = {
      parent: 'Holding',
      members: [0, 1],
      currency: 'CNY',
      limit: 1000,
      exposure: 1500,
      use: 1.5,
      state: 'stop',
      unconverted: [],
    } as const;
    expect(told(alertsOf({ exposure: 700, group }))).toEqual([['groupBreached', 'high', NOW, 500]]);
    expect(told(alertsOf({ exposure: 700, group: { ...group, members: [1, 0] } }))).toEqual([]);
    expect(told(alertsOf({ exposure: 700, entry: { hold: true } }))).toEqual([['hold', 'high', NOW, 700]]);
    expect(told(alertsOf({ exposure: 700, entry: { hold: true } }, { state: 'hold' }))).toEqual([
      ['hold', 'high', THEN, 700],
    ]);
    expect(told(alertsOf({ entry: { hold: true } }))).toEqual([]);
  });
});

describe('the credit file', () => {
  test('what expires within 30 days, and what has while something is open', () => {
    const until = (iso: string, exposure: number): ReturnType<typeof alertsOf> =>
      alertsOf({ exposure, entry: { guarantee: 800, guaranteeUntil: dayOf(iso) } });
    expect(told(until('2026-07-31', 10))).toEqual([]);
    expect(told(until('2026-07-30', 10))).toEqual([['expiring', 'medium', NOW, 800]]);
    expect(told(until('2026-06-30', 10))).toEqual([['expiring', 'medium', dayOf('2026-05-31'), 800]]);
    expect(told(until('2026-06-29', 10))).toEqual([['expired', 'high', NOW, 10]]);
    expect(told(until('2026-06-29', 0))).toEqual([]);
    expect(says(until('2026-07-30', 10), 'zh-CN')).toEqual([
      '担保 CNY 800.00 将于 2026-07-30 到期，还有 30 天。',
    ]);
  });

  test('reviews due and overdue, old statements and ratings', () => {
    const entry = {};
    expect(told(alertsOf({ entry, nextReview: NOW + 15 }))).toEqual([]);
    expect(told(alertsOf({ entry, nextReview: NOW + 14 }))).toEqual([['reviewDue', 'low', NOW, 0]]);
    expect(told(alertsOf({ entry, nextReview: NOW - 10 }))).toEqual([
      ['reviewOverdue', 'medium', NOW - 9, 0],
    ]);
    // A year and a half before.
    expect(POLICY.stale.statementMonths).toBe(18);
    const made = dayOf('2024-12-30');
    expect(told(alertsOf({ exposure: 9, entry: { currentRatio: 1, statementDate: made } }))).toEqual([]);
    expect(told(alertsOf({ exposure: 9, entry: { currentRatio: 1, statementDate: made - 1 } }))).toEqual([
      ['staleStatement', 'low', NOW, 9],
    ]);
  });

  test('the calendar has what is overdue first, then month by month', () => {
    const calendar = reviewCalendar(
      bookOf([
        { nextReview: dayOf('2026-09-15'), entry: {} },
        { nextReview: dayOf('2026-06-29'), entry: {} },
        { exposure: 5 },
        { nextReview: dayOf('2026-07-31'), exposure: 1, entry: {} },
        { nextReview: dayOf('2026-07-01'), entry: {} },
        { nextReview: dayOf('2026-07-31'), exposure: 2, entry: {} },
        {},
      ]),
    );
    expect(calendar.without).toBe(1);
    expect(calendar.months.map(({ end, reviews }) => [end, reviews.map(({ customer }) => customer)])).toEqual(
      [
        [undefined, [1]],
        [dayOf('2026-07-31'), [4, 5, 3]],
        [dayOf('2026-09-30'), [0]],
      ],
    );
  });
});

describe('paying and buying', () => {
  test('late for the first time since the earlier day, with enough invoices before', () => {
    const { leastItems } = POLICY.history;
    const first = (since: number, before: number): unknown[] =>
      told(alertsOf({ exposure: 50, overdue: 50 }, {}, { firstLate: { since, daysLate: 4, before } }));
    expect(first(THEN + 1, leastItems)).toEqual([['firstLate', 'medium', THEN + 1, 50]]);
    // Then it is newly overdue all the same.
    expect(first(THEN, leastItems)).toEqual([['newOverdue', 'low', THEN, 50]]);
    expect(first(THEN + 1, leastItems - 1)).toEqual([['newOverdue', 'low', THEN, 50]]);
    expect(told(alertsOf({ exposure: 50, overdue: 50 }, { overdue: 1 }))).toEqual([]);
  });

  test('later than in the half-year before by the days of the policy', () => {
    const later = (recent: number): unknown[] =>
      told(alertsOf({ exposure: 5 }, {}, { lateness: { recent, earlier: 3 } }));
    expect(later(13)).toEqual([['slower', 'medium', dayOf('2025-12-31'), 5]]);
    expect(later(12.9)).toEqual([]);
  });

  test('buys twice as much, or nothing any more', () => {
    const bought = { currency: 'CNY', recent: 200, earlier: 100, recentMonths: 3, earlierMonths: 6 };
    const since = dayOf('2026-04-01');
    expect(told(alertsOf({ exposure: 5 }, {}, { purchases: bought }))).toEqual([['jumped', 'low', since, 5]]);
    expect(told(alertsOf({ exposure: 5 }, {}, { purchases: { ...bought, recent: 199 } }))).toEqual([]);
    expect(told(alertsOf({ exposure: 5 }, {}, { purchases: { ...bought, earlierMonths: 5 } }))).toEqual([]);
    const none = { ...bought, recent: 0, recentMonths: 0 };
    expect(told(alertsOf({ exposure: 5, overdue: 5 }, { overdue: 5 }, { purchases: none }))).toEqual([
      ['stopped', 'medium', since, 5],
    ]);
    expect(told(alertsOf({ exposure: 5 }, {}, { purchases: none }))).toEqual([['stopped', 'low', since, 5]]);
    expect(told(alertsOf({}, {}, { purchases: none }))).toEqual([]);
  });
});

test('the worst customer first, then the larger exposure; the watch list has who needs watching', () => {
  const book = bookOf([
    { exposure: 900, overdue: 900 },
    { exposure: 95, entry: { limit: 100 } },
    { exposure: 500, overdue: 20, entry: { limit: 100 } },
    { exposure: 300, entry: { limit: 100 } },
    { score: 0, exposure: 40 },
    { exposure: 10 },
  ]);
  const alerts = creditAlerts({
    book,
    ledger: { customers: customersOf(6) },
    patterns: book.customers.map(() => QUIET),
    before: storedDay(
      THEN,
      book.customers.map(() => ({})),
    ),
    stored: [],
  });
  expect(alerts.map(({ customer, kind }) => [customer, kind])).toEqual([
    [2, 'limitBreached'],
    [2, 'newOverdue'],
    [3, 'limitBreached'],
    [1, 'limitWatched'],
    [0, 'newOverdue'],
  ]);
  expect(watchList(book, alerts)).toEqual([
    { customer: 2, reasons: [{ kind: 'limitBreached' }], since: NOW },
    { customer: 3, reasons: [{ kind: 'limitBreached' }], since: NOW },
    { customer: 1, reasons: [{ kind: 'limitWatched' }], since: NOW },
    { customer: 4, reasons: [{ kind: 'lowestGrade' }], since: undefined },
  ]);
});
