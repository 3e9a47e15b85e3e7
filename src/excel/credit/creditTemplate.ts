import { CREDIT_DAYS, CREDIT_TEXTS, type CreditField } from '../../credit/file/creditFile';
import { matchEntries } from '../../credit/file/matchEntries';
import type { Customer } from '../../ledger/ledger';
import { creditFileText as text } from '../../locales/creditFileText';
import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { writeInExcel } from '../inExcel';
import { listSheets } from '../ownedSheets';
import { goTo } from '../workbookEvents';
import { toExcel } from '../writing/cells';
import { freeSheetName } from '../writing/freeName';
import { HEADER_STYLE, STYLES } from '../writing/palette';
import { applyStyle, setNumberFormat } from '../writing/styleWriter';
import { findCreditFile, type FoundCreditFile } from './findCreditFile';

/** Columns of the template: what a credit department keeps, and what the Z-scores need. */
const TEMPLATE_FIELDS = [
  'customerNumber',
  'customerName',
  'parent',
  'currency',
  'limit',
  'termsDays',
  'nextReview',
  'lastReview',
  'hold',
  'temporaryLimit',
  'temporaryUntil',
  'insuredLimit',
  'insuredUntil',
  'guarantee',
  'guaranteeUntil',
  'collateral',
  'collateralUntil',
  'openOrders',
  'externalRating',
  'ratingDate',
  'registeredCapital',
  'founded',
  'statementDate',
  'cash',
  'currentAssets',
  'inventories',
  'currentLiabilities',
  'totalAssets',
  'liabilities',
  'equity',
  'retainedEarnings',
  'ebit',
  'sales',
  'netProfit',
  'note',
] as const satisfies readonly CreditField[];

/** From 0. */
const HEADER_ROW = 3;
/** Rows below the customers that are formatted too, for those who come later. */
const SPARE_ROWS = 200;
/** Rows that one request writes. */
const BLOCK = 5000;
/** In points. */
const WIDTH = 92;
const NAME_WIDTH = 180;
const COUNTS: ReadonlySet<CreditField> = new Set<CreditField>(['termsDays']);
const DAYS: ReadonlySet<CreditField> = new Set<CreditField>(CREDIT_DAYS);
const WORDS: ReadonlySet<CreditField> = new Set<CreditField>([...CREDIT_TEXTS, 'hold']);

/** A credit file that stands, or the sheet that was made for one. */
export interface CreditSheet {
  readonly sheet: string;
  readonly created: boolean;
}

function formatOf(field: CreditField): 'date' | 'integer' | 'wholeAmount' | undefined {
  if (WORDS.has(field)) return undefined;
  if (DAYS.has(field)) return 'date';
  return COUNTS.has(field) ? 'integer' : 'wholeAmount';
}

function writeHead(sheet: Excel.Worksheet, language: Language, customers: number): void {
  const title = sheet.getRange('A1');
  title.values = [[toExcel(text(language, 'creditFile.title'))]];
  applyStyle(title, STYLES.title);
  const note = sheet.getRange('A2');
  note.values = [[toExcel(text(language, 'creditFile.note'))]];
  applyStyle(note, STYLES.note);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, TEMPLATE_FIELDS.length);
  header.values = [TEMPLATE_FIELDS.map((field) => toExcel(text(language, `creditField.${field}`)))];
  applyStyle(header, HEADER_STYLE);
  TEMPLATE_FIELDS.forEach((field, column) => {
    const format = formatOf(field);
    const below = sheet.getRangeByIndexes(HEADER_ROW + 1, column, customers + SPARE_ROWS, 1);
    if (format !== undefined) setNumberFormat(below, format);
    below.format.columnWidth = field === 'customerName' || field === 'note' ? NAME_WIDTH : WIDTH;
  });
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

/**
 * Adds a sheet for the user to keep the credit file on, with the ledger's customers; where the workbook has a credit
 * file, shows that and changes nothing. The sheet is the user's from then on.
 */
export async function writeCreditTemplate(
  customers: readonly Customer[],
  language: Language,
): Promise<CreditSheet> {
  return writeInExcel(async (context) => {
    const standing = await findCreditFile(context);
    if (standing !== undefined) {
      await goTo(context, standing.sheet, 'A1');
      return { sheet: standing.sheet, created: false };
    }
    const names = (await listSheets(context)).map(({ name }) => name);
    const name = freeSheetName(text(language, 'creditFile.sheet'), names);
    const sheet = context.workbook.worksheets.add(name);
    writeHead(sheet, language, customers.length);
    const rows = customers.map((one) => [toExcel(one.number), toExcel(one.name)]);
    await writeRows(context, sheet, HEADER_ROW + 1, 0, rows);
    await goTo(context, name, 'E5');
    return { sheet: name, created: true };
  });
}

type Cells = readonly (string | number | boolean)[];

/** Does something with every block of rows that one request carries, one after the other. */
async function inBlocks<T>(
  rows: readonly T[],
  write: (block: readonly T[], from: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += BLOCK) await write(rows.slice(from, from + BLOCK), from);
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: readonly Cells[],
): Promise<void> {
  await inBlocks(rows, async (block, from) => {
    const range = sheet.getRangeByIndexes(row + from, column, block.length, block[0]?.length ?? 1);
    range.values = block.map((cells) => [...cells]);
    await context.sync();
  });
}

/** Adds the customers of the ledger that the credit file lacks, below its last row. Gives how many. */
export async function addMissingCustomers(
  customers: readonly Customer[],
  language: Language,
): Promise<{ readonly sheet: string; readonly added: number }> {
  return writeInExcel(async (context) => {
    const found = await findCreditFile(context);
    if (found === undefined) throw new Problem('noCreditFile', { sheet: text(language, 'creditFile.sheet') });
    const { without } = matchEntries(found.file, customers);
    const missing = without.flatMap((at) => customers[at] ?? []);
    if (missing.length > 0) await append(context, found, missing);
    return { sheet: found.sheet, added: missing.length };
  });
}

/** Makes the table longer: what stands below it moves down. Gives the first of the new rows. */
async function addTableRows(
  context: Excel.RequestContext,
  table: Excel.Table,
  count: number,
): Promise<number> {
  const body = table.getDataBodyRange();
  const header = table.getHeaderRowRange();
  body.load('rowIndex,rowCount');
  header.load('columnCount');
  await context.sync();
  const blank = Array.from({ length: count }, () => Array<string>(header.columnCount).fill(''));
  await inBlocks(blank, async (block) => {
    table.rows.add(undefined, [...block]);
    await context.sync();
  });
  return body.rowIndex + body.rowCount;
}

async function append(
  context: Excel.RequestContext,
  found: FoundCreditFile,
  missing: readonly Customer[],
): Promise<void> {
  const { file, firstColumn, table } = found;
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const columnOf = (field: CreditField): number | undefined =>
    file.columns.find((column) => column.field === field)?.column;
  const number = columnOf('customerNumber');
  const name = columnOf('customerName');
  const row =
    table === ''
      ? found.firstRow + found.rowCount
      : await addTableRows(context, sheet.tables.getItem(table), missing.length);
  // A file with one of the two columns takes what there is for it.
  const numbers = missing.map((one) => [
    toExcel(name === undefined && one.number === '' ? one.name : one.number),
  ]);
  const names = missing.map((one) => [
    toExcel(number === undefined && one.name === '' ? one.number : one.name),
  ]);
  if (number !== undefined) await writeRows(context, sheet, row, firstColumn + number, numbers);
  if (name !== undefined) await writeRows(context, sheet, row, firstColumn + name, names);
}
