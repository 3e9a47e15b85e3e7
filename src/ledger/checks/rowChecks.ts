import { shownText } from '../cells/cells';
import { SEVERITIES, type CheckList } from './checkList';
import { FIELDS, type Field, type Intake, type SetAsideReason } from '../ledger';
import type { Verdicts } from '../readTables';
import type { RowReadings } from './setAside';
import { valueOrZero } from '../signedAmounts';
import { AMOUNT_FIELDS, rowIdOf, type SheetColumns } from '../sheetColumns';

/** What a row says in the column that its shape lives on. */
export function amountAt({ shape, amounts }: RowReadings, row: number): number {
  if (shape === 'movements') {
    const told = [amounts.debit, amounts.credit].some((side) => side?.fault[row] === 0);
    return told ? valueOrZero(amounts.debit, row) - valueOrZero(amounts.credit, row) : NaN;
  }
  const open = shape === 'transactions' ? NaN : (amounts.openAmount?.values[row] ?? NaN);
  return Number.isNaN(open) ? (amounts.amount?.values[row] ?? NaN) : open;
}

/** Rows that name money but cannot be placed; totals, remarks and void documents are no money of their own. */
export function leftOutOf(readings: RowReadings, verdicts: Verdicts): Intake['leftOut'] {
  let items = 0;
  let amount = 0;
  verdicts.forEach((reason, row) => {
    if (reason === undefined || SEVERITIES[reason === 'blank' ? 'noteRow' : reason] !== 'error') return;
    const value = amountAt(readings, row);
    if (Number.isNaN(value) || value === 0) return;
    items++;
    amount += value;
  });
  return { items, amount };
}

/** A check for every reason but blank rows, with the cell that shows it where there is one. */
export function noteSetAside({ sheet }: RowReadings, verdicts: Verdicts, checks: CheckList): void {
  verdicts.forEach((reason, row) => {
    if (reason === undefined || reason === 'blank') return;
    checks.add(reason, rowIdOf(sheet, row), () => ({ example: exampleOf(sheet, reason, row) }));
  });
}

function exampleOf(sheet: SheetColumns, reason: SetAsideReason, row: number): string {
  const dates = ['dueDate', 'documentDate', 'postingDate'] as const;
  const fields: readonly Field[] =
    reason === 'impossibleDate'
      ? dates
      : reason === 'voidDocument'
        ? ['document']
        : reason.startsWith('amount')
          ? AMOUNT_FIELDS
          : FIELDS;
  const isShown = (text: string): boolean => text !== '' && (reason !== 'errorCell' || text.startsWith('#'));
  return fields.map((field) => shownText(sheet.cells[field]?.[row] ?? '')).find(isShown) ?? '';
}

/** Amounts of items that stood in the sheet as text. */
export function noteTexts({ sheet, amounts }: RowReadings, rows: Int32Array, checks: CheckList): void {
  for (const field of AMOUNT_FIELDS) {
    const column = amounts[field];
    if (!column) continue;
    for (const row of rows) {
      if (column.wasText[row] !== 1) continue;
      checks.add('numberAsText', rowIdOf(sheet, row), () => ({
        example: shownText(sheet.cells[field]?.[row] ?? ''),
      }));
    }
  }
}
