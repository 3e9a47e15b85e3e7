import {
  formatArea,
  parseArea,
  quoteSheetName,
  splitSheetAddress,
  tryParseArea,
  WHOLE_SHEET,
  covers,
  type Area,
} from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/limits';
import type { HostObject } from './HostObject';

/** What an `Excel.Range` stands for. */
export class RangeTarget {
  /** The id under which the client keeps the range from batch to batch. */
  keptAs: string | undefined;

  constructor(
    readonly sheet: HostSheet,
    private readonly fixedArea: Area,
    keptAs?: string,
  ) {
    this.keptAs = keptAs;
  }

  /** A kept range moves with its cells. @throws HostError InvalidReference when they are gone */
  get area(): Area {
    if (this.keptAs === undefined) return this.fixedArea;
    const kept = this.sheet.workbook.keptRanges.find(this.keptAs);
    if (!kept) return this.fixedArea;
    if (!kept.area || !this.sheet.workbook.sheets.includes(this.sheet)) throw HostError.invalidReference();
    return kept.area;
  }

  /** A range is a target of formats with one part. */
  get parts(): readonly RangeTarget[] {
    return [this];
  }

  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatArea(this.area)}`;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  get isUnbounded(): boolean {
    return this.isEntireColumn || this.isEntireRow;
  }

  keep(): void {
    this.keptAs ??= this.sheet.workbook.keptRanges.keep(this.sheet, this.area);
  }

  /** Another range of the same sheet. @throws HostError InvalidArgument outside the sheet */
  at(area: Area): RangeTarget {
    if (area.rows < 1 || area.columns < 1 || !covers(WHOLE_SHEET, area)) {
      throw HostError.invalidArgument('outside the sheet');
    }
    return new RangeTarget(this.sheet, area);
  }
}

/** An address, a defined name or a table's name, as `getRange` takes them. */
export function rangeFromText(sheet: HostSheet, text: string): RangeTarget {
  const { sheet: sheetName, address } = splitSheetAddress(text.trim());
  const target = sheetName === undefined ? sheet : sheet.workbook.findSheet(sheetName);
  if (!target) throw HostError.itemNotFound(`sheet ${sheetName ?? ''}`);
  if (sheetName !== undefined && target !== sheet)
    throw HostError.invalidArgument('an address of another sheet');
  const area = tryParseArea(address);
  if (area) return new RangeTarget(target, area);
  return rangeFromName(target, address);
}

function rangeFromName(sheet: HostSheet, name: string): RangeTarget {
  const { names, tableStore } = sheet.workbook;
  const lower = name.toLowerCase();
  const item = [...names.of(sheet.id), ...names.of(undefined)].find(
    (other) => other.name.toLowerCase() === lower,
  );
  if (item) return rangeOfFormula(sheet.workbook, item.formula) ?? invalid(name);
  const table = tableStore.find(name, tableStore.all());
  if (table) return new RangeTarget(table.sheet, table.bodyArea);
  return invalid(name);
}

function invalid(name: string): never {
  throw HostError.invalidArgument(name);
}

/** The range that a formula like `=Sheet1!$A$1:$B$2` names; undefined for other formulas. */
export function rangeOfFormula(workbook: HostWorkbook, formula: string): RangeTarget | undefined {
  const { sheet: name, address } = splitSheetAddress(formula.replace(/^=/, ''));
  const sheet = name === undefined ? workbook.activeSheet : workbook.findSheet(name);
  return sheet && tryParseArea(address) ? new RangeTarget(sheet, parseArea(address)) : undefined;
}

/** A range given as an object or as an address. */
export function rangeArgument(value: unknown, sheet: HostSheet): RangeTarget {
  if (typeof value === 'string') {
    const { sheet: name } = splitSheetAddress(value);
    const target = name === undefined ? sheet : sheet.workbook.findSheet(name);
    if (!target) throw HostError.itemNotFound(`sheet ${name ?? ''}`);
    return rangeFromText(target, value);
  }
  const target = (value as Partial<HostObject> | null)?.target;
  if (target instanceof RangeTarget) return target;
  throw HostError.invalidArgument('range');
}
