import type { ContractKit } from './ContractCase';

/** Runs a step with the blank sheet in one `Excel.run`. */
export function onSheet<T>(
  { Excel: excel }: ContractKit,
  step: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return excel.run((context) => step(context.workbook.worksheets.getItem('Sheet1'), context));
}

/** Does something on the blank sheet and reads one range afterwards. */
export function formulasAfter(
  kit: ContractKit,
  address: string,
  step: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<unknown[][]> {
  return onSheet(kit, async (sheet, context) => {
    step(sheet, context);
    await context.sync();
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
}

/** The address that a range or areas of the blank sheet have, or null for a null object. */
export function addressOf(
  kit: ContractKit,
  place: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Excel.Range | Excel.RangeAreas,
): Promise<string | null> {
  return onSheet(kit, async (sheet, context) => {
    const found = place(sheet, context);
    found.load('address');
    await context.sync();
    return found.isNullObject ? null : found.address;
  });
}
