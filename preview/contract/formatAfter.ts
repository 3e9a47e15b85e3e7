import { errorCodeOf, type ContractKit } from './ContractCase';
import { onSheet } from './onSheet';

/** Changes the format of A1 and reads properties of it, or of another range. */
export function formatAfter(
  kit: ContractKit,
  change: (format: Excel.RangeFormat, sheet: Excel.Worksheet) => void,
  names: string,
  address = 'A1',
): Promise<Record<string, unknown>> {
  return onSheet(kit, async (sheet, context) => {
    change(sheet.getRange('A1').format, sheet);
    const { format } = sheet.getRange(address);
    format.load(names);
    await context.sync();
    return format.toJSON() as unknown as Record<string, unknown>;
  });
}

/** The code with which a change of A1's format fails, or `none`. */
export function codeOfFormat(kit: ContractKit, change: (format: Excel.RangeFormat) => void): Promise<string> {
  return errorCodeOf(() => formatAfter(kit, change, 'wrapText'));
}
