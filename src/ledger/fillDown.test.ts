import { customersFilledDown, fillDown } from './fillDown';
import { recogniseLedger } from './recognition/recogniseLedger';
import { named, sheetOf } from './recognition/sheet.fixture';

describe('a column filled down', () => {
  const isItem = (items: string) => (row: number) => items[row] === 'x';

  test('an item without a customer has that of the last row that names one', () => {
    expect(fillDown(['Acme', '', '', 'Beta', ''], isItem('xxxxx'))).toEqual({
      values: ['Acme', 'Acme', 'Acme', 'Beta', 'Beta'],
      rows: [1, 2, 4],
    });
  });

  test('a customer in a line of its own, with and without the word', () => {
    expect(fillDown(['Customer: Acme', '', '客户：甲公司', ''], isItem('.x.x'))).toEqual({
      values: ['Customer: Acme', 'Acme', '客户：甲公司', '甲公司'],
      rows: [1, 3],
    });
  });

  test('a total ends its block: nothing below it belongs to the customer above', () => {
    expect(fillDown(['Acme', '', 'Total for Acme', '', 'Beta'], isItem('xx.xx'))).toEqual({
      values: ['Acme', 'Acme', 'Total for Acme', '', 'Beta'],
      rows: [1],
    });
  });

  test('a line whose own cells mean something else takes the customer from above', () => {
    expect(fillDown(['Acme', '2024-03-05', '2024-03-06'], isItem('.xx'), false)).toEqual({
      values: ['Acme', 'Acme', 'Acme'],
      rows: [1, 2],
    });
  });

  test('nothing above: nothing is made up', () => {
    expect(fillDown(['', 'Acme'], isItem('xx'))).toEqual({ values: ['', 'Acme'], rows: [] });
  });
});

describe('is seen', () => {
  test('in merged cells', () => {
    const guess = recogniseLedger(
      sheetOf(`
客户 | 单据号 | 单据日期 | 到期日 | 未收金额
甲公司 | 1 | 2024-03-05 | 2024-04-05 | 100
 | 2 | 2024-03-06 | 2024-04-06 | 200
 | 3 | 2024-03-07 | 2024-04-07 | 300
乙公司 | 4 | 2024-03-08 | 2024-04-08 | 400
`),
    );
    expect([guess.customerFillsDown, guess.problem]).toEqual([true, undefined]);
  });

  test('in lines above the items, whatever their column is called', () => {
    const guess = recogniseLedger(
      sheetOf(`
 | Date | Transaction type | Num | Due date | Open balance
Acme Ltd | | | | |
 | 2024-03-05 | Invoice | 1 | 2024-04-05 | 100
 | 2024-03-06 | Invoice | 2 | 2024-04-06 | 50
Total for Acme Ltd | | | | | 150
Beta | | | | |
 | 2024-03-07 | Invoice | 3 | 2024-04-07 | 25
Total for Beta | | | | | 25
TOTAL | | | | | 175
`),
    );
    expect([guess.customerFillsDown, guess.mapping.customerName, guess.problem]).toEqual([
      true,
      0,
      undefined,
    ]);
  });

  test('in the column of a date', () => {
    const guess = recogniseLedger(
      sheetOf(`
Aged Receivables Detail
As at 31 March 2024
Invoice Date | Due Date | Invoice Number | Invoice Reference | Current | < 1 Month | 1 Month | Older | Total
Bayside Club | | | | | | | |
2024-03-05 | 2024-04-05 | INV-1 | | 100 | 0 | 0 | 0 | 100
2024-02-05 | 2024-03-05 | INV-2 | | 0 | 20 | 0 | 0 | 20
Total Bayside Club | | | | 100 | 20 | 0 | 0 | 120
`),
    );
    expect([guess.preset, guess.customerFillsDown, guess.problem]).toEqual(['xeroAging', true, undefined]);
    expect(named(guess)).toMatchObject({ customerName: 'Invoice Date', documentDate: 'Invoice Date' });
  });

  test.each([
    [
      'one slip in a full column',
      'Customer | Invoice date | Amount\nAcme | 2024-03-05 | 1\n | 2024-03-06 | 2\nAcme | 2024-03-07 | 3\nBeta | 2024-03-08 | 4',
    ],
    [
      'no customer above the first item',
      'Customer | Invoice date | Amount\n | 2024-03-05 | 1\n | 2024-03-06 | 2\nBeta | 2024-03-07 | 3',
    ],
    ['a full column', 'Customer | Invoice date | Amount\nAcme | 2024-03-05 | 1\nBeta | 2024-03-06 | 2'],
  ])('not in %s', (_name, text) => {
    expect(recogniseLedger(sheetOf(text)).customerFillsDown).toBeUndefined();
  });

  test('a remark above items that have a customer of their own is none', () => {
    const guess = recogniseLedger(
      sheetOf(`
Date | Transaction type | Num | Customer | Due date | Amount | Open balance
1 - 30 days past due | | | | | |
2024-03-05 | Invoice | 1 | Acme | 2024-04-05 | 100 | 100
2024-03-06 | Invoice | 2 | Beta | 2024-04-06 | 50 | 50
`),
    );
    expect([guess.customerFillsDown, named(guess).customerName]).toEqual([undefined, 'Customer']);
  });
});

test('one column that is customer and date: both are read, and the lines of customers are no dates', () => {
  const shared = ['Acme', '2024-03-05', 'Total Acme', '2024-03-06'];
  const { sheet, rows } = customersFilledDown({
    headerOf: {},
    rowCount: 4,
    rowIds: Int32Array.of(2, 3, 4, 5),
    cells: { customerName: shared, documentDate: shared, openAmount: ['', 5, 5, 6] },
  });
  expect(sheet.cells.customerName).toEqual(['Acme', 'Acme', 'Total Acme', '']);
  expect(sheet.cells.documentDate).toEqual(['', '2024-03-05', '', '2024-03-06']);
  expect(rows).toEqual([1]);
});
