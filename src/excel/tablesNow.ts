import type { MarkedSheet } from './sheetIdentity';
import type { SheetLayout, TableLayout } from './sheetLayout';

/** A table of the sheet that our layout does not know. */
interface Unknown {
  readonly name: string;
  readonly headers: readonly string[];
}

async function readUnknown(
  context: Excel.RequestContext,
  { id, tables, layout }: MarkedSheet,
): Promise<readonly Unknown[]> {
  const known = layout.tables.map(({ name }) => name);
  const sheet = context.workbook.worksheets.getItem(id);
  const found = tables
    .filter((name) => !known.includes(name))
    .map((name) => {
      const header = sheet.tables.getItem(name).getHeaderRowRange();
      header.load('values');
      return { name, header };
    });
  await context.sync();
  return found.map(({ name, header }) => ({
    name,
    headers: (header.values as unknown[][])[0]?.map(String) ?? [],
  }));
}

/** Whether a table still shows every column by which its rows are known. */
function isTheSame({ headers, keyColumns }: TableLayout, { headers: now }: Unknown): boolean {
  return (
    keyColumns.every((column) => now.includes(headers[column] ?? '')) && now.includes(headers.at(-1) ?? '')
  );
}

/**
 * The layout of a sheet with the names that its tables have now: the user may have renamed one. Undefined where a
 * table of ours is gone, made into a plain range for instance: nobody can tell then which cells are the user's.
 */
export async function withTablesNow(
  context: Excel.RequestContext,
  marked: MarkedSheet,
): Promise<SheetLayout | undefined> {
  const { layout, tables } = marked;
  if (layout.tables.every(({ name }) => tables.includes(name))) return layout;
  const unknown = await readUnknown(context, marked);
  const now: TableLayout[] = [];
  for (const table of layout.tables) {
    if (tables.includes(table.name)) {
      now.push(table);
      continue;
    }
    const taken = now.map(({ name }) => name);
    const alike = unknown.filter((one) => !taken.includes(one.name) && isTheSame(table, one));
    const [only, ...more] = alike;
    if (only === undefined || more.length > 0) return undefined;
    now.push({ ...table, name: only.name });
  }
  return { ...layout, tables: now };
}
