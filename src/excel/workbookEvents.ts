import { MARK } from './ownedSheets';

/** Selects a cell and shows its sheet. */
export async function goTo(context: Excel.RequestContext, sheetName: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}

/** Brings a report to the front; not worth failing for when another workbook has the focus. */
export async function showSheet(context: Excel.RequestContext, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  try {
    await goTo(context, name, 'A1');
  } catch (error) {
    console.info('The report was written but could not be shown.', error);
  }
}

/** Whether a sheet is one that somebody could keep a ledger on, and its name. */
async function lookAt(worksheetId: string): Promise<{ readonly name: string; readonly ours: boolean }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    const mark = sheet.customProperties.getItemOrNullObject(MARK);
    sheet.load('name');
    mark.load('value');
    await context.sync();
    return sheet.isNullObject ? { name: '', ours: true } : { name: sheet.name, ours: !mark.isNullObject };
  });
}

/**
 * Calls back when the user goes to another sheet that could hold a ledger, or changes a cell of a sheet that
 * `isRead` for the ledger at the time. Our own reports are no news. Returns how to stop it.
 */
export async function watchWorkbook(
  isRead: (sheet: string) => boolean,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const entered = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    const { ours } = await lookAt(worksheetId);
    if (!ours) onChange();
  };
  const changed = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    const { name, ours } = await lookAt(worksheetId);
    if (!ours && isRead(name)) onChange();
  };
  const results = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onActivated.add(entered), worksheets.onChanged.add(changed)];
    await context.sync();
    return added;
  });
  return async () => {
    // A handler can be removed only in the context that added it.
    for (const result of results) await stop(result);
  };
}

async function stop(result: {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}): Promise<void> {
  result.remove();
  await result.context.sync();
}
