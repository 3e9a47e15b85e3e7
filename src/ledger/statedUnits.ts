import { unitInHeader, type AmountUnit } from './cells/amountUnits';
import type { CheckList } from './checks/checkList';
import type { AmountsIn, LedgerColumns } from './intake';
import { rowPlace, type Field } from './ledger';
import type { Mapping } from './mapping';
import { AMOUNT_FIELDS, type AmountField, type Powers, type SheetColumns } from './sheetColumns';

/** What names the unit of a table: its headers, and a title over all of them. */
type Stated = Pick<LedgerColumns, 'headers' | 'mapping' | 'unit'>;

function unitAt(header: string, unit: AmountUnit | undefined): AmountUnit | undefined {
  return unitInHeader(header) ?? unit;
}

/** The multiple that a table's amounts are written in; undefined where they stand in single units. */
export function statedUnit({ headers, mapping, unit }: Stated): AmountUnit | undefined {
  const columns = amountColumns(mapping);
  const units = columns.map((column) => unitAt(headers[column] ?? '', unit));
  return (columns.length === 0 ? [unit] : units).find((one) => one !== undefined && one.power > 0);
}

function amountColumns(mapping: Mapping): readonly number[] {
  return AMOUNT_FIELDS.flatMap((field) => mapping[field] ?? []);
}

/** By which power of ten each field of a table is moved. */
export function powersOf(
  { unit }: Stated,
  headerOf: Readonly<Partial<Record<Field, string>>>,
  amountsIn: AmountsIn | undefined,
): Powers {
  const powers: Partial<Record<AmountField, number>> = {};
  if (amountsIn === 'singleUnits') return powers;
  for (const field of AMOUNT_FIELDS) {
    const header = headerOf[field];
    if (header !== undefined) powers[field] = unitAt(header, unit)?.power ?? 0;
  }
  return powers;
}

/** The same for opening balances by age, whose headers are their bands. */
export function bandPower({ unit }: Stated, amountsIn: AmountsIn | undefined): number {
  return amountsIn === 'singleUnits' ? 0 : (unit?.power ?? 0);
}

/** Says that amounts were moved, in every row that was read so. */
export function noteUnits(
  tables: readonly LedgerColumns[],
  { rowIds }: SheetColumns,
  rows: Int32Array,
  checks: CheckList,
): void {
  const units = tables.map(statedUnit);
  if (units.every((unit) => unit === undefined)) return;
  for (const row of rows) {
    const id = rowIds[row] ?? 0;
    const unit = units[rowPlace(id).table];
    if (unit) checks.add('amountsScaled', id, () => ({ unit: unit.words, factor: factorOf(unit) }));
  }
}

/** `10,000` */
export function factorOf({ power }: AmountUnit): string {
  return `1${'0'.repeat(power)}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
