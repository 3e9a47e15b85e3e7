import { noScoreText } from '../../../credit/words';
import { reportText as text } from '../../../locales/reportText';
import { moneySum } from '../../../ledger/moneySums';
import type { ReportInput } from '../../reportInput';
import {
  columnMakers,
  currencyColumns,
  formatOf,
  whoColumns,
  type ColumnMakers,
  type CreditColumn,
} from '../creditColumns';
import { anyHas, groupName, type CreditLine } from '../creditLines';
import { stateColumn } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';
import { against, inFavour, wordsAgainst, wordsFor } from './reasons';

const AMOUNT_WIDTH = 14;
const DATE_WIDTH = 12;
const REASON_WIDTH = 58;

/** How good the customer is, and why. */
function scoreColumns({ column }: ColumnMakers, { language }: ReportInput, { book }: ReportedCredit) {
  const { policy } = book;
  return [
    column('score', 'decimal', 8, ({ credit: { score } }) => score.score),
    column('grade', 'text', 10, ({ credit: { score } }) => (score.score === null ? '' : score.grade.name)),
    column('confidence', 'percent', 11, ({ credit: { score } }) =>
      score.score === null ? null : score.confidence,
    ),
    column('basis', 'text', 16, ({ credit: { score } }) =>
      score.score === null ? '' : text(language, `creditReports.basis.${score.basis}`),
    ),
    column('against', 'text', REASON_WIDTH, ({ credit: { score } }) =>
      score.score === null ? noScoreText(score, language) : wordsAgainst(against(score)[0], policy, language),
    ),
    column('alsoAgainst', 'text', REASON_WIDTH, ({ credit: { score } }) =>
      score.score === null ? '' : wordsAgainst(against(score)[1], policy, language),
    ),
    column('inFavour', 'text', REASON_WIDTH, ({ credit: { score } }) =>
      score.score === null ? '' : wordsFor(inFavour(score)[0], policy, language),
    ),
  ];
}

/** What it owes, and what of its limit is used. */
function limitColumns({ column, amount }: ColumnMakers, input: ReportInput, { book }: ReportedCredit) {
  const hasTemporary = anyHas(book, ({ limit }) => limit.temporary !== undefined);
  const hasInsured = anyHas(book, ({ limit }) => limit.insured !== undefined);
  return [
    amount('open', { figure: {}, adds: true }, ({ credit: { exposure } }) =>
      moneySum([exposure.invoices, -exposure.onAccount]),
    ),
    amount(
      'overdue',
      { figure: { part: 'overdue', kind: 'invoice' }, adds: true },
      ({ credit }) => credit.exposure.overdue,
    ),
    amount('exposure', { noFigure: 'reckoned', adds: true }, ({ credit }) => credit.exposure.total),
    amount('own', { noFigure: 'typed' }, ({ credit }) => credit.limit.own ?? null),
    ...(hasTemporary
      ? [amount('temporary', { noFigure: 'typed' }, ({ credit }) => credit.limit.temporary?.amount ?? null)]
      : []),
    ...(hasInsured
      ? [
          amount(
            'insured',
            { noFigure: 'typed' },
            ({
              credit: {
                limit: { insured },
              },
            }) => (insured === undefined ? null : insured.expired ? 0 : insured.amount),
          ),
        ]
      : []),
    amount('available', { noFigure: 'difference' }, ({ credit: { limitUse } }, at, place) => {
      if (limitUse.available === undefined) return null;
      const own = place.cell('own', at);
      const temporary = place.has('temporary') ? place.cell('temporary', at) : undefined;
      const limit = temporary === undefined ? own : `IF(${temporary}="",${own},${temporary})`;
      return { formula: `=${limit}-${place.cell('exposure', at)}`, value: limitUse.available };
    }),
    column('use', 'percent', 9, ({ credit }) => credit.limitUse.use ?? null),
    stateColumn(input.language),
  ];
}

/** What the policy would give, beside what the customer has; and when to look again. */
function adviceColumns({ column, amount }: ColumnMakers, { book }: ReportedCredit) {
  const hasGroups = anyHas(book, (credit) => groupName(credit) !== '');
  return [
    amount('recommended', { noFigure: 'reckoned' }, ({ credit }) => credit.recommendedLimit.amount ?? null),
    amount('limitChange', { noFigure: 'difference' }, ({ credit }, at, place) => {
      const { recommendedLimit, limit } = credit;
      if (recommendedLimit.amount === undefined || limit.own === undefined) return null;
      const formula = `=${place.cell('recommended', at)}-${place.cell('own', at)}`;
      return { formula, value: moneySum([recommendedLimit.amount, -limit.own]) };
    }),
    column('terms', 'integer', 12, ({ credit }) => credit.entry?.termsDays ?? null),
    column('recommendedTerms', 'integer', 15, ({ credit }) => credit.recommendedTerms.days ?? null),
    column('lastReview', 'date', DATE_WIDTH, ({ credit }) => credit.entry?.lastReview ?? null),
    column('nextReview', 'date', DATE_WIDTH, ({ credit }) => credit.nextReview ?? null),
    ...(hasGroups ? [column('company', 'text', 22, ({ credit }) => groupName(credit))] : []),
  ];
}

/** The columns of the review list; what no customer has is left out. */
export function reviewColumns(
  input: ReportInput,
  credit: ReportedCredit,
  lines: readonly CreditLine[],
): readonly CreditColumn[] {
  const of = columnMakers(input.language, formatOf(lines), AMOUNT_WIDTH);
  return [
    ...whoColumns(input),
    ...scoreColumns(of, input, credit),
    ...currencyColumns(lines, input.language),
    ...limitColumns(of, input, credit),
    ...adviceColumns(of, credit),
  ];
}
