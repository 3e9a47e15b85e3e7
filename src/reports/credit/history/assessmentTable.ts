import {
  ASSESSMENT_COLUMNS,
  dayOf,
  readAssessments,
  type AssessmentCells,
  type AssessmentColumn,
} from '../../../credit/monitoring/readAssessments';
import type { AssessedDay, Assessment } from '../../../credit/monitoring/assessment';
import { roundTo } from '../../../ledger/moneySums';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { mergeStored, type MergedRows } from '../../history/mergeStored';
import type { StoredPlaces, StoredTable } from '../../history/storedColumns';
import type { PlanCell } from '../../plan';

function missingColumn(places: StoredPlaces<AssessmentColumn>): AssessmentColumn | undefined {
  const { customerNumber, customerName } = places;
  const needed = (['asOf', 'score', 'exposure'] as const).find((column) => places[column] === undefined);
  return needed ?? (customerNumber === undefined && customerName === undefined ? 'customerName' : undefined);
}

/** The history of assessments as a table that grows. */
export const CREDIT_HISTORY: StoredTable<AssessmentColumn> = {
  columns: ASSESSMENT_COLUMNS,
  table: 'Dunwell_CreditHistory',
  header: (column, language) => text(language, `creditHistory.column.${column}`),
  missing: missingColumn,
};

function cellOf(
  { customer, ...said }: Assessment,
  column: Exclude<AssessmentColumn, 'asOf'>,
  language: Language,
): PlanCell {
  switch (column) {
    case 'customerNumber':
      return customer.number;
    case 'customerName':
      return customer.name;
    case 'basis':
      return said.basis === undefined ? null : text(language, `creditReports.basis.${said.basis}`);
    case 'state':
      return said.state === undefined ? null : text(language, `creditReports.state.${said.state}`);
    case 'confidence':
      return said.confidence === undefined ? null : roundTo(said.confidence, 4);
    case 'use':
      return said.use === undefined ? null : roundTo(said.use, 4);
    case 'daysLate':
      return said.daysLate === undefined ? null : roundTo(said.daysLate, 1);
    default:
      return said[column] ?? null;
  }
}

/** The rows of a day: one for each customer of whom there is something to say, by number and name. */
export function assessmentRows(
  { asOf, byKey }: AssessedDay,
  language: Language,
): readonly (readonly PlanCell[])[] {
  return [...byKey.values()].map((said) =>
    ASSESSMENT_COLUMNS.map((column) => {
      const cell = column === 'asOf' ? asOf : cellOf(said, column, language);
      return cell === '' ? null : cell;
    }),
  );
}

/** The stored rows with those of a day in place of what was stored for it; rows that cannot be read stay. */
export function mergeAssessments(cells: AssessmentCells, day: AssessedDay, language: Language): MergedRows {
  const unread = new Set(
    readAssessments(cells).faults.flatMap(({ row, reason }) => (reason === 'repeated' ? [] : [row])),
  );
  return mergeStored(ASSESSMENT_COLUMNS, cells, {
    asOf: day.asOf,
    rows: assessmentRows(day, language),
    dayOf: (row) => dayOf(cells, row),
    replaces: (row) => dayOf(cells, row) === day.asOf && !unread.has(row),
  });
}
