import { deleteSheet } from '../preview/workbook/deleteSheet';
import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports, type RefreshRun } from '../src/excel/refreshReports';
import { listReports } from '../src/excel/reportList';
import { Problem } from '../src/locales/problem';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

const AGING: ReportRequest = { report: 'aging', groupBy: 'customer' };
const DETAIL: ReportRequest = { report: 'detail' };
const STATEMENT: ReportRequest = { report: 'statement' };
const [HEADER, ...ROWS] = SAMPLE_LEDGER;
const OTHER = [
  ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount'],
  ['Omega', 'O-1', AS_OF - 60, AS_OF - 30, 7],
];

let book: ReportBook;
afterEach(() => {
  book.close();
});

async function open(sheets: Parameters<typeof documentOf>[0] = { Ledger: SAMPLE_LEDGER }): Promise<void> {
  book = await ReportBook.open(documentOf(sheets));
}

/** What the user does in the workbook. */
async function user(does: (sheets: Excel.WorksheetCollection, book: Excel.Workbook) => void): Promise<void> {
  await inExcel(async (context) => {
    does(context.workbook.worksheets, context.workbook);
    await context.sync();
  });
}

function refresh(): Promise<RefreshRun> {
  return refreshReports({ language: 'en-US' }, new Job());
}

function reasonsOf({ reasons }: RefreshRun): Record<string, string> {
  return Object.fromEntries(Object.entries(reasons).map(([sheet, { code }]) => [sheet, code]));
}

function cellsOf(sheet: string): string {
  return JSON.stringify(book.sheet(sheet).cells);
}

function setProperty(sheet: string, key: string, value: string): Promise<void> {
  return user((sheets) => sheets.getItem(sheet).customProperties.add(key, value));
}

test('what is kept with a report and cannot be read is said by the sheet`s name; the others are made again', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const [, , detail = '', statement = ''] = book.names;
  const damage: readonly (readonly [string, string, string])[] = [
    ['Aging report', 'Dunwell.Made', 'null'],
    ['Aging report', 'Dunwell.Made', '[]'],
    [
      'Aging report',
      'Dunwell.Made',
      JSON.stringify({
        request: AGING,
        basis: { asOf: 1e300, limits: [30], unit: 'days', by: 'due', onAccount: 'inBuckets' },
        language: 'en-US',
      }),
    ],
    [
      detail,
      'Dunwell.Layout',
      '{"rows":3,"columns":2,"tables":[{"name":"x","plan":"x","headers":[1],"keyColumns":["a"]}]}',
    ],
    [statement, 'Dunwell.Report', 'forecast'],
  ];
  for (const [sheet, key, value] of damage) {
    await setProperty(sheet, key, value);
    await book.put('Ledger', 'F2', 100 + book.names.length);
    const before = cellsOf(sheet);
    const run = await refresh().catch((error: unknown) => error);
    if (run instanceof Problem) {
      // Nothing is left that can be made again.
      expect([run.code, run.details.sheet]).toEqual(['reportDamaged', 'Aging report']);
    } else expect(reasonsOf(run as RefreshRun)[sheet]).toBe('reportDamaged');
    expect(cellsOf(sheet)).toBe(before);
  }
  for (const language of ['en-US', 'zh-CN'] as const) {
    expect(new Problem('reportDamaged', { sheet: detail }).words(language).message).toContain(detail);
  }
  // A report that cannot be read is no ledger either.
  expect((await book.run([DETAIL])).loaded.source.candidates.map(({ sheet }) => sheet)).toEqual(['Ledger']);
});

test('a copy of a report is the user`s, with tables or without, whether it stands before or behind', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const ours = book.names.slice(1);
  await user((sheets) => {
    for (const name of ours) {
      sheets.getItem(name).copy('Beginning');
      sheets.getItem(name).copy('End');
    }
  });
  const copies = book.names.filter((name) => name !== 'Ledger' && !ours.includes(name));
  expect(copies).toHaveLength(2 * ours.length);
  await book.put('Ledger', 'F2', 12345);
  const before = copies.map(cellsOf);
  const run = await refresh();
  expect(run.left).toEqual([]);
  expect(copies.map(cellsOf)).toEqual(before);
  for (const name of ours.slice(0, 3)) expect(cellsOf(name)).toContain('12345');
  expect(book.names).toHaveLength(1 + 3 * ours.length);
  expect((await inExcel(listReports)).map(({ sheet }) => sheet)).toEqual(ours);
  // No copy is taken for a ledger, although a list of open items looks like one.
  expect(run.loaded.source.candidates.map(({ sheet }) => sheet)).toEqual(['Ledger']);
});

test('a report that the user renamed, hid or whose table they renamed is followed and stays as it is', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const [, , detail = '', statement = ''] = book.names;
  await user((sheets, { tables }) => {
    sheets.getItem('Aging report').name = "Aging report - Board's";
    sheets.getItem(detail).visibility = 'VeryHidden';
    sheets.getItem(statement).visibility = 'Hidden';
    tables.getItem('Dunwell_Aging').name = 'MyAging';
    const beside = tables.getItem('MyAging').getRange().getColumnsAfter(1);
    beside.getCell(0, 0).values = [['Remark']];
    beside.getCell(1, 0).values = [['called']];
  });
  await book.put('Ledger', 'F2', 100.5);
  const run = await refresh();
  expect(run.left).toEqual([]);
  expect(book.names).toContain("Aging report - Board's");
  expect(book.names).not.toContain('Aging report');
  expect(cellsOf("Aging report - Board's")).toContain('called');
  expect([detail, statement].map((name) => book.sheet(name).visibility)).toEqual(['VeryHidden', 'Hidden']);
  expect(cellsOf(detail)).toContain('100.5');
  // A report that is asked for is shown.
  await book.run([DETAIL]);
  expect(book.sheet(detail).visibility).toBe('Visible');
});

test('a table that was made a range and a protected report are left and said; a press beside them is safe', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const [, , detail = ''] = book.names;
  await user((sheets, { tables }) => {
    tables.getItem('Dunwell_Aging').convertToRange();
    sheets.getItem(detail).protection.protect();
  });
  const before = ['Aging report', detail].map(cellsOf);
  const run = await refresh();
  expect(reasonsOf(run)).toEqual({ 'Aging report': 'reportDamaged', [detail]: 'sheetProtected' });
  await expect(book.run([AGING, DETAIL])).rejects.toMatchObject({
    code: 'sheetProtected',
    details: { sheet: detail },
  });
  await book.run([AGING]);
  expect(book.names).toContain('Aging report (2)');
  expect(['Aging report', detail].map(cellsOf)).toEqual(before);
  await user((_, { protection }) => protection.protect());
  await expect(refresh()).rejects.toMatchObject({ code: 'protected' });
});

test('columns that the user deleted, renamed, put in or sorted: every note comes back', async () => {
  await open();
  await book.run([AGING, DETAIL]);
  await user((_, { tables }) => {
    const table = tables.getItem('Dunwell_Aging');
    table.columns.add(0, [
      ['Remark'],
      ['note of Beta'],
      ['note of Alpha'],
      ['note of Gamma'],
      [''],
    ] as string[][]);
    table.columns.getItem('Customer no.').delete();
    table.sort.apply([{ key: 1, ascending: true }]);
    const detail = tables.getItem('Dunwell_Detail');
    detail.getRange().getColumnsAfter(1).getCell(0, 0).values = [['Mine']];
    detail.getRange().getColumnsAfter(1).getCell(1, 0).values = [['note of an item']];
    detail.columns.getItem('Document').getHeaderRowRange().values = [['Beleg']];
  });
  await refresh();
  const aging = await book.table('Dunwell_Aging');
  const named = (name: string): unknown =>
    aging.find((row) => row.includes(name))?.find((cell) => String(cell).startsWith('note'));
  expect(named('Alpha Ltd')).toBe('note of Alpha');
  expect(named('Gamma GmbH')).toBe('note of Gamma');
  expect(cellsOf('Aging report')).toContain('note of Beta');
  expect(JSON.stringify(book.host.workbook.toDocument().sheets)).toContain('note of an item');
});

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
  const [, , detail = ''] = book.names;
  const { faults } = book.host.processor;
  const before = faults.batchCount;
  await refresh();
  const requests = faults.batchCount - before;
  for (const [nth, name] of [
    [requests - 3, 'Aging report'],
    [requests - 2, detail],
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
    if (name !== 'Ledger') await book.run([AGING, DETAIL]);
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
  const plain = Array.from({ length: 34 }, (_, at) => `Notes ${String(at)}`);
  const ledgerOf = (at: number): typeof OTHER => [
    OTHER[0] ?? [],
    [`Customer ${String(at)}`, `N-${String(at)}`, AS_OF - 60, AS_OF - 30, 1000 + at],
  ];
  await open(
    Object.fromEntries([
      ...odd.map((name, at) => [name, ledgerOf(at)] as const),
      ...plain.map((name) => [name, [['Remember to call.']]] as const),
    ]),
  );
  for (const [at, report] of ([AGING, DETAIL, STATEMENT, { report: 'alerts' }] as const).entries()) {
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
    detail: odd[1],
    statement: odd[2],
    alerts: odd[3],
  });
  expect(cellsOf('2025')).toContain('1000');
  expect(book.names).toContain('Reports');
});
