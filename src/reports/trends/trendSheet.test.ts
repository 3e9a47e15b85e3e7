import { item } from '../../../test/support/dashboards';
import type { Item } from '../../../test/support/ledgerOf';
import {
  blockLines,
  isFormula,
  planCells,
  rowsByKey,
  tableNamed,
  totalsByKey,
} from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { serial } from '../../../test/support/sampleLedger';
import type { Language } from '../../locales/language';
import { DEFAULT_MEASURES, type MeasureChoices } from '../../receivables/measures/measureChoices';
import { DEFAULT_TRENDS, TREND_IDS, type TrendId } from '../../receivables/measures/trends';
import type { SheetPlan, TablePlan } from '../plan';
import type { MeasuredBy } from '../reportRequest';
import { trendSheet } from './trendSheet';

/** Li's balances at the ends of April, May, June: 1,000, 600, 1,000; Wang's 300, 300, 0; nobody's 0, 0, 250. */
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
  readonly asOf?: string;
  readonly shown?: readonly TrendId[];
  readonly over?: 6 | 13 | 25;
  readonly most?: number;
}

/** By owner, one month a period, six months where the ledger has them. */
function sheetOf(items: readonly Item[], asked: Asked = {}): SheetPlan {
  const { groupBy = 'owner', language = 'en-US', asOf = '2026-06-30', most, ...others } = asked;
  const { shown = ['dso'], over = 6, ...measures } = others;
  const input = reportInputOf(items, { asOf: serial(asOf), language, aging: { groupBy } });
  const choices = { ...DEFAULT_MEASURES, months: 1, ...measures };
  return trendSheet(input, { report: 'trends', groupBy, measures: choices, shown, over }, most);
}

function tableOf(sheet: SheetPlan, id: TrendId = 'dso'): TablePlan {
  return tableNamed(sheet, `Dunwell_Trend_${id}`);
}

/** The lines of a table and its total: the values of some columns, by their headings. */
function cells(table: TablePlan, ...headers: string[]): unknown[][] {
  const keys = headers.map((header) => table.columns.find((column) => column.header === header)?.key ?? '');
  return [...rowsByKey(table), totalsByKey(table)].map((row) =>
    keys.map((key) => {
      const value = row[key];
      return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
    }),
  );
}

function words(sheet: SheetPlan): string {
  return [...planCells(sheet).values()].filter((cell) => typeof cell === 'string').join('\n');
}

const MONTHS = ['2026-04', '2026-05', '2026-06'];

test('a line an owner, a column a month, and the whole ledger below', () => {
  const table = tableOf(sheetOf(ITEMS));
  expect(table.columns.map(({ header }) => header)).toEqual([
    'Owner',
    'Receivables',
    ...MONTHS,
    'vs 2026-05',
  ]);
  expect(cells(table, 'Owner', 'Receivables', ...MONTHS, 'vs 2026-05')).toEqual([
    // 1,000 / 1,000 x 30; 600 / 600 x 31; 1,000 / 400 x 30.
    ['Li', 1000, 30, 31, 75, 44],
    ['(not stated)', 250, null, null, 30, null],
    ['Wang', 0, 30, null, null, null],
    // 1,300 / 1,300 x 30; 900 / 600 x 31; 1,250 / 650 x 30.
    ['Total', 1250, 30, 46.5, 57.692308, 11.192308],
  ]);
  expect(table.rows[0]?.at(-1)).toMatchObject({ formula: expect.stringMatching(/^=E\d+-D\d+$/) as string });
});

test('several measures stand below each other, each with its formula and why cells are empty', () => {
  const sheet = sheetOf(ITEMS, { shown: ['dso', 'overdueRate'] });
  const [dso, rate] = sheet.tables;
  expect(dso?.row).toBeLessThan(rate?.row ?? 0);
  expect(cells(tableOf(sheet, 'overdueRate'), ...MONTHS)).toEqual([
    [0, 0, 0.6],
    [null, null, 0],
    [0, 1, null],
    // 300 of 900, 600 of 1,250.
    [0, 0.333333, 0.48],
  ]);
  const said = words(sheet);
  expect(said).toContain('Empty cells: 4. There are no credit sales in the period.');
  expect(said).toContain('Empty cells: 3. What the formula divides by is not above zero.');
  expect(said).toContain('Overdue at the end ÷ Receivables at the end');
  const links = [...planCells(sheet)].filter(([place]) => place.startsWith('1:'));
  expect(links.map(([, cell]) => (isFormula(cell) ? cell.formula : cell))).toEqual([
    'Go to',
    `=HYPERLINK("#A${String((dso?.row ?? 0) - 1)}","DSO")`,
    `=HYPERLINK("#A${String((rate?.row ?? 0) - 1)}","Overdue rate")`,
  ]);
  expect(sheet.freeze).toEqual({ rows: 2, columns: 1 });
});

test('balances add up, and lead to the items of their own day', () => {
  const table = tableOf(sheetOf(ITEMS, { shown: ['end'] }), 'end');
  expect(cells(table, ...MONTHS)).toEqual([
    [1000, 600, 1000],
    [0, 0, 250],
    [300, 300, 0],
    [1300, 900, 1250],
  ]);
  expect(table.totals?.filter(isFormula)).toHaveLength(5);
  expect(table.columns.filter(({ header }) => MONTHS.includes(header)).map(({ figure }) => figure)).toEqual([
    { on: serial('2026-04-30') },
    { on: serial('2026-05-31') },
    { on: serial('2026-06-30') },
  ]);
});

test('months without a whole period behind them are left out, and it is said', () => {
  const sheet = sheetOf(ITEMS, { months: 3 });
  // 1,250 / (1,300 + 600 + 650) x 91.
  expect(cells(tableOf(sheet), '2026-06').at(-1)).toEqual([Math.round((1250 / 2550) * 91e6) / 1e6]);
  expect(tableOf(sheet).columns).toHaveLength(3);
  const said = words(sheet);
  expect(said).toContain('Months shown: 1 of the 6 asked for.');
  expect(said).toContain('The ledger has no whole period before this one to compare with.');
  expect(said).toContain('Each month stands for the period of 3 months that ends with it');
});

test('in mid-month the latest is compared with the same day of the month before', () => {
  const sheet = sheetOf(ITEMS, { asOf: '2026-06-15' });
  const table = tableOf(sheet);
  // Li: 1,000 / 400 x 15 now; on 15 May 1,600 / 600 x 15.
  expect(cells(table, '2026-05', '2026-06 (to 15)', 'vs 2026-05 (to 15)')[0]).toEqual([31, 37.5, -2.5]);
  expect(isFormula(table.rows[0]?.at(-1))).toBe(false);
  expect(words(sheet)).toContain('The last column is true for 2026-06-15');
});

test('a target stands beside the latest, and what misses it is marked', () => {
  const sheet = sheetOf(ITEMS, { shown: ['dso', 'cei'], targets: { dso: 40, cei: 90 } });
  expect(cells(tableOf(sheet), 'Target', 'vs target')).toEqual([
    [40, 35],
    [40, -10],
    [40, null],
    [40, 17.692308],
  ]);
  // Li in June: (600 + 400 - 1,000) / (600 + 400 - 400) is 0.
  expect(cells(tableOf(sheet, 'cei'), '2026-06', 'Target', 'vs target')[0]).toEqual([0, 0.9, -0.9]);
  expect(sheet.rules.map((rule) => [rule.kind, 'worse' in rule ? rule.worse : ''])).toEqual([
    ['shade', 'high'],
    ['positive', ''],
    ['shade', 'low'],
    ['negative', ''],
  ]);
});

test('the smaller stand together in one line, which is the whole less those above', () => {
  const table = tableOf(sheetOf(ITEMS, { groupBy: 'customer', most: 2, shown: ['dso', 'end'] }));
  // Gamma and Delta; none of them was invoiced in May.
  expect(cells(table, 'Customer', ...MONTHS).slice(2)).toEqual([
    ['All others (2)', 30, null, 30],
    ['Total', 30, 46.5, 57.692308],
  ]);
  expect(table.rowFigures).toEqual([{}, {}, 'difference']);
});

test('a period of a year has one earlier period, not two of the same heading', () => {
  const items = Array.from({ length: 30 }, (_, at) => {
    const year = 2024 + Math.floor(at / 12);
    const month = `${String(year)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return item('Alpha', `${month}-05`, `${month}-20`, 100 + at, `${month}-25`);
  });
  const headers = tableOf(sheetOf(items, { months: 12, over: 13, groupBy: 'customer' })).columns.map(
    ({ header }) => header,
  );
  expect(headers.slice(-2)).toEqual(['2026-06', 'vs 2025-06']);
  expect(new Set(headers).size).toBe(headers.length);
  expect(headers).toHaveLength(16);
});

test('every measure can be shown, the columns of all tables standing below each other', () => {
  const sheet = sheetOf(ITEMS, { shown: TREND_IDS });
  const [first, ...others] = sheet.tables.map(({ columns }) => columns.map(({ header }) => header));
  expect(others).toHaveLength(TREND_IDS.length - 1);
  for (const other of others) expect(other).toEqual(first);
  expect(sheet.freeze.rows).toBe(4);
});

test('tables share a printed page as long as they fit on it', () => {
  const breaksOf = (count: number): readonly number[] => {
    const items = Array.from({ length: count }, (_, at) =>
      item(`Customer ${String(at)}`, '2026-05-10', '2026-06-10', 100),
    );
    const sheet = sheetOf(items, { groupBy: 'customer', shown: ['dso', 'cei', 'end'] });
    return (sheet.print.pageBreaks ?? []).map((row) => sheet.tables.findIndex((table) => table.row > row));
  };
  expect([breaksOf(2), breaksOf(12), breaksOf(60)]).toEqual([[], [2], [1, 2]]);
});

test('a list of open items has no months to show', () => {
  const open = [{ customer: 'Alpha', due: serial('2026-06-20'), amount: 100, open: 100 }];
  expect(() => sheetOf(open, { groupBy: 'customer' })).toThrow(
    expect.objectContaining({ code: 'measureNeedsHistory' }) as Error,
  );
});

test('in Chinese', () => {
  const sheet = sheetOf(ITEMS, { language: 'zh-CN', shown: DEFAULT_TRENDS });
  expect(sheet.name).toBe('应收指标趋势表');
  expect(tableOf(sheet).columns.at(-1)?.header).toBe('较 2026-05');
  const said = words(sheet);
  expect(said).toContain('应收账款指标月度趋势（按负责人）');
  expect(said).toContain('未列数：4 格。本期没有赊销收入。');
  expect(blockLines(sheet)[1]?.[1].filter((cell) => cell !== null)).toEqual(['转到']);
});
