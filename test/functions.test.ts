import { blankDocument } from '../preview/workbook/blankDocument';
import type { CellDocument, SheetDocument, WorkbookDocument } from '../preview/workbook/document';
import type { Host } from '../preview/client/openHost';
import { functionsHost } from './support/functionsHost';

type Value = string | number | CellDocument | null;

/** 2026-06-30. */
const AS_OF = 46_203;
/** The first style of the workbook: text, whatever it looks like. */
const formulaLike: CellDocument = { value: '=1+1', style: 0 };

const LEDGER: readonly (readonly Value[])[] = [
  ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Settled date'],
  ['Acme', 'INV-1', '2026-05-01', '2026-05-31', 100.1, null],
  ['Acme', 'INV-2', '2026-06-01', '2026-07-01', 200.2, null],
  ['Beta', 'INV-3', '2026-03-01', '2026-03-31', 300.3, null],
  ['Beta', 'INV-4', '2026-01-01', '2026-01-31', 400, '2026-02-10'],
  ['Beta', 'INV-5', '2026-04-01', '2026-05-01', 50, '2026-07-02'],
  [formulaLike, 'INV-6', '2026-05-30', '2026-06-29', 10, null],
  ['Beta', 'INV-7', '2026-05-30', '2026-06-29', { error: '#N/A' }, null],
];

const CURRENCIES: readonly (readonly Value[])[] = [
  ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Currency'],
  ['Acme', 'INV-1', '2026-05-21', '2026-06-20', 100, 'USD'],
  ['Beta', 'INV-2', '2026-06-21', '2026-07-20', 200, 'EUR'],
];

/** The worked example of docs/credit-score.md, and a customer with two invoices. */
const HISTORY: readonly (readonly Value[])[] = [
  ['Customer no', 'Invoice date', 'Due date', 'Amount', 'Settled date'],
  ['00042', '2025-08-31', '2025-09-30', 10_000, '2025-09-30'],
  ['00042', '2025-10-31', '2025-11-30', 20_000, '2025-12-10'],
  ['00042', '2026-01-31', '2026-02-28', 20_000, '2026-03-20'],
  ['00042', '2026-03-31', '2026-04-30', 20_000, '2026-07-05'],
  ['00042', '2026-04-30', '2026-05-31', 30_000, null],
  ['00042', '2026-06-15', '2026-07-31', 10_000, null],
  ['00043', '2026-01-31', '2026-02-28', 5_000, '2026-02-20'],
  ['00043', '2026-02-28', '2026-03-31', 5_000, '2026-03-31'],
];

const CREDIT: readonly (readonly Value[])[] = [
  ['Customer no', 'Credit limit', 'On hold'],
  ['00042', 100_000, null],
  ['00043', 1_000, 'yes'],
];

/**
 * Due dates at the ends of the default buckets (0, 1, 30, 31, 90 and 91 days overdue), then a text, nothing,
 * rubbish, an error, and a date that can be read as two.
 */
const OVERDUE_BY_DAYS = [0, 1, 30, 31, 90, 91];
const DUE_DATES: readonly Value[] = [
  ...OVERDUE_BY_DAYS.map((days) => AS_OF - days),
  '2026年6月30日',
  null,
  'soon',
  { error: '#N/A' },
  '3/4/2026',
];

function sheetOf(name: string, rows: readonly (readonly Value[])[]): SheetDocument {
  const [blank] = blankDocument('').sheets;
  if (!blank) throw new Error('a blank workbook has a sheet');
  const cellOf = (value: Value): CellDocument | undefined =>
    value === null ? undefined : typeof value === 'object' ? value : { value };
  return { ...blank, name, cells: rows.map((row) => row.map(cellOf)) };
}

const DOCUMENT: WorkbookDocument = {
  ...blankDocument('functions.xlsx'),
  styles: [{ quotePrefix: true }],
  sheets: [
    sheetOf('Ledger', LEDGER),
    sheetOf('Currencies', CURRENCIES),
    sheetOf('History', HISTORY),
    sheetOf('Credit', CREDIT),
    sheetOf(
      'Dates',
      DUE_DATES.map((date) => [date]),
    ),
  ],
};

describe('in English', () => {
  let host: Host;
  let close: () => void;
  beforeAll(async () => {
    ({ host, close } = await functionsHost(DOCUMENT, 'en-US'));
  });
  afterAll(() => {
    close();
  });

  test.each([
    ['AR.DSO(15000,10000,30)', 45],
    ['AR.DSO(100000,1200000)', 30.4167],
    ['AR.DSO("15,000",10000,30)', 45],
    ['AR.DSO.BESTPOSSIBLE(4000,10000,30)', 12],
    ['AR.ADD(45,12)', 33],
    ['AR.DSO.COUNTBACK(212000,{100000,80000,70000},30)', 73.7143],
    ['AR.DSO.COUNTBACK(212000,{100000,80000,70000},{30,30,30})', 73.7143],
    ['AR.DAYSOVERDUE("2026-06-20","2026-06-30")', 10],
    ['AR.DAYSOVERDUE("2026-07-05","2026-06-30")', -5],
    ['AR.DAYSOVERDUE("2026-06-20","2026-06-30","2026-06-22")', 2],
    ['AR.DAYSOVERDUE("2026-06-20","2026-06-30","2026-07-01")', 10],
    ['AR.DUEDATE("2016-01-22","1 month after the end of the invoice month")', 42_429],
    ['AR.DUEDATE("2017-01-22","1 month after the end of the invoice month")', 42_794],
    ['AR.DUEDATE("2026-06-30","Net 30")', 46_233],
    ['AR.DUEDATE("2026-06-15","月结30天")', 46_233],
    ['AR.CREDITSCORE("00042",History!A1:E9,46203)', 30.8],
    ['AR.CREDITSCORE(42,History!A1:E9,"2026-06-30")', 30.8],
  ])('%s is %d', async (formula, expected) => {
    const [[value] = []] = await host.evaluate(`=${formula}`);
    expect(value).toBeCloseTo(expected, 4);
  });

  test.each([
    ['AR.DSO(100,0,30)', '#DIV/0!'],
    ['AR.DSO(100,-5,30)', '#NUM!'],
    ['AR.DSO(100,5,0)', '#NUM!'],
    ['AR.DSO("many",5,30)', '#VALUE!'],
    ['AR.DSO.COUNTBACK(250001,{100000,80000,70000},30)', '#N/A'],
    ['AR.DSO.COUNTBACK(100,{100,80},{30,31,30})', '#VALUE!'],
    ['AR.DAYSOVERDUE(Dates!A11,46203)', '#VALUE!'],
    ['AR.DAYSOVERDUE(Dates!A10,46203)', '#N/A'],
    ['AR.DUEDATE("2026-06-30","as agreed")', '#VALUE!'],
    ['AR.BUCKET(46000,46203,"90,60")', '#VALUE!'],
    ['AR.AGING(Dates!A1:A6,46203)', '#VALUE!'],
    ['AR.AGING(Ledger!A1:F8,46203,,"posting")', '#VALUE!'],
    ['AR.CREDITSCORE("00043",History!A1:E9,46203)', '#N/A'],
    ['AR.CREDITSCORE("Nobody",History!A1:E9,46203)', '#N/A'],
    ['AR.CREDITSCORE("00042",History!A1:E9,46203,History!A1:E9)', '#VALUE!'],
  ])('%s is %s', async (formula, expected) => {
    expect(await host.evaluate(`=${formula}`)).toEqual([[expected]]);
  });

  test('AGING lists customers by total, with a total row that ties', async () => {
    expect(await host.evaluate('=AR.AGING(Ledger!A1:F8,46203)')).toEqual([
      ['As of 2026-06-30', 'Not due', '1-30', '31-60', '61-90', 'Over 90', 'Total'],
      ['Beta', 0, 0, 50, 0, 300.3, 350.3],
      ['Acme', 200.2, 100.1, 0, 0, 0, 300.3],
      ['=1+1', 0, 10, 0, 0, 0, 10],
      ['Total', 200.2, 110.1, 50, 0, 300.3, 660.6],
    ]);
  });

  test('AGING takes other buckets and ages by document date', async () => {
    const [header, ...rows] = await host.evaluate('=AR.AGING(Ledger!A1:F8,46203,"100","document")');
    expect(header).toEqual(['As of 2026-06-30', '0 days', '1-100', 'Over 100', 'Total']);
    // INV-3 of 2026-03-01 is 121 days old, everything else less than 100.
    expect(rows.at(-1)).toEqual(['Total', 0, 360.3, 300.3, 660.6]);
  });

  test('AGING keeps currencies apart', async () => {
    expect(await host.evaluate('=AR.AGING(Currencies!A1:F3,46203,{30})')).toEqual([
      ['As of 2026-06-30', 'Currency', 'Not due', '1-30', 'Over 30', 'Total'],
      ['Acme', 'USD', 0, 100, 0, 100],
      ['Total', 'USD', 0, 100, 0, 100],
      ['Beta', 'EUR', 200, 0, 0, 200],
      ['Total', 'EUR', 200, 0, 0, 200],
    ]);
  });

  test('whole columns answer as the range with the ledger does', async () => {
    for (const call of ['AGING', 'OVERDUE', 'CHECK']) {
      const whole = await host.evaluate(`=AR.${call}(Ledger!A:F,46203)`);
      expect(whole).toEqual(await host.evaluate(`=AR.${call}(Ledger!A1:F8,46203)`));
    }
  });

  test('AGING groups by a column of the ledger and lists what may be given', async () => {
    const [, ...lines] = await host.evaluate('=AR.AGING(Ledger!A1:F8,46203,"100",{"Invoice no","document"})');
    expect(lines.map(([name]) => name)).toContain('INV-3');
    expect(lines.at(-1)).toEqual(['Total', 0, 360.3, 300.3, 660.6]);
    expect((await host.explain('=AR.AGING(Ledger!A1:F8,46203,,"colour")')).message).toMatch(
      /colour.*Invoice no/,
    );
  });

  test('CHECK lists what the intake found', async () => {
    const [header, ...rows] = await host.evaluate('=AR.CHECK(Ledger!A1:F8,46203)');
    expect(header?.[0]).toBe('As of 2026-06-30');
    expect(rows.map(([code, , count, row]) => [code, count, row])).toContainEqual(['errorCell', 1, 8]);
  });

  test('OVERDUE says when nothing is', async () => {
    expect((await host.evaluate('=AR.OVERDUE(Ledger!A1:F8,46203,92)')).slice(1)).toEqual([
      ['Nothing that fits is overdue as of 2026-06-30', '', '', '', '', '', ''],
    ]);
  });

  test('OVERDUE lists items by open amount', async () => {
    expect(await host.evaluate('=AR.OVERDUE(Ledger!A1:F8,46203)')).toEqual([
      ['As of 2026-06-30', 'Document', 'Due date', 'Days overdue', 'Open amount', 'Bucket', 'Severity'],
      ['Beta', 'INV-3', 46_112, 91, 300.3, 'Over 90', 'Critical'],
      ['Acme', 'INV-1', 46_173, 30, 100.1, '1-30', 'Low'],
      ['Beta', 'INV-5', 46_143, 60, 50, '31-60', 'Medium'],
      ['=1+1', 'INV-6', 46_202, 1, 10, '1-30', 'Low'],
    ]);
  });

  test('OVERDUE leaves out what is too fresh or too small', async () => {
    const documents = async (formula: string) => (await host.evaluate(formula)).slice(1).map((row) => row[1]);
    expect(await documents('=AR.OVERDUE(Ledger!A1:F8,46203,60)')).toEqual(['INV-3', 'INV-5']);
    expect(await documents('=AR.OVERDUE(Ledger!A1:F8,46203,,100)')).toEqual(['INV-3', 'INV-1']);
  });

  test('a range is answered cell by cell, errors where they are', async () => {
    const answer = await host.evaluate('=AR.BUCKET(Dates!A1:A10,46203)');
    expect(answer.flat()).toEqual([
      'Not due',
      '1-30',
      '1-30',
      '31-60',
      '61-90',
      'Over 90',
      'Not due',
      '',
      '#VALUE!',
      '#N/A',
    ]);
  });

  test('one formula scores every customer', async () => {
    expect(await host.evaluate('=AR.CREDITSCORE(History!A7:A8,History!A1:E9,46203)')).toEqual([
      [30.8],
      ['#N/A'],
    ]);
  });

  test('one formula lists every score', async () => {
    expect(await host.evaluate('=AR.CREDITSCORES(History!A:E,46203,Credit!A:C,"behaviour")')).toEqual([
      ['As of 2026-06-30', 'Score', 'Grade', 'Confidence %', 'Basis', 'Main reason'],
      ['00042', 30.8, 'E', 40, 'Payments', 'Late share: 4 of 5 paid or due invoices were late (80 %).'],
      ['00043', '', '', '', '', '2 paid or due invoices; a score needs 3.'],
    ]);
    expect(await host.evaluate('=AR.CREDITGRADE({30.8,85;55,101})')).toEqual([
      ['E', 'A'],
      ['C', '#NUM!'],
    ]);
  });

  test('orders are checked one by one', async () => {
    // 60,000 are open, 50,000 of them overdue.
    expect(await host.evaluate('=AR.ORDERCHECK({42;43},20000,History!A:E,0,46203,Credit!A:C)')).toEqual([
      ['Yes, with care', '50,000 is overdue.', 40_000, 0],
      [
        'No',
        expect.stringMatching(/^The customer is on hold\. The order exceeds the limit: 20,000/),
        0,
        19_000,
      ],
    ]);
    expect(await host.evaluate('=AR.CREDITLIMIT({42;43},History!A:E,46203)')).toEqual([[0], ['#N/A']]);
  });

  test('without an as-of date it is the day of calculation', async () => {
    const [[today] = []] = await host.evaluate('=AR.DAYSOVERDUE(1)');
    const now = new Date();
    const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    // Serial 1 is 1900-01-01, and Excel counts a 1900-02-29 that never was.
    expect(today).toBe((midnight - Date.UTC(1899, 11, 31)) / 86_400_000);
  });
});

test('in Chinese the words are Chinese', async () => {
  const { host, close } = await functionsHost(DOCUMENT, 'zh-CN');
  try {
    const [header, ...rows] = await host.evaluate('=AR.AGING(Ledger!A1:F8,46203)');
    expect(header).toEqual(['截至 2026-06-30', '未到期', '1-30天', '31-60天', '61-90天', '90天以上', '合计']);
    expect(rows.at(-1)).toEqual(['合计', 200.2, 110.1, 50, 0, 300.3, 660.6]);
    expect(await host.evaluate('=AR.BUCKET(46112,46203)')).toEqual([['90天以上']]);
    expect(await host.evaluate('=AR.ORDERCHECK(42,50000,History!A:E,0,46203,Credit!A:C,"付款表现")')).toEqual(
      [['不可发货', '该订单超出额度：占用 110,000，额度 100,000。已有逾期 50,000。', 40_000, 10_000]],
    );
  } finally {
    close();
  }
});
