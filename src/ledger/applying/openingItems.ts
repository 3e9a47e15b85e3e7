import type { CheckList } from '../checks/checkList';
import { knownFrom } from '../knownFrom';
import { NO_DAY, type Day, type Kind, type Ledger } from '../ledger';
import { dayOfBand, type BandReadings } from '../openingBands';
import type { RowReadings } from '../checks/setAside';
import { valueOrZero } from '../signedAmounts';

/** One figure of an account's row as an item. `row` is an item of the ledger of rows. */
export interface Figure {
  readonly row: number;
  readonly amount: number;
  readonly kind: Kind;
  readonly day: Day;
  readonly due: Day;
  readonly currency: number;
}

/** Where a balance is told twice: a difference of less is rounding. */
export const TOLERANCE = 0.005;

/** The day of an account's row; one of its dates is always there. */
export function dayOfRow(ledger: Ledger, row: number): Day {
  const day = knownFrom(ledger, row);
  return day === NO_DAY ? (ledger.dueDate[row] ?? 0) : day;
}

/** The opening balances by age, and the row of the sheet's columns at which their table begins. */
export interface OpeningTable {
  readonly start: number;
  readonly bands: BandReadings;
}

export interface OpeningRows {
  /** Items of the rows that open an account, in the order of their dates. */
  readonly opening: readonly number[];
  /** Items before this one are movements, the others rows of the table by age. */
  readonly moves: number;
  readonly table: OpeningTable | undefined;
}

/** Amounts below this are float noise. */
const NOISE = 1e-6;

/**
 * The opening balances as items: split over the ages of the second table where it has the customer, else of the
 * day before the account's first row. What the ages do not explain of a stated balance is an item of its own,
 * so that the items come to the balance. An account that is only in the second table opens with the others.
 */
export function openingItems(
  ledger: Ledger,
  readings: RowReadings,
  rows: Int32Array,
  { opening, moves, table }: OpeningRows,
  checks: CheckList,
): Figure[] {
  const figures: Figure[] = [];
  const dayBefore = (row: number): Day => dayOfRow(ledger, row) - 1;
  const [earliest] = opening;
  if (earliest === undefined) return figures;
  const opened = new Map<number, number>();
  for (const row of opening) {
    const customer = ledger.customer[row] ?? 0;
    if (!opened.has(customer)) opened.set(customer, row);
  }
  const aged = new Map<number, number>();
  for (let row = moves; table && row < ledger.count; row++) {
    const customer = ledger.customer[row] ?? 0;
    const account = opened.get(customer);
    const day = dayBefore(account ?? earliest);
    const currency = ledger.currency[account ?? row] ?? 0;
    let sum = aged.get(customer) ?? 0;
    table.bands.bands.forEach((band, at) => {
      const amount = valueOrZero(table.bands.amounts[at], (rows[row] ?? 0) - table.start);
      sum += amount;
      if (amount !== 0) figures.push(figureOf(row, amount, dayOfBand(day, band), currency));
    });
    aged.set(customer, sum);
  }
  for (const row of opening) {
    const at = rows[row] ?? 0;
    const stated = valueOrZero(readings.amounts.openingBalance, at);
    const customer = ledger.customer[row] ?? 0;
    const known = opened.get(customer) === row ? aged.get(customer) : undefined;
    if (known !== undefined && readings.amounts.openingBalance?.fault[at] !== 0) continue;
    const rest = stated - (known ?? 0);
    if (known !== undefined && Math.abs(rest) > TOLERANCE)
      checks.add('openingDiffers', ledger.sheetRow[row] ?? 0, () => ({ example: stated }));
    if (known === undefined ? rest !== 0 : Math.abs(rest) >= NOISE)
      figures.push(figureOf(row, rest, dayBefore(row), ledger.currency[row] ?? 0));
  }
  return figures;
}

function figureOf(row: number, amount: number, day: Day, currency: number): Figure {
  return { row, amount, kind: amount > 0 ? 'invoice' : 'receipt', day, due: day, currency };
}
