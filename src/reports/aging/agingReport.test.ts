import type { Item } from '../../../test/support/ledgerOf';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { agingSheet } from './agingSheet';
import { alertsSheet } from '../alerts/alertsSheet';
import type { FormulaCell, PlanCell, SheetPlan, TablePlan } from '../plan';
import type { ReportInput } from '../reportInput';

/** The two sheets of the one click. */
function oneClick(input: ReportInput): [SheetPlan, SheetPlan] {
  return [agingSheet(input), alertsSheet(input)];
}

const D = 46_000;
const items: readonly Item[] = [
  { customer: 'Alpha', document: 'A1', due: D + 3, amount: 100 },
  { customer: 'Alpha', document: 'A2', due: D - 10, amount: 50.5, owner: 'Li' },
  { customer: '=Beta', document: 'B1', due: D - 40, amount: 25 },
  { customer: '=Beta', document: 'B2', due: D - 100, amount: 12.25, disputed: true },
  { customer: 'Gamma', document: 'C1', due: D - 5, amount: 7, currency: 'USD' },
];
const [aging, alerts] = oneClick(reportInputOf(items, { asOf: D }));

function isFormula(cell: PlanCell | undefined): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null;
}
function tableOf(sheet: SheetPlan, name: string): TablePlan {
  const table = sheet.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}
/** Every cell of a sheet by its address, blocks and tables alike. */
function cellsOf(sheet: SheetPlan): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  const put = (row: number, column: number, rows: readonly (readonly PlanCell[])[]): void => {
    for (const [y, line] of rows.entries()) {
      for (const [x, cell] of line.entries()) {
        const address = `${String(row + y)}:${String(column + x)}`;
        expect(cells.has(address)).toBe(false);
        cells.set(address, cell);
      }
    }
  };
  for (const block of sheet.blocks) put(block.row, block.column, block.cells);
  for (const table of sheet.tables) {
    const heads = table.columns.map(({ header }) => header);
    put(table.row, table.column, [
      heads,
      ...table.rows,
      ...(table.totals === undefined ? [] : [table.totals]),
    ]);
  }
  return cells;
}

test('no two parts of a sheet share a cell', () => {
  expect(cellsOf(aging).size).toBeGreaterThan(50);
  expect(cellsOf(alerts).size).toBeGreaterThan(20);
});

test('customers stand by total, with their buckets, total, overdue and shares', () => {
  const table = tableOf(aging, 'Dunwell_Aging');
  expect(table.columns.map(({ header }) => header)).toEqual([
    'Customer',
    'Not due',
    '1-30',
    '31-60',
    '61-90',
    'Over 90',
    'Total',
    'Overdue',
    'Overdue %',
    'Share of total',
    'Items',
  ]);
  expect(table.rows).toEqual([
    ['Alpha', 100, 50.5, 0, 0, 0, 150.5, 50.5, 50.5 / 150.5, 150.5 / 187.75, 2],
    ['=Beta', 0, 0, 25, 0, 12.25, 37.25, 37.25, 1, 37.25 / 187.75, 2],
  ]);
});

test('each currency has a table of its own', () => {
  expect(aging.tables.map(({ name }) => name)).toEqual(['Dunwell_Aging', 'Dunwell_Aging_USD']);
  expect(tableOf(aging, 'Dunwell_Aging_USD').rows).toEqual([['Gamma', 0, 7, 0, 0, 0, 7, 7, 1, 1, 1]]);
});

test('the totals row holds live formulas over its own table, and their values', () => {
  const table = tableOf(aging, 'Dunwell_Aging');
  const top = table.row + 2;
  const bottom = table.row + 1 + table.rows.length;
  expect(table.totals?.[1]).toEqual({
    formula: `=SUBTOTAL(109,B${String(top)}:B${String(bottom)})`,
    value: 100,
  });
  const values = table.totals?.map((cell) => (isFormula(cell) ? cell.value : cell));
  expect(values).toEqual(['Total', 100, 50.5, 25, 0, 12.25, 187.75, 87.75, 87.75 / 187.75, 1, 4]);
});

test('only our own formulas are formulas: ledger text stays text', () => {
  for (const sheet of [aging, alerts]) {
    for (const cell of cellsOf(sheet).values()) {
      if (isFormula(cell)) expect(cell.formula).not.toContain('Beta');
    }
  }
  expect([...cellsOf(alerts).values()]).toContain('=Beta');
});

test('alerts tell what is late, how late, why and what to do, largest first', () => {
  const table = tableOf(alerts, 'Dunwell_Alerts');
  const plain = table.rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.value : cell)));
  const escalate = 'Resolve the dispute first';
  expect(plain.map((row) => [...row.slice(0, 5), row[6]])).toEqual([
    ['Low', 'Alpha', 'A2', D - 10, 10, 50.5],
    ['Medium', '=Beta', 'B1', D - 40, 40, 25],
    ['Critical', '=Beta', 'B2', D - 100, 100, 12.25],
    ['Low', 'Gamma', 'C1', D - 5, 5, 7],
  ]);
  expect(plain[2]).toEqual(
    expect.arrayContaining(['Over 90', 'Yes', 'Overdue 100 days, disputed', escalate, 5]),
  );
  expect(table.columns.map(({ header }) => header)).toContain('Owner');
});

test('an alert links to its row of the ledger', () => {
  const [first] = tableOf(alerts, 'Dunwell_Alerts').rows;
  expect(first?.at(-1)).toEqual({ formula: `=HYPERLINK("#'Ledger'!A3",3)`, value: 3 });
});

test('the tie-out adds up: amounts less what is not open is the report', () => {
  const cells = [...cellsOf(aging)];
  const at = cells.findIndex(([, cell]) => cell === 'Open in the ledger');
  expect(cells[at + 2]?.[1]).toMatchObject({ value: 187.75 });
  const difference = cells.findIndex(([, cell]) => isFormula(cell) && cell.formula.startsWith('=ROUND('));
  expect(cells[difference]?.[1]).toMatchObject({ value: 0 });
});

test('nothing open or overdue gives sentences instead of empty tables', () => {
  const settled = [{ due: D - 10, amount: 5, settled: D - 1 }];
  const [empty, none] = oneClick(reportInputOf(settled, { asOf: D }));
  expect(empty.tables).toEqual([]);
  expect([...cellsOf(empty).values()]).toContain('Nothing is open as of this date.');
  expect([...cellsOf(none).values()]).toContain('Nothing is overdue as of this date.');
});

test('the proof has room for its labels where customers have numbers and no names', () => {
  const input = reportInputOf(items, { asOf: D });
  const customers = input.intake.ledger.customers.map(({ key }) => ({ key, number: key, name: '' }));
  const numbered = { ...input, intake: { ...input.intake, ledger: { ...input.intake.ledger, customers } } };
  const [sheet] = oneClick(numbered);
  expect(tableOf(sheet, 'Dunwell_Aging').columns[0]?.header).toBe('Customer no.');
  expect(sheet.widths[0]).toBe(aging.widths[0]);
});

test('in Chinese every word of both sheets is Chinese', () => {
  const sheets = oneClick(reportInputOf(items.slice(0, 1), { asOf: D, language: 'zh-CN' }));
  const words = sheets
    .flatMap((sheet): PlanCell[] => [sheet.name, ...cellsOf(sheet).values()])
    .filter((cell) => typeof cell === 'string')
    .filter((word) => !['Alpha', 'A1', ''].includes(word));
  expect(words.filter((word) => !/[\u4e00-\u9fff]/.test(word))).toEqual([]);
});
