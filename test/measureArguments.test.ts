import type { Host } from '../preview/client/openHost';
import { blankDocument } from '../preview/workbook/blankDocument';
import type { WorkbookDocument } from '../preview/workbook/document';
import { LANGUAGES } from '../src/locales/language';
import { functionsHost } from './support/functionsHost';

/** April to June 2024: 1,000 invoiced of which 200 paid at once, 100 credited; 1,000 owed at the end. */
const LEDGER = [
  ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Settled date'],
  ['A', 'INV-1', '2024-01-10', '2024-02-09', 1000, '2024-02-19'],
  ['A', 'INV-2', '2024-03-05', '2024-04-04', 600, ''],
  ['A', 'INV-3', '2024-06-01', '2024-07-01', 500, ''],
  ['B', 'INV-4', '2024-05-20', '2024-06-19', 300, '2024-06-09'],
  ['B', 'INV-5', '2024-06-10', '2024-07-10', 200, '2024-06-10'],
  ['A', 'CN-1', '2024-06-15', '2024-06-15', -100, ''],
];
/** Balances, sales; a row without either, one without sales, an error and a word among them. */
const CELLS = [
  [15_000, 10_000],
  ['', ''],
  [4000, ''],
  [100, 0],
  [100, -5],
  [-100, 50],
  ['many', 50],
];

function workbook(): WorkbookDocument {
  const blank = blankDocument('arguments.xlsx');
  const [first] = blank.sheets;
  if (first === undefined) throw new Error('a blank workbook has a sheet');
  const named = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
    ...first,
    name,
    cells: rows.map((row) => row.map((value) => (value === '' ? undefined : { value }))),
  });
  return { ...blank, sheets: [named('Ledger', LEDGER), named('In', CELLS)] };
}

/** A number to nine digits, anything else as it is. */
function near(expected: unknown): unknown {
  return typeof expected === 'number' ? (expect.closeTo(expected, 9) as unknown) : expected;
}

const LEDGER_OF = 'AR.DSO.LEDGER(Ledger!A1:F7,';

const SPILLED: readonly (readonly [formula: string, answers: readonly (readonly unknown[])[]])[] = [
  // A value beside a value, a row and a column together, one value for all.
  ['AR.DSO({15000;100000},{10000;1200000},{30;365})', [[45], [(100 / 1200) * 365]]],
  ['AR.DSO({10;20},{100,200},10)', [[1, 0.5], [2, 1]]], // prettier-ignore
  ['AR.DSO.BESTPOSSIBLE({4000,0},10000,30)', [[12, 0]]],
  ['AR.DSO.BESTPOSSIBLE({4000;4000},{10000;0},30)', [[12], ['#DIV/0!']]],
  // One list of months for every balance: 60 days and 32,000 of 70,000; exactly the first month; nothing.
  ['AR.DSO.COUNTBACK({212000;100000;0},{100000,80000,70000},30)', [[60 + (32 / 70) * 30], [30], [0]]],
  ['AR.DSO.COUNTBACK({100;251;-1},{100;150},{31;30})', [[31], ['#N/A'], ['#NUM!']]],
  ['AR.ADD({45;30},{12;10})', [[33], [20]]],
  ['AR.ADD({45;"x"},12)', [[33], ['#VALUE!']]],
  ['AR.CEI(6200,10890,6340,3590,{1,3})', [[(10_750 / 13_500) * 100, (3490 / 6240) * 100]]],
  ['AR.CEI({6200;-1},10890,6340,3590)', [[(10_750 / 13_500) * 100], ['#NUM!']]],
  ['AR.CEI({0;0},100,{100;0},{100;0})', [['#DIV/0!'], [100]]],
  ['AR.CEI(10,{100;-100},50,20,1)', [[(60 / 90) * 100], ['#NUM!']]],
  ['AR.TURNOVER(1200000,{90000;50000},{110000;50000})', [[12], [24]]],
  ['AR.TURNOVER({1200;1200;-1},{90;0;10},{110;0;10})', [[12], ['#DIV/0!'], ['#NUM!']]],
  // Where the shorter range has ended there is nothing to answer from, as in Excel's own formulas.
  ['AR.DSO({15000;15000},{10000;10000;10000},30)', [[45], [45], ['#N/A']]],
  ['AR.ADD({45,45},{12,12,12})', [[33, 33, '#N/A']]],
  // Cells: blank ones are filled down past the data; zero, below zero and words each have their error.
  ['AR.DSO(In!A1:A7,In!B1:B7,30)', [[45], [''], [''], ['#DIV/0!'], ['#NUM!'], ['#NUM!'], ['#VALUE!']]],
  ['AR.TURNOVER(In!B1:B2,In!A1:A2,In!A1:A2)', [[10_000 / 15_000], ['']]],
  // An error in a cell goes on as it is, and only there.
  ['AR.DSO(IF({1;0},{15000;15000},NA()),10000,30)', [[45], ['#N/A']]],
  // A trend: 300 sold in May, 600 net in June; 900 and 1,000 owed at their ends.
  [`${LEDGER_OF}{"2024-05-31";"2024-06-30"},{31;30})`, [[(900 / 300) * 31], [(1000 / 600) * 30]]],
  [
    `${LEDGER_OF}"2024-06-30",91,{"end","average","best","最佳"})`,
    [[(1000 / 900) * 91, (800 / 900) * 91, (500 / 900) * 91, (500 / 900) * 91]],
  ],
  [
    `${LEDGER_OF}"2024-06-30",91,"end",{"net";"GROSS";"netWithoutCash";"净额";"总额";"不含现销"})`,
    [900, 1000, 700, 900, 1000, 700].map((sales) => [(1000 / sales) * 91]),
  ],
  // April alone has no sales; a period before the ledger has no answer; half a day is no period.
  [`${LEDGER_OF}{"2024-04-30";"2023-01-31"},30)`, [['#DIV/0!'], ['#N/A']]],
  [`${LEDGER_OF}"2024-06-30",{0.5;-1;91},"end","gross")`, [['#VALUE!'], ['#NUM!'], [91]]],
];

const SINGLE: readonly (readonly [formula: string, answer: unknown])[] = [
  ['AR.DSO(15000,10000,30)', 45],
  ['AR.DSO.BESTPOSSIBLE(4000,10000,30)', 12],
  ['AR.ADD(45,12)', 33],
  ['AR.DSO.COUNTBACK(212000,{100000,80000,70000},30)', 60 + (32 / 70) * 30],
  ['AR.DSO.COUNTBACK(250,{100,0,500},30)', 30],
  ['AR.DSO.COUNTBACK(100,{100,80},{30,31,30})', '#VALUE!'],
  ['AR.DSO.COUNTBACK(100,{100,"x"},30)', '#VALUE!'],
  ['AR.DSO.COUNTBACK(100,{100,80},0)', '#NUM!'],
  ['AR.DSO(In!A2,In!B2)', '#VALUE!'],
  ['AR.DSO(NA(),10,30)', '#N/A'],
  ['AR.DSO(1/0,10,30)', '#DIV/0!'],
  ['AR.TURNOVER("x",1,1)', '#VALUE!'],
  ['AR.CEI("x",1,1,1)', '#VALUE!'],
  [`${LEDGER_OF}"2024-06-30",91,"end","all")`, '#VALUE!'],
  ['AR.KPI(Ledger!A1:F7,{"2024-05-31";"2024-06-30"})', '#VALUE!'],
  ['AR.KPI(Ledger!A1:F7,"2024-06-30",91,"all")', '#VALUE!'],
];

describe.each(LANGUAGES)('measures in cells, %s', (language) => {
  let host: Host;
  let close: () => void;
  beforeAll(async () => {
    ({ host, close } = await functionsHost(workbook(), language));
  });
  afterAll(() => {
    close();
  });

  test.each(SPILLED)('%s', async (formula, answers) => {
    expect(await host.evaluate(`=${formula}`)).toEqual(answers.map((row) => row.map(near)));
  });

  test.each(SINGLE)('%s is %s', async (formula, answer) => {
    expect(await host.evaluate(`=${formula}`)).toEqual([[near(answer)]]);
  });

  test('every measure of KPI follows what credit sales are', async () => {
    const valuesOf = async (sales: string): Promise<unknown[]> =>
      (await host.evaluate(`=AR.KPI(Ledger!A1:F7,"2024-06-30",91,"${sales}")`)).map(([, value]) => value);
    const [[, dso], [, gross], [, withoutCash]] = [
      await valuesOf('net'),
      await valuesOf('总额'),
      await valuesOf('netWithoutCash'),
    ];
    expect([dso, gross, withoutCash]).toEqual([900, 1000, 700].map((sales) => near((1000 / sales) * 91)));
  });

  // Excel shows words for #VALUE! and #N/A only.
  test.each([
    [`${LEDGER_OF}"2024-06-30",91,"end","all")`, { 'en-US': 'netWithoutCash', 'zh-CN': '不含现销' }],
    ['AR.DSO.COUNTBACK(100,{100,80},{30,31,30})', { 'en-US': '3', 'zh-CN': '3' }],
    ['AR.DSO(In!A2,In!B2)', { 'en-US': 'receivables', 'zh-CN': '应收' }],
  ] as const)('%s says why', async (formula, words) => {
    expect((await host.explain(`=${formula}`)).message).toContain(words[language]);
  });
});
