import { reportInputOf } from '../../test/support/reportInputOf';
import type { Item } from '../../test/support/ledgerOf';
import { shown, tableNamed } from '../../test/support/planValues';
import { DEFAULT_THRESHOLDS } from '../receivables/alerts';
import type { GroupBy } from '../receivables/grouping';
import type { RateLookup } from '../receivables/valuation';
import { ReportMaker } from './buildReport';
import type { MadeFor } from './plan';

const D = 46_000;
const BEFORE = D - 31;

/** The dollar rises from one day to the other. */
const RATES: RateLookup = {
  rateOf: (currency, to, day) =>
    to === 'CNY' && currency === 'USD' ? { rate: day < D ? 7 : 7.25, day } : undefined,
};
const ITEMS: readonly Item[] = [
  { customer: 'A', owner: 'Li', date: D - 90, due: D - 60, amount: 100, currency: 'USD' },
  { customer: 'A', owner: 'Li', date: D - 90, due: D - 20, amount: 10.01, currency: 'USD', settled: D - 5 },
  { customer: 'A', owner: 'Wang', date: D - 80, due: D - 70, amount: -3.5, currency: 'CNY' },
  { customer: 'B', date: D - 80, due: D - 30, amount: 40, currency: 'CNY', paid: 15, settled: D - 40 },
  { customer: 'C', owner: 'Wang', date: D - 10, due: D, amount: 8, currency: 'USD' },
];
const { intake, source } = reportInputOf(ITEMS, { asOf: D });

function maker(): ReportMaker {
  return new ReportMaker({ intake, source, moreSources: [], thresholds: DEFAULT_THRESHOLDS, rates: RATES });
}

test.each<[GroupBy, 'inBuckets' | 'ownColumn']>([
  ['owner', 'inBuckets'],
  ['currency', 'inBuckets'],
  ['bucket', 'ownColumn'],
])(
  'by %s, converted at the rate of the earlier day, every total of that day is traced',
  (groupBy, onAccount) => {
    const made: MadeFor = {
      request: { report: 'aging', groupBy, previous: BEFORE },
      basis: { asOf: D, limits: [30, 60, 90], unit: 'days', by: 'due', onAccount, reporting: 'CNY' },
      language: 'zh-CN',
    };
    const reports = maker();
    const plan = reports.build(made);
    for (const name of ['Dunwell_Groups_CNY', 'Dunwell_Aging_CNY']) {
      const table = tableNamed(plan, name);
      const at = table.columns.findIndex(({ key }) => key === 'previous');
      const who = table.columns.findIndex(({ key }) => key === 'customerName');
      const own = table.columns[at]?.figure;
      expect(own).toBeDefined();
      const traced = [...table.rows, table.totals ?? []].map((row, line) => {
        const ofRow =
          line === table.rows.length
            ? {}
            : {
                group: String(shown(row[0] ?? null)),
                ...(who === -1 ? {} : { customer: { number: '', name: String(shown(row[who] ?? null)) } }),
              };
        const figure = { ...table.figure, ...own, ...ofRow };
        return reports.drillDown(made, { figure, title: '', language: 'en-US' }).total;
      });
      expect(traced).toEqual([...table.rows, table.totals ?? []].map((row) => shown(row[at] ?? null)));
      // 110.01 dollars at 7, less the credit note of 3.50, and 25 of B.
      expect(traced.at(-1)).toBe(791.57);
    }
  },
);

test('the alerts are told the way in which they were asked for', () => {
  const thresholds = { ...DEFAULT_THRESHOLDS, alertsBy: 'customer' } as const;
  const reports = new ReportMaker({ intake, source, moreSources: [], thresholds });
  const plan = reports.build({
    request: { report: 'alerts' },
    basis: { asOf: D, limits: [30], unit: 'days', by: 'due', onAccount: 'inBuckets' },
    language: 'en-US',
  });
  expect(tableNamed(plan, 'Dunwell_Alerts').columns.map(({ key }) => key)).toContain('items');
});
