import { dayOf, ledgerFrom, openOn, type TestItem } from '../score.fixture';
import { POLICY } from './monitoring.fixture';
import { patternsOn, type Pattern } from './paying';

const NOW = dayOf('2026-06-30');

function patternOf(items: readonly TestItem[]): Pattern {
  const ledger = ledgerFrom(items);
  const [pattern] = patternsOn({ ledger, open: openOn(ledger, NOW), asOf: NOW }, POLICY);
  if (!pattern) throw new Error('nobody');
  return pattern;
}
const invoice = (date: string, due: string, settled: string | undefined, amount = 100): TestItem => ({
  date,
  due,
  amount,
  ...(settled === undefined ? {} : { settled }),
});

test('average days late weigh by amount; what is open counts up to the day', () => {
  const { daysLate, firstLate } = patternOf([
    invoice('2026-01-01', '2026-01-31', '2026-01-20', 100),
    invoice('2026-02-01', '2026-03-01', '2026-03-11', 300),
    invoice('2026-05-01', '2026-06-10', undefined, 100),
  ]);
  // (0 x 100 + 10 x 300 + 20 x 100) / 500
  expect(daysLate).toBeCloseTo(10, 10);
  expect(firstLate).toEqual({ since: dayOf('2026-03-02'), daysLate: 10, before: 1 });
});

test('never late has no first time', () => {
  expect(patternOf([invoice('2026-01-01', '2026-01-31', '2026-01-31')]).firstLate).toBeUndefined();
});

test('half-years are compared where both have enough invoices', () => {
  const { leastTrendItems } = POLICY.history;
  const half = (due: string, settled: string, count: number): TestItem[] =>
    Array.from({ length: count }, () => invoice('2025-07-01', due, settled));
  const recent = half('2026-02-01', '2026-02-21', leastTrendItems);
  expect(patternOf([...recent, ...half('2025-09-01', '2025-09-06', leastTrendItems)]).lateness).toEqual({
    recent: 20,
    earlier: 5,
  });
  expect(
    patternOf([...recent, ...half('2025-09-01', '2025-09-06', leastTrendItems - 1)]).lateness,
  ).toBeUndefined();
});

test('purchases of three months against the nine before', () => {
  const months = [
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
  ];
  const earlier = months.map((month) => invoice(`${month}-05`, `${month}-20`, `${month}-20`, 90));
  const { purchases } = patternOf([
    ...earlier,
    invoice('2026-04-05', '2026-05-05', '2026-05-05', 600),
    { date: '2026-06-05', amount: -60, kind: 'creditNote' },
  ]);
  expect(purchases).toEqual({ currency: '', recent: 180, earlier: 90, recentMonths: 1, earlierMonths: 9 });
  expect(patternOf(earlier.slice(1)).purchases).toBeUndefined();
});
