import { planCells, shown, tableNamed } from '../../test/support/planValues';
import { LANGUAGES } from '../locales/language';
import { indexSheet, type IndexEntry } from './indexSheet';
import type { MadeFor } from './plan';
import type { ReportBasis, ReportRequest } from './reportRequest';

const D = 46_203;
const basis: ReportBasis = { asOf: D, limits: [30, 60, 90], unit: 'days', by: 'due', onAccount: 'inBuckets' };

function entry(sheet: string, request: ReportRequest, more: Partial<IndexEntry> = {}): IndexEntry {
  const made: MadeFor = { request, basis, language: 'en-US' };
  return { sheet, report: request.report, made, totals: [], ...more };
}
const entries: readonly IndexEntry[] = [
  entry(
    `O'Hara "x"`,
    { report: 'aging', groupBy: { header: 'Region' }, previous: D - 30 },
    {
      source: 'Ledger!A1:H9',
      rows: 8,
      totals: [
        { currency: 'CNY', amount: 12.5 },
        { currency: 'USD', amount: 3 },
      ],
      difference: 0,
      madeOn: D + 2,
    },
  ),
  entry('Changes', { report: 'comparison', from: D - 90 }),
  entry('Reconciliation', { report: 'reconciliation', balances: { CNY: 1234.5, JPY: 8000 } }),
  entry('Items', {
    report: 'drillDown',
    figure: { currency: 'CNY', customer: { number: 'C1', name: 'Alpha' } },
  }),
  { sheet: 'Old', report: 'snapshot', asOf: D - 90, totals: [] },
];

test('a line a report: link, kind, what it is about, basis, source, totals, when it was made, how to refresh', () => {
  const { columns, rows } = tableNamed(indexSheet(entries, 'en-US'), 'Dunwell_Reports');
  expect(columns.map(({ header }) => header)).toEqual([
    'Report',
    'Kind',
    'About',
    'As of',
    'Basis',
    'Source',
    'Rows used',
    'Total CNY',
    'Total USD',
    'Difference',
    'Made on',
    'Refresh',
  ]);
  expect(rows[0]?.map(shown)).toEqual([
    `O'Hara "x"`,
    'Aging report',
    'by Region, with 2026-05-31 beside it',
    D,
    'by due date; 30/60/90 days',
    'Ledger!A1:H9',
    8,
    12.5,
    3,
    0,
    D + 2,
    'Pane: Refresh',
  ]);
  expect(rows[0]?.[0]).toMatchObject({ formula: `=HYPERLINK("#'O''Hara ""x""'!A1","O'Hara ""x""")` });
  expect(rows.slice(1).map((row) => row[2])).toEqual([
    '2026-04-01 to 2026-06-30',
    'general ledger: CNY 1,234.50, JPY 8,000',
    'C1, Alpha, CNY',
    '',
  ]);
  expect(rows[4]?.map(shown)).toEqual(
    expect.arrayContaining(['Snapshot', D - 90, 'Never: values of that day']),
  );
});

test('the basis names what differs from the usual', () => {
  const request: ReportRequest = { report: 'aging', groupBy: 'owner' };
  const made: MadeFor = {
    request,
    basis: {
      ...basis,
      limits: [1, 3],
      unit: 'months',
      by: 'document',
      onAccount: 'ownColumn',
      reporting: 'CNY',
    },
    language: 'zh-CN',
  };
  const words = LANGUAGES.map((language) => {
    const sheet = indexSheet([{ sheet: 'A', report: 'aging', made, totals: [] }], language);
    return tableNamed(sheet, 'Dunwell_Reports').rows[0]?.slice(2, 5);
  });
  expect(words).toEqual([
    ['按负责人', D, '按单据日期；1/3 个月，预收及红字单列，折算为 CNY'],
    ['by owner', D, 'by document date; 1/3 months, on account apart, converted to CNY'],
  ]);
});

test('only what is converted says so', () => {
  const converted: ReportBasis = { ...basis, reporting: 'CNY' };
  const requests: readonly ReportRequest[] = [
    { report: 'detail' },
    { report: 'statement' },
    { report: 'reconciliation', balances: {} },
    { report: 'comparison', from: D - 90 },
    { report: 'drillDown', figure: { currency: 'CNY' } },
    { report: 'drillDown', figure: { currency: 'USD', original: 'USD' } },
  ];
  const all = requests.map((request) => {
    const made: MadeFor = { request, basis: converted, language: 'en-US' };
    return { sheet: 'A', report: request.report, made, totals: [] };
  });
  const { rows } = tableNamed(indexSheet(all, 'en-US'), 'Dunwell_Reports');
  expect(
    rows.map(([, , , , words]) => typeof words === 'string' && words.endsWith('converted to CNY')),
  ).toEqual([false, false, false, false, true, false]);
});

test('items behind a figure say what was asked: a movement, all that is open', () => {
  const all = [
    entry('Items', { report: 'drillDown', figure: { movement: 'collected' } }),
    entry('Items', { report: 'drillDown', figure: { of: 'migration.kept', currency: 'USD' } }),
    entry('Items', { report: 'drillDown', figure: { bucket: 1 } }),
  ];
  const { rows } = tableNamed(indexSheet(all, 'zh-CN'), 'Dunwell_Reports');
  expect(rows.map((row) => row[2])).toEqual(['本期收款', '期末仍未收，USD', '全部客户']);
});

test('a column is as wide as what is written in it, and no wider than a page can bear', () => {
  const balances = { CNY: 1_000_000, USD: 1_000_000, EUR: 1_000_000, HKD: 1_000_000 };
  // 总账余额： takes ten characters, each balance 16, each Chinese comma between them two.
  const written = 10 + 4 * 16 + 3 * 2;
  const width = (entriesOf: readonly IndexEntry[]): number => indexSheet(entriesOf, 'zh-CN').widths[2] ?? 0;
  const long = width([entry('R', { report: 'reconciliation', balances })]);
  expect(long).toBeGreaterThan(written);
  expect(long).toBeLessThan(written + 8);
  expect(width([entry('R', { report: 'reconciliation', balances: { CNY: 1 } })])).toBeLessThan(30);
  const named = indexSheet([entry('A sheet with a name of 31 signs', { report: 'detail' })], 'en-US');
  expect(named.widths[0]).toBeGreaterThan(31);
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`X${String(at)}`, 1_000_000]));
  expect(width([entry('R', { report: 'reconciliation', balances: many })])).toBeLessThan(255);
});

test('a workbook without reports says so', () => {
  const sheet = indexSheet([], 'zh-CN');
  expect(sheet.tables).toEqual([]);
  expect([...planCells(sheet).values()]).toContain('本工作簿尚无报表。');
});
