import { drillDown } from '../src/excel/drillDown';
import { Job } from '../src/excel/job';
import { DEFAULT_TRENDS } from '../src/receivables/measures/trends';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import { snapshot } from '../src/excel/snapshot';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { serial } from './support/sampleLedger';

/** What Excel would take for a formula, or what is hard on quoting. */
const NASTY = ['=1+1', '+A1', '-2+3', '@SUM(A1)', '\t=2', `="x"&'y'!A1`, '=HYPERLINK("#A1","z")', '😀"\'!'];
const SHEET = `O'Brien & "Söhne" 应收=1`;

const LEDGER = [
  [
    'Customer',
    'Invoice No',
    'Invoice Date',
    'Due Date',
    'Amount',
    'Settled Date',
    'Salesperson',
    'Contract No',
  ],
  ...NASTY.map((text, at) => [
    text,
    `${text}/${String(at)}`,
    serial('2026-03-01') + at,
    serial('2026-04-01') + at,
    100 + at,
    at % 3 === 0 ? serial('2026-07-02') : null,
    text,
    text,
  ]),
];

const ALL: readonly ReportRequest[] = [
  { report: 'aging', groupBy: 'owner', previous: serial('2026-04-30') },
  { report: 'alerts' },
  { report: 'detail' },
  { report: 'statement' },
  { report: 'reconciliation', balances: { '': 800 } },
  { report: 'comparison', from: serial('2026-05-31') },
  { report: 'dashboard', measures: DEFAULT_MEASURES },
  { report: 'measures', groupBy: 'customer', measures: DEFAULT_MEASURES },
  { report: 'trends', groupBy: 'owner', measures: DEFAULT_MEASURES, shown: DEFAULT_TRENDS, over: 13 },
  { report: 'creditReview' },
  { report: 'limitUse' },
];

let book: ReportBook;
beforeAll(async () => {
  book = await ReportBook.open(documentOf({ [SHEET]: LEDGER }));
});
afterAll(() => {
  book.close();
});

/** Formulas of all sheets that hold a piece of the ledger's text. */
function infected(): string[] {
  return book.host.workbook.toDocument().sheets.flatMap(({ name, cells }) =>
    Object.values(cells).flatMap((row) =>
      Object.values(row ?? {}).flatMap((cell) => {
        const formula = cell?.formula ?? '';
        // Links name the ledger's sheet, which is no text of its cells.
        const own = formula.replaceAll(SHEET.replaceAll("'", "''").replaceAll('"', '""'), '');
        return NASTY.some((text) => own.includes(text.trim())) ? [`${name}: ${formula}`] : [];
      }),
    ),
  );
}

test('text of the ledger is text in every report, whatever it begins with', async () => {
  const { applied } = await book.run(ALL);
  expect(applied.sheets).toHaveLength(ALL.length + 1);
  const aging = applied.sheets[0]?.name ?? '';
  await book.select(aging, 'C8');
  await drillDown('en-US', new Job());
  await snapshot(applied.sheets[2]?.name ?? '', 'en-US', new Job());
  expect(infected()).toEqual([]);
  const detail = await book.table('Dunwell_Detail');
  const shown = detail.slice(1, -1).map(([customer]) => String(customer).trim());
  expect([...new Set(shown)].sort()).toEqual(NASTY.map((text) => text.trim()).sort());
});
