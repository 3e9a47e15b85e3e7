import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { refreshReports, type RefreshRun } from '../src/excel/refreshReports';
import type { ReportRequest } from '../src/reports/reportRequest';
import type { Language } from '../src/locales/language';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER } from './support/sampleLedger';

const AGING: ReportRequest = { report: 'aging', groupBy: 'customer' };
const REPORT = 'Aging report';
const TABLE = 'Dunwell_Aging';
/** As written the customers stand in rows 6 to 8: Beta 400, Alpha 300, Gamma 50; the total is in row 9. */
const FIRST = 6;

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER, Notes: [['mine']] }));
  await book.run([AGING]);
});
afterEach(() => {
  book.close();
});

async function type(sheet: string, address: string, formulas: readonly (readonly string[])[]): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas.map((row) => [...row]);
    await context.sync();
  });
}
async function read(sheet: string, address: string): Promise<{ formula: unknown; value: unknown }> {
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('formulas,values');
    await context.sync();
    const first = (cells: unknown): unknown => (cells as unknown[][])[0]?.[0];
    return { formula: first(range.formulas), value: first(range.values) };
  });
}
/** The column that is the first to the right of the table. */
async function besideTable(): Promise<string> {
  return inExcel(async (context) => {
    const range = context.workbook.tables.getItem(TABLE).getRange().getColumnsAfter(1);
    range.load('address');
    await context.sync();
    return /!([A-Z]+)/.exec(range.address)?.[1] ?? '';
  });
}
const refresh = (language: Language = 'en-US'): Promise<RefreshRun> =>
  refreshReports({ language }, new Job());

/** Makes Gamma the largest customer and adds one that is new: every row moves. */
async function reorder(): Promise<void> {
  await book.put('Ledger', 'F6', 5000);
  await inExcel(async (context) => {
    const ledger = context.workbook.worksheets.getItem('Ledger');
    const from = ledger.getRange('A6:G6');
    from.load('values');
    await context.sync();
    const [row = []] = from.values as unknown[][];
    const added = [...row];
    added[0] = '0009';
    added[1] = 'New Ltd';
    added[2] = 'N-1';
    added[5] = 900;
    ledger.getRange('A8:G8').values = [added];
    await context.sync();
  });
}
async function rowOf(customer: string): Promise<number> {
  const rows = await book.table(TABLE);
  return FIRST - 1 + rows.findIndex((row) => row[customer === 'Total' ? 0 : 1] === customer);
}

describe('a column of formulas that the user typed beside a table', () => {
  test.each([
    ['=[@Total]*2', '=[@Total]*2'],
    ['=H{row}*2', '=H{row}*2'],
    ['=$H{row}*2', '=$H{row}*2'],
    ['=IF("H6"="x",0,SUM(C{row}:G{row})*2)', '=IF("H6"="x",0,SUM(C{row}:G{row})*2)'],
  ])('%s follows its row and fills the new ones', async (typed, expected) => {
    const column = await besideTable();
    const rows = [FIRST, FIRST + 1, FIRST + 2];
    const formulas = rows.map((row) => [typed.replaceAll('{row}', String(row))]);
    await type(REPORT, `${column}5:${column}8`, [['Double'], ...formulas]);
    await reorder();
    const run = await refresh();
    expect(run.applied.losses).toBeUndefined();
    for (const customer of ['Alpha Ltd', 'Gamma GmbH', 'New Ltd']) {
      const row = await rowOf(customer);
      const { formula, value } = await read(REPORT, `${column}${String(row)}`);
      expect(formula).toBe(expected.replaceAll('{row}', String(row)));
      expect(value).toBe(2 * Number((await read(REPORT, `H${String(row)}`)).value));
    }
    // And once more: what was carried is carried again.
    await refresh();
    expect((await read(REPORT, `${column}${String(FIRST)}`)).formula).toBe(
      expected.replaceAll('{row}', String(FIRST)),
    );
  });

  test('text that begins with = stays text, and formulas of single rows stay theirs', async () => {
    const column = await besideTable();
    await type(REPORT, `${column}5:${column}8`, [['Note'], ["'=call them"], [`=H7+1`], ['']]);
    await reorder();
    await refresh();
    const beta = await read(REPORT, `${column}${String(await rowOf('=Beta & Sons'))}`);
    expect(beta.value).toBe('=call them');
    const alpha = await rowOf('Alpha Ltd');
    expect((await read(REPORT, `${column}${String(alpha)}`)).formula).toBe(`=H${String(alpha)}+1`);
    expect((await read(REPORT, `${column}${String(await rowOf('New Ltd'))}`)).value).toBe('');
  });

  test('a reference with $ follows the customer; to one who has left, the value stays and is counted', async () => {
    const column = await besideTable();
    await type(REPORT, `${column}5:${column}8`, [['Share'], ['=H6/$H$8'], ['=H7/$H$6'], ['=H8*1']]);
    // Beta's only invoice is settled: it leaves the report.
    await book.put('Ledger', 'F4', 0);
    const [, ...before] = await book.table(TABLE);
    expect(before[0]?.[1]).toBe('=Beta & Sons');
    const run = await refresh();
    expect((await book.table(TABLE)).some((row) => row[1] === '=Beta & Sons')).toBe(false);
    const alpha = await read(REPORT, `${column}${String(await rowOf('Alpha Ltd'))}`);
    expect(alpha).toEqual({ formula: 0.75, value: 0.75 });
    // Beta's own formula waits as a value below, too.
    expect(run.applied.losses).toEqual({ asValues: 2, broken: 0, unread: [] });
  });

  test('the totals row keeps its formula', async () => {
    const column = await besideTable();
    await type(REPORT, `${column}5:${column}9`, [
      ['Half'],
      ['=H6/2'],
      ['=H7/2'],
      ['=H8/2'],
      ['=SUM(H6:H8)/2'],
    ]);
    await reorder();
    await refresh();
    const row = await rowOf('Total');
    const { formula, value } = await read(REPORT, `${column}${String(row)}`);
    expect(formula).toBe(`=SUM(H${String(FIRST)}:H${String(row - 1)})/2`);
    expect(value).toBe(Number((await read(REPORT, `H${String(row)}`)).value) / 2);
  });
});

test('formulas below a report come back and refer to what they referred to', async () => {
  const end = await inExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(REPORT).getUsedRange();
    used.load('rowCount');
    await context.sync();
    return used.rowCount + 2;
  });
  await type(REPORT, `A${String(end)}:A${String(end + 2)}`, [
    ['=H9*3'],
    [`=A${String(end)}+1`],
    [`=SUM(${TABLE}[Total])+'${REPORT}'!H7`],
  ]);
  await reorder();
  await refresh();
  const total = await rowOf('Total');
  const alpha = await rowOf('Alpha Ltd');
  const below = end + 1;
  expect((await read(REPORT, `A${String(below)}`)).formula).toBe(`=H${String(total)}*3`);
  expect((await read(REPORT, `A${String(below + 1)}`)).formula).toBe(`=A${String(below)}+1`);
  const both = await read(REPORT, `A${String(below + 2)}`);
  expect(both.formula).toBe(`=SUM(${TABLE}[Total])+'${REPORT}'!H${String(alpha)}`);
  const sum = Number((await read(REPORT, `H${String(total)}`)).value);
  expect(both.value).toBe(sum + Number((await read(REPORT, `H${String(alpha)}`)).value));
});

describe('formulas elsewhere in the workbook that refer to a report', () => {
  beforeEach(() =>
    type('Notes', 'B1:B4', [
      [`='${REPORT}'!H7`],
      [`='${REPORT}'!$H$9`],
      [`=SUM(${TABLE}[Total])`],
      [`="'${REPORT}'!H7"`],
    ]),
  );

  test('follow the customer and the total', async () => {
    await reorder();
    const run = await refresh();
    expect(run.applied.losses).toBeUndefined();
    const total = await rowOf('Total');
    expect(await read('Notes', 'B1')).toEqual({
      formula: `='${REPORT}'!H${String(await rowOf('Alpha Ltd'))}`,
      value: 300,
    });
    const sum = (await read(REPORT, `H${String(total)}`)).value;
    expect(await read('Notes', 'B2')).toEqual({ formula: `='${REPORT}'!$H$${String(total)}`, value: sum });
    expect(await read('Notes', 'B3')).toEqual({ formula: `=SUM(${TABLE}[Total])`, value: sum });
    expect((await read('Notes', 'B4')).value).toBe(`'${REPORT}'!H7`);
  });

  test('go with a report that changes its language', async () => {
    await refresh('zh-CN');
    expect(await read('Notes', 'B1')).toEqual({ formula: "='账龄分析表'!H7", value: 300 });
  });

  test('names follow as well', async () => {
    await inExcel(async (context) => {
      context.workbook.names.add('AlphaTotal', `='${REPORT}'!$H$7`);
      await context.sync();
    });
    await reorder();
    await refresh();
    const formula = await inExcel(async (context) => {
      const name = context.workbook.names.getItem('AlphaTotal');
      name.load('formula');
      await context.sync();
      return name.formula as string;
    });
    expect(formula.replaceAll("'", '')).toBe(`=${REPORT}!$H$${String(await rowOf('Alpha Ltd'))}`);
  });

  test('to a customer who has left are broken, and it is said', async () => {
    await book.put('Ledger', 'F2', 0);
    await book.put('Ledger', 'F3', 0);
    const run = await refresh();
    expect((await book.table(TABLE)).some((row) => row[1] === 'Alpha Ltd')).toBe(false);
    expect(run.applied.losses).toEqual({ asValues: 0, broken: 1, unread: [] });
    expect((await read('Notes', 'B1')).value).toBe('#REF!');
    expect((await read('Notes', 'B3')).value).toBe((await read('Notes', 'B2')).value);
  });

  test('a cancelled refresh leaves them as they were', async () => {
    const controller = new AbortController();
    const job = new Job((progress) => {
      if (progress.percent >= 90) controller.abort();
    }, controller.signal);
    await expect(refreshReports({ language: 'en-US' }, job)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await read('Notes', 'B1')).toEqual({ formula: `='${REPORT}'!H7`, value: 300 });
    expect((await read('Notes', 'B3')).value).toBe(750);
  });
});
