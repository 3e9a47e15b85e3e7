import type { CreditPolicy } from '../../credit/policy';
import { policyChanges } from '../../credit/policyChanges';
import { CREDIT_DAYS, type CreditField } from '../../credit/file/creditFile';
import { isoFromDay } from '../../ledger/cells/dates';
import type { CellValue } from '../../ledger/mapping';
import { creditFileText } from '../../locales/creditFileText';
import { creditPolicyText as text } from '../../locales/creditPolicyText';
import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { settingValue, settingWords } from '../../reports/credit/settingWords';
import { today } from '../clock';
import { writeInExcel } from '../inExcel';
import { listSheets } from '../ownedSheets';
import { SHIFT_1904, uses1904 } from '../reading/dateSystem';
import { toExcel } from '../writing/cells';
import { freeSheetName } from '../writing/freeName';
import { HEADER_STYLE, STYLES, TABLE_STYLES } from '../writing/palette';
import { applyStyle, setNumberFormat } from '../writing/styleWriter';
import { loadCreditPolicy, saveCreditPolicy } from './creditPolicy';
import type { ChangeLog } from './setCreditFields';

/** Who changed something, and why: nothing is changed without. */
export interface Reasoned {
  readonly who: string;
  readonly why: string;
}

/** A line of the log. */
interface LogLine {
  readonly what: string;
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
}

const COLUMNS = ['date', 'who', 'what', 'before', 'after', 'why'] as const;
type LogColumn = (typeof COLUMNS)[number];

/** By this the table is found again, whatever the sheet is called by then. */
const TABLE = 'AR_CreditPolicyLog';
/** From 0. */
const HEADER_ROW = 3;
const WIDTHS: Readonly<Record<LogColumn, number>> = {
  date: 80,
  who: 90,
  what: 280,
  before: 110,
  after: 110,
  why: 320,
};

async function makeLog(context: Excel.RequestContext, language: Language): Promise<Excel.Table> {
  const names = (await listSheets(context)).map(({ name }) => name);
  const sheet = context.workbook.worksheets.add(freeSheetName(text(language, 'creditLog.sheet'), names));
  const title = sheet.getRange('A1');
  title.values = [[toExcel(text(language, 'creditLog.title'))]];
  applyStyle(title, STYLES.title);
  const note = sheet.getRange('A2');
  note.values = [[toExcel(text(language, 'creditLog.note'))]];
  applyStyle(note, STYLES.note);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, COLUMNS.length);
  header.values = [COLUMNS.map((column) => toExcel(text(language, `creditLog.${column}`)))];
  const table = sheet.tables.add(sheet.getRangeByIndexes(HEADER_ROW, 0, 2, COLUMNS.length), true);
  table.name = TABLE;
  table.style = TABLE_STYLES.primary;
  table.showBandedRows = false;
  applyStyle(header, HEADER_STYLE);
  COLUMNS.forEach((column, at) => {
    sheet.getRangeByIndexes(HEADER_ROW, at, 1, 1).format.columnWidth = WIDTHS[column];
  });
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  await context.sync();
  return table;
}

/** Which of the log's columns each column of the table is; the user may have moved them and added others. */
async function columnsOf(
  context: Excel.RequestContext,
  table: Excel.Table,
  language: Language,
): Promise<readonly (LogColumn | undefined)[]> {
  const header = table.getHeaderRowRange();
  header.load('values');
  await context.sync();
  const names = ((header.values as CellValue[][])[0] ?? []).map(String);
  const found = names.map((name) =>
    COLUMNS.find((column) =>
      (['en-US', 'zh-CN'] as const).some((one) => text(one, `creditLog.${column}`) === name.trim()),
    ),
  );
  if (COLUMNS.some((column) => !found.includes(column))) {
    const columns = COLUMNS.map((column) => text(language, `creditLog.${column}`));
    throw new Problem('creditLogColumn', { columns });
  }
  return found;
}

interface Body {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** A table without rows has one blank line. */
  readonly blank: boolean;
}

async function bodyOf(context: Excel.RequestContext, table: Excel.Table): Promise<Body> {
  const range = table.getDataBodyRange();
  range.load('rowIndex,columnIndex,rowCount,values');
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount: rows } = range;
  const values = range.values as CellValue[][];
  return { row, column, rows, blank: rows === 1 && (values[0] ?? []).every((value) => value === '') };
}

/** Adds lines below those of the log, which it makes where there is none; no line of before is touched. */
async function addLines(
  context: Excel.RequestContext,
  lines: readonly LogLine[],
  { who, why }: Reasoned,
  language: Language,
): Promise<void> {
  if (lines.length === 0) return;
  const found = context.workbook.tables.getItemOrNullObject(TABLE);
  found.load('name');
  await context.sync();
  const table = found.isNullObject ? await makeLog(context, language) : found;
  const columns = await columnsOf(context, table, language);
  const body = await bodyOf(context, table);
  const date = today() - ((await uses1904(context)) ? SHIFT_1904 : 0);
  const rows = lines.map(({ what, before, after }) => {
    const cells: Readonly<Record<LogColumn, CellValue>> = { date, who, what, before, after, why };
    return columns.map((column) => (column === undefined ? '' : toExcel(cells[column])));
  });
  // New rows take the place of the blank line of an empty table.
  if (rows.length > (body.blank ? 1 : 0)) {
    const blank = Array.from({ length: rows.length - (body.blank ? 1 : 0) }, () => columns.map(() => ''));
    table.rows.add(undefined, blank);
    await context.sync();
  }
  const first = body.row + (body.blank ? 0 : body.rows);
  const sheet = table.worksheet;
  columns.forEach((column, at) => {
    if (column === undefined) return;
    const range = sheet.getRangeByIndexes(first, body.column + at, rows.length, 1);
    range.values = rows.map((cells) => [cells[at] ?? '']);
    if (column === 'date') setNumberFormat(range, 'date');
    range.format.horizontalAlignment = 'Left';
    range.format.verticalAlignment = 'Top';
    if (column === 'why' || column === 'what') range.format.wrapText = true;
  });
  await context.sync();
}

/** Keeps another policy with the workbook and a line of the log for each setting that it changes. Gives how many. */
export async function changePolicy(
  policy: CreditPolicy,
  reasoned: Reasoned,
  language: Language,
): Promise<number> {
  return writeInExcel(async (context) => {
    const before = (await loadCreditPolicy(context)).policy;
    const lines = policyChanges(before, policy).map(({ at, before: was, after: is }): LogLine => {
      const named = at[0] === 'grades' && policy.grades[Number(at[1])] === undefined ? before : policy;
      return {
        what: settingWords(at, named, language),
        before: settingValue(at, was),
        after: settingValue(at, is),
      };
    });
    if (lines.length === 0) return 0;
    await saveCreditPolicy(context, policy);
    try {
      await addLines(context, lines, reasoned, language);
    } catch (error) {
      // No change without its line.
      await saveCreditPolicy(context, before);
      throw error;
    }
    return lines.length;
  });
}

const DAYS: ReadonlySet<CreditField> = new Set<CreditField>(CREDIT_DAYS);

/** Logs what is decided for a customer. */
export function decisionLog(customer: string, reasoned: Reasoned, language: Language): ChangeLog {
  return async (context, changes) => {
    const shift = (await uses1904(context)) ? SHIFT_1904 : 0;
    const shown = (field: CreditField, value: CellValue): LogLine['before'] =>
      typeof value === 'number' && DAYS.has(field) ? isoFromDay(value + shift) : value;
    const lines = changes.map(({ field, before, after }): LogLine => {
      const what = creditFileText(language, `creditField.${field}`);
      return {
        what: text(language, 'creditLog.customer', { customer, what }),
        before: shown(field, before),
        after: shown(field, after),
      };
    });
    await addLines(context, lines, reasoned, language);
  };
}
