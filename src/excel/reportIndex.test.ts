import type { Item } from '../../test/support/ledgerOf';
import { reportInputOf } from '../../test/support/reportInputOf';
import type { ReportRequest } from '../reports/reportRequest';
import { factsOf } from './reportIndex';

const D = 46_000;
const items: readonly Item[] = [
  { customer: 'Alpha', document: 'A1', due: D - 3, amount: 100, currency: 'USD' },
  { customer: 'Alpha', document: 'A2', due: D - 3, amount: 30, currency: 'EUR' },
  { customer: 'Beta', document: 'B1', due: D + 9, amount: 7.5, currency: 'USD' },
];
const rates = new Map([
  [0, { rate: 7, day: D }],
  [1, { rate: 8, day: D }],
]);
const input = reportInputOf(items, {
  asOf: D,
  aging: { valuation: { currency: 'CNY', rates, missing: [] } },
});

test.each<[ReportRequest, readonly (readonly [string, number])[]]>([
  // 107.50 x 7 + 30 x 8
  [{ report: 'aging', groupBy: 'customer' }, [['CNY', 992.5]]],
  [
    { report: 'detail' },
    [
      ['USD', 107.5],
      ['EUR', 30],
    ],
  ],
  [
    { report: 'statement', customer: 'Alpha' },
    [
      ['USD', 100],
      ['EUR', 30],
    ],
  ],
  [{ report: 'statement', customer: 'Beta' }, [['USD', 7.5]]],
  [{ report: 'drillDown', figure: {} }, []],
])('%j comes to the money that its sheet is in', (request, totals) => {
  const listed = factsOf(input, request).totals.map(({ currency, amount }) => [currency, amount]);
  expect(listed).toEqual(totals);
});
