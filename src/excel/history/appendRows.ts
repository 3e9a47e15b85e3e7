import type { SheetPlan, TablePlan } from '../../reports/plan';
import { shiftDates } from '../reading/dateSystem';
import { markReport } from '../ownedSheets';
import type { AboutSheet } from '../sheetLayout';
import { bytesOfRows, CHUNK_BYTES, toExcel } from '../writing/cells';
import { formatColumns } from '../writing/tableWriter';
import { onRange, rangeOf, writePrint, writeWidths } from '../writing/styleWriter';
import type { StandingTable } from './standingTable';

/** The sheet as it shall be, of whose table only the last rows are new. */
export interface Appended {
  readonly standing: StandingTable;
  readonly plan: SheetPlan;
  /** The sheet as it would be without them. */
  readonly before: SheetPlan;
  /** How many rows are new. */
  readonly rows: number;
}

function tableOf({ tables }: SheetPlan): TablePlan {
  const [table] = tables;
  if (table === undefined) throw new RangeError('No table');
  return table;
}

/** The table with only the rows that are new, where they shall stand; their header row stands above them. */
function freshRows({ plan, standing, rows }: Appended): TablePlan {
  const table = tableOf(standing.cells.date1904 === true ? shiftDates(plan) : plan);
  return { ...table, row: table.row + table.rows.length - rows, rows: table.rows.slice(-rows) };
}

/** Whether the table stands as it would be written: our columns first, their headers, looks and place the same. */
function standsAsWritten({ standing, plan, before }: Appended): boolean {
  const { headers, places, body, layout, info } = standing;
  const table = tableOf(plan);
  const old = tableOf(before);
  const isSame = table.columns.every(
    ({ header, format, key }, at) =>
      headers[at] === header && old.columns[at]?.format === format && places[key] === at,
  );
  const inPlace =
    body.firstRow === table.row + 1 && body.firstColumn === table.column && old.row === table.row;
  return isSame && inPlace && layout.tables.length === 1 && !info.protected && info.visible;
}

/**
 * Whether rows can go below the table just so: in one request, with nothing in their way. Else the table is written
 * anew by the one writer, which moves what stands below it.
 */
export async function canAppend(context: Excel.RequestContext, wanted: Appended): Promise<boolean> {
  const { standing } = wanted;
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return false;
  if (!standsAsWritten(wanted) || bytesOfRows(freshRows(wanted).rows) > CHUNK_BYTES / 2) return false;
  const { sheet } = standing.info;
  const table = sheet.tables.getItem(standing.table.name);
  const used = sheet.getUsedRangeOrNullObject(true);
  const { protection } = context.workbook;
  const { autoFilter } = table;
  table.load('showTotals');
  autoFilter.load('isDataFiltered');
  used.load('rowIndex,rowCount');
  protection.load('protected');
  await context.sync();
  const { firstRow, rowCount } = standing.body;
  const isFree = !used.isNullObject && used.rowIndex + used.rowCount <= firstRow + rowCount;
  return isFree && !protection.protected && !table.showTotals && !autoFilter.isDataFiltered;
}

function writeHeading(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { row, column, cells } of plan.blocks) {
    onRange(sheet, { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, (range) => {
      range.values = cells.map((line) => line.map(toExcel));
    });
  }
  writeWidths(sheet, plan);
  writePrint(sheet, plan);
}

/** The table's cells, with the user's columns and its header. */
function areaOf({ standing }: Appended, more: number): Excel.Range {
  const { info, body, headers } = standing;
  return info.sheet.getRangeByIndexes(
    body.firstRow - 1,
    body.firstColumn,
    body.rowCount + 1 + more,
    headers.length,
  );
}

/** Adds the rows below the table, in one request, and says above it what it has now. */
export async function appendRows(
  context: Excel.RequestContext,
  wanted: Appended,
  about: AboutSheet,
): Promise<void> {
  const { standing, plan, rows } = wanted;
  const { sheet } = standing.info;
  const fresh = freshRows(wanted);
  formatColumns(sheet, fresh);
  const area = { row: fresh.row + 1, column: fresh.column, rows, columns: fresh.columns.length };
  rangeOf(sheet, area).values = fresh.rows.map((cells) => cells.map(toExcel));
  sheet.tables.getItem(standing.table.name).resize(areaOf(wanted, rows));
  writeHeading(sheet, plan);
  markReport(
    sheet,
    standing.kind.report,
    { ...standing.layout, rows: standing.end + rows, ...about },
    undefined,
  );
  await context.sync();
}

/** Takes the rows away again after a failure, however far it got. */
export async function takeBack(context: Excel.RequestContext, wanted: Appended): Promise<void> {
  const { standing, before, rows } = wanted;
  const { info, layout, body, kind } = standing;
  const { sheet } = info;
  sheet.tables.getItem(standing.table.name).resize(areaOf(wanted, 0));
  sheet
    .getRangeByIndexes(body.firstRow + body.rowCount, body.firstColumn, rows, standing.headers.length)
    .delete('Up');
  writeHeading(sheet, before);
  markReport(sheet, kind.report, layout, undefined);
  await context.sync();
}
