import { openXlsx } from '../files/openXlsx';
import type { SheetDocument, WorkbookDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { insertSheets } from '../workbook/insertSheets';
import { oneOf, optionalText, record, text } from './arguments';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** `Workbook.insertWorksheetsFromBase64`: the ids of the new sheets. */
export async function insertWorksheets(
  workbook: HostWorkbook,
  [base64, given]: readonly unknown[],
): Promise<string[]> {
  workbook.assertStructure();
  const options = given === null || given === undefined ? {} : record(given, 'options');
  const document = await open(text(base64, 'base64File'));
  const sheets = wanted(document, options.sheetNamesToInsert);
  // Excel on the web refuses these, as it says of itself.
  if (sheets.some((sheet) => (sheet.charts?.length ?? 0) > 0 || (sheet.comments?.length ?? 0) > 0)) {
    throw new HostError(
      'UnsupportedFeature',
      'The operation failed because the source worksheet contains one or more unsupported features.',
    );
  }
  const inserted = insertSheets(workbook, document, sheets, place(workbook, options));
  return inserted.map(({ id }) => id);
}

async function open(base64: string): Promise<WorkbookDocument> {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return await openXlsx(bytes, 'inserted.xlsx');
  } catch {
    throw HostError.invalidArgument('base64File is no workbook');
  }
}

/** All sheets, or those named, in the order of the file. */
function wanted(document: WorkbookDocument, names: unknown): readonly SheetDocument[] {
  if (names === null || names === undefined) return document.sheets;
  if (!Array.isArray(names)) throw HostError.invalidArgument('sheetNamesToInsert');
  if (names.length === 0) return document.sheets;
  const lower = names.map((name) => text(name).toLowerCase());
  for (const name of lower) {
    if (!document.sheets.some((sheet) => sheet.name.toLowerCase() === name))
      throw HostError.itemNotFound(`worksheet ${name} of the file`);
  }
  return document.sheets.filter((sheet) => lower.includes(sheet.name.toLowerCase()));
}

function place(workbook: HostWorkbook, options: Readonly<Record<string, unknown>>): number {
  const position = oneOf(options.positionType ?? 'End', POSITIONS, 'positionType');
  const { length } = workbook.sheets;
  if (position === 'Beginning') return 0;
  if (position !== 'Before' && position !== 'After') return length;
  const relativeTo = optionalText(options.relativeTo);
  if (relativeTo === undefined) return position === 'Before' ? 0 : length;
  const anchor = workbook.findSheet(relativeTo);
  if (!anchor) throw HostError.itemNotFound(`worksheet ${relativeTo}`);
  return anchor.position + (position === 'After' ? 1 : 0);
}
