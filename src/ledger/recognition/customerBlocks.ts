import { isEmpty, saysNothing } from '../cells/cells';
import type { Sample } from './columnEvidence';
import { isCustomerCell } from '../customers';
import { withDateOfParts } from '../dateOfParts';
import { itemTest } from '../fillDown';
import type { Field } from '../ledger';
import type { CellValue, Mapping } from '../mapping';
import { saysTotal } from '../cells/sheetWords';

/** How the customers of a sheet stand: in every row, or once for a block of items. */
export interface CustomerBlocks {
  readonly mapping: Mapping;
  readonly fillsDown: boolean;
}

const FIELDS_OF = ['customerNumber', 'customerName'] as const;
/** Blank customers above this share of the items are merged cells and not slips. */
const MOSTLY_BLANK = 0.5;
/** With fewer blanks every customer must stand in one place only, as merged cells leave it. */
const OFTEN_BLANK = 0.25;
/** Columns in which exports put the line of a customer. */
const FIRST_COLUMNS = 3;

/** Tells whether the customer stands once above or in the first row of its items, and in which column. */
export function customerBlocks(
  sample: Sample,
  mapping: Mapping,
  dateYear: number | undefined,
): CustomerBlocks {
  const cells: Partial<Record<Field, readonly CellValue[]>> = {};
  for (const [field, column] of Object.entries(mapping) as [Field, number][]) {
    const values = sample.columns[column];
    if (values) cells[field] = values;
  }
  const isItem = itemTest(withDateOfParts(cells, sample.rows, dateYear));
  const items = Array.from({ length: sample.rows }, (_, row) => row).filter(isItem);
  if (items.length === 0) return { mapping, fillsDown: false };
  const columns = FIELDS_OF.flatMap((field) => mapping[field] ?? []);
  if (columns.length > 0) return { mapping, fillsDown: isMerged(sample, columns, items, isItem) };
  const line = lineColumn(sample, items, isItem);
  if (line === undefined) return { mapping, fillsDown: false };
  return { mapping: { ...mapping, customerName: line }, fillsDown: true };
}

/** Whether the customers of the items are blank but for the first of each block. */
function isMerged(
  { columns }: Sample,
  customers: readonly number[],
  items: readonly number[],
  isItem: (row: number) => boolean,
): boolean {
  const nameAt = (row: number): CellValue | undefined =>
    customers.map((column) => columns[column]?.[row]).find(isCustomerCell);
  const blank = items.filter((row) => nameAt(row) === undefined).length / items.length;
  const [first = 0] = items;
  let opened = nameAt(first) !== undefined;
  for (let row = 0; row < first && !opened; row++) opened = nameAt(row) !== undefined && !isItem(row);
  if (!opened || blank < OFTEN_BLANK) return false;
  const names = items.map(nameAt);
  // Merged cells never leave the same name in two neighbouring rows: there the blanks are slips.
  if (names.some((name, at) => name !== undefined && name === names[at + 1])) return false;
  if (blank >= MOSTLY_BLANK) return true;
  const named = names.filter((name) => name !== undefined);
  return new Set(named).size === named.length && named.length > 1;
}

/** The column that names a customer in lines without figures, each with its items below it. */
function lineColumn(
  { columns, rows }: Sample,
  items: readonly number[],
  isItem: (row: number) => boolean,
): number | undefined {
  for (let column = 0; column < Math.min(FIRST_COLUMNS, columns.length); column++) {
    let lines = 0;
    let open = false;
    let covered = 0;
    for (let row = 0; row < rows; row++) {
      const value = columns[column]?.[row] ?? '';
      if (isItem(row)) {
        if (open) covered++;
      } else if (typeof value === 'string' && !saysNothing(value)) {
        const alone = columns.filter((cells) => !isEmpty(cells[row])).length === 1;
        open = alone && !saysTotal(value);
        if (open) lines++;
      }
    }
    if (lines > 0 && covered === items.length) return column;
  }
  return undefined;
}
