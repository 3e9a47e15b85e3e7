import { columnsOf, readLedger } from '../ledger/intake';
import type { CellValue } from '../ledger/mapping';
import { recogniseLedger } from '../ledger/recognition/recogniseLedger';
import { ageLedger } from '../receivables/aging';
import { agingOutcome } from './agingOutcome';
import { day } from './fakes/FakeServices';

const AS_OF = day('2026-06-30');
const ROWS: CellValue[][] = [
  ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Amount', 'Currency'],
  ['Aurora Ltd', 'INV-1', day('2026-05-01'), day('2026-07-01'), 1000, 'CNY'],
  ['Aurora Ltd', 'INV-2', day('2026-05-01'), day('2026-06-29'), 200.25, 'CNY'],
  ['Birch & Co', 'INV-3', day('2026-01-01'), day('2026-03-31'), 300, 'CNY'],
  ['Birch & Co', 'INV-4', day('2026-05-01'), day('2026-05-31'), 50, 'USD'],
];

test('tells totals, overdue and buckets by currency, in the report’s language', () => {
  const guess = recogniseLedger(ROWS);
  const intake = readLedger(columnsOf(ROWS, guess, 1), { asOf: AS_OF });
  const aging = ageLedger(intake.ledger, { asOf: AS_OF, limits: [30, 60, 90], by: 'due' });
  const source = { sheet: 'Ledger', range: 'A1:F5', column: 'A' };
  const outcome = agingOutcome({
    input: { language: 'zh-CN', source, intake, aging, alerts: [] },
    applied: { sheets: [{ report: 'aging', name: '账龄分析表' }], replaced: ['账龄分析表'] },
  });
  expect(outcome).toMatchObject({ asOf: AS_OF, alerts: 0, difference: 0, replaced: ['账龄分析表'] });
  // 1 day to go: not due. 1 day late: 1-30. 31 March to 30 June: 91 days.
  expect(outcome.currencies[0]).toEqual({
    currency: 'CNY',
    total: 1500.25,
    overdue: 500.25,
    items: 3,
    overdueItems: 2,
    buckets: [
      { label: '未到期', amount: 1000 },
      { label: '1-30天', amount: 200.25 },
      { label: '31-60天', amount: 0 },
      { label: '61-90天', amount: 0 },
      { label: '90天以上', amount: 300 },
    ],
  });
  // 31 May to 30 June: 30 days.
  expect(outcome.currencies[1]?.buckets[1]).toEqual({ label: '1-30天', amount: 50 });
});

test('what has a column of its own stands beside the buckets, so that all of them come to the total', () => {
  const rows = [...ROWS, ['Birch & Co', 'CN-1', day('2026-06-01'), day('2026-06-01'), -80, 'CNY']];
  const intake = readLedger(columnsOf(rows, recogniseLedger(rows), 1), { asOf: AS_OF });
  const source = { sheet: 'Ledger', range: 'A1:F6', column: 'A' };
  const outcomeOf = (onAccount: 'inBuckets' | 'ownColumn') => {
    const choice = { asOf: AS_OF, limits: [30, 60, 90], by: 'due', onAccount } as const;
    const aging = ageLedger(intake.ledger, choice);
    const input = { language: 'en-US', source, intake, aging, alerts: [] } as const;
    return agingOutcome({ input, applied: { sheets: [], replaced: [] } }).currencies[0];
  };
  // 1,500.25 less 80.
  expect(outcomeOf('ownColumn')).toMatchObject({ total: 1420.25, onAccount: -80 });
  expect(outcomeOf('ownColumn')?.buckets[1]?.amount).toBe(200.25);
  expect(outcomeOf('inBuckets')?.onAccount).toBeUndefined();
  expect(outcomeOf('inBuckets')?.buckets[1]?.amount).toBe(120.25);
});
