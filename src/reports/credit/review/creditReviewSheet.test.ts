import { reportInputOf } from '../../../../test/support/reportInputOf';
import type { Item } from '../../../../test/support/ledgerOf';
import { rowsByKey, shownValue, tableNamed } from '../../../../test/support/planValues';
import { serial } from '../../../../test/support/sampleLedger';
import { item } from '../../../../test/support/dashboards';
import { presetPolicy } from '../../../credit/presets';
import type { CreditPolicy } from '../../../credit/policy';
import type { Language } from '../../../locales/language';
import type { SheetPlan } from '../../plan';
import { CreditBooks } from '../reportedCredit';
import { creditReviewSheet } from './creditReviewSheet';

/**
 * As of 30 June: Late paid 3 of 3 invoices 20 days late and has nothing open; Prompt paid 3 of 3 on their due dates; New
 * has one invoice open that is not due, Owing one of 900.
 */
const ITEMS: readonly Item[] = [
  ...['01-10', '02-10', '03-10'].map((day) =>
    item(
      'Late',
      `2026-${day}`,
      `2026-${day}`,
      100,
      `2026-${day.replace('10', '30').replace('02-30', '03-02')}`,
    ),
  ),
  ...['01-10', '02-10', '03-10'].map((day) =>
    item('Prompt', `2026-${day}`, `2026-${day}`, 100, `2026-${day}`),
  ),
  item('New', '2026-06-20', '2026-07-20', 50),
  item('Owing', '2026-06-20', '2026-07-20', 900),
];

/** The late share weighs 3, the days late 1, and nothing else. */
function policyOf(names: readonly [string, string] = ['', '']): CreditPolicy {
  const policy = presetPolicy('behaviour');
  const factors = Object.fromEntries(
    Object.entries(policy.factors).map(([name, rule]) => {
      const weight = name === 'lateShare' ? 3 : name === 'daysLate' ? 1 : 0;
      const own = name === 'lateShare' ? names[0] : name === 'daysLate' ? names[1] : '';
      return [name, { ...rule, weight, ...(own === '' ? {} : { name: own }) }];
    }),
  ) as CreditPolicy['factors'];
  return { ...policy, factors };
}

function sheetOf(policy: CreditPolicy = policyOf(), language: Language = 'en-US'): SheetPlan {
  const asOf = serial('2026-06-30');
  const input = reportInputOf(ITEMS, { asOf, language });
  const books = new CreditBooks({
    intake: input.intake,
    credit: { policy },
    rates: { rateOf: () => undefined },
  });
  return creditReviewSheet(input, books.on(asOf));
}

test('worst score first, then those without one by what they owe', () => {
  const rows = rowsByKey(tableNamed(sheetOf(), 'Dunwell_CreditReview'));
  // Late: 0 of 100 points for the late share, and for 20 of 60 days 66.7: (0 x 3 + 66.7 x 1) / 4 = 16.7.
  expect(rows.map((row) => [row.customerName, row.score])).toEqual([
    ['Late', 16.7],
    ['Prompt', 100],
    ['Owing', null],
    ['New', null],
  ]);
});

test('reasons say what they cost and what they give', () => {
  const [late, prompt, owing] = rowsByKey(tableNamed(sheetOf(), 'Dunwell_CreditReview'));
  // 3 of 4 weights lose all their points; the other loses a third of its quarter.
  expect(late).toMatchObject({
    against: 'Late share −75.0: 3 of 3 paid or due invoices were late (100 %).',
    alsoAgainst: 'Days late −8.3: Late by 20 days on average, weighted by amount.',
    inFavour: '',
  });
  expect(prompt).toMatchObject({
    against: '',
    inFavour: expect.stringMatching(/^Late share \+75\.0: 0 of 3/) as string,
  });
  expect(owing?.against).toBe('0 paid or due invoices; a score needs 3.');
});

test('factors that the user calls the same, or like a formula, stay apart and are text', () => {
  const table = tableNamed(sheetOf(policyOf(['=1+1', '=1+1'])), 'Dunwell_CreditFactors');
  const headers = table.columns.map(({ header }) => header);
  expect(headers.filter((header) => header.startsWith('=1+1'))).toEqual([
    '=1+1',
    '=1+1 (2)',
    '=1+1: points',
    '=1+1 (2): points',
  ]);
});

test('grades are counted, and those without a score apart', () => {
  const { blocks } = sheetOf();
  const counts = new Map(blocks.map(({ cells: [line = []] }) => [line[0], shownValue(line[3])]));
  expect(['A', 'B', 'E', 'No score'].map((grade) => counts.get(grade))).toEqual([1, 0, 1, 2]);
});
