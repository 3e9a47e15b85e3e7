import type { CreditEntry } from '../src/credit/file/creditFile';
import { presetPolicy } from '../src/credit/presets';
import type { Language } from '../src/locales/language';
import { ReportMaker } from '../src/reports/buildReport';
import type { UsedCredit } from '../src/reports/credit/usedCredit';
import type { MadeFor, SheetPlan } from '../src/reports/plan';
import { caseOf, SHAPES } from './support/figures/case';
import type { Dice } from './support/figures/random';
import { isAmount, labelsStand, numbersIn } from './support/figures/traced';
import { blockLines, rowsByKey } from './support/planValues';

const LEDGERS_A_SHAPE = 10;

/** A file that gives most customers a limit, and some a review and a guarantee. */
function usedCredit(
  dice: Dice,
  names: readonly { number: string; name: string }[],
  asOf: number,
): UsedCredit {
  const entries = names.flatMap(({ number, name }, at): CreditEntry[] =>
    dice.chance(0.3)
      ? []
      : [
          {
            row: at + 2,
            ...(number === '' ? {} : { customerNumber: number }),
            ...(name === '' ? {} : { customerName: name }),
            hold: dice.chance(0.1),
            limit: dice.between(0, 500_000) / 100,
            ...(dice.chance(0.5) ? { nextReview: asOf + dice.between(-60, 200) } : {}),
            ...(dice.chance(0.3) ? { guarantee: 500, guaranteeUntil: asOf + dice.between(-40, 60) } : {}),
          },
        ],
  );
  return { policy: presetPolicy('behaviour'), file: { entries, faults: [] }, fileSheet: 'Credit' };
}

function sheetsOf(shape: keyof typeof SHAPES, seed: number) {
  const { dice, basis, material } = caseOf(shape, seed);
  const { customers } = material.intake.ledger;
  const maker = new ReportMaker({ ...material, credit: usedCredit(dice, customers, basis.asOf) });
  const language: Language = dice.one(['en-US', 'zh-CN']);
  const from = basis.asOf - dice.between(1, 200);
  const made = (['creditAlerts', 'creditMigration'] as const).map((report): MadeFor => ({
    request: { report, from },
    basis,
    language,
  }));
  const book = maker.credit(basis).book;
  return { maker, made, book, language, plans: made.map((one) => [one, maker.build(one)] as const) };
}

const planOf = ({ plans }: ReturnType<typeof sheetsOf>, report: string): SheetPlan => {
  const found = plans.find(([, plan]) => plan.report === report);
  if (found === undefined) throw new Error(report);
  return found[1];
};

describe.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])('%s', (shape) => {
  const cases = Array.from({ length: LEDGERS_A_SHAPE }, (_, at) => sheetsOf(shape, at + 1));

  test('every amount leads to items that add up to it or says why not, and nothing differs', () => {
    let traced = 0;
    for (const { maker, plans } of cases)
      for (const [made, plan] of plans) {
        expect(labelsStand(plan)).toBe(true);
        for (const number of numbersIn(plan)) {
          const { place, shown, meaning, format } = number;
          if (format === 'difference') expect(shown).toBe(0);
          if (isAmount(number) && format !== 'percent' && format !== undefined)
            expect({ place, meaning }).not.toEqual({ place, meaning: undefined });
          if (typeof meaning !== 'object') continue;
          const { total } = maker.drillDown(made, { figure: meaning, title: '', language: 'en-US' });
          expect({ place, total }).toEqual({ place, total: expect.closeTo(shown, 6) as number });
          traced++;
        }
      }
    expect(traced).toBeGreaterThan(0);
  });

  test('the matrix has every customer that can be spoken of, and a review stands in the calendar once', () => {
    for (const one of cases) {
      const total = one.language === 'en-US' ? 'Total' : '合计';
      const [line = []] = blockLines(planOf(one, 'creditMigration'))
        .filter(([, cells]) => cells[0] === total)
        .map(([, cells]) => cells);
      const spoken = one.book.customers.filter(
        ({ score, exposure, entry }) =>
          score.score !== null ||
          exposure.total > 0 ||
          exposure.unconverted.length > 0 ||
          entry !== undefined,
      );
      // Behind the standings stand the total and what was kept, better and worse; before them who has gone.
      expect(Number(line.at(-4)) - Number(line.at(-5))).toBe(spoken.length);
      const calendar = planOf(one, 'creditAlerts').tables.find(
        ({ name }) => name === 'Dunwell_ReviewCalendar',
      );
      const dated = one.book.customers.flatMap(({ nextReview }) => nextReview ?? []);
      const listed = calendar === undefined ? [] : rowsByKey(calendar).map(({ on }) => on);
      expect(listed).toEqual(dated.sort((a, b) => a - b));
    }
  });

  test('sentences name their figures in both languages', () => {
    for (const one of cases)
      for (const table of planOf(one, 'creditAlerts').tables)
        for (const { says } of rowsByKey(table)) {
          if (typeof says !== 'string') continue;
          expect(says).not.toMatch(/[{}]|undefined|NaN/);
          expect(says.length).toBeGreaterThan(one.language === 'en-US' ? 15 : 5);
        }
  });
});
