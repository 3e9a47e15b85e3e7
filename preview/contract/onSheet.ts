import type { ContractKit } from './ContractCase';

type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

/** Runs a batch with the workbook's first sheet. */
export function onSheet<T>(kit: ContractKit, batch: Batch<T>): Promise<T> {
  return kit.Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context));
}
