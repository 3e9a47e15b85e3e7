import type { MadeFor } from '../reports/plan';
import { NOTE_LINES } from '../reports/credit/customerFile/customerFileRequest';
import type { ReportRequest } from '../reports/reportRequest';
import type { SheetInfo } from './ownedSheets';

type Balances = Readonly<Record<string, number>>;

/** What stands now in the cells of a sheet that the user types in, by key; null where a cell is empty. */
async function readInputs(
  context: Excel.RequestContext,
  { sheet, layout }: SheetInfo,
): Promise<ReadonlyMap<string, unknown>> {
  const inputs = layout?.inputs ?? [];
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values');
  await context.sync();
  if (inputs.length === 0 || used.isNullObject) return new Map();
  const cells = used.values as unknown[][];
  const cell = (row: number, column: number): unknown =>
    cells[row - used.rowIndex]?.[column - used.columnIndex] ?? '';
  const found = new Map<string, unknown>();
  for (const { key, row, column, label } of inputs) {
    // The user may have put rows in above: the nth input of a label is where the label stands for the nth time.
    const nth = inputs.filter((one) => one.label === label).findIndex((one) => one.key === key);
    const rows = cells.flatMap((_, at) =>
      cell(used.rowIndex + at, 0) === label ? [used.rowIndex + at] : [],
    );
    const now = cell(row, 0) === label ? row : rows[nth];
    if (now !== undefined) found.set(key, cell(now, column));
  }
  return found;
}

/** The balances to reconcile with: what is asked for anew, else what the user typed into the sheet since. */
function settled(asked: Balances, before: Balances, typed: ReadonlyMap<string, unknown>): Balances {
  const balances: Record<string, number> = { ...asked };
  for (const [currency, value] of typed) {
    const isNew = asked[currency] !== undefined && asked[currency] !== before[currency];
    if (isNew) continue;
    if (typeof value === 'number') balances[currency] = value;
    // Emptied by the user.
    else if (value === '' && before[currency] !== undefined) Reflect.deleteProperty(balances, currency);
  }
  return balances;
}

/** The notes that stand on the sheet now; what was kept where the user took a line out. */
function notesOf(before: readonly string[] = [], typed: ReadonlyMap<string, unknown>): readonly string[] {
  return Array.from({ length: NOTE_LINES }, (_, at) => {
    const now = typed.get(String(at)) ?? before[at];
    return typeof now === 'string' || typeof now === 'number' ? String(now) : '';
  });
}

/** The balances of a reconciliation, the notes of a customer's file: what the user typed into the sheet that stands. */
export async function withTyped<T extends ReportRequest>(
  context: Excel.RequestContext,
  request: T,
  infos: readonly SheetInfo[],
): Promise<T> {
  if (request.report === 'creditFile') {
    const { customer, notes } = request;
    const standing = infos.find(({ mark, layout }) => mark === 'creditFile' && layout?.scope === customer);
    if (standing === undefined) return request;
    return { ...request, notes: notesOf(notes, await readInputs(context, standing)) };
  }
  if (request.report !== 'reconciliation') return request;
  const old = infos.find(({ mark }) => mark === 'reconciliation');
  if (old === undefined) return request;
  const made: MadeFor['request'] | undefined = old.made?.request;
  const before = made?.report === 'reconciliation' ? made.balances : {};
  return { ...request, balances: settled(request.balances, before, await readInputs(context, old)) };
}
