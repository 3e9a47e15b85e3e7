import { HostError } from './HostError';
import type { HostWorkbook } from './HostWorkbook';
import { MAX_SHEET_NAME } from './limits';

type Sheets = Pick<HostWorkbook, 'sheets' | 'findSheet'>;

/** The next name that Excel gives to a new sheet. */
export function freeSheetName(workbook: Sheets): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (!workbook.findSheet(name)) return name;
  }
}

/** The name itself, or as Excel names a copy: `Sheet1 (2)`. */
export function freeNameLike(workbook: Sheets, wanted: string): string {
  let name = wanted;
  for (let number = 2; workbook.findSheet(name); number++) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
  }
  return name;
}

/** @throws HostError InvalidArgument, as Excel does for a name it refuses; ItemAlreadyExists */
export function checkNewSheetName(workbook: Sheets, name: string, exceptId?: string): void {
  checkSheetName(name);
  const other = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other.id !== exceptId) throw HostError.itemAlreadyExists();
}

function checkSheetName(name: string): void {
  if (name.length === 0 || name.length > MAX_SHEET_NAME || /[:\\/?*[\]]/.test(name)) {
    throw HostError.invalidArgument(`sheet name ${JSON.stringify(name)}`);
  }
  if (name.startsWith("'") || name.endsWith("'"))
    throw HostError.invalidArgument('sheet name with an apostrophe');
  // Excel keeps this name for its log of changes.
  if (name.toLowerCase() === 'history') throw HostError.invalidArgument('the sheet name History');
}
