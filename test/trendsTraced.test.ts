import { CREDIT_SALES } from '../src/receivables/measures/measureWindow';
import { MONTHLY_MEASURES } from '../src/receivables/measures/measureIds';
import { DAYS_CONVENTIONS } from '../src/receivables/measures/periods';
import { TREND_IDS, TREND_MONTHS } from '../src/receivables/measures/trends';
import { moneySum } from '../src/ledger/moneySums';
import type { MadeFor, TablePlan } from '../src/reports/plan';
import type { MeasuredBy } from '../src/reports/reportRequest';
import { caseOf, SHAPES } from './support/figures/case';
import { isAmount, labelsStand, numbersIn } from './support/figures/traced';
import { rowsByKey, shownValue, tableNamed, totalsByKey } from './support/planValues';

const LEDGERS_A_SHAPE = 12;
type Shape = Exclude<keyof typeof SHAPES, 'openItemList'>;

/** The trends of a random ledger, with the dashboard and the measures of one period by the same settings. */
function trendsOf(shape: Shape, seed: number) {
  const { maker, basis, dice, intake } = caseOf(shape, seed);
  const groupings: MeasuredBy[] = [
    'customer',
    'owner',
    ...intake.ledger.extras.map(({ header }) => ({ header })),
  ];
  const settings = {
    measures: {
      months: dice.one([1, 3, 6, 12]),
      days: dice.one(DAYS_CONVENTIONS),
      creditSales: dice.one(CREDIT_SALES),
      targets: dice.chance(0.5) ? { dso: 30, cei: 90 } : {},
    },
  };
  const groupBy = dice.one(groupings);
  const made: MadeFor = {
    request: { report: 'trends', groupBy, shown: TREND_IDS, over: dice.one(TREND_MONTHS), ...settings },
    basis,
    language: dice.one(['en-US', 'zh-CN']),
  };
  const built = (request: MadeFor['request']) => maker.build({ ...made, request });
  return {
    maker,
    made,
    plan: maker.build(made),
    dashboard: built({ report: 'dashboard', ...settings }),
    measures: built({ report: 'measures', groupBy, ...settings }),
  };
}

function who(table: TablePlan): readonly string[] {
  return table.rows.map((row) => table.keyColumns.map((at) => String(shownValue(row[at]))).join('|'));
}

/** To nine digits; null and nothing are the same. */
function near(value: unknown): unknown {
  return typeof value === 'number' ? (expect.closeTo(value, 9) as number) : null;
}

const shapes = (Object.keys(SHAPES) as (keyof typeof SHAPES)[]).filter(
  (shape): shape is Shape => shape !== 'openItemList',
);

describe.each(shapes)('%s', (shape) => {
  const cases = Array.from({ length: LEDGERS_A_SHAPE }, (_, at) => trendsOf(shape, at + 1));

  test('every balance leads to items that add up to it, and every amount says what it is', () => {
    let traced = 0;
    for (const { maker, made, plan } of cases) {
      expect(labelsStand(plan)).toBe(true);
      const known = new Map<string, number>();
      for (const number of numbersIn(plan)) {
        const { place, shown, meaning } = number;
        if (isAmount(number)) expect({ place, meaning }).not.toEqual({ place, meaning: undefined });
        if (typeof meaning !== 'object') continue;
        const key = JSON.stringify(meaning);
        const total =
          known.get(key) ?? maker.drillDown(made, { figure: meaning, title: '', language: 'en-US' }).total;
        known.set(key, total);
        expect({ place, meaning, total }).toEqual({
          place,
          meaning,
          total: expect.closeTo(shown, 6) as number,
        });
        traced++;
      }
    }
    expect(traced).toBeGreaterThan(200);
  });

  test('the whole ledger’s line is the dashboard’s own trend', () => {
    let compared = 0;
    for (const { plan, dashboard, made } of cases) {
      if (plan.tables.length === 0) continue;
      // A dashboard shows 13 months.
      const isAll = made.request.report === 'trends' && made.request.over >= 13;
      const table = dashboard.tables.find(({ name }) => name.startsWith('Dunwell_Measures'));
      for (const id of MONTHLY_MEASURES) {
        const trend = plan.tables.find(({ name }) => name.startsWith(`Dunwell_Trend_${id}`));
        const totals = trend?.totals ?? [];
        const of = new Map(trend?.columns.map(({ header }, at) => [header, totals[at]]));
        for (const month of table === undefined ? [] : rowsByKey(table)) {
          // A month that is left out has no answer on the dashboard either.
          if (!of.has(String(month.month))) {
            if (isAll) expect(month[id]).toBeNull();
            continue;
          }
          expect({ id, month: month.month, is: of.get(String(month.month)) ?? null }).toEqual({
            id,
            month: month.month,
            is: near(month[id]),
          });
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('the last month and the changes are those of the measures of one period', () => {
    for (const { plan, measures, made } of cases) {
      const [single] = measures.tables;
      if (single === undefined || made.request.report !== 'trends') continue;
      const lines = new Map(who(single).map((name, at) => [name, rowsByKey(single)[at]]));
      for (const id of ['dso', 'cei', 'daysLate', 'overdueRate'] as const) {
        const trend = plan.tables.find(({ name }) => name.startsWith(`Dunwell_Trend_${id}`));
        if (trend === undefined) throw new Error(`no trend of ${id}`);
        const names = who(trend);
        const both = [...rowsByKey(trend).map((row, at) => [row, lines.get(names[at] ?? '')] as const)];
        for (const [row, one] of [...both, [totalsByKey(trend), totalsByKey(single)] as const]) {
          if (one === undefined) continue;
          expect(row['back.0'] ?? null).toEqual(near(one[id]));
          expect(row.lastYear ?? null).toEqual(near(one[`${id}.lastYear`]));
          // A period of a year has the same one before it and a year earlier.
          const yearly = made.request.measures.months === 12;
          if (!yearly) expect(row.previous ?? null).toEqual(near(one[`${id}.previous`]));
        }
      }
    }
  });

  test('balances add up to the total in every month', () => {
    for (const { plan } of cases) {
      if (plan.tables.length === 0) continue;
      const name = plan.tables.find((table) => table.name.startsWith('Dunwell_Trend_end'))?.name ?? '';
      const table = tableNamed(plan, name);
      const totals = totalsByKey(table);
      for (const { key } of table.columns.filter((column) => column.key.startsWith('back.')))
        expect(moneySum(rowsByKey(table).map((row) => Number(row[key])))).toBeCloseTo(Number(totals[key]), 6);
    }
  });
});
