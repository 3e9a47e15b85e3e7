import { moneySum } from '../src/ledger/moneySums';
import { ITEM_INPUTS } from '../src/receivables/measures/measureIds';
import { CREDIT_SALES } from '../src/receivables/measures/measureWindow';
import { DAYS_CONVENTIONS } from '../src/receivables/measures/periods';
import type { MadeFor } from '../src/reports/plan';
import { caseOf, SHAPES } from './support/figures/case';
import { labelsStand, numbersIn } from './support/figures/traced';
import { rowsByKey } from './support/planValues';

const LEDGERS_A_SHAPE = 14;

/** Inputs that were traced to items, of all ledgers. */
const traced = new Set<string>();

type Shape = keyof typeof SHAPES;
function dashboardOf(shape: Shape, seed: number) {
  const { maker, basis, dice } = caseOf(shape, seed);
  const made: MadeFor = {
    request: {
      report: 'dashboard',
      measures: {
        months: dice.one([1, 3, 6, 12]),
        days: dice.one(DAYS_CONVENTIONS),
        creditSales: dice.one(CREDIT_SALES),
        targets: dice.one([{}, { cei: 90, dso: 40 }]),
      },
    },
    basis,
    language: dice.one(['en-US', 'zh-CN']),
  };
  return { maker, made, plan: maker.build(made) };
}

describe.each(Object.keys(SHAPES) as Shape[])('%s', (shape) => {
  const dashboards = Array.from({ length: LEDGERS_A_SHAPE }, (_, at) => dashboardOf(shape, at + 1));

  test('every sum of items on a dashboard leads to items that add up to it', () => {
    let count = 0;
    for (const { maker, made, plan } of dashboards) {
      expect(labelsStand(plan)).toBe(true);
      for (const { place, shown, meaning } of numbersIn(plan)) {
        if (typeof meaning !== 'object') continue;
        const { total } = maker.drillDown(made, { figure: meaning, title: '', language: 'en-US' });
        expect({ place, meaning, total }).toEqual({
          place,
          meaning,
          total: expect.closeTo(shown, 6) as number,
        });
        count++;
        if (shown !== 0 && meaning.of !== undefined) traced.add(meaning.of);
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  test('the roll ties, month by month and to the aging', () => {
    for (const { plan } of dashboards) {
      const roll = plan.tables.find(({ name }) => name.startsWith('Dunwell_Roll'));
      const months = (roll === undefined ? [] : rowsByKey(roll)).map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, Number(cell ?? 0)])),
      );
      expect(months.length).toBeGreaterThan(0);
      months.forEach((month, at) => {
        const { closing = 0, overdue = 0, bucket0 = 0, difference } = month;
        expect(difference).toBe(0);
        expect(moneySum([bucket0, overdue])).toBe(closing);
        if (month.opening === undefined) return;
        const { invoiced = 0, credited = 0, received = 0, writtenOff = 0, other = 0 } = month;
        expect(moneySum([month.opening, invoiced, -credited, -received, -writtenOff, other])).toBe(closing);
        if (at > 0) expect(month.opening).toBe(months[at - 1]?.closing);
      });
    }
  });
});

test('all inputs that are sums of items turned up', () => {
  expect([...traced].sort()).toEqual(ITEM_INPUTS.map((input) => `input.${input}`).sort());
});
