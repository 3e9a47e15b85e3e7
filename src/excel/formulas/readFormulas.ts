/** A formula as Excel gives it, where it stands; rows and columns count from 0. */
export interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells a request: formulas are some 100 characters at most, and an answer may carry 5 MB. */
const BLOCK_CELLS = 20_000;

/** The formulas of a sheet, wherever they stand; nothing where they are more than `most`. */
export async function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly FormulaAt[] | undefined> {
  const used = sheet.getUsedRangeOrNullObject(true);
  await context.sync();
  if (used.isNullObject) return [];
  const special = used.getSpecialCellsOrNullObject('Formulas');
  special.load('cellCount');
  await context.sync();
  if (special.isNullObject) return [];
  // Excel says -1 for more than it can count.
  if ((special.cellCount < 0 && most < Number.POSITIVE_INFINITY) || special.cellCount > most)
    return undefined;
  const { areas } = special;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  await context.sync();
  const found: FormulaAt[] = [];
  let waiting: { readonly row: number; readonly column: number; readonly range: Excel.Range }[] = [];
  let cells = 0;
  const collect = async (): Promise<void> => {
    await context.sync();
    for (const { row, column, range } of waiting) {
      (range.formulas as unknown[][]).forEach((line, down) => {
        line.forEach((formula, across) => {
          if (typeof formula === 'string' && formula.startsWith('='))
            found.push({ row: row + down, column: column + across, formula });
        });
      });
    }
    waiting = [];
    cells = 0;
  };
  for (const { rowIndex, columnIndex, rowCount, columnCount } of areas.items) {
    const step = Math.max(1, Math.floor(BLOCK_CELLS / columnCount));
    for (let at = 0; at < rowCount; at += step) {
      const rows = Math.min(step, rowCount - at);
      const range = sheet.getRangeByIndexes(rowIndex + at, columnIndex, rows, columnCount);
      range.load('formulas');
      waiting.push({ row: rowIndex + at, column: columnIndex, range });
      cells += rows * columnCount;
      if (cells >= BLOCK_CELLS) await collect();
    }
  }
  if (waiting.length > 0) await collect();
  return found;
}
