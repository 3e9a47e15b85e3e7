import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../preview/files/openWorkbookFile';
import { LANGUAGES } from '../src/locales/language';
import { cliText as text } from '../src/locales/cliText';

const ROOT = path.resolve(__dirname, '..');
const LEDGER = [
  '客户编号,客户名称,发票号,开票日期,到期日,金额,收款日期,币种',
  'C1,上海甲公司,F1,2026-05-01,2026-05-31,"1,000.50",,CNY',
  'C1,上海甲公司,F2,2026-06-20,2026-07-20,200,,CNY',
  'C2,=北京乙公司,F3,2026-01-01,2026-01-31,300,2026-07-02,CNY',
  'C2,=北京乙公司,F4,2026-02-01,2026-03-01,400,2026-03-05,CNY',
  '合计,,,,,1900.50,,',
].join('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dunwell-cli-'));
  writeFileSync(path.join(folder, 'ledger.csv'), LEDGER);
  writeFileSync(path.join(folder, 'broken.xlsx'), Buffer.from('PK\u0003\u0004 not a workbook'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'cli', script), ...args],
    { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
  );
  return { status, stdout, stderr };
}
const at = (name: string): string => path.join(folder, name);

test('a ledger file becomes a workbook, a table and data', async () => {
  const args = ['--as-of', '2026-06-30', '--lang', 'zh-CN', '--out', at('o.xlsx'), '--json', at('o.json')];
  const { status, stdout, stderr } = run('report.ts', at('ledger.csv'), ...args);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('1,500.50');
  const json = JSON.parse(readFileSync(at('o.json'), 'utf8')) as Record<string, unknown>;
  expect(json).toMatchObject({
    asOf: '2026-06-30',
    ledger: { sheet: 'ledger', range: 'A1:H6', shape: 'invoices', rows: 5, used: 4, setAside: 1 },
    currencies: [
      {
        currency: 'CNY',
        total: 1500.5,
        overdue: 1300.5,
        buckets: [
          { label: '未到期', from: null, to: 0, amount: 200, items: 1 },
          { from: 1, to: 30, amount: 1000.5, items: 1 },
          { from: 31, to: 60, amount: 0, items: 0 },
          { from: 61, to: 90, amount: 0, items: 0 },
          { label: '90天以上', from: 91, to: null, amount: 300, items: 1 },
        ],
        customers: [
          {
            customer: 'C1',
            name: '上海甲公司',
            total: 1200.5,
            overdue: 1000.5,
            buckets: [200, 1000.5, 0, 0, 0],
          },
          { customer: 'C2', name: '=北京乙公司', total: 300, overdue: 300, buckets: [0, 0, 0, 0, 300] },
        ],
      },
    ],
    alerts: [
      { customer: 'C1', document: 'F1', due: '2026-05-31', daysOverdue: 30, open: 1000.5, severity: 'low' },
      {
        customer: 'C2',
        document: 'F3',
        due: '2026-01-31',
        daysOverdue: 150,
        open: 300,
        severity: 'critical',
      },
    ],
    tieOut: { ledger: 1500.5, report: 1500.5, difference: 0 },
    sheets: ['账龄分析表', '逾期预警表'],
  });
  const saved = await openWorkbookFile(new Uint8Array(readFileSync(at('o.xlsx'))), 'o.xlsx');
  expect(saved.sheets.map(({ name }) => name)).toEqual(['ledger', '账龄分析表', '逾期预警表']);
}, 90_000);

test('every report on request, each with its options', async () => {
  // As of 30 June: F1 1,000.50 and F2 200 and F3 300 are open; as of 31 March F3 alone, and F4's receipt was on 5 March.
  const args = [
    ...['--reports', 'aging,detail,statement,reconciliation,comparison', '--group-by', 'bucket'],
    ...['--as-of', '2026-06-30', '--from', '2026-03-31', '--previous', '2026-05-31', '--unit', 'months'],
    ...['--balance', 'CNY=1500.00', '--customer', '上海甲公司', '--reporting', 'CNY', '--shape', 'invoices'],
    ...['--lang', 'en-US', '--out', at('all.xlsx'), '--json', at('all.json')],
  ];
  const { status, stdout, stderr } = run('report.ts', at('ledger.csv'), ...args);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Read as: a list of invoices/m);
  const saved = await openWorkbookFile(new Uint8Array(readFileSync(at('all.xlsx'))), 'all.xlsx');
  const cells = saved.sheets.map(({ name, cells: rows }) => ({
    name,
    values: rows.flatMap((row) => row ?? []).map((cell) => cell?.value),
  }));
  const json = JSON.parse(readFileSync(at('all.json'), 'utf8')) as { readonly sheets: readonly string[] };
  expect(json).toMatchObject({ currencies: [{ currency: 'CNY', total: 1500.5, items: 3 }] });
  // The five, and the list of them.
  expect(json.sheets).toHaveLength(6);
  expect(cells.map(({ name }) => name)).toEqual(expect.arrayContaining(['ledger', ...json.sheets]));
  const [aging, detail, statement, reconciliation, comparison] = json.sheets.map(
    (name) => cells.find((sheet) => sheet.name === name)?.values ?? [],
  );
  expect(aging).toEqual(expect.arrayContaining([1500.5]));
  expect(detail).toEqual(expect.arrayContaining(['F1', 'F2', 'F3', 1500.5]));
  expect(statement).toEqual(expect.arrayContaining(['上海甲公司', 'F1', 'F2']));
  expect(statement).not.toContain('F3');
  expect(reconciliation).toEqual(expect.arrayContaining([1500, -0.5]));
  // Opening 300, invoiced 1,200.50, closing 1,500.50.
  expect(comparison).toEqual(expect.arrayContaining([300, 1200.5, 1500.5]));
}, 90_000);

test('help is on standard output, and names every report in both languages', () => {
  expect(run('report.ts', '--help', '--lang', 'zh-CN')).toEqual({
    status: 0,
    stdout: `${text('zh-CN', 'cli.help.report')}\n`,
    stderr: '',
  });
  for (const language of LANGUAGES)
    for (const report of ['aging', 'alerts', 'detail', 'statement', 'reconciliation', 'comparison'])
      expect(text(language, 'cli.help.report')).toContain(report);
}, 90_000);

test('a formula is answered as tab-separated text, an error as Excel shows it', () => {
  expect(run('calc.ts', at('ledger.csv'), '=AR.DSO({100,200},1000,{30,60})').stdout).toBe('3\t12\n');
  expect(run('calc.ts', at('ledger.csv'), '=AR.DSO(100,0)').stdout).toBe('#DIV/0!\n');
}, 90_000);

test.each([
  ['a missing file', ['nowhere.csv'], '找不到文件“nowhere.csv”。\n'],
  ['a broken file', ['broken.xlsx'], '“broken.xlsx”已损坏，或内容与扩展名不符。\n'],
  [
    'a sheet that is not there',
    ['ledger.csv', '--sheet', 'X'],
    '工作簿中没有工作表“X”。请选择工作簿中已有的工作表。\n',
  ],
  [
    'an option that there is not',
    ['ledger.csv', '--asof', '2026-06-30'],
    '没有选项 --asof；用 --help 查看全部选项。\n',
  ],
  [
    'a customer that the ledger does not know',
    ['ledger.csv', '--reports', 'statement', '--customer', 'C9'],
    /^.*C9.*\n$/,
  ],
])(
  '%s ends with 2 and one line',
  (_, [file, ...args], line) => {
    const full = existsSync(at(file ?? '')) ? at(file ?? '') : (file ?? '');
    const { status, stdout, stderr } = run(
      'report.ts',
      full,
      ...args,
      '--lang',
      'zh-CN',
      '--out',
      at('no.xlsx'),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    if (typeof line === 'string') expect(stderr).toBe(line);
    else expect(stderr).toMatch(line);
    expect(existsSync(at('no.xlsx'))).toBe(false);
  },
  90_000,
);
