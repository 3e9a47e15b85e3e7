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

test('a workbook without reports says so', () => {
  const sheet = indexSheet([], 'zh-CN');
  expect(sheet.tables).toEqual([]);
  expect([...planCells(sheet).values()]).toContain('本工作簿尚无报表。');
});
