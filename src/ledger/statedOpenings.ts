import { isCustomerCell } from './customers';
import { NO_DAY, type Day } from './ledger';
import type { TableReadings } from './checks/setAside';
import { faultNumber, type AmountColumn, type SheetColumns } from './sheetColumns';
import { saysOpening } from './cells/sheetWords';
import { valueOrZero } from './signedAmounts';

/**
 * An account's sheet may open it with a row of its own (期初余额, 上年结转): a balance, mostly without a date.
 * Its figure becomes the opening balance, and its day that of the customer's next movement; the first of the
 * sheet for a customer without any.
 */
export function withStatedOpenings(readings: TableReadings): TableReadings {
  const { sheet, shape, amounts, dates } = readings;
  const said = sheet.cells.description;
  if (shape !== 'movements' || !said) return readings;
  const rows = said.flatMap((cell, row) => (saysOpening(cell) ? [row] : []));
  if (rows.length === 0) return readings;
  const count = sheet.rowCount;
  const openingBalance = amounts.openingBalance ? copy(amounts.openingBalance) : nothing(count);
  const debit = copy(amounts.debit ?? nothing(count));
  const credit = copy(amounts.credit ?? nothing(count));
  const closingBalance = copy(amounts.closingBalance ?? nothing(count));
  for (const row of rows) {
    const stated = [openingBalance, closingBalance].find(({ fault }) => fault[row] === 0);
    const moved = debit.fault[row] === 0 || credit.fault[row] === 0;
    if (!stated && !moved) continue;
    const figure = stated ? valueOrZero(stated, row) : valueOrZero(debit, row) - valueOrZero(credit, row);
    for (const column of [debit, credit, closingBalance]) put(column, row, NaN);
    put(openingBalance, row, figure);
  }
  return {
    ...readings,
    amounts: { ...amounts, openingBalance, debit, credit, closingBalance },
    dates: { ...dates, documentDate: datedOpenings(sheet, dates, new Set(rows)) },
  };
}

function copy({ values, fault, wasText }: AmountColumn): AmountColumn {
  return { values: values.slice(), fault: fault.slice(), wasText: wasText.slice() };
}

function nothing(count: number): AmountColumn {
  return {
    values: new Float64Array(count).fill(NaN),
    fault: new Uint8Array(count).fill(faultNumber('missingAmount')),
    wasText: new Uint8Array(count),
  };
}

function put({ values, fault }: AmountColumn, row: number, value: number): void {
  values[row] = value;
  fault[row] = Number.isNaN(value) ? faultNumber('missingAmount') : 0;
}

/** The document dates, with one for the rows that open an account and have none. */
function datedOpenings(
  sheet: SheetColumns,
  dates: TableReadings['dates'],
  openings: ReadonlySet<number>,
): NonNullable<TableReadings['dates']['documentDate']> {
  const of = [dates.documentDate, dates.postingDate, dates.dueDate];
  const dayOf = (row: number): Day =>
    of.map((column) => column?.days[row] ?? NO_DAY).find((day) => day !== NO_DAY) ?? NO_DAY;
  const count = sheet.rowCount;
  const days = dates.documentDate?.days.slice() ?? new Int32Array(count).fill(NO_DAY);
  const fault = dates.documentDate?.fault.slice() ?? new Uint8Array(count).fill(faultNumber('missingDate'));
  const next = new Map<string, Day>();
  const undated: { readonly row: number; readonly day: Day | undefined }[] = [];
  let first = NO_DAY;
  for (let row = count - 1; row >= 0; row--) {
    const day = dayOf(row);
    const customer = customerAt(sheet, row);
    if (day !== NO_DAY) {
      next.set(customer, day);
      if (first === NO_DAY || day < first) first = day;
    } else if (openings.has(row)) {
      undated.push({ row, day: next.get(customer) });
    }
  }
  for (const { row, day = first } of undated) {
    days[row] = day;
    fault[row] = day === NO_DAY ? faultNumber('missingDate') : 0;
  }
  return { days, fault };
}

function customerAt({ cells }: SheetColumns, row: number): string {
  const found = [cells.customerNumber?.[row], cells.customerName?.[row]].find(isCustomerCell);
  return String(found ?? '');
}
