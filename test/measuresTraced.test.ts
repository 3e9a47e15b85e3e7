import { moneySum } from '../src/ledger/moneySums';
import { CREDIT_SALES } from '../src/receivables/measures/measureWindow';
import { DAYS_CONVENTIONS } from '../src/receivables/measures/periods';
import type { MadeFor } from '../src/reports/plan';
import type { MeasuredBy } from '../src/reports/reportRequest';
import { caseOf, SHAPES } from './support/figures/case';
import { isAmount, labelsStand, numbersIn } from './support/figures/traced';
import { blockLines, rowsByKey, totalsByKey } from './support/planValues';

const LEDGERS_A_SHAPE = 12;

type Shape = keyof typeof SHAPES;
/** The measures of a random ledger, with the dashboard of the same settings. */
function measuresOf(shape: Shape, seed: number) {
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
      targets: {},
    },
  };
  const made: MadeFor = {
    request: { report: 'measures', groupBy: dice.one(groupings), ...settings },
    basis,
    language: dice.one(['en-US', 'zh-CN']),
  };
  const dashboard = maker.build({ ...made, request: { report: 'dashboard', ...settings } });
  return { maker, made, plan: maker.build(made), dashboard };
}

describe.each(Object.keys(SHAPES) as Shape[])('%s', (shape) => {
  const cases = Array.from({ length: LEDGERS_A_SHAPE }, (_, at) => measuresOf(shape, at + 1));

  test('every sum of items leads to items that add up to it, and every amount says what it is', () => {
    let traced = 0;
    for (const { maker, made, plan } of cases) {
      expect(labelsStand(plan)).toBe(true);
      for (const number of numbersIn(plan)) {
        const { place, shown, meaning } = number;
        if (isAmount(number)) expect({ place, meaning }).not.toEqual({ place, meaning: undefined });
        if (typeof meaning !== 'object') continue;
        const { total } = maker.drillDown(made, { figure: meaning, title: '', language: 'en-US' });
        const close = expect.closeTo(shown, 6) as number;
        expect({ place, meaning, total }).toEqual({ place, meaning, total: close });
        traced++;
      }
    }
    expect(traced).toBeGreaterThan(40);
  });

  test('the lines add up to the total, which says what the dashboard says', () => {
    for (const { plan, dashboard, made } of cases) {
      const [table] = plan.tables;
      if (table === undefined) continue;
      const totals = totalsByKey(table);
      for (const key of ['end', 'overdue', 'creditSales', 'received'].filter((one) => one in totals))
        expect(moneySum(rowsByKey(table).map((row) => Number(row[key])))).toBeCloseTo(Number(totals[key]), 6);
      const cards =
        made.language === 'en-US'
          ? { end: 'Receivables', overdueRate: 'Overdue rate', dso: 'DSO', daysLate: 'Average days late' }
          : {
              end: '应收账款余额',
              overdueRate: '逾期率',
              dso: '应收账款周转天数（DSO）',
              daysLate: '平均逾期天数',
            };
      for (const [key, name] of Object.entries(cards)) {
        if (!(key in totals)) continue;
        // A dashboard leaves out what a list of open items cannot tell.
        const now = blockLines(dashboard).find(([, cells]) => cells[0] === name)?.[1][1] ?? '—';
        expect({ key, now: totals[key] }).toEqual({ key, now: now === '—' ? null : now });
      }
    }
  });
});
