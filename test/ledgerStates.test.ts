import { deleteSheet } from '../preview/workbook/deleteSheet';
import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import { Problem } from '../src/locales/problem';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';
import { reasonsOf, refresh, user } from './support/userActs';

const AGING: ReportRequest = { report: 'aging', groupBy: 'customer' };
const DETAIL: ReportRequest = { report: 'detail' };
const STATEMENT: ReportRequest = { report: 'statement' };
const [HEADER, ...ROWS] = SAMPLE_LEDGER;
const OTHER = [
  ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount'],
  ['Omega', 'O-1', AS_OF - 60, AS_OF - 30, 7],
];

/** A guard only: a machine that is busy is far slower. */
jest.setTimeout(240_000);

let book: ReportBook;
afterEach(() => {
  book.close();
});

async function open(sheets: Parameters<typeof documentOf>[0] = { Ledger: SAMPLE_LEDGER }): Promise<void> {
  book = await ReportBook.open(documentOf(sheets));
}

function cellsOf(sheet: string): string {
  return JSON.stringify(book.sheet(sheet).cells);
}

test('a ledger that moved on its sheet, or whose sheet was renamed, is read whole', async () => {
  await open({ Ledger: SAMPLE_LEDGER, Other: OTHER });
  await book.run([AGING], { sheet: 'Ledger' });
  await user((sheets) => {
    const sheet = sheets.getItem('Ledger');
    sheet.getRange('1:3').insert('Down');
    sheet.getRange('A:A').insert('Right');
    sheet.name = "R1C1's 😀";
    sheets.getItem('Other').activate();
  });
  const run = await refresh();
  expect([run.loaded.source.sheet, run.loaded.source.range]).toEqual(["R1C1's 😀", 'B4:H10']);
  expect(run.loaded.intake.rowsUsed).toBe(ROWS.length);
  expect(run.left).toEqual([]);
});

test('a report whose ledger is gone is never made from another one; the next export takes a deleted one`s place', async () => {
  await open({ Ledger: SAMPLE_LEDGER, Other: OTHER, Third: OTHER });
  await book.run([AGING], { sheet: 'Ledger' });
  await book.run([DETAIL], { sheet: 'Other' });
  await user((sheets) => {
    sheets.getItem('Ledger').delete();
  });
  const before = cellsOf('Aging report');
  const run = await refresh();
  expect(reasonsOf(run)).toEqual({ 'Aging report': 'ledgerGone' });
  expect(run.reasons['Aging report']?.words('zh-CN').message).toContain('Ledger!A1:G7');
  expect(cellsOf('Aging report')).toBe(before);
  await book.select('Aging report', 'D7');
  await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'ledgerGone' });
  await user((sheets) => {
    sheets.getItem('Other').delete();
    sheets.getItem('Third').name = 'July';
  });
  const next = await refresh();
  expect(next.left).toEqual([]);
  expect(cellsOf('Aging report')).toContain('Omega');
});

test('a ledger that was emptied or lost its headers stops its own reports only', async () => {
  await open({ Ledger: SAMPLE_LEDGER, Other: OTHER });
  await book.run([AGING], { sheet: 'Ledger' });
  await book.run([DETAIL], { sheet: 'Other' });
  const before = cellsOf('Aging report');
  const detail = book.names.find((name) => name.includes('detail')) ?? '';
  for (const [clear, code] of [
    ['A2:G7', 'headerOnly'],
    ['A1:G7', 'emptySheet'],
  ] as const) {
    await user((sheets) => {
      sheets.getItem('Ledger').getRange(clear).clear('Contents');
    });
    await book.put('Other', 'E2', 70 + clear.length);
    const run = await refresh();
    expect(reasonsOf(run)).toEqual({ 'Aging report': code });
    expect(run.applied.replaced).toContain(detail);
  }
  expect(cellsOf('Aging report')).toBe(before);
  await user((sheets) => {
    sheets.getItem('Ledger').getRange('A1:G1').values = [HEADER.map((_, at) => `x${String(at)}`)];
    sheets.getItem('Other').delete();
  });
  await expect(refresh()).rejects.toBeInstanceOf(Problem);
  expect(cellsOf('Aging report')).toBe(before);
});

test('a report deleted while a job runs takes no other with it, and the user is told in words', async () => {
  await open();
  await book.run([AGING, DETAIL]);
  const { faults } = book.host.processor;
  const before = faults.batchCount;
  await refresh();
  const requests = faults.batchCount - before;
  for (const [nth, name] of [
    [requests - 3, 'Aging report'],
    [4, 'Ledger'],
  ] as const) {
    const others = book.names.filter((one) => one !== name);
    faults.all = [];
    faults.addFromNow(
      {
        userEdit: () => {
          const sheet = book.host.workbook.findSheet(name);
          if (sheet !== undefined) deleteSheet(sheet);
        },
      },
      nth,
    );
    const problem = await refresh().catch((error: unknown) => error);
    faults.all = [];
    if (problem instanceof Problem)
      expect(['changedMeanwhile', 'noSheet', 'noReports']).toContain(problem.code);
    expect(book.names).toEqual(expect.arrayContaining(others));
    expect(book.names.filter((one) => /^~| \(old\)/.test(one))).toEqual([]);
  }
});

test('two jobs at once: the second is told so and the first is whole', async () => {
  await open();
  await book.run([AGING, DETAIL]);
  const results = await Promise.allSettled([refresh(), refresh(), book.run([AGING])]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const result of results.slice(1)) expect(result).toMatchObject({ reason: { code: 'busy' } });
  expect(book.names).toHaveLength(4);
});

test('forty sheets with odd names: every report finds its own ledger', async () => {
  const odd = [
    "Q1 'final'!",
    '😀'.repeat(15),
    'A1',
    'R1C1',
    '2024',
    '应收账款明细（华东大区第一分公司二〇二六年六月三十日前）',
  ];
  const plain: readonly string[] = Array.from({ length: 34 }, (_, at) => `Notes ${String(at)}`);
  const ledgerOf = (at: number): typeof OTHER => [
    OTHER[0] ?? [],
    [`Customer ${String(at)}`, `N-${String(at)}`, AS_OF - 60, AS_OF - 30, 1000 + at],
  ];
  await open(
    Object.fromEntries<typeof OTHER | readonly (readonly string[])[]>([
      ...odd.map((name, at) => [name, ledgerOf(at)] as const),
      ...plain.map((name) => [name, [['Remember to call.']]] as const),
    ]),
  );
  for (const [at, report] of [AGING, STATEMENT, DETAIL].entries()) {
    await book.run([report], { sheet: odd[at] ?? '' });
  }
  await user((sheets) => {
    sheets.getItem('Reports').delete();
    sheets.getItem('Aging report').name = '2025';
  });
  const run = await refresh();
  expect(run.left).toEqual([]);
  const infos = (await inExcel(listSheets)).filter(({ layout }) => layout?.source !== undefined);
  const sources = infos.map(({ mark, layout }) => [mark, layout?.source?.sheet]);
  expect(Object.fromEntries(sources)).toEqual({
    aging: odd[0],
    statement: odd[1],
    detail: odd[2],
  });
  expect(cellsOf('2025')).toContain('1000');
  expect(book.names).toContain('Reports');
});
