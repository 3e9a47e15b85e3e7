import type { Host } from '../preview/client/openHost';
import { blankDocument } from '../preview/workbook/blankDocument';
import type { WorkbookDocument } from '../preview/workbook/document';
import { functionsHost } from './support/functionsHost';

const HEADS = ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Settled date', 'Currency'];
/** April to June 2024: 800 sold in 91 days, 600 owed before and 1,100 after, of which 500 is not due. */
const ROWS = [
  HEADS,
  ['A', 'INV-1', '2024-01-10', '2024-02-09', 1000, '2024-02-19', 'CNY'],
  ['A', 'INV-2', '2024-03-05', '2024-04-04', 600, '', 'CNY'],
  ['A', 'INV-3', '2024-06-01', '2024-07-01', 500, '', 'CNY'],
  ['B', 'INV-4', '2024-05-20', '2024-06-19', 300, '2024-06-09', 'CNY'],
  ['B', 'INV-5', '2024-06-02', '2024-07-02', 10, '', 'USD'],
];

function documentOfRows(): WorkbookDocument {
  const blank = blankDocument('measures.xlsx');
  const cells = ROWS.map((row) => row.map((value) => ({ value })));
  return { ...blank, sheets: blank.sheets.map((sheet) => ({ ...sheet, name: 'Ledger', cells })) };
}

describe('measures in a cell', () => {
  let host: Host;
  let close: () => void;
  beforeAll(async () => {
    ({ host, close } = await functionsHost(documentOfRows(), 'en-US'));
  });
  afterAll(() => {
    close();
  });

  test.each([
    ['AR.CEI(6200,10890,6340,3590,3)', 55.93],
    ['AR.CEI(6200,10890,6340,3590)', 79.63],
    ['AR.TURNOVER(1200,90,110)', 12],
    ['AR.TURNOVER(0,90,110)', 0],
    ['AR.DSO(0,10000,30)', 0],
    ['AR.DSO.LEDGER(Ledger!A1:G5,"2024-06-30",91)', (1100 / 800) * 91],
    // 2 May to 1 June: 800 sold, 1,400 open; the dollar invoice does not exist yet.
    ['AR.DSO.LEDGER(Ledger!A:G,"2024-06-01",31)', (1400 / 800) * 31],
  ])('%s is %d', async (formula, expected) => {
    const [[value] = []] = await host.evaluate(`=${formula}`);
    expect(value).toBeCloseTo(expected, 2);
  });

  test.each([
    ['AR.DSO(-1,100,30)', '#NUM!'],
    ['AR.DSO.BESTPOSSIBLE(10,0)', '#DIV/0!'],
    ['AR.DSO.BESTPOSSIBLE(-10,100)', '#NUM!'],
    ['AR.DSO.COUNTBACK(-5,{100,80},30)', '#NUM!'],
    ['AR.ADD("x",3)', '#VALUE!'],
    ['AR.CEI(-1,100,50,20)', '#NUM!'],
    ['AR.CEI(10,-100,50,20)', '#NUM!'],
    ['AR.CEI(0,100,100,100)', '#DIV/0!'],
    ['AR.CEI(10,100,50,20,0)', '#NUM!'],
    ['AR.TURNOVER(100,0,0)', '#DIV/0!'],
    ['AR.TURNOVER(100,-20,0)', '#NUM!'],
    ['AR.TURNOVER(-100,20,0)', '#NUM!'],
    ['AR.KPI(Ledger!A1:G6,"2024-06-30",0)', '#NUM!'],
    ['AR.KPI(Ledger!A1:G1,"2024-06-30")', '#VALUE!'],
  ])('%s is %s', async (formula, expected) => {
    expect(await host.evaluate(`=${formula}`)).toEqual([[expected]]);
  });

  test('ranges answer line by line; where one of them ends there is no answer', async () => {
    expect(await host.evaluate('=AR.TURNOVER({1200;900;5},{90;50},{110;100})')).toEqual([
      [12],
      [12],
      ['#N/A'],
    ]);
    expect(await host.evaluate('=AR.CEI({0;100},{100;100},{100;0},{100;0})')).toEqual([['#DIV/0!'], [100]]);
  });

  test('KPI is one row a measure, with unit and formula', async () => {
    const [header, ...rows] = await host.evaluate('=AR.KPI(Ledger!A1:G5,"2024-06-30",91)');
    expect(header).toEqual(['As of 2024-06-30', 'Value', 'Unit', 'Computed as']);
    expect(rows).toHaveLength(17);
    const close = (value: number): number => expect.closeTo(value, 9) as number;
    const wanted = [
      ['DSO', close((1100 / 800) * 91), 'days'],
      ['Best possible DSO', close((500 / 800) * 91), 'days'],
      ['Average days delinquent (ADD)', close((600 / 800) * 91), 'days'],
      ['Collection rate', close((300 / 1400) * 100), '%'],
      ['Overdue rate', close((600 / 1100) * 100), '%'],
      ['Share of the largest customer', 100, '%'],
      ['Herfindahl index', 10_000, '0-10,000'],
    ];
    expect(rows.map((row) => row.slice(0, 3))).toEqual(expect.arrayContaining(wanted));
    expect(rows[0]?.[3]).toBe('Receivables at the end ÷ Credit sales × Days in the period');
  });

  test('KPI keeps currencies apart, and says why there is no value', async () => {
    const [header, ...rows] = await host.evaluate('=AR.KPI(Ledger!A:G,"2024-06-30",91)');
    expect(header?.slice(0, 3)).toEqual(['As of 2024-06-30', 'Currency', 'Value']);
    expect(rows.map(([, currency]) => currency)).toEqual([
      ...Array.from({ length: 17 }, () => 'CNY'),
      ...Array.from({ length: 17 }, () => 'USD'),
    ]);
    const [dso] = await host.evaluate('=AR.KPI(Ledger!A1:G5,"2024-04-30",30)').then(([, first]) => [first]);
    expect(dso?.slice(1)).toEqual([
      '',
      'days',
      'There are no credit sales in the period. Give the credit sales of the period that the balance belongs to.',
    ]);
  });
});

describe('in Chinese', () => {
  let host: Host;
  let close: () => void;
  beforeAll(async () => {
    ({ host, close } = await functionsHost(documentOfRows(), 'zh-CN'));
  });
  afterAll(() => {
    close();
  });

  test('KPI speaks Chinese, and so do the reasons', async () => {
    const [header, dso] = await host.evaluate('=AR.KPI(Ledger!A1:G5,"2024-04-30",30)');
    expect(header?.slice(1)).toEqual(['结果', '单位', '计算方式']);
    expect(dso?.[0]).toBe('应收账款周转天数（DSO）');
    expect(dso?.[3]).toContain('本期没有赊销收入');
  });

  test.each([
    ['AR.DSO.COUNTBACK(250001,{100000,80000,70000},30)', '应收余额大于'],
    ['AR.DSO.COUNTBACK(100,{100,80},{30,31,30})', '天数'],
    ['AR.DSO.LEDGER(Ledger!A1:G6,"2024-06-30",91)', 'CNY, USD'],
    ['AR.DSO.LEDGER(Ledger!A1:G5,"2024-06-30",91,"中位数")', '中位数'],
  ])('%s says why', async (formula, words) => {
    expect((await host.explain(`=${formula}`)).message).toContain(words);
  });
});
