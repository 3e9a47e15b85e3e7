import type { MadeFor } from '../src/reports/plan';
import { caseOf, SHAPES } from './support/figures/case';
import { isAmount, labelsStand, numbersIn } from './support/figures/traced';
import { planCells } from './support/planValues';

const LEDGERS_A_SHAPE = 10;
const CUSTOMERS_A_LEDGER = 3;

describe.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])('%s', (shape) => {
  test("every amount of a customer's file leads to items that add up to it, or says why it does not", () => {
    let traced = 0;
    for (let seed = 1; seed <= LEDGERS_A_SHAPE; seed++) {
      const { maker, basis, dice, intake } = caseOf(shape, seed);
      for (let at = 0; at < CUSTOMERS_A_LEDGER; at++) {
        const { key } = dice.one(intake.ledger.customers);
        const made: MadeFor = {
          request: { report: 'creditFile', customer: key },
          basis,
          language: dice.one(['en-US', 'zh-CN']),
        };
        const plan = maker.build(made);
        expect(labelsStand(plan)).toBe(true);
        expect(() => planCells(plan)).not.toThrow();
        for (const number of numbersIn(plan)) {
          const { place, shown, meaning } = number;
          if (isAmount(number)) expect({ place, meaning }).not.toEqual({ place, meaning: undefined });
          if (typeof meaning !== 'object') continue;
          const { total } = maker.drillDown(made, { figure: meaning, title: '', language: 'en-US' });
          expect({ seed, place, meaning, total }).toEqual({
            seed,
            place,
            meaning,
            total: expect.closeTo(shown, 6) as number,
          });
          traced++;
        }
      }
    }
    expect(traced).toBeGreaterThan(shape === 'openItemList' ? 50 : 200);
  });
});
