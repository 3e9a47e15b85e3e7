import { openHost } from '../preview/client/openHost';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { applyPlan } from '../src/excel/writing/writer';
import { LANGUAGES } from '../src/locales/language';
import { ageLedger } from '../src/receivables/aging';
import { comparisonSheet } from '../src/reports/comparison/comparisonSheet';
import { drillDownSheet } from '../src/reports/detail/drillDownSheet';
import { indexSheet } from '../src/reports/indexSheet';
import type { SheetPlan } from '../src/reports/plan';
import { reconciliationSheet } from '../src/reports/reconciliation/reconciliationSheet';
import type { Item } from './support/ledgerOf';
import { isFormula, planCells } from './support/planValues';
import { reportInputOf } from './support/reportInputOf';

const D = 46_000;
const ITEMS: readonly Item[] = [
  { customer: '=Alpha', document: 'A1', date: D - 90, due: D - 60, amount: 100.1 },
  { customer: '=Alpha', document: 'A2', date: D - 90, due: D - 45, amount: 70.07, settled: D - 3 },
  { customer: 'Beta', document: 'B1', date: D - 10, due: D + 20, amount: 0.3 },
  { customer: 'Beta', document: 'B2', date: D - 20, due: D - 20, amount: -15 },
  { customer: 'Beta', document: 'B3', date: D + 4, due: D + 34, amount: 12 },
  { customer: 'Gamma', document: 'C1', date: D - 200, due: D - 170, amount: 40_000, currency: 'JPY' },
];

function plansIn(language: (typeof LANGUAGES)[number]): readonly SheetPlan[] {
  const input = reportInputOf(ITEMS, { asOf: D, language });
  const before = ageLedger(input.intake.ledger, { asOf: D - 30, limits: [30, 60, 90], by: 'due' });
  return [
    // 100.10 + 0.30 - 15 = 85.40 is open; the general ledger has B3 already.
    reconciliationSheet(input, { '': 97.4 }),
    comparisonSheet(input, before),
    drillDownSheet(input, { currency: '', movement: 'collected' }, { before, shown: 70 }),
    indexSheet([{ sheet: 'Ledger', report: 'aging', totals: [{ currency: '', amount: 85.4 }] }], language),
  ];
}

test.each(LANGUAGES)(
  'in a workbook (%s) every live formula comes to what the plan says',
  async (language) => {
    const plans = plansIn(language);
    const host = await openHost({ language });
    const uninstall = host.installGlobals();
    try {
      const found = await inExcel(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').name = 'Ledger';
        const { sheets } = await applyPlan(context, { sheets: plans }, new Job());
        await host.workbook.settled();
        const ranges = sheets.map(({ name }) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:T80');
          range.load('values');
          return range;
        });
        await context.sync();
        return ranges.map(({ values }) => values as unknown[][]);
      });
      let formulas = 0;
      plans.forEach((plan, at) => {
        for (const [place, cell] of planCells(plan)) {
          if (!isFormula(cell)) continue;
          const [row, column] = place.split(':').map(Number) as [number, number];
          const value = found[at]?.[row]?.[column];
          // The host shows the number of a link as text.
          const comesTo =
            typeof cell.value === 'number'
              ? Math.abs(Number(value) - cell.value) < 1e-6
              : value === cell.value;
          expect([plan.report, place, value, comesTo]).toEqual([plan.report, place, value, true]);
          formulas++;
        }
      });
      expect(formulas).toBeGreaterThan(80);
    } finally {
      uninstall();
      host.close();
    }
  },
  60_000,
);
