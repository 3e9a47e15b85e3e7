import { toExcel } from '../src/excel/writing/cells';
import { inExcel } from '../src/excel/inExcel';
import type { MeasureChoices } from '../src/receivables/measures/measureChoices';
import { CREDIT_SALES } from '../src/receivables/measures/measureWindow';
import { DAYS_CONVENTIONS } from '../src/receivables/measures/periods';
import { TREND_IDS } from '../src/receivables/measures/trends';
import { MEASURES } from '../src/receivables/measures/measureIds';
import type { PlanCell, SheetPlan } from '../src/reports/plan';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { caseOf, SHAPES } from './support/figures/case';
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

/** A plan's cells as rows. */
function matrixOf(plan: SheetPlan): PlanCell[][] {
  const cells = [...planCells(plan)].map(([place, cell]) => {
    const [row = 0, column = 0] = place.split(':').map(Number);
    return { row, column, cell };
  });
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const matrix = Array.from({ length: height }, () => Array.from({ length: width }, (): PlanCell => null));
  for (const { row, column, cell } of cells) (matrix[row] ?? [])[column] = cell;
  return matrix;
}

/** What a workbook makes of the plan's cells. */
async function calculated(rows: readonly (readonly PlanCell[])[]): Promise<unknown[][]> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
    range.values = rows.map((row) => row.map(toExcel));
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

const shapes = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

test.each(shapes)(
  '%s: every formula of a dashboard, of its measures by group and of their trends comes to the value that it is planned with',
  async (shape) => {
    let formulas = 0;
    for (let seed = 1; seed <= LEDGERS_A_SHAPE; seed++) {
      const { maker, basis, dice } = caseOf(shape, seed);
      const measures: MeasureChoices = {
        months: dice.one([1, 3, 6]),
        days: dice.one(DAYS_CONVENTIONS),
        creditSales: dice.one(CREDIT_SALES),
        // With a target every measure is on the sheet.
        targets: Object.fromEntries(MEASURES.map((id) => [id, 1])),
      };
      const requests: readonly ReportRequest[] = [
        { report: 'dashboard', measures },
        { report: 'measures', groupBy: dice.one(['customer', 'owner']), measures },
        ...(shape === 'openItemList'
          ? []
          : [{ report: 'trends', groupBy: 'owner', measures, shown: TREND_IDS, over: 13 } as const]),
      ];
      for (const request of requests) {
        const rows = matrixOf(maker.build({ request, basis, language: 'en-US' }));
        const values = await calculated(rows);
        rows.forEach((row, y) => {
          row.forEach((cell, x) => {
            if (!isFormula(cell)) return;
            formulas++;
            const is = values[y]?.[x];
            const { formula, value } = cell;
            // A link shows its words.
            if (typeof value === 'string') {
              expect(is).toBe(value);
              return;
            }
            // A twelfth of 365 is rounded where months are joined.
            const off = Math.abs(Number(is) - value) / Math.max(1, Math.abs(value));
            expect({ formula, is, right: typeof is === 'number' && off < 1e-7 }).toEqual({
              formula,
              is,
              right: true,
            });
          });
        });
      }
    }
    expect(formulas).toBeGreaterThan(100);
  },
);
