import { isoFromDay } from '../../../ledger/cells/dates';
import { reportText as text } from '../../../locales/reportText';
import { columnLetters } from '../../a1';
import { finishSheet } from '../../finishSheet';
import type { SheetPlan, TablePlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { SheetBuilder } from '../../sheetBuilder';
import { creditTable, formatOf } from '../creditColumns';
import { creditHeading, creditTieOuts } from '../creditHeading';
import { creditLines, type CreditLine } from '../creditLines';
import { limitRules } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';
import { partLinks, type Part } from '../sheetLinks';
import { tieOutBlock } from '../tieOutBlock';
import { factorTable } from './factorTable';
import { gradeBlock } from './gradeBlock';
import { reviewColumns } from './reviewColumns';

/** Columns of factors, where they go on beyond those of the list. */
const FACTOR_WIDTH = 12;

/** Lowest score first, with equal scores the most exposed; without a score last, by exposure. */
export function byRisk(a: CreditLine, b: CreditLine): number {
  const [ofA, ofB] = [a.credit.score.score ?? Infinity, b.credit.score.score ?? Infinity];
  return ofA === ofB ? b.credit.exposure.total - a.credit.exposure.total : ofA - ofB;
}

/** What one page takes in width, in characters. */
const PAGE_WIDTH = 200;

/** On paper the columns go on over several pages, behind the names of the customers. */
function printed(plan: SheetPlan, identity: number, pageBreaks: readonly number[]): SheetPlan {
  const width = plan.widths.reduce((sum, one) => sum + one, 0);
  const names = `$${columnLetters(identity - 1)}`;
  const pagesWide = Math.ceil(width / PAGE_WIDTH);
  return { ...plan, print: { ...plan.print, pagesWide, pageBreaks, titleColumns: `${names}:${names}` } };
}

/** What stands below the list: grades, tie-out, and how the scores came about. Gives where each part begins. */
function below(
  sheet: SheetBuilder,
  input: ReportInput,
  credit: ReportedCredit,
  lines: readonly CreditLine[],
  list: ReturnType<typeof creditTable>,
): { readonly parts: readonly Part[]; readonly factors: TablePlan | undefined } {
  const { language } = input;
  const { place } = list;
  const [first, second] = [place.column('against'), place.column('alsoAgainst')];
  sheet.skip();
  const grades = sheet.row;
  gradeBlock(sheet, credit, lines, place, language);
  sheet.skip();
  const open = place.column('open');
  const tieOut = sheet.row;
  tieOutBlock(
    sheet,
    creditTieOuts(input, lines),
    [0, 1, 2, 3, 4].map((at) => open + at),
    language,
  );
  sheet.skip();
  const how = sheet.row;
  sheet.line([text(language, 'creditReview.how')], 'subtitle');
  sheet.line([text(language, 'creditReview.how.rule')], 'note');
  const factors = factorTable(sheet, input, credit, lines);
  const parts: Part[] = [
    ...(factors === undefined ? [] : [{ row: how, key: 'creditReview.how', column: 1 } as const]),
    { row: grades, key: 'creditReview.grades', column: first },
    { row: tieOut, key: 'creditReports.tieOut', column: second },
  ];
  return { parts, factors };
}

/** Every customer's score with its reasons, limit and advice. `input` has the aging by due date, in documents' money. */
export function creditReviewSheet(input: ReportInput, credit: ReportedCredit): SheetPlan {
  const { language, aging } = input;
  const lines = [...creditLines(input, credit)].sort(byRisk);
  const sheet = new SheetBuilder();
  creditHeading(sheet, input, credit, 'creditReview.title', creditTieOuts(input, lines));
  const links = sheet.row;
  sheet.skip();
  sheet.line([text(language, 'creditReview.order')], 'note');
  sheet.line([text(language, 'creditReview.reasons')], 'note');
  sheet.skip();
  const columns = reviewColumns(input, credit, formatOf(lines));
  const titleRow = sheet.row;
  const list = creditTable('Dunwell_CreditReview', titleRow, columns, lines, language);
  sheet.table(list.table);
  sheet.rules.push(...limitRules(list.place, language));
  const { parts, factors } = below(sheet, input, credit, lines, list);
  partLinks(sheet, links, parts, language);
  const more = Math.max(0, (factors?.columns.length ?? 0) - columns.length);
  const identity = list.place.column('score');
  const plan = finishSheet(sheet, {
    report: 'creditReview',
    language,
    name: 'sheet.creditReview',
    title: 'creditReview.title',
    widths: [...columns.map(({ width }) => width), ...Array.from({ length: more }, () => FACTOR_WIDTH)],
    freeze: { rows: titleRow + 1, columns: identity },
    orientation: 'landscape',
    titleRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
  return printed(
    plan,
    identity,
    parts.flatMap(({ key, row }) => (key === 'creditReview.how' ? [row] : [])),
  );
}
