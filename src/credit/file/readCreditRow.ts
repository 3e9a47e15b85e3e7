import { identifierText, isErrorText, plainText, saysNothing, shownText } from '../../ledger/cells/cells';
import { isoCurrency } from '../../ledger/cells/currencies';
import type { CellValue } from '../../ledger/mapping';
import type { CreditColumn } from './creditColumns';
import {
  CREDIT_DAYS,
  CREDIT_TEXTS,
  type CreditDay,
  type CreditEntry,
  type CreditField,
  type CreditFileFault,
  type CreditNumber,
  type CreditText,
} from './creditFile';
import {
  readCount,
  readDay,
  readMoney,
  readRatio,
  readTermsDays,
  readYesNo,
  saysNoEnd,
  type CellStyle,
  type Figure,
} from './creditCells';

/** How a table is written: which of its ratios are in percent, beside what its cells look like. */
export interface TableStyle extends CellStyle {
  readonly inPercent: ReadonlySet<CreditField>;
}

const DAYS: ReadonlySet<CreditField> = new Set<CreditField>(CREDIT_DAYS);
const TEXTS: ReadonlySet<CreditField> = new Set<CreditField>(CREDIT_TEXTS);
const RATIOS: ReadonlySet<CreditField> = new Set<CreditField>(['currentRatio', 'quickRatio', 'debtRatio']);
const COUNTS: ReadonlySet<CreditField> = new Set<CreditField>(['yearsInBusiness', 'brokenPromises']);
/** What may be below zero: results, and what is left when debts are taken off. */
const SIGNED: ReadonlySet<CreditField> = new Set<CreditField>([
  'workingCapital',
  'equity',
  'retainedEarnings',
  'ebit',
  'netProfit',
]);
/** Amounts that are set against what a customer owes, best first to tell the currency of a row by. */
const AGAINST_OPEN: readonly CreditField[] = [
  'limit',
  'insuredLimit',
  'temporaryLimit',
  'openOrders',
  'guarantee',
  'collateral',
];
const UNTIL: ReadonlySet<CreditField> = new Set<CreditField>([
  'insuredUntil',
  'temporaryUntil',
  'guaranteeUntil',
  'collateralUntil',
  'nextReview',
]);

type Fault = CreditFileFault['why'];

function isDay(field: CreditField): field is CreditDay {
  return DAYS.has(field);
}

function isText(field: CreditField): field is CreditText {
  return TEXTS.has(field);
}

function readNumber(cell: CellValue, { field, unit }: CreditColumn, style: TableStyle): Figure | undefined {
  const { mark, inPercent } = style;
  const alone = (value: number | undefined): Figure | undefined => (value === undefined ? value : { value });
  if (RATIOS.has(field)) return alone(readRatio(cell, inPercent.has(field), mark));
  if (COUNTS.has(field)) return alone(readCount(cell, mark));
  if (field === 'termsDays') return alone(readTermsDays(cell, mark));
  return readMoney(cell, unit?.power ?? 0, mark);
}

function dayOf(cell: CellValue, field: CreditDay, style: TableStyle): number | undefined {
  if (field === 'founded') return readDay(cell, style, 'first');
  return readDay(cell, style, field === 'statementDate' ? 'last' : undefined);
}

/** The currency of a row: as its own column says, else as the header of its limit does. */
function currencyOf(cells: readonly CellValue[], columns: readonly CreditColumn[]): string | undefined {
  const own = cells[columns.find(({ field }) => field === 'currency')?.column ?? -1];
  if (own !== undefined && !saysNothing(own) && !isErrorText(own)) {
    const text = plainText(own);
    return isoCurrency(text) ?? text;
  }
  const named = AGAINST_OPEN.flatMap(
    (field) => columns.find((column) => column.field === field)?.currency ?? [],
  );
  return named[0];
}

/** Reads one row; a cell that cannot be read is a fault, and the field is then left out. */
export function readCreditRow(
  cells: readonly CellValue[],
  row: number,
  columns: readonly CreditColumn[],
  style: TableStyle,
): { readonly entry: CreditEntry; readonly faults: readonly CreditFileFault[] } {
  const texts: Partial<Record<CreditText, string>> = {};
  const days: Partial<Record<CreditDay, number>> = {};
  const numbers: Partial<Record<CreditNumber, number>> = {};
  const faults: CreditFileFault[] = [];
  let hold = false;
  const currency = currencyOf(cells, columns);
  if (currency !== undefined) texts.currency = currency;
  for (const column of columns) {
    const { field } = column;
    const cell = cells[column.column] ?? '';
    const fault = (why: Fault): void => {
      faults.push({ row, field, shown: shownText(cell), why });
    };
    if (field === 'currency' || saysNothing(cell)) continue;
    if (isText(field)) {
      if (!isErrorText(cell)) texts[field] = identifierText(cell);
    } else if (isDay(field)) {
      const day = dayOf(cell, field, style);
      if (day !== undefined) days[field] = day;
      else if (!(UNTIL.has(field) && saysNoEnd(cell))) fault('notADate');
    } else if (field === 'hold') {
      const said = readYesNo(cell);
      if (said === undefined) fault('notYesNo');
      hold = said ?? false;
    } else {
      const found = readNumber(cell, column, style);
      const stated = found?.currency ?? (AGAINST_OPEN.includes(field) ? column.currency : undefined);
      if (found === undefined) fault('notANumber');
      else if (found.value < 0 && !SIGNED.has(field)) fault('negative');
      else if (stated !== undefined && currency !== undefined && stated !== currency) fault('otherCurrency');
      else numbers[field] = found.value;
    }
  }
  return { entry: { row, hold, ...texts, ...days, ...numbers }, faults };
}
