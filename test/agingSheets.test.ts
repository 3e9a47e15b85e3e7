import { openHost } from '../preview/client/openHost';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { applyPlan } from '../src/excel/writing/writer';
import { agingSheet } from '../src/reports/aging/agingSheet';
import { alertsSheet } from '../src/reports/alerts/alertsSheet';
import { detailSheet } from '../src/reports/detail/detailSheet';
import type { PlanCell, SheetPlan } from '../src/reports/plan';
import { statementSheet } from '../src/reports/statement/statementSheet';
import type { Item } from './support/ledgerOf';
import { reportInputOf } from './support/reportInputOf';

const D = 46_000;
const ITEMS: readonly Item[] = [
  { customer: '=Alpha', document: 'A1', date: D - 90, due: D - 60, amount: 100.1, owner: 'Li' },
  {
    customer: '=Alpha',
    document: 'A2',
    date: D - 90,
    due: D - 45,
    amount: 70.07,
    settled: D - 3,
    owner: 'Li',
  },
  { customer: 'Beta', document: 'B1', date: D - 10, due: D + 20, amount: 0.3, currency: 'USD' },
  { customer: 'Beta', document: 'B2', date: D - 20, due: D - 20, amount: -15 },
  { customer: 'Beta', document: 'B3', date: D - 80, due: D - 70, amount: 12.12, paid: 2.1 },
  { customer: 'Gamma', document: 'C1', date: D - 200, due: D - 170, amount: 40_000, currency: 'JPY' },
];
const rates = new Map([
  [1, { rate: 7.1234, day: D }],
  [2, { rate: 0.0487, day: D - 1 }],
]);

/** Each sheet in the form that has most formulas. */
function plans(): readonly SheetPlan[] {
  const plain = reportInputOf(ITEMS, { asOf: D });
  const converted = reportInputOf(ITEMS, {
    asOf: D,
    previous: D - 30,
    aging: {
      groupBy: 'owner',
      onAccount: 'ownColumn',
      valuation: { currency: 'CNY', rates, missing: [0] },
    },
  });
  return [agingSheet(converted), detailSheet(plain), alertsSheet(plain), statementSheet(plain, {})];
}

/** Every formula of a plan with its place. */
function formulasOf(plan: SheetPlan): { row: number; column: number; value: number | string }[] {
  const areas = [
    ...plan.blocks,
    ...plan.tables.map(({ row, column, rows, totals }) => ({
      row: row + 1,
      column,
      cells: totals === undefined ? rows : [...rows, totals],
    })),
  ];
  return areas.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, y) =>
      line.flatMap((cell: PlanCell, x) =>
        typeof cell === 'object' && cell !== null
          ? [{ row: row + y, column: column + x, value: cell.value }]
          : [],
      ),
    ),
  );
}

test('in a workbook every live formula comes to what the plan says', async () => {
  const sheets = plans();
  const host = await openHost({ language: 'en-US' });
  const uninstall = host.installGlobals();
  try {
    const found = await inExcel(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = 'Ledger';
      const applied = await applyPlan(context, { sheets }, new Job());
      await host.workbook.settled();
      const ranges = applied.sheets.map(({ name }) => {
        const range = context.workbook.worksheets.getItem(name).getRange('A1:Z120');
        range.load('values');
        return range;
      });
      await context.sync();
      return ranges.map(({ values }) => values as unknown[][]);
    });
    const expected = sheets.map(formulasOf);
    expect(expected.flat().length).toBeGreaterThan(60);
    for (const [at, formulas] of expected.entries()) {
      for (const { row, column, value } of formulas) {
        const shown = found[at]?.[row]?.[column];
        const close = typeof value === 'number' && Math.abs(Number(shown) - value) < 1e-6;
        expect([sheets[at]?.report, row, column, close ? value : shown]).toEqual([
          sheets[at]?.report,
          row,
          column,
          value,
        ]);
      }
    }
  } finally {
    uninstall();
    host.close();
  }
});
