import type { Language } from '../src/locales/language';
import { moneySum } from '../src/ledger/moneySums';
import { ReportMaker } from '../src/reports/buildReport';
import { CREDIT_REPORTS } from '../src/reports/credit/creditRequests';
import type { MadeFor, SheetPlan } from '../src/reports/plan';
import { caseOf, SHAPES } from './support/figures/case';
import { creditOf } from './support/figures/creditOf';
import { isAmount, labelsStand, numbersIn } from './support/figures/traced';
import { rowsByKey, tableNamed } from './support/planValues';

const LEDGERS_A_SHAPE = 12;

/** The credit reports of a random ledger with a random credit file and policy. */
function reportsOf(shape: keyof typeof SHAPES, seed: number) {
  const { dice, basis, material, open } = caseOf(shape, seed);
  const credit = creditOf(dice, material.intake.ledger, basis.asOf);
  const maker = new ReportMaker({ ...material, credit });
  const language: Language = dice.one(['en-US', 'zh-CN']);
  const made = (['creditReview', 'limitUse'] as const).map((report): MadeFor => ({
    request: { report },
    basis,
    language,
  }));
  return { maker, made, open, credit, ledger: material.intake.ledger };
}

const shapes = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

describe.each(shapes)('%s', (shape) => {
  const cases = Array.from({ length: LEDGERS_A_SHAPE }, (_, at) => reportsOf(shape, at + 1));

  test('every open amount leads to items that add up to it, and every amount says what it is', () => {
    let traced = 0;
    for (const { maker, made } of cases)
      for (const one of made) {
        const plan = maker.build(one);
        expect(labelsStand(plan)).toBe(true);
        for (const number of numbersIn(plan)) {
          const { place, shown, meaning, format } = number;
          if (isAmount(number) && format !== 'percent' && format !== undefined)
            expect({ place, meaning }).not.toEqual({ place, meaning: undefined });
          if (typeof meaning !== 'object') continue;
          const { total } = maker.drillDown(one, { figure: meaning, title: '', language: 'en-US' });
          expect({ place, meaning, total }).toEqual({
            place,
            meaning,
            total: expect.closeTo(shown, 6) as number,
          });
          traced++;
        }
      }
    expect(traced).toBeGreaterThan(100);
  });

  test('nothing open in the ledger is missing from a list', () => {
    for (const { maker, made } of cases)
      for (const one of made) {
        const words = numbersIn(maker.build(one)).filter(({ format }) => format === 'difference');
        expect(words.map(({ shown }) => shown)).toEqual(words.map(() => 0));
      }
  });

  test('exposures are those of the items, worked out from the sheet alone', () => {
    for (const { maker, made } of cases) {
      const plan = sheetOf('limitUse', maker, made);
      const table = plan.tables.find(({ name }) => name === 'Dunwell_LimitUse');
      for (const row of table === undefined ? [] : rowsByKey(table)) {
        const part = (key: string): number => Number(row[key] ?? 0);
        const parts = ['invoices', 'onAccount', 'orders', 'collateral'].map(part);
        expect(row.exposure).toBeCloseTo(Math.max(0, moneySum(parts)), 6);
        const limit = row.temporary ?? row.own ?? null;
        expect(row.inForce).toEqual(limit);
        expect(row.available).toEqual(
          limit === null ? null : (expect.closeTo(Number(limit) - part('exposure'), 6) as number),
        );
      }
    }
  });

  test('scores are the mean of the points by the weights on the sheet', () => {
    let scored = 0;
    for (const { maker, made, credit } of cases) {
      const plan = sheetOf('creditReview', maker, made);
      if (!plan.tables.some(({ name }) => name === 'Dunwell_CreditFactors')) continue;
      const table = tableNamed(plan, 'Dunwell_CreditFactors');
      const { factors, newcomer } = credit.policy;
      const newcomers = ['Credit file only', '仅信用档案'];
      for (const row of rowsByKey(table)) {
        let [points, weights] = [0, 0];
        for (const [name, { none, full, weight }] of Object.entries(factors)) {
          const value = row[`value:${name}`];
          if (typeof value !== 'number') continue;
          const own = Math.min(100, Math.max(0, (100 * (value - none)) / (full - none)));
          expect(row[`points:${name}`]).toBeCloseTo(own, 6);
          const isNew = newcomers.includes(String(row.basis));
          const counts = isNew ? (newcomer.weights[name as keyof typeof factors] ?? 0) : weight;
          points += own * counts;
          weights += counts;
        }
        expect(row.score).toBeCloseTo(Math.round((10 * points) / weights) / 10, 6);
        scored++;
      }
    }
    expect(scored).toBeGreaterThan(5);
  });
});

function sheetOf(
  report: (typeof CREDIT_REPORTS)[number],
  maker: ReportMaker,
  made: readonly MadeFor[],
): SheetPlan {
  const one = made.find(({ request }) => request.report === report);
  if (one === undefined) throw new Error(`no ${report}`);
  return maker.build(one);
}
