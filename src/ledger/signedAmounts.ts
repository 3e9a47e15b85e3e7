import { faultNumber, FAULTS, type AmountColumn } from './sheetColumns';

/** Debits less credits: the signed amounts of a list that has a column for each side. */
export function netColumn(debit: AmountColumn, credit: AmountColumn): AmountColumn {
  const count = debit.values.length;
  const values = new Float64Array(count).fill(NaN);
  const fault = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const faults = [debit.fault[row] ?? 0, credit.fault[row] ?? 0];
    const unreadable = faults.find((each) => each !== 0 && FAULTS[each] !== 'missingAmount');
    if (unreadable !== undefined) fault[row] = unreadable;
    else if (faults.every((each) => each !== 0)) fault[row] = faultNumber('missingAmount');
    else values[row] = valueOrZero(debit, row) - valueOrZero(credit, row);
  }
  return { values, fault, wasText: new Uint8Array(count) };
}

/** Receipts as what they take off the debt. A list that states them all as negative does so already. */
export function takenOff(receipts: AmountColumn): AmountColumn {
  const negative = !receipts.values.some((value) => value > 0);
  return negative ? receipts : { ...receipts, values: receipts.values.map((value) => 0 - value) };
}

/** An amount of a column, with 0 for a cell that holds none or that cannot be read. */
export function valueOrZero(column: AmountColumn | undefined, row: number): number {
  const value = column?.values[row] ?? 0;
  return Number.isNaN(value) ? 0 : value;
}
