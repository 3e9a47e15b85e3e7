import { isFormula, planCells, shown } from '../../test/support/planValues';
import { reportInputOf } from '../../test/support/reportInputOf';
import { agingSheet } from './agingSheet';
import type { SheetPlan } from './plan';
import { snapshotOf } from './snapshot';

const D = 46_203;
const plan: SheetPlan = {
  ...agingSheet(
    reportInputOf(
      [
        { customer: 'Alpha', due: D - 5, amount: 100 },
        { customer: 'Beta', due: D - 50, amount: 20 },
      ],
      { asOf: D },
    ),
  ),
  scope: 'all',
  made: {
    request: { report: 'aging', groupBy: 'customer' },
    basis: { asOf: D, limits: [30], unit: 'days', by: 'due', onAccount: 'inBuckets' },
    language: 'en-US',
  },
};
const snapshot = snapshotOf(plan, D + 4, 'en-US');

test('what the report shows stands one row lower, in values only', () => {
  const cells = planCells(snapshot);
  expect([...cells.values()].filter(isFormula)).toEqual([]);
  expect(cells.get('0:0')).toBe(
    'Snapshot of “Aging report” as of 2026-06-30, taken on 2026-07-04. Values only: nothing here changes with the ledger, and a refresh leaves this sheet alone.',
  );
  const links = new Map(
    plan.links.map((link) => [`${String(link.row + 1)}:${String(link.column)}`, link.text]),
  );
  for (const [place, cell] of planCells(plan)) {
    const [row, column] = place.split(':').map(Number) as [number, number];
    const moved = `${String(row + 1)}:${String(column)}`;
    expect([moved, cells.get(moved) ?? null]).toEqual([moved, links.get(moved) ?? shown(cell)]);
  }
});

test('it is a report of its own that no refresh or drill-down finds', () => {
  expect(snapshot).toMatchObject({
    report: 'snapshot',
    name: 'Aging report 2026-06-30',
    scope: 'aging:all:2026-06-30:2026-07-04',
    links: [],
  });
  expect(snapshot).not.toHaveProperty('made');
  expect(snapshot.tables.map(({ name }) => name)).toEqual(['Dunwell_Aging_20260630']);
  const columns = snapshot.tables.flatMap((table) => table.columns);
  expect(columns.filter(({ figure }) => figure !== undefined)).toEqual([]);
  expect(snapshot.tables.filter(({ figure }) => figure !== undefined)).toEqual([]);
});

test('looks and print set-up move with it', () => {
  expect(snapshot.freeze).toEqual({ ...plan.freeze, rows: plan.freeze.rows + 1 });
  const row = (rows: string): number => Number(/\d+/.exec(rows)?.[0]);
  expect(row(snapshot.print.titleRows)).toBe(row(plan.print.titleRows) + 1);
  expect(snapshot.styles.slice(1).map(({ area }) => area.row)).toEqual(
    plan.styles.map(({ area }) => area.row + 1),
  );
  expect(
    snapshotOf({ ...plan, print: { ...plan.print, pageBreaks: [7] } }, D, 'zh-CN').print.pageBreaks,
  ).toEqual([8]);
});
