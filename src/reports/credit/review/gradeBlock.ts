import { reportText as text } from '../../../locales/reportText';
import type { Language } from '../../../locales/language';
import type { TablePlace } from '../../dashboard/tablePlace';
import type { SheetBuilder } from '../../sheetBuilder';
import type { CreditLine } from '../creditLines';
import type { ReportedCredit } from '../reportedCredit';

/** From which score each grade is given, what it allows, and how many customers of the list have it. */
export function gradeBlock(
  sheet: SheetBuilder,
  { book: { policy } }: ReportedCredit,
  lines: readonly CreditLine[],
  place: TablePlace,
  language: Language,
): void {
  const listed = place.range('grade', 0, lines.length - 1);
  const count = (at: number): number =>
    lines.filter(({ credit: { score } }) => (score.score === null ? -1 : score.gradeAt) === at).length;
  sheet.line([text(language, 'creditReview.grades'), null, null, null, null, null], 'section');
  sheet.line([
    text(language, 'creditReports.column.grade'),
    null,
    text(language, 'creditReview.grade.from'),
    text(language, 'creditReview.grade.customers'),
    text(language, 'creditReview.grade.allows'),
  ]);
  sheet.style(sheet.row - 1, 0, 5, 'label');
  policy.grades.forEach(({ name, from, termsDays, limitMonths, reviewMonths }, at) => {
    const formula = `=SUMPRODUCT(--(${listed}=A${String(sheet.row + 1)}))`;
    const allows = text(language, 'creditReview.grade.words', { termsDays, limitMonths, reviewMonths });
    sheet.line([name, null, from, { formula, value: count(at) }, allows]);
    sheet.format(sheet.row - 1, 2, 'decimal').format(sheet.row - 1, 3, 'integer');
  });
  const none = text(language, 'creditReview.grade.none');
  sheet.line([none, null, null, { formula: `=COUNTBLANK(${listed})`, value: count(-1) }]);
  sheet.format(sheet.row - 1, 3, 'integer');
}
