import fc from 'fast-check';
import { openOn as openOnDay } from '../score.fixture';
import { ledgerOf, type Item } from '../../../test/support/ledgerOf';
import type { Day } from '../../ledger/ledger';
import type { CreditEntry } from '../file/creditFile';
import { entriesAt, matchEntries } from '../file/matchEntries';
import { presetPolicy } from '../presets';
import { bookScorer } from './bookScorer';
import { standAt } from './observations';
import { DEFAULT_OUTCOME } from './outcome';

const T = 45_000;

test('what the credit file learns after the standing day does not reach its scores', () => {
  const policy = presetPolicy('behaviourAndFinancials');
  const items = ['a', 'b'].flatMap((customer): Item[] =>
    [500, 400, 300, 200].map((ago) => ({ customer, due: T - ago, settled: T - ago + 10, amount: 100 })),
  );
  const last: Item = { customer: 'a', date: T + 200, due: T + 200, amount: 1 };
  const ledger = ledgerOf([...items, last]);
  const openOn = (day: Day): Float64Array => openOnDay(ledger, day);
  const statement = (row: number, statementDate: Day, currentRatio: number): CreditEntry => ({
    row,
    hold: false,
    customerName: 'a',
    statementDate,
    currentRatio,
  });
  const scoresBy = (entries: readonly CreditEntry[]) => {
    const matched = matchEntries({ entries, faults: [] }, ledger.customers);
    const entriesOn = (day: Day) => entriesAt(matched, ledger.customers, day);
    const scorer = bookScorer({ ledger, openOn, policy, entriesOn });
    const [found] = standAt({ ledger, rule: DEFAULT_OUTCOME, scorer, openOn }, [T]);
    return found?.observations.map(({ score, grade, confidence }) => [score, grade, confidence]);
  };
  const known = statement(2, T - 100, 1.5);
  const before = scoresBy([known]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (days, ratio) => {
        expect(scoresBy([known, statement(3, T + days, ratio)])).toEqual(before);
      },
    ),
  );
  // The statement of before the day does reach them, and one on the day itself takes its place.
  expect(scoresBy([])).not.toEqual(before);
  expect(scoresBy([known, statement(3, T, 0.2)])).not.toEqual(before);
  // A rating without a date may have been given any day.
  const rated = { row: 3, hold: false, customerName: 'b', externalRating: 'AAA' };
  expect(scoresBy([known, rated])?.[1]?.slice(0, 2)).toEqual(before?.[1]?.slice(0, 2));
});
