import { formatArea } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { rangeObject } from './range';
import { rangeArgument, rangeFromText, RangeTarget } from './RangeTarget';
import type { HostObject } from './HostObject';

/** Comments or notes of one sheet, or of the whole workbook. */
export interface Scope {
  readonly workbook: HostWorkbook;
  readonly sheet?: HostSheet;
}

export interface Cell {
  readonly sheet: HostSheet;
  /** `A1` */
  readonly cell: string;
}

export function sheetsOf({ workbook, sheet }: Scope): readonly HostSheet[] {
  return sheet ? [sheet] : workbook.sheets;
}

/**
 * The one cell that an argument names, an address or a range. An address without a sheet is of the scope's sheet, or
 * of the active one.
 * @throws HostError InvalidArgument for several cells and for another sheet
 */
export function cellArgument(value: unknown, { workbook, sheet }: Scope): Cell {
  const range = rangeArgument(value, sheet ?? workbook.activeSheet);
  if (sheet && range.sheet !== sheet) throw HostError.invalidArgument('a cell of another sheet');
  if (range.area.rows !== 1 || range.area.columns !== 1) throw HostError.invalidArgument('several cells');
  return { sheet: range.sheet, cell: formatArea(range.area) };
}

export function cellRange({ sheet, cell }: Cell): HostObject {
  return rangeObject(new RangeTarget(sheet, rangeFromText(sheet, cell).area));
}
