import { isoFromDay } from '../../../ledger/cells/dates';
import { LANGUAGES } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { finishSheet } from '../../finishSheet';
import type { SheetPlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import type { ReportedCredit } from '../reportedCredit';
import { agingBlock } from './agingBlock';
import { customerFileData, type CustomerFileData } from './customerFileData';
import { NOTE_LINES, type CreditFileRequest } from './customerFileRequest';
import { CHART_ROWS, fileCharts } from './fileCharts';
import { BELOW_HEAD, headBlock } from './headBlock';
import { limitBlock } from './limitBlock';
import { monthsBlock } from './monthsBlock';
import { scoreBlock } from './scoreBlock';
import { FILE_WIDTHS, LAST, TwoHalves } from './twoHalves';

/** Excel does not take these in the name of a sheet. */
const NOT_IN_NAMES = /[[\]:*?/\\']/g;

/** Lines for the analyst to write on; what was written comes back. */
function notesBlock(sheet: TwoHalves, { language }: CustomerFileData, notes: readonly string[]): void {
  sheet.section([text(language, 'customerFile.notes')]);
  for (let at = 0; at < NOTE_LINES; at++) {
    const label = `${String(at + 1)}.`;
    sheet.inputs.push({ key: String(at), row: sheet.row, column: 1, label });
    const blank = Array.from({ length: LAST - 1 }, () => null);
    sheet.line([label, notes[at] ?? null, ...blank]);
    sheet.style(sheet.row - 1, 0, 1, 'labelBefore').style(sheet.row - 1, 1, LAST, 'input');
  }
}

function nameOf({ customer, language }: CustomerFileData): string {
  const name = customer.name === '' ? customer.number : customer.name;
  return `${text(language, 'sheet.creditFile')} ${name.replace(NOT_IN_NAMES, ' ')}`.trim();
}

/**
 * All that credit control knows of one customer on a page. `input` is aged by due date with credits apart. Throws
 * `customerUnknown`.
 */
export function customerFileSheet(
  input: ReportInput,
  credit: ReportedCredit,
  { customer, notes = [] }: CreditFileRequest,
): SheetPlan {
  const data = customerFileData(input, credit, customer);
  const { language } = data;
  const sheet = new TwoHalves();
  sheet.row = BELOW_HEAD;
  const score = scoreBlock(sheet, data);
  limitBlock(sheet, data);
  const aging = agingBlock(sheet, data);
  const months = monthsBlock(sheet, data);
  const charts = fileCharts(data, aging, months, sheet.row);
  if (months !== undefined) sheet.skip(CHART_ROWS + 1);
  notesBlock(sheet, data, notes);
  // The head refers to the score below, which had to find its place first.
  const end = sheet.row;
  sheet.row = 0;
  headBlock(sheet, data, score);
  const plan = finishSheet(sheet, {
    report: 'creditFile',
    language,
    name: 'sheet.creditFile',
    title: 'customerFile.title',
    widths: FILE_WIDTHS,
    freeze: { rows: 2, columns: 0 },
    orientation: 'portrait',
    titleRow: 0,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(input.aging.choice.asOf)}`,
  });
  return {
    ...plan,
    name: nameOf(data),
    ourNames: LANGUAGES.map((one) => text(one, 'sheet.creditFile')),
    ...(charts.length === 0 ? {} : { charts }),
    otherFigures: 'share',
    print: {
      ...plan.print,
      onePage: true,
      area: { row: 0, column: 0, rows: end, columns: LAST + 1 },
    },
  };
}
