import { dayFromIso } from './cells/dates';
import { readLedger, type IntakeOptions, type LedgerColumns } from './intake';
import type { Check, CheckCode, Day, Field, Intake } from './ledger';
import type { CellValue } from './mapping';

/** A day of a test by its ISO date. */
export function day(iso: string): Day {
  const serial = dayFromIso(iso);
  if (serial === undefined) throw new Error(`${iso} is no date`);
  return serial;
}

/** The columns of a test sheet whose headers, in row 1, are the names of the fields themselves. */
export function columnsFor(fields: readonly Field[], rows: readonly (readonly CellValue[])[]): LedgerColumns {
  return {
    headers: fields,
    mapping: Object.fromEntries(fields.map((field, column) => [field, column])),
    firstRow: 2,
    rowCount: rows.length,
    columns: new Map(fields.map((_, column) => [column, rows.map((row) => row[column] ?? '')])),
  };
}

/** The intake of such a sheet as of 2024-06-30, unless the options say otherwise. */
export function intakeOf(
  fields: readonly Field[],
  rows: readonly (readonly CellValue[])[],
  options: Partial<IntakeOptions> = {},
): Intake {
  return readLedger(columnsFor(fields, rows), { asOf: day('2024-06-30'), ...options });
}

export function checkOf(intake: Intake, code: CheckCode): Check | undefined {
  return intake.checks.find((check) => check.code === code);
}

/** The rows of a check, or none. */
export function rowsOf(intake: Intake, code: CheckCode): readonly number[] {
  return checkOf(intake, code)?.rows ?? [];
}
