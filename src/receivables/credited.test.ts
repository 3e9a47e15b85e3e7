import { KINDS } from '../ledger/ledger';
import { ledgerOf } from '../../test/support/ledgerOf';
import { creditedBy } from './credited';

const D = 46_000;
const ledger = {
  ...ledgerOf([
    { date: D - 60, due: D - 30, amount: 100 },
    { date: D - 20, due: D - 20, amount: -40, kind: 'creditNote' },
    { date: D - 10, due: D - 10, amount: -25, kind: 'receipt' },
  ]),
  applications: {
    count: 3,
    to: Int32Array.of(0, 0, 0),
    from: Int32Array.of(1, 2, 1),
    day: Int32Array.of(D - 50, D - 10, D + 5),
    amount: Float64Array.of(30, 25, 10),
  },
} as const;

test('only credit notes credit; what was used of one is taken off it', () => {
  expect(KINDS.indexOf('creditNote')).toBe(ledger.kind[1]);
  expect([...creditedBy(ledger, D)]).toEqual([30, -30, 0]);
  expect([...creditedBy(ledger, D + 5)]).toEqual([40, -40, 0]);
});

test('what is applied later has not happened', () => {
  expect([...creditedBy(ledger, D - 51)]).toEqual([0, 0, 0]);
  expect([...creditedBy(ledger, D - 50)]).toEqual([30, -30, 0]);
});
