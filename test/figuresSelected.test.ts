import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { reportMaker } from '../src/excel/reportsJob';
import { selectedFigure } from '../src/excel/selectedFigure';
import { snapshot } from '../src/excel/snapshot';
import { LANGUAGES } from '../src/locales/language';
import { Problem } from '../src/locales/problem';
import { DEFAULT_THRESHOLDS } from '../src/receivables/alerts';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import { cellAddress } from '../src/reports/a1';
import type { SheetPlan } from '../src/reports/plan';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { isAmount, numbersIn, type NumberCell } from './support/figures/traced';
import { BASIS, ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER, serial } from './support/sampleLedger';

/** Two currencies, so that every part of a sheet stands there twice, and a row of 70 without a date. */
const LEDGER = [
  ...SAMPLE_LEDGER.map((row, at) => [...row, at === 0 ? 'Currency' : at % 3 === 2 ? 'USD' : 'CNY']),
  ['0003', 'Gamma GmbH', 'I-7', null, null, 70, null, 'CNY'],
];

const AGING: ReportRequest = { report: 'aging', groupBy: 'owner', previous: serial('2026-05-31') };
const RECONCILIATION: ReportRequest = { report: 'reconciliation', balances: { CNY: 1100 } };
const COMPARISON: ReportRequest = { report: 'comparison', from: serial('2026-05-31') };
const MEASURES = { ...DEFAULT_MEASURES, creditSales: 'netWithoutCash' } as const;
const REQUESTS: readonly ReportRequest[] = [
  AGING,
  { report: 'alerts' },
  { report: 'detail' },
  { report: 'statement' },
  RECONCILIATION,
  COMPARISON,
  { report: 'dashboard', measures: DEFAULT_MEASURES },
  { report: 'measures', groupBy: 'customer', measures: MEASURES },
];

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: LEDGER }));
});
afterEach(() => {
  book.close();
});

interface Written {
  readonly name: string;
  readonly plan: SheetPlan;
}

/** Writes reports; gives the sheet of the first of them. */
async function written(request: ReportRequest, ...more: readonly ReportRequest[]): Promise<Written> {
  const run = await book.run([request, ...more]);
  const maker = reportMaker(run.loaded, DEFAULT_THRESHOLDS);
  const plan = maker.build({ request, basis: BASIS, language: 'en-US' });
  return { name: run.applied.sheets[0]?.name ?? '', plan };
}

/** What the cell that is selected is said to be: its figure, or the code of the words that answer instead. */
async function said(): Promise<unknown> {
  try {
    const { figure, shown } = await inExcel(selectedFigure);
    return { figure, shown };
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
}

function wanted({ meaning, counts, shown }: NumberCell): unknown {
  if (typeof meaning === 'object') return { figure: meaning, shown: counts ? undefined : shown };
  return meaning === undefined ? 'noFigure' : `figure${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`;
}

test.each(REQUESTS)('every number of $report is known for what the plan says it is', async (request) => {
  const { name, plan } = await written(request);
  const cells = numbersIn(plan).filter((cell) => isAmount(cell) || cell.counts);
  expect(cells.length).toBeGreaterThan(3);
  for (const cell of cells) {
    const place = cellAddress(cell.row, cell.column);
    await book.select(name, place);
    expect({ place, said: await said() }).toEqual({ place, said: wanted(cell) });
  }
});

test('rows that the user put in above do not lead to another figure', async () => {
  const { name, plan } = await written(RECONCILIATION);
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).getRange('2:4').insert('Down');
    await context.sync();
  });
  const cells = numbersIn(plan).filter(isAmount);
  const open = cells.filter(({ line }) => line[0] === 'Open in the ledger');
  expect(open.map(({ meaning }) => meaning)).toEqual([
    { currency: 'CNY', original: 'CNY' },
    { currency: 'USD', original: 'USD' },
  ]);
  for (const cell of open) {
    await book.select(name, cellAddress(cell.row + 3, cell.column));
    expect(await said()).toEqual(wanted(cell));
  }
});

test('from bucket to bucket: what was rolled forward, with both days', async () => {
  const { name, plan } = await written(COMPARISON);
  // I-2 of 200 and I-5 of 50 USD are not due on 31 May, and 29 and 10 days overdue on 30 June.
  const cell = numbersIn(plan).find(
    ({ meaning, shown }) => typeof meaning === 'object' && meaning.of === 'migration.kept' && shown === 250,
  );
  if (cell === undefined) throw new Error('a cell of 250 expected');
  await book.select(name, cellAddress(cell.row, cell.column));
  await expect(drillDown('en-US', new Job())).resolves.toMatchObject({ items: 2, total: 250, shown: 250 });
  const [headers = [], row] = await book.table('Dunwell_Items');
  const valueOf = (header: string): unknown => row?.[headers.indexOf(header)];
  expect(valueOf('Open on 2026-05-31')).toBe(200);
  expect(valueOf('Bucket on 2026-05-31')).toBe('Not due');
  expect(valueOf('Bucket on 2026-06-30')).toBe('1-30');
  expect(valueOf('Still open')).toBe(200);
});

test('rows that are no items are listed with their reason and amount, and add up', async () => {
  const { name, plan } = await written(RECONCILIATION);
  const cell = numbersIn(plan).find(
    ({ meaning, shown }) => typeof meaning === 'object' && meaning.setAside === 'missingDate' && shown === 70,
  );
  if (cell === undefined) throw new Error('a cell of 70 expected');
  await book.select(name, cellAddress(cell.row, cell.column));
  await expect(drillDown('en-US', new Job())).resolves.toMatchObject({ items: 1, total: 70, shown: 70 });
  expect((await book.table('Dunwell_Rows')).slice(1)).toEqual([
    ['8', 'no date', 70],
    ['Total', '', 70],
  ]);
});

test('a sheet of items, the list of reports and a copy say where to look instead', async () => {
  const { name } = await written(AGING, { report: 'alerts' }, { report: 'detail' });
  const copy = await snapshot(name, 'en-US', new Job());
  const place = async (table: string, column: number): Promise<[string, string]> =>
    inExcel(async (context) => {
      const range = context.workbook.tables.getItem(table).getDataBodyRange().getCell(0, column);
      range.load('address');
      await context.sync();
      const [sheet = '', cell = ''] = range.address.split('!');
      return [sheet.replaceAll("'", ''), cell];
    });
  const [aging, cell] = await place('Dunwell_Aging_CNY', 4);
  await book.select(aging, cell);
  await drillDown('en-US', new Job());
  await book.select('Items', 'B5');
  expect(await said()).toBe('figureListed');
  await book.select(...(await place('Dunwell_Reports', 6)));
  expect(await said()).toBe('figureIndex');
  await book.select(
    copy,
    cell.replace(/\d+/, (row) => String(Number(row) + 1)),
  );
  expect(await said()).toBe('figureSnapshot');
});

test('every such answer says in both languages what to select instead', () => {
  const codes = ['Difference', 'Share', 'Rate', 'Item', 'Typed', 'Counted', 'Measured'] as const;
  for (const language of LANGUAGES)
    for (const code of codes) {
      const { message, remedy } = new Problem(`figure${code}`, { cell: 'C7' }).words(language);
      expect(message).toContain('C7');
      expect(remedy).not.toBe('');
    }
});
