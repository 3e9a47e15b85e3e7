import { shownText, saysNothing } from './cells';
import type { CheckList } from './checkList';
import { isoFromDay } from './dates';
import { NO_DAY, type Day } from './ledger';
import type { CellValue } from './mapping';
import type { RowReadings } from './setAside';
import { FAULTS, type DateField } from './sheetColumns';
import { dueDateFrom, readTerms, type Terms } from './terms';

/** The date columns of the ledger; see `Ledger` for what each means. */
export interface ItemDates {
  readonly documentDate: Int32Array;
  readonly dueDate: Int32Array;
  readonly postingDate: Int32Array;
  readonly settledDate: Int32Array;
}

/** Words of the sheet that a check names at most. */
const NAMED = 5;

/** Takes the dates of the items and makes the due dates that the sheet does not give, each counted. */
export function readItemDates(
  readings: RowReadings,
  guessed: ReadonlySet<CellValue>,
  rows: Int32Array,
  checks: CheckList,
): ItemDates {
  const pick = (field: DateField): Int32Array => {
    const days = readings.dates[field]?.days;
    return days ? rows.map((row) => days[row] ?? NO_DAY) : new Int32Array(rows.length).fill(NO_DAY);
  };
  const dates: ItemDates = {
    documentDate: pick('documentDate'),
    dueDate: pick('dueDate'),
    postingDate: pick('postingDate'),
    settledDate: pick('settledDate'),
  };
  checkOrder(readings, guessed, rows, checks);
  checkReadable(readings, rows, dates, checks);
  completeDueDates(readings, rows, dates, checks);
  return dates;
}

function checkOrder(
  { sheet, dates }: RowReadings,
  guessed: ReadonlySet<CellValue>,
  rows: Int32Array,
  checks: CheckList,
): void {
  if (guessed.size === 0) return;
  for (const field of Object.keys(dates) as DateField[]) {
    for (const row of rows) {
      const cell = sheet.cells[field]?.[row] ?? '';
      if (!guessed.has(cell)) continue;
      const reading = isoFromDay(dates[field]?.days[row] ?? 0);
      checks.add('dateOrderAssumed', sheet.firstRow + row, () => ({ example: shownText(cell), reading }));
    }
  }
}

function checkReadable(
  { sheet, dates: columns }: RowReadings,
  rows: Int32Array,
  dates: ItemDates,
  checks: CheckList,
): void {
  rows.forEach((row, item) => {
    const sheetRow = sheet.firstRow + row;
    const documentDate = dates.documentDate[item] ?? NO_DAY;
    const dueDate = dates.dueDate[item] ?? NO_DAY;
    if (columns.documentDate && documentDate === NO_DAY) {
      checks.add('documentDateUnreadable', sheetRow, () => ({
        example: shownText(sheet.cells.documentDate?.[row] ?? ''),
      }));
    } else if (documentDate !== NO_DAY && dueDate !== NO_DAY && dueDate < documentDate) {
      checks.add('dueBeforeDocument', sheetRow, () => ({
        document: isoFromDay(documentDate),
        due: isoFromDay(dueDate),
      }));
    }
    const settledFault = FAULTS[columns.settledDate?.fault[row] ?? 0];
    if (settledFault === 'impossibleDate' || settledFault === 'errorCell') {
      checks.add('settledDateUnreadable', sheetRow, () => ({
        example: shownText(sheet.cells.settledDate?.[row] ?? ''),
      }));
    }
  });
}

function completeDueDates(
  { sheet }: RowReadings,
  rows: Int32Array,
  dates: ItemDates,
  checks: CheckList,
): void {
  const memo = new Map<CellValue, Terms | undefined>();
  const unknown = new Set<string>();
  const termsOf = (cell: CellValue): Terms | undefined => {
    if (!memo.has(cell)) memo.set(cell, readTerms(cell));
    return memo.get(cell);
  };
  rows.forEach((row, item) => {
    if (dates.dueDate[item] !== NO_DAY) return;
    const documentDate = dates.documentDate[item] ?? NO_DAY;
    const start: Day = documentDate === NO_DAY ? (dates.postingDate[item] ?? NO_DAY) : documentDate;
    const cell = sheet.cells.terms?.[row] ?? '';
    const terms = termsOf(cell);
    dates.dueDate[item] = terms ? dueDateFrom(start, terms) : start;
    checks.add(terms ? 'dueFromTerms' : 'dueFromDocumentDate', sheet.firstRow + row);
    if (terms || saysNothing(cell)) return;
    if (unknown.size < NAMED) unknown.add(shownText(cell));
    checks.add('termsUnknown', sheet.firstRow + row);
  });
  checks.complete('termsUnknown', { terms: [...unknown].join(', ') });
}
