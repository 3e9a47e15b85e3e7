import type { Item } from '../../../test/support/ledgerOf';
import { item } from '../../../test/support/dashboards';
import {
  blockLines,
  planCells,
  rowsByKey,
  shown,
  tableNamed,
  totalsByKey,
} from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { serial } from '../../../test/support/sampleLedger';
import type { Ledger } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { DEFAULT_MEASURES, type MeasureChoices } from '../../receivables/measures/measureChoices';
import type { SheetPlan } from '../plan';
import type { MeasuredBy } from '../reportRequest';
import { measuresSheet } from './measuresSheet';

/** Two owners, an item without one; Li's customer paid ten days late and is late again, Wang's owes nothing any more. */
const ITEMS: readonly Item[] = [
  { ...item('Alpha', '2026-04-10', '2026-05-10', 1000, '2026-05-20'), owner: 'Li' },
  { ...item('Alpha', '2026-05-05', '2026-06-04', 600), owner: 'Li' },
  { ...item('=Beta', '2026-06-10', '2026-07-10', 400), owner: 'Li' },
  { ...item('Gamma', '2026-04-20', '2026-05-20', 300, '2026-06-25'), owner: 'Wang' },
  item('Delta', '2026-06-01', '2026-07-01', 250),
];

interface Asked extends Partial<MeasureChoices> {
  readonly groupBy?: MeasuredBy;
  readonly language?: Language;
  readonly most?: number;
  readonly change?: (ledger: Ledger) => Ledger;
}

function sheetOf(items: readonly Item[], asked: Asked = {}): SheetPlan {
  const { groupBy = 'owner', language = 'en-US', most, change, ...measures } = asked;
  const input = reportInputOf(items, {
    asOf: serial('2026-06-30'),
    language,
    aging: { groupBy },
    ...(change === undefined ? {} : { change }),
  });
  return measuresSheet(input, { groupBy, measures: { ...DEFAULT_MEASURES, ...measures } }, most);
}

function table(sheet: SheetPlan) {
  return tableNamed(sheet, 'Dunwell_MeasuresBy');
}

function column(sheet: SheetPlan, key: string): unknown[] {
  const rows = rowsByKey(table(sheet)).map((row) => row[key]);
  return [...rows, totalsByKey(table(sheet))[key]];
}

function words(sheet: SheetPlan): string {
  return [...planCells(sheet).values()].map((cell) => String(shown(cell))).join('\n');
}

test('by owner: what hand arithmetic says, the largest first, the whole ledger below', () => {
  const sheet = sheetOf(ITEMS);
  const close = (values: readonly (number | null)[]): unknown[] =>
    values.map((value) => (value === null ? null : (expect.closeTo(value, 9) as number)));
  expect(column(sheet, 'group')).toEqual(['Li', '(not stated)', 'Wang', 'Total']);
  expect(column(sheet, 'end')).toEqual([1000, 250, 0, 1250]);
  expect(column(sheet, 'share')).toEqual([0.8, 0.2, 0, 1]);
  expect(column(sheet, 'overdue')).toEqual([600, 0, 0, 600]);
  expect(column(sheet, 'creditSales')).toEqual([2000, 250, 300, 2550]);
  expect(column(sheet, 'received')).toEqual([1000, 0, 300, 1300]);
  expect(column(sheet, 'overdueRate')).toEqual(close([0.6, 0, null, 600 / 1250]));
  // April to June has 91 days.
  expect(column(sheet, 'dso')).toEqual(close([45.5, 91, 0, (1250 / 2550) * 91]));
  expect(column(sheet, 'dsoBest')).toEqual(close([18.2, 91, 0, (650 / 2550) * 91]));
  expect(column(sheet, 'add')).toEqual(close([27.3, 0, 0, (600 / 2550) * 91]));
  // Collected of what could be: Li 1000 of 1600, Wang all 300; of Delta nothing is due.
  expect(column(sheet, 'cei')).toEqual(close([1000 / 1600, null, 1, 1300 / 1900]));
  // 1000 ten days late, 600 twenty-six and counting; 300 thirty-six.
  expect(column(sheet, 'daysLate')).toEqual(close([25_600 / 1600, null, 36, 36_400 / 1900]));
  expect(column(sheet, 'collectionRate')).toEqual(close([0.5, 0, 1, 1300 / 2550]));
  expect(column(sheet, 'badDebtRate')).toEqual([0, 0, 0, 0]);
});

test('an empty cell is explained, by reason and with how many there are', () => {
  const sheet = sheetOf(ITEMS);
  expect(column(sheet, 'atRiskRate')).toEqual([null, null, null, null]);
  const said = words(sheet);
  expect(said).toContain(
    'Empty: At-risk rate (3). The ledger does not reach 90 days past any month of the period.',
  );
  expect(said).toContain(
    'Empty: Overdue rate (1), Days late (1). What the formula divides by is not above zero.',
  );
  expect(said).toContain('Empty: CEI (1). There was nothing to collect: all of it is not yet due.');
  // Three months before April there is nothing.
  expect(said).toContain('The ledger has no whole period before this one to compare with.');
  expect(Object.keys(totalsByKey(table(sheet)))).not.toContain('dso.previous');
});

test('the change from the period before and from the same period of last year', () => {
  const items = [
    { ...item('Alpha', '2025-06-01', '2025-06-10', 500, '2025-07-05'), owner: 'Li' },
    { ...item('Alpha', '2026-05-03', '2026-05-20', 200, '2026-06-10'), owner: 'Li' },
    { ...item('Alpha', '2026-06-05', '2026-07-05', 100), owner: 'Li' },
    { ...item('Beta', '2026-06-05', '2026-07-05', 50), owner: 'Wang' },
  ];
  const sheet = sheetOf(items, { months: 1 });
  // Li in June: 100 / 100 x 30; May: 200 / 200 x 31; June 2025: 500 / 500 x 30. Wang had no sales before.
  expect(column(sheet, 'dso')).toEqual([30, 30, 30]);
  expect(column(sheet, 'dso.previous')).toEqual([-1, null, -1]);
  expect(column(sheet, 'dso.lastYear')).toEqual([0, null, 0]);
  expect(column(sheet, 'overdueRate.previous')).toEqual([-1, null, -1]);
  expect(words(sheet)).toContain(
    'Empty: DSO vs previous (1), DSO vs last year (1). There are no credit sales in the period.',
  );
});

test('by a column of the ledger that has a heading of ours', () => {
  const change = (ledger: Ledger): Ledger => ({
    ...ledger,
    extras: [{ column: 5, header: 'DSO', texts: ['North', 'South'], ids: Int32Array.from([0, 0, 1, 1, -1]) }],
  });
  const sheet = sheetOf(ITEMS, { groupBy: { header: 'DSO' }, change });
  expect(table(sheet).columns[0]?.header).toBe('DSO (group)');
  expect(column(sheet, 'group')).toEqual(['North', 'South', '(not stated)', 'Total']);
  expect(column(sheet, 'end')).toEqual([600, 400, 250, 1250]);
  expect(column(sheet, 'dso')[1]).toBeCloseTo((400 / 700) * 91, 9);
});

test('the smaller customers stand together in one line, and the lines still add up', () => {
  const sheet = sheetOf(ITEMS, { groupBy: 'customer', most: 2 });
  expect(column(sheet, 'customerName')).toEqual(['Alpha', '=Beta', 'All others (2)', 'Total']);
  expect(column(sheet, 'end')).toEqual([600, 400, 250, 1250]);
  expect(column(sheet, 'creditSales')).toEqual([1600, 400, 550, 2550]);
  // Gamma and Delta: 250 / 550 x 91, and 300 received of 550.
  expect(column(sheet, 'dso')[2]).toBeCloseTo((250 / 550) * 91, 9);
  expect(column(sheet, 'collectionRate')[2]).toBeCloseTo(300 / 550, 9);
  expect(table(sheet).rowFigures).toEqual([{}, {}, 'difference']);
  expect(words(sheet)).toContain('The 2 with the largest receivables have a line each; the other 2 stand');
  // One alone has a line of its own.
  expect(column(sheetOf(ITEMS, { groupBy: 'customer', most: 3 }), 'customerName')).toHaveLength(5);
});

test('the settings and every formula stand on the sheet', () => {
  const lines = new Map(
    blockLines(sheetOf(ITEMS, { creditSales: 'gross' })).map(([, cells]) => [cells[0], cells[1]]),
  );
  expect(lines.get('Period')).toBe('2026-04-01 to 2026-06-30, 91 days');
  expect(lines.get('Credit sales')).toBe('invoices, credit notes not taken off');
  expect(lines.get('DSO')).toBe('Receivables at the end ÷ Credit sales × Days in the period');
  expect(lines.get('Bad-debt rate')).toBe('Written off ÷ Credit sales');
});

test('a list of open items shows what it can tell', () => {
  const open: readonly Item[] = [
    { customer: 'Alpha', due: serial('2026-06-20'), amount: 100, open: 100, owner: 'Li' },
    { customer: 'Beta', due: serial('2026-03-01'), amount: 300, open: 300, owner: 'Li' },
    { customer: 'Gamma', due: serial('2026-07-01'), amount: 600, open: 600, owner: 'Wang' },
  ];
  const sheet = sheetOf(open);
  expect(table(sheet).columns.map(({ key }) => key)).toEqual([
    'group',
    'end',
    'share',
    'overdue',
    'overdueRate',
    'daysLateOpen',
    'overNinety',
  ]);
  expect(column(sheet, 'overdueRate')).toEqual([0, 1, 0.4]);
  // 100 ten days late and 300 a hundred and twenty-one: (1000 + 36300) / 400.
  expect(column(sheet, 'daysLateOpen')).toEqual([null, 93.25, 93.25]);
  expect(column(sheet, 'overNinety')).toEqual([0, 0.75, 0.3]);
  expect(words(sheet)).toContain('Left out for that reason: DSO, Best possible DSO, ADD, CEI, Days late,');
});

test('a ledger without sales, and one with nothing in the period', () => {
  const old = [item('Alpha', '2025-01-10', '2025-02-10', 100)];
  const sheet = sheetOf(old, { groupBy: 'customer', months: 1 });
  expect(column(sheet, 'end')).toEqual([100, 100]);
  expect(column(sheet, 'dso')).toEqual([null, null]);
  expect(words(sheet)).toContain('There are no credit sales in the period.');
  const paid = sheetOf([item('Alpha', '2025-01-10', '2025-02-10', 100, '2025-02-01')], { months: 1 });
  expect(paid.tables).toEqual([]);
  expect(words(paid)).toContain('Nothing was open and nothing moved in the period.');
});

test('in Chinese', () => {
  const sheet = sheetOf(ITEMS, { language: 'zh-CN' });
  expect(sheet.name).toBe('应收指标表');
  expect(column(sheet, 'group')).toEqual(['Li', '（未注明）', 'Wang', '合计']);
  const said = words(sheet);
  expect(said).toContain('应收账款指标（按负责人）');
  expect(said).toContain('未列数：风险账款率（3 行）。台账数据还没有覆盖到该期间各月结束后 90 天。');
});

test('on paper the columns of a history take two pages, each with the names of the lines', () => {
  expect(sheetOf(ITEMS).print).toMatchObject({
    pagesWide: 2,
    titleColumns: '$A:$A',
    orientation: 'landscape',
  });
  const numbered = (ledger: Ledger): Ledger => ({
    ...ledger,
    customers: ledger.customers.map((one, at) => ({ ...one, number: `C-${String(at)}` })),
  });
  // Of a number and a name the name.
  expect(sheetOf(ITEMS, { groupBy: 'customer', change: numbered }).print.titleColumns).toBe('$B:$B');
  const open = [{ customer: 'Alpha', due: serial('2026-06-20'), amount: 100, open: 100, owner: 'Li' }];
  expect(sheetOf(open).print).not.toHaveProperty('pagesWide');
});
