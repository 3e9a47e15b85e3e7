import {
  ASSESSMENT_COLUMNS,
  readAssessments,
  type AssessmentCells,
  type AssessmentColumn,
  type StoredAssessments,
} from '../../../credit/monitoring/readAssessments';
import { isoFromDay } from '../../../ledger/cells/dates';
import type { CellValue } from '../../../ledger/mapping';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { finishSheet } from '../../finishSheet';
import type { CellFormat, PlanCell, SheetPlan } from '../../plan';
import { SheetBuilder } from '../../sheetBuilder';
import { CREDIT_HISTORY } from './assessmentTable';

/** Damaged rows named on the sheet. */
const MOST_NAMED = 10;

const LOOKS: Readonly<Record<AssessmentColumn, readonly [format: CellFormat, width: number]>> = {
  asOf: ['date', 13],
  customerNumber: ['text', 16],
  customerName: ['text', 34],
  score: ['decimal', 9],
  grade: ['text', 9],
  confidence: ['percent', 12],
  basis: ['text', 18],
  currency: ['text', 10],
  exposure: ['amount', 18],
  limit: ['amount', 18],
  use: ['percent', 11],
  state: ['text', 14],
  overdue: ['amount', 18],
  daysLate: ['decimal', 14],
};
/** What tells one row from another across rewrites. */
const KEYS: readonly AssessmentColumn[] = ['asOf', 'customerNumber', 'customerName'];

/** The table that the sheet shall have. */
export interface CreditHistoryTable {
  readonly rows: readonly (readonly PlanCell[])[];
  /** By column: ours, or what the user called it. */
  readonly headers: readonly string[];
  /** Columns that the table did not have until now: the user's notes beside it are not found by them. */
  readonly added: readonly AssessmentColumn[];
}

function cellsOfRows(rows: readonly (readonly PlanCell[])[]): AssessmentCells {
  const value = (cell: PlanCell | undefined): CellValue =>
    cell === null || cell === undefined || typeof cell === 'object' ? '' : cell;
  const columns = ASSESSMENT_COLUMNS.map(
    (column, at) => [column, rows.map((row) => value(row[at]))] as const,
  );
  return { count: rows.length, columns: Object.fromEntries(columns) };
}

/** Title, what the sheet is, the days that it has; returns the row of the table's header. */
function heading(sheet: SheetBuilder, { days, faults }: StoredAssessments, language: Language): number {
  sheet.line([text(language, 'creditHistory.title')], 'title');
  sheet.line([text(language, 'creditHistory.note')], 'note');
  sheet.line([text(language, 'creditHistory.columns')], 'note');
  const [first, last] = [days[0]?.asOf ?? 0, days.at(-1)?.asOf ?? 0].map(isoFromDay);
  const dates = { dates: days.length, first: first ?? '', last: last ?? '' };
  sheet.line([text(language, 'creditHistory.dates', dates)], 'subtitle');
  const named = faults.slice(0, MOST_NAMED);
  const headerRow = sheet.row + (faults.length === 0 ? 1 : named.length + 2);
  if (faults.length > 0)
    sheet.line([text(language, 'creditHistory.faults', { count: faults.length })], 'bad');
  for (const { row, reason } of named) {
    const words = { row: headerRow + 2 + row, reason: text(language, `creditHistory.fault.${reason}`) };
    sheet.line([text(language, 'history.fault', words)], 'note');
  }
  return headerRow;
}

/** The sheet of the stored assessments, and what its rows say. */
export function creditHistorySheet(
  { rows, headers, added }: CreditHistoryTable,
  language: Language,
): { readonly plan: SheetPlan; readonly stored: StoredAssessments } {
  const stored = readAssessments(cellsOfRows(rows));
  const sheet = new SheetBuilder();
  const headerRow = heading(sheet, stored, language);
  sheet.table({
    name: CREDIT_HISTORY.table,
    row: headerRow,
    column: 0,
    columns: ASSESSMENT_COLUMNS.map((key, at) => ({
      key,
      header: headers[at] ?? '',
      format: LOOKS[key][0],
      ...(LOOKS[key][0] === 'amount' ? { noFigure: 'reckoned' as const } : {}),
    })),
    rows,
    keyColumns: KEYS.flatMap((key) => (added.includes(key) ? [] : [ASSESSMENT_COLUMNS.indexOf(key)])),
  });
  const plan = finishSheet(sheet, {
    report: 'creditHistory',
    language,
    name: 'sheet.creditHistory',
    title: 'creditHistory.title',
    widths: ASSESSMENT_COLUMNS.map((key) => LOOKS[key][1]),
    freeze: { rows: headerRow + 1, columns: 3 },
    orientation: 'landscape',
    titleRow: headerRow,
    trueFor: isoFromDay(stored.days.at(-1)?.asOf ?? 0),
  });
  return { plan, stored };
}
