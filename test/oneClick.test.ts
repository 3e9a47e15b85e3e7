import { openHost, type Host } from '../preview/client/openHost';
import type { SheetDocument, WorkbookDocument } from '../preview/workbook/document';
import { generateAgingReport } from '../src/commands/generateAgingReport';
import type { AgingRun } from '../src/excel/agingJob';
import { inExcel } from '../src/excel/inExcel';
import { saveOptions } from '../src/excel/options';
import { documentOf } from './support/documentOf';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

let host: Host;
let uninstall: () => void;

async function open(document: WorkbookDocument): Promise<void> {
  host = await openHost({ document });
  uninstall = host.installGlobals();
  await inExcel((context) => saveOptions(context, { asOf: AS_OF, limits: [30, 60, 90], by: 'due' }));
}
afterEach(() => {
  uninstall();
  host.close();
});

function press(language: 'en-US' | 'zh-CN' = 'en-US'): Promise<AgingRun> {
  return generateAgingReport({ language });
}
function sheet(name: string): SheetDocument {
  const found = host.workbook.toDocument().sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}
const sheetNames = (): string[] => host.workbook.toDocument().sheets.map(({ name }) => name);

/** Values of a table with its headers and totals, as the user sees them in Excel. */
async function tableValues(name: string): Promise<unknown[][]> {
  return inExcel(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

describe('one press of the button', () => {
  beforeEach(() => open(documentOf({ Ledger: SAMPLE_LEDGER })));

  test('writes the aging report and the alerts, and leaves the ledger alone', async () => {
    const before = JSON.stringify(sheet('Ledger').cells);
    const run = await press();
    expect(run.applied).toEqual({
      sheets: [
        { report: 'aging', name: 'Aging report' },
        { report: 'alerts', name: 'Overdue alerts' },
      ],
      replaced: [],
    });
    expect(sheetNames()).toEqual(['Ledger', 'Aging report', 'Overdue alerts']);
    expect(JSON.stringify(sheet('Ledger').cells)).toBe(before);
  });

  test('the figures are those of the ledger as of the date', async () => {
    await press();
    const rows = await tableValues('Dunwell_Aging');
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      ['Customer no.', 'Customer', 'Not due', '1-30', '31-60', '61-90', 'Over 90', 'Total', 'Overdue'],
      ['0002', '=Beta & Sons', 0, 0, 0, 0, 400, 400, 400],
      ['0001', 'Alpha Ltd', 100, 200, 0, 0, 0, 300, 200],
      ['0003', 'Gamma GmbH', 0, 50, 0, 0, 0, 50, 50],
      ['Total', '', 100, 250, 0, 0, 400, 750, 650],
    ]);
    const alerts = await tableValues('Dunwell_Alerts');
    expect(alerts.map((row) => [row[0], row[3], row[5], row[6]])).toEqual([
      ['Severity', 'Document', 'Days overdue', 'Open amount'],
      ['Critical', 'I-3', 135, 400],
      ['Low', 'I-2', 29, 200],
      ['Low', 'I-5', 10, 50],
    ]);
  });

  test('a customer called =Beta stands in both sheets as text', async () => {
    await press();
    for (const name of ['Aging report', 'Overdue alerts']) {
      const beta = sheet(name)
        .cells.flatMap((row) => row ?? [])
        .filter((cell) => cell?.value === '=Beta & Sons');
      expect(beta.length).toBeGreaterThan(0);
      for (const cell of beta) expect(cell?.formula).toBeUndefined();
    }
  });

  test('the sheets are finished: tables, formats, frozen header, rules, print set-up', async () => {
    await press();
    const aging = sheet('Aging report');
    expect(aging.tables).toMatchObject([{ name: 'Dunwell_Aging', showTotals: true, showFilterButton: true }]);
    expect(aging.frozen).toEqual({ rows: 5, columns: 2 });
    expect(aging.conditionalFormats.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['CellValue', 'DataBar']),
    );
    expect(aging.pageLayout).toMatchObject({ orientation: 'Landscape', printTitleRows: '$5:$5' });
    expect(aging.showGridlines).toBe(false);
    const { styles } = host.workbook.toDocument();
    const amount = aging.cells[5]?.[2];
    expect(styles[amount?.style ?? -1]?.numberFormat).toBe('#,##0.00;-#,##0.00;"-"');
  });

  test('a second press replaces the reports in their place and nothing else', async () => {
    await press();
    const again = await press();
    expect(again.applied.replaced).toEqual(['Aging report', 'Overdue alerts']);
    expect(sheetNames()).toEqual(['Ledger', 'Aging report', 'Overdue alerts']);
    expect(sheet('Aging report').tables.map(({ name }) => name)).toEqual(['Dunwell_Aging']);
  });

  test('what the user typed beside the table comes back to its row', async () => {
    await press();
    await inExcel(async (context) => {
      const report = context.workbook.worksheets.getItem('Overdue alerts');
      const table = report.tables.getItem('Dunwell_Alerts').getRange();
      const beside = table.getColumnsAfter(1);
      beside.values = [['Comment'], [''], ['called on Monday'], ['']];
      context.workbook.worksheets.getItem('Ledger').getRange('F3').values = [[1000]];
      await context.sync();
    });
    await press();
    const rows = await tableValues('Dunwell_Alerts');
    expect(rows.map((row) => [row[3], row.at(-1)])).toEqual([
      ['Document', 'Comment'],
      ['I-2', 'called on Monday'],
      ['I-3', ''],
      ['I-5', ''],
    ]);
  });

  test('in Chinese the sheets are Chinese, and take the place of the English ones', async () => {
    await press();
    await press('zh-CN');
    expect(sheetNames()).toEqual(['Ledger', '账龄分析表', '逾期预警表']);
  });

  test('a report sheet that the user renamed keeps its name', async () => {
    await press();
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem('Aging report').name = 'June close';
      await context.sync();
    });
    await press();
    expect(sheetNames()).toEqual(['Ledger', 'June close', 'Overdue alerts']);
  });

  test('pressed on a report, it ages the ledger again', async () => {
    await press();
    const run = await press();
    expect(run.loaded.source.sheet).toBe('Ledger');
  });
});

test('a sheet of the user`s that has our name is left alone', async () => {
  await open(documentOf({ Ledger: SAMPLE_LEDGER, 'Aging report': [['my own notes']] }));
  await press();
  expect(sheetNames()).toEqual(['Ledger', 'Aging report', 'Aging report (2)', 'Overdue alerts']);
  expect(sheet('Aging report').cells[0]?.[0]?.value).toBe('my own notes');
});

test('the ledger is found on another sheet when the active one is none', async () => {
  await open(documentOf({ Notes: [['just', 'some', 'words']], Data: SAMPLE_LEDGER }));
  const run = await press();
  expect(run.loaded.source).toMatchObject({ sheet: 'Data', range: 'A1:G7', rowCount: 6 });
});

test('Chinese headers, a title block and a total row', async () => {
  const rows = [
    ['应收账款明细账', null, null, null, null],
    [null, null, null, null, null],
    ['客户名称', '发票号', '开票日期', '到期日', '未收金额'],
    ['上海甲公司', 'F1', '2026-05-01', '2026-05-31', '1,234.50'],
    ['北京乙公司', 'F2', '2026年6月1日', '2026年7月1日', '￥２００'],
    ['合计', null, null, null, 1434.5],
  ];
  await open(documentOf({ 台账: rows }));
  const run = await press('zh-CN');
  expect(run.input.intake).toMatchObject({
    rowsRead: 3,
    rowsUsed: 2,
    setAside: [{ row: 6, reason: 'totalRow', amount: 1434.5 }],
  });
  const [part] = run.input.aging.currencies;
  expect(part?.buckets.map(({ amount }) => amount)).toEqual([200, 1234.5, 0, 0, 0]);
});

describe('what is no ledger gets one clear sentence and changes nothing', () => {
  const header = SAMPLE_LEDGER[0];
  test.each([
    ['an empty sheet', [], 'emptySheet'],
    ['a header row alone', [[...header]], 'headerOnly'],
    [
      'three columns of nonsense',
      [
        ['x', 'y', 'z'],
        [1, 'q', 3],
        ['w', 5, 'e'],
      ],
      'noLedger',
    ],
    [
      'a ledger without amounts',
      [
        ['Customer', 'Due Date'],
        ['A', AS_OF],
        ['B', AS_OF],
      ],
      'noAmount',
    ],
  ])('%s', async (_, rows, code) => {
    await open(documentOf({ Sheet1: rows }));
    const before = JSON.stringify(host.workbook.toDocument().sheets);
    await expect(press()).rejects.toMatchObject({ code });
    expect(JSON.stringify(host.workbook.toDocument().sheets)).toBe(before);
  });

  test('rows that cannot be used', async () => {
    const nameless = SAMPLE_LEDGER.slice(1).map((row) => [null, null, ...row.slice(2)]);
    await open(documentOf({ Sheet1: [[...header], ...nameless] }));
    await expect(press()).rejects.toMatchObject({ code: 'noUsableRows', details: { count: 6 } });
    expect(sheetNames()).toEqual(['Sheet1']);
  });
});
