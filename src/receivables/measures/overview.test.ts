import { ledgerOf } from '../../../test/support/ledgerOf';
import { day } from '../../ledger/intake.fixture';
import { DEFAULT_MEASURES } from './measureChoices';
import { Overviewer, type OverviewChoice } from './overview';

/** One invoice of 100 on the 10th of each month from January 2023 on, due at once, paid 20 days later. */
const LEDGER = ledgerOf(
  Array.from({ length: 18 }, (_, month) => {
    const date = day(
      `${String(2023 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-10`,
    );
    return { customer: 'A', date, due: date, amount: 100 * (month + 1), settled: date + 25 };
  }),
);

function overviewer(asOf: string, choice: Partial<OverviewChoice['measures']> = {}): Overviewer {
  return new Overviewer(LEDGER, {
    asOf: day(asOf),
    currency: '',
    limits: [30, 60, 90],
    unit: 'days',
    groupings: [],
    measures: { ...DEFAULT_MEASURES, months: 1, ...choice },
  });
}
const valueOf = (result: unknown): unknown => (result as { value?: number }).value;

test('a measure stands beside the month before, the same month last year and its target', () => {
  const { now } = overviewer('2024-06-30', { targets: { dso: 25 } }).overview();
  const dso = now.measures.find(({ id }) => id === 'dso');
  // Every month's invoice is open at its end, and nothing else: the month's own days.
  expect(valueOf(dso?.result)).toBe(30);
  expect(valueOf(dso?.previous)).toBe(31);
  expect(valueOf(dso?.lastYear)).toBe(30);
  expect(dso?.target).toBe(25);
});

test('in mid-month the comparisons end on the same day of their months', () => {
  const { previous, lastYear, now } = overviewer('2024-06-20').overview();
  expect(now.window.period).toMatchObject({ from: day('2024-06-01'), to: day('2024-06-20'), days: 20 });
  expect(previous?.period).toMatchObject({ from: day('2024-05-01'), to: day('2024-05-20') });
  expect(lastYear?.period).toMatchObject({ from: day('2023-06-01'), to: day('2023-06-20') });
  // May's 1,700 and April's until 5 May: 1,600 is paid by the 20th.
  expect(previous?.inputs).toMatchObject({ end: 1700, invoiced: 1700, received: 1600 });
});

test('a trend has the last thirteen months, and no value where the history is too short', () => {
  const one = overviewer('2024-06-30', { months: 3 });
  const { shown, book } = one.overview();
  expect(shown.map((at) => book.choice.periods[at]?.to)).toHaveLength(13);
  expect(book.choice.periods[shown[0] ?? 0]).toMatchObject({ from: day('2023-06-01') });
  const early = overviewer('2023-03-31', { months: 3 });
  expect(early.trend('dso', early.overview().shown)).toEqual([
    { why: 'historyTooShort' },
    { why: 'historyTooShort' },
    // 300 open of 600 sold in 31 + 28 + 31 days.
    { value: 45 },
  ]);
});

test('the period of a measure is no longer than the ledger', () => {
  expect(overviewer('2023-02-28', { months: 12 }).settings.months).toBe(2);
});
