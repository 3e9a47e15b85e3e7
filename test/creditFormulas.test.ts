import { inExcel } from '../src/excel/inExcel';
import { toExcel } from '../src/excel/writing/cells';
import { ReportMaker } from '../src/reports/buildReport';
import type { PlanCell, SheetPlan } from '../src/reports/plan';
import { documentOf } from './support/documentOf';
import { caseOf, SHAPES } from './support/figures/case';
import { creditOf } from './support/figures/creditOf';
import { isFormula, planCells } from './support/planValues';
import { ReportBook } from './support/reportBook';

const LEDGERS_A_SHAPE = 5;

let book: ReportBook;
beforeAll(async () => {
  book = await ReportBook.open(documentOf({ Sheet: [['']] }));
});
afterAll(() => {
  book.close();
});

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

function cellsOf(plan: SheetPlan): readonly PlacedCell[] {
  return [...planCells(plan)].map(([place, cell]) => {
    const [row = 0, column = 0] = place.split(':').map(Number);
    return { row, column, cell };
  });
}

/** What a workbook makes of the cells. */
async function calculated(cells: readonly PlacedCell[]): Promise<unknown[][]> {
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const matrix = Array.from({ length: height }, () => Array.from({ length: width }, (): PlanCell => null));
  for (const { row, column, cell } of cells) (matrix[row] ?? [])[column] = cell;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRangeByIndexes(0, 0, height, width);
    range.values = matrix.map((row) => row.map(toExcel));
    await context.sync();
    await book.host.workbook.settled();
    range.load('values');
    await context.sync();
    const values = range.values as unknown[][];
    sheet.delete();
    await context.sync();
    return values;
  });
}

test.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])(
  '%s: every formula of the review list and of the use of limits comes to the value that it is planned with',
  async (shape) => {
    let formulas = 0;
    for (let seed = 1; seed <= LEDGERS_A_SHAPE; seed++) {
      const { dice, basis, material } = caseOf(shape, seed);
      const credit = creditOf(dice, material.intake.ledger, basis.asOf);
      const maker = new ReportMaker({ ...material, credit });
      for (const report of ['creditReview', 'limitUse'] as const) {
        const cells = cellsOf(maker.build({ request: { report }, basis, language: 'en-US' }));
        const values = await calculated(cells);
        for (const { row, column, cell } of cells) {
          if (!isFormula(cell) || cell.formula.startsWith('=HYPERLINK')) continue;
          const planned =
            typeof cell.value === 'number' ? (expect.closeTo(cell.value, 6) as number) : cell.value;
          expect({ formula: cell.formula, value: values[row]?.[column] }).toEqual({
            formula: cell.formula,
            value: planned,
          });
          formulas++;
        }
      }
    }
    expect(formulas).toBeGreaterThan(50);
  },
);
