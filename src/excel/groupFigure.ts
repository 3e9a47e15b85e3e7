import type { Figure } from '../receivables/figure';
import type { FigureCell, FigureGroup, NoFigure } from '../reports/plan';
import type { SheetInfo } from './ownedSheets';
import { readColumns } from './reading/readColumns';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a cell of a report stands for, or why it stands for no items. */
export interface CellMeaning {
  readonly figure: Figure | NoFigure;
  /** The cell says how many items there are. */
  readonly counts: boolean;
}

function cellIn(groups: readonly FigureGroup[], { row, column }: Place) {
  for (const group of groups) {
    const cell = group.cells.find((one) => group.row + one.row === row && one.column === column);
    if (cell !== undefined) return { group, cell };
  }
  return undefined;
}

function meaningOf(group: FigureGroup, { figure, counts }: FigureCell): CellMeaning {
  return {
    figure: typeof figure === 'string' ? figure : { ...group.figure, ...figure },
    counts: counts ?? false,
  };
}

/** What the first cell of each row of a sheet says, from the top. */
async function firstCells(context: Excel.RequestContext, { sheet, name }: SheetInfo): Promise<string[]> {
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  const place = { sheet: name, firstRow: 0, rowCount: used.rowIndex + used.rowCount, firstColumn: 0 };
  const columns = await readColumns(context, place, [0], () => undefined);
  return (columns.get(0) ?? []).map(String);
}

/** The groups where they stand now: the nth of a label is where the label stands for the nth time. */
function moved(groups: readonly FigureGroup[], words: readonly string[]): readonly FigureGroup[] {
  const rows = new Map<string, number[]>(groups.map(({ label }) => [label, []]));
  words.forEach((word, row) => rows.get(word)?.push(row));
  return groups.flatMap((group) => {
    const row = rows.get(group.label)?.shift();
    return row === undefined ? [] : [{ ...group, row }];
  });
}

/** What a cell outside the tables stands for; the user may have put rows in above it. */
export async function groupFigure(
  context: Excel.RequestContext,
  info: SheetInfo,
  place: Place,
): Promise<CellMeaning | undefined> {
  const groups = info.layout?.figures ?? [];
  if (groups.length === 0) return undefined;
  const written = cellIn(groups, place);
  if (written !== undefined) {
    const label = info.sheet.getCell(written.group.row, 0);
    label.load('values');
    await context.sync();
    const says: unknown = (label.values as unknown[][])[0]?.[0];
    if (says === written.group.label) return meaningOf(written.group, written.cell);
  }
  const now = cellIn(moved(groups, await firstCells(context, info)), place);
  return now === undefined ? undefined : meaningOf(now.group, now.cell);
}
