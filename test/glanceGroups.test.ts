import { drillDownFigure, glanceGroups, type GroupsRequest } from '../src/excel/glance';
import { Job } from '../src/excel/job';
import type { Figure } from '../src/receivables/figure';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import type { Glance, GlanceCard } from '../src/reports/dashboard/glance';
import type { GroupedGlance } from '../src/reports/dashboard/groupGlance';
import type { MeasuredBy } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { BASIS, ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

const REGIONS = ['Region', 'North', 'South', 'South', 'North', 'South', ''];

let book: ReportBook;
beforeEach(async () => {
  const ledger = SAMPLE_LEDGER.map((row, at) => [...row, REGIONS[at] ?? null]);
  book = await ReportBook.open(documentOf({ Ledger: ledger }));
});
afterEach(() => {
  book.close();
});

function request(by: MeasuredBy, targets = {}): GroupsRequest {
  const dashboard = { report: 'dashboard', measures: { ...DEFAULT_MEASURES, targets } } as const;
  return { sheet: 'Ledger', asOf: AS_OF, basis: BASIS, dashboard, by, language: 'en-US' };
}
const look = (by: MeasuredBy, targets = {}): Promise<GroupedGlance> =>
  glanceGroups(request(by, targets), new Job());
const named = ({ groups, of }: GroupedGlance, name: string): Glance | undefined =>
  of(groups.find((group) => group.name.includes(name))?.key ?? 'nobody');
const cardOf = (seen: Glance | undefined, id: GlanceCard['id']): GlanceCard | undefined =>
  seen?.cards.find((card) => card.id === id);

test('customers stand by what they owe; each has measures of its own items', async () => {
  const grouped = await look('customer');
  const owing = grouped.groups.filter(({ balance }) => balance > 0);
  expect(owing.map(({ name, balance }) => [name.replace(/^\S+ (?=[=AG])/, ''), balance])).toEqual([
    ['=Beta & Sons', 400],
    ['Alpha Ltd', 300],
    ['Gamma GmbH', 50],
  ]);
  const beta = named(grouped, 'Beta');
  expect(cardOf(beta, 'end')?.result).toEqual({ value: 400 });
  // All of it is overdue; 80 were sold to it in April, of the 91 days.
  expect(cardOf(beta, 'overdueRate')?.result).toEqual({ value: 1 });
  expect(cardOf(beta, 'dso')?.result).toEqual({ value: (400 / 80) * 91 });
  expect(grouped.of('nobody')).toBeUndefined();
});

test('what is asked of the whole ledger only is no measure of a group, and its targets are not compared', async () => {
  const alpha = named(await look('customer', { dso: 45, topCustomer: 0.1 }), 'Alpha');
  expect(cardOf(alpha, 'topTen')).toBeUndefined();
  expect(cardOf(alpha, 'topCustomer')).toBeUndefined();
  expect(cardOf(alpha, 'dso')?.target).toBeUndefined();
  expect(alpha?.notes).toEqual(['Targets are set for the whole ledger and not shown for a part of it.']);
});

test('groups of a column add up to the ledger, month by month, and name their customers', async () => {
  const grouped = await look({ header: 'Region' });
  expect(grouped.groups.reduce((sum, { balance }) => sum + balance, 0)).toBe(750);
  const all = grouped.groups.map(({ key }) => grouped.of(key));
  const balances = all.map((seen) => seen?.charts.find(({ id }) => id === 'balance'));
  const last = balances.map((chart) => chart?.series.map(({ values }) => values.at(-1) ?? 0) ?? []);
  expect(last.reduce((sum, [notDue = 0]) => sum + notDue, 0)).toBe(100);
  expect(last.reduce((sum, [, overdue = 0]) => sum + overdue, 0)).toBe(650);
  const largest = named(grouped, 'South')?.charts.find(({ id }) => id === 'topTen');
  const shares = largest?.series[1]?.values;
  expect(shares?.at(-1)).toBeCloseTo(1, 12);
});

test.each(['customer', { header: 'Region' }] as const)(
  'every amount that is shown of a group comes back from its items: %p',
  async (by) => {
    const grouped = await look(by);
    for (const { key } of grouped.groups.slice(0, 2)) {
      const seen = grouped.of(key);
      const inputs = (['end', 'dso', 'cei', 'collectionRate', 'overdueRate'] as const).flatMap(
        (id) => cardOf(seen, id)?.inputs ?? [],
      );
      const drawn = (seen?.charts ?? []).flatMap(({ series }) =>
        series
          .filter(({ unit }) => unit === 'money')
          .flatMap(({ values, figures }) => [{ value: values.at(-1), figure: figures?.at(-1) }]),
      );
      // An input stands in several formulas.
      const traced = new Map(
        [...inputs, ...drawn].flatMap(({ figure, value }): [string, [Figure, number]][] =>
          figure === undefined || !value ? [] : [[JSON.stringify(figure), [figure, value]]],
        ),
      );
      for (const [figure, shown] of traced.values()) {
        const { total } = await drillDownFigure(request(by), { figure, shown }, new Job());
        expect([figure, total]).toEqual([figure, shown]);
      }
    }
  },
);

test('a column that the ledger has not got is said', async () => {
  await expect(look({ header: 'Country' })).rejects.toMatchObject({ code: 'noGroupColumn' });
});
