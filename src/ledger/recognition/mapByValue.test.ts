import { recogniseLedger } from './recogniseLedger';
import { named, sheetOf } from './sheet.fixture';

const guessOf = (text: string) => recogniseLedger(sheetOf(text));

describe('dates', () => {
  test('a full column some fixed days after the invoice is the due date', () => {
    const guess = guessOf(`
Customer | Invoice no | Invoice date | Amount | Wann
Acme | A1 | 2024-03-01 | 10 | 2024-03-31
Acme | A2 | 2024-03-05 | 20 | 2024-04-04
Beta | A3 | 2024-03-09 | 30 | 2024-04-08
`);
    expect(named(guess)).toMatchObject({ dueDate: 'Wann' });
    expect(guess.confidence.dueDate).toBeLessThan(0.5);
    expect(guess.question).toBeUndefined();
  });

  test('later dates, often blank, may be receipts: asked for, never assumed', () => {
    const rows = `
Acme | A1 | 2024-03-01 | 10 | 2024-04-07
Acme | A2 | 2024-03-05 | 20 |
Beta | A3 | 2024-03-09 | 30 | 2024-04-02
Beta | A4 | 2024-03-11 | 40 | 2024-03-12
`;
    const guess = guessOf(`Customer | Invoice no | Invoice date | Amount | Erledigt${rows}`);
    expect(guess.mapping.settledDate).toBeUndefined();
    expect(guess.question).toEqual({ field: 'settledDate', columns: [4] });
    const told = guessOf(`Customer | Invoice no | Invoice date | Open amount | Erledigt${rows}`);
    expect(told.question).toBeUndefined();
  });

  test('a column of dates before the invoice is neither', () => {
    const guess = guessOf(`
Customer | Invoice no | Invoice date | Amount | Ordered
Acme | A1 | 2024-03-01 | 10 | 2024-02-01
Acme | A2 | 2024-03-05 | 20 | 2024-02-05
Beta | A3 | 2024-03-09 | 30 | 2024-02-09
`);
    expect(guess.mapping.dueDate).toBeUndefined();
    expect(guess.mapping.settledDate).toBeUndefined();
  });

  test('two dates under weak names that stand the other way round', () => {
    const guess = guessOf(`
Customer | Date | Due | Invoice amount
Acme | 2024-03-31 | 2024-03-01 | 10
Acme | 2024-04-04 | 2024-03-05 | 20
Beta | 2024-04-08 | 2024-03-09 | 30
`);
    expect(named(guess)).toMatchObject({ documentDate: 'Due', dueDate: 'Date' });
  });

  test('under plain names nothing is turned round, however odd', () => {
    const guess = guessOf(`
Customer | Invoice date | Due date | Amount
Acme | 2024-03-31 | 2024-03-01 | 10
Acme | 2024-04-04 | 2024-03-05 | 20
Beta | 2024-04-08 | 2024-03-09 | 30
`);
    expect(named(guess)).toMatchObject({ documentDate: 'Invoice date', dueDate: 'Due date' });
  });
});

describe('amounts', () => {
  test('a - b = c, and nothing is open where there is a date of receipt', () => {
    const guess = guessOf(`
Customer | Invoice date | Date paid | X | Y | Z
Acme | 2024-03-01 | 2024-03-20 | 100 | 100 | 0
Acme | 2024-03-05 | | 200 | 50 | 150
Beta | 2024-03-09 | | 300 | 0 | 300
`);
    expect(named(guess)).toMatchObject({ amount: 'X', paidAmount: 'Y', openAmount: 'Z' });
    expect(guess.question).toBeUndefined();
  });

  test('which part is open cannot be told: that is the one question', () => {
    const guess = guessOf(`
Customer | Invoice date | Invoice amount | Y | Z
Acme | 2024-03-01 | 100 | 60 | 40
Acme | 2024-03-05 | 200 | 50 | 150
Beta | 2024-03-09 | 300 | 0 | 300
`);
    expect(guess.question).toEqual({ field: 'openAmount', columns: [3, 4] });
    expect(guess.problem).toBeUndefined();
  });

  test('net and freight add up to the amount as well, and are no receipts', () => {
    const guess = guessOf(`
Customer | Invoice date | Invoice amount | Net | Freight
Acme | 2024-03-01 | 100 | 60 | 40
Acme | 2024-03-05 | 200 | 150 | 50
Beta | 2024-03-09 | 300 | 300 | 0
`);
    expect([guess.question, guess.mapping.openAmount]).toEqual([undefined, undefined]);
  });

  test('two columns that may both be the amount are asked for, and one is taken meanwhile', () => {
    const guess = guessOf(`
Customer | Invoice date | North | South
Acme | 2024-03-01 | 100.5 | 60.25
Acme | 2024-03-05 | 200.5 | 50.75
Beta | 2024-03-09 | 300.5 | 20.25
`);
    expect(guess.question).toEqual({ field: 'amount', columns: [2, 3] });
    expect([2, 3]).toContain(guess.mapping.amount);
  });

  test('two columns with the same figures need no question', () => {
    const guess = guessOf(`
Customer | Invoice date | North | South
Acme | 2024-03-01 | 100.5 | 100.5
Acme | 2024-03-05 | 200.5 | 200.5
`);
    expect(guess.question).toBeUndefined();
  });
});

describe('texts', () => {
  test('currency by its codes, document by numbers that never repeat, applies-to by those of other rows', () => {
    const guess = guessOf(`
Customer | Doc | Booked | Invoice date | Amount | Wo | Gegen
Acme | x | R-1 | 2024-03-01 | 100 | USD |
Acme | x | R-2 | 2024-03-05 | 200 | RMB |
Acme | x | R-3 | 2024-03-09 | -50 | USD | R-1
Beta | x | R-4 | 2024-03-09 | -60 | USD | R-2
`);
    expect(named(guess)).toMatchObject({ currency: 'Wo', document: 'Booked', appliesTo: 'Gegen' });
  });

  test('a header merged over number and name of the customer names both', () => {
    const guess = guessOf(`
客户 | | 单据日期 | 应收金额
C001 | 上海甲公司 | 2024-03-01 | 100
C002 | 北京乙公司 | 2024-03-05 | 200
`);
    expect(guess.mapping).toMatchObject({ customerNumber: 0, customerName: 1, amount: 3 });
  });

  test('a customer by its repeated words; of two such columns one is asked for', () => {
    const one = guessOf(`
Wer | Invoice date | Invoice amount
Acme Ltd | 2024-03-01 | 100
Acme Ltd | 2024-03-05 | 200
Beta Ltd | 2024-03-09 | 300
`);
    expect([one.problem, named(one).customerName, one.question]).toEqual([undefined, 'Wer', undefined]);
    const two = guessOf(`
Wer | Wo | Invoice date | Invoice amount
Acme Ltd | Upper North | 2024-03-01 | 100
Acme Ltd | Upper North | 2024-03-05 | 200
Beta Ltd | Lower South | 2024-03-09 | 300
`);
    expect(two.question).toEqual({ field: 'customerName', columns: [0, 1] });
  });
});

describe('what the columns hold', () => {
  test.each([
    [
      'movements',
      '日期 | 客商 | 期初余额 | 借方发生额 | 贷方发生额 | 期末余额\n2024-01-31 | 甲公司 | 10 | 5 | 3 | 12',
    ],
    [
      'items',
      '日期 | 客户名称 | 凭证号 | 借方金额 | 贷方金额 | 余额\n2024-01-31 | 甲公司 | 记-1 | 5 | 0 | 15',
    ],
    ['movements', 'Customer | Invoice date | Debit | Credit\nAcme | 2024-01-31 | 5 | 0'],
    ['receipts', '收款日期 | 客户 | 收款金额 | 对应发票号\n2024-01-31 | 甲公司 | 5 | A1'],
    ['receipts', 'Receipt no | Receipt date | Customer | Receipt amount\nR1 | 2024-01-31 | Acme | 5'],
    ['receipts', '单据编号 | 单据类型 | 客户名称 | 单据日期 | 金额\nS1 | 收款单 | 甲公司 | 2024-01-31 | 5'],
    [
      'items',
      '发票号 | 客户名称 | 开票日期 | 到期日 | 金额 | 收款日期\nA1 | 甲公司 | 2024-01-01 | 2024-01-31 | 5 |',
    ],
    ['items', 'Customer | Invoice date | Amount\nAcme | 2024-01-31 | 5'],
    ['openingBands', '客商 | 12 | 24 | 36\n甲公司 | 100 | 20 | 3'],
    ['openingBands', '客户名称 | 1年以内 | 1-2年 | 2-3年 | 3年以上\n甲公司 | 1 | 2 | 3 | 4'],
  ])('%s: %s', (holds, text) => {
    const guess = guessOf(text);
    expect(guess.holds).toBe(holds);
    if (holds !== 'openingBands') expect(guess.problem).toBeUndefined();
  });

  test('a balance that the movements lead to is proven by them', () => {
    const guess = guessOf(`
日期 | 客商 | 期初余额 | 借方发生额 | 贷方发生额 | 期末余额
2024-01-31 | 甲公司 | 10 | 5 | 3 | 12
2024-01-31 | 乙公司 | 0 | 5 | | 5
`);
    expect(guess.confidence.closingBalance).toBe(1);
    expect(guess.mapping).toMatchObject({ openingBalance: 2, debit: 3, credit: 4, closingBalance: 5 });
    expect(guess.mapping.openAmount).toBeUndefined();
  });

  test('the running balance beside debits and credits of documents is no open amount', () => {
    const guess = guessOf(
      '日期 | 客户名称 | 凭证号 | 借方金额 | 贷方金额 | 余额\n2024-01-31 | 甲公司 | 记-1 | 5 | 0 | 15',
    );
    expect(guess.mapping.openAmount).toBeUndefined();
    expect(guess.mapping.closingBalance).toBeUndefined();
  });

  test('a closing balance alone is what is open', () => {
    const guess = guessOf('客户名称 | 单据日期 | 期末余额\n甲公司 | 2024-01-31 | 5');
    expect(named(guess).openAmount).toBe('期末余额');
  });
});
