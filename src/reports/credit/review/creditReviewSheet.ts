import { isoFromDay } from '../../../ledger/cells/dates';
import { reportText as text } from '../../../locales/reportText';
import { finishSheet } from '../../finishSheet';
import type { SheetPlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { SheetBuilder } from '../../sheetBuilder';
import { creditTable, formatOf } from '../creditColumns';
import { creditHeading, creditTieOuts } from '../creditHeading';
import { creditLines, type CreditLine } from '../creditLines';
import { limitRules } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';
import { reviewColumns } from './reviewColumns';

/** Lowest score first, with equal scores the most exposed; without a score last, by exposure. */
export function byRisk(a: CreditLine, b: CreditLine): number {
  const [ofA, ofB] = [a.credit.score.score ?? Infinity, b.credit.score.score ?? Infinity];
  return ofA === ofB ? b.credit.exposure.total - a.credit.exposure.total : ofA - ofB;
}

/** Every customer's score with its reasons, limit and advice. `input` has the aging by due date, in documents' money. */
export function creditReviewSheet(input: ReportInput, credit: ReportedCredit): SheetPlan {
  const { language, aging } = input;
  const lines = [...creditLines(input, credit)].sort(byRisk);
  const sheet = new SheetBuilder();
  const ties = creditTieOuts(input, lines);
  creditHeading(sheet, input, credit, 'creditReview.title', ties);
  sheet.line([text(language, 'creditReview.order')], 'note');
  sheet.line([text(language, 'creditReview.reasons')], 'note');
  sheet.skip();
  const columns = reviewColumns(input, credit, formatOf(lines));
  const titleRow = sheet.row;
  const { table, place } = creditTable('Dunwell_CreditReview', titleRow, columns, lines, language);
  sheet.table(table);
  sheet.rules.push(...limitRules(place, language));
  return finishSheet(sheet, {
    report: 'creditReview',
    language,
    name: 'sheet.creditReview',
    title: 'creditReview.title',
    widths: columns.map(({ width }) => width),
    freeze: { rows: titleRow + 1, columns: 2 },
    orientation: 'landscape',
    titleRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
}
