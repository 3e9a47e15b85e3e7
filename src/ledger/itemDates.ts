import { shownText, saysNothing, wordKey } from './cells/cells';
import type { CheckList } from './checks/checkList';
import { isoFromDay } from './cells/dates';
import { NO_DAY, type Day } from './ledger';
import type { CellValue } from './mapping';
import type { RowReadings } from './checks/setAside';
import { FAULTS, rowIdOf, type DateField } from './sheetColumns';
import { dueDateFrom, readTerms, type Instalments, type Terms } from './cells/terms';

/** The date columns of the ledger; see `Ledger` for what each means. */
export interface ItemDates {
  readonly documentDate: Int32Array;
  readonly dueDate: Int32Array;
  readonly postingDate: Int32Array;
  readonly settledDate: Int32Array;
}

/** What the dates of an item depend on besides its own cells. */
export interface DateContext {
  /** Signed, by item. */
  readonly amount: Float64Array;
  /** The user's own words for terms, as keys of `wordKey`. */
  readonly terms: ReadonlyMap<string, string> | undefined;
}

export interface ItemDatesRead {
  readonly dates: ItemDates;
  /** The invoices that fall due in parts, by item. */
  readonly plans: ReadonlyMap<number, Instalments>;
}

/** Words of the sheet that a check names at most. */
const NAMED = 5;

/** Takes the dates of the items and makes the due dates that the sheet does not give, each counted. */
export function readItemDates(
  readings: RowReadings,
  rows: Int32Array,
  context: DateContext,
  checks: CheckList,
): ItemDatesRead {
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
  checkOrder(readings, rows, checks);
  checkReadable(readings, rows, dates, checks);
  return { dates, plans: completeDueDates(readings, rows, dates, context, checks) };
}

function checkOrder({ sheet, dates, spans }: RowReadings, rows: Int32Array, checks: CheckList): void {
  if (spans.every(({ guessed }) => guessed.size === 0)) return;
  for (const field of Object.keys(dates) as DateField[]) {
    for (const row of rows) {
      const cell = sheet.cells[field]?.[row] ?? '';
      const span = spans.find(({ end }) => row < end);
      if (span?.guessed.has(cell) !== true) continue;
      const reading = isoFromDay(dates[field]?.days[row] ?? 0);
      checks.add('dateOrderAssumed', rowIdOf(sheet, row), () => ({ example: shownText(cell), reading }));
    }
  }
}

function checkReadable(
  { sheet, shape, dates: columns, spans }: RowReadings,
  rows: Int32Array,
  dates: ItemDates,
  checks: CheckList,
): void {
  const settles = shape === 'invoices' || shape === 'openItems';
  rows.forEach((row, item) => {
    const sheetRow = rowIdOf(sheet, row);
    const documentDate = dates.documentDate[item] ?? NO_DAY;
    const dueDate = dates.dueDate[item] ?? NO_DAY;
    if (documentDate === NO_DAY && spans.find(({ end }) => row < end)?.dated === true) {
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
    if (settles && (settledFault === 'impossibleDate' || settledFault === 'errorCell')) {
      checks.add('settledDateUnreadable', sheetRow, () => ({
        example: shownText(sheet.cells.settledDate?.[row] ?? ''),
      }));
    }
  });
}

/**
 * An account's rows, and the receipts and credit notes among transactions, have no due date but their own: that
 * is no finding.
 */
function completeDueDates(
  { sheet, shape }: RowReadings,
  rows: Int32Array,
  dates: ItemDates,
  { amount, terms: own }: DateContext,
  checks: CheckList,
): ReadonlyMap<number, Instalments> {
  const memo = new Map<CellValue, Terms | undefined>();
  const unknown = new Set<string>();
  const plans = new Map<number, Instalments>();
  const termsOf = (cell: CellValue): Terms | undefined => {
    if (!memo.has(cell)) memo.set(cell, readTerms(own?.get(wordKey(cell)) ?? cell));
    return memo.get(cell);
  };
  rows.forEach((row, item) => {
    if (dates.dueDate[item] !== NO_DAY) return;
    const documentDate = dates.documentDate[item] ?? NO_DAY;
    const start: Day = documentDate === NO_DAY ? (dates.postingDate[item] ?? NO_DAY) : documentDate;
    const cell = sheet.cells.terms?.[row] ?? '';
    const credit = (amount[item] ?? 0) < 0;
    if (shape === 'transactions' && credit) {
      dates.dueDate[item] = start;
      return;
    }
    const terms = termsOf(cell);
    dates.dueDate[item] = terms ? dueDateFrom(start, terms) : start;
    if (terms?.kind === 'instalments' && shape !== 'movements' && (amount[item] ?? 0) > 0)
      plans.set(item, terms);
    if (shape === 'movements' && saysNothing(cell)) return;
    checks.add(terms ? 'dueFromTerms' : 'dueFromDocumentDate', rowIdOf(sheet, row));
    if (terms || saysNothing(cell)) return;
    if (unknown.size < NAMED) unknown.add(shownText(cell));
    checks.add('termsUnknown', rowIdOf(sheet, row));
  });
  checks.complete('termsUnknown', { terms: [...unknown] });
  return plans;
}
