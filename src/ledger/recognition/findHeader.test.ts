import { findHeader } from './findHeader';
import { recogniseLedger } from './recogniseLedger';
import { named, sheetOf } from './sheet.fixture';

describe('a header of two lines', () => {
  test('groups over original and local currency', () => {
    const guess = recogniseLedger(
      sheetOf(`
        应收账款明细
        客户名称 | 单据号 | 单据日期 | 到期日 | 金额 | | 余额 | | 币种
        | | | | 原币 | 本位币 | 原币 | 本位币 |
        甲公司 | A1 | 2024-03-05 | 2024-04-04 | 100 | 720 | 80 | 576 | 美元
        乙公司 | A2 | 2024-03-06 | 2024-04-05 | 200 | 1440 | 200 | 1440 | 美元
      `),
    );
    expect([guess.headerRow, guess.headerRows, guess.problem]).toEqual([2, 2, undefined]);
    expect(guess.headers).toEqual([
      '客户名称',
      '单据号',
      '单据日期',
      '到期日',
      '原币金额',
      '本位币金额',
      '原币余额',
      '本位币余额',
      '币种',
    ]);
    expect(named(guess)).toMatchObject({ amount: '原币金额', openAmount: '原币余额', currency: '币种' });
  });

  test('words of one name on two lines', () => {
    const guess = recogniseLedger(
      sheetOf(`
        Customer | Document | Document | Net due | Amount | Local
        number | number | date | date | in doc. curr. | currency
        4711 | 1800000012 | 05.03.2024 | 04.04.2024 | 1200.5 | EUR
        4712 | 1800000013 | 06.03.2024 | 05.04.2024 | 12.5 | EUR
      `),
    );
    expect([guess.headerRow, guess.headerRows]).toEqual([1, 2]);
    expect(named(guess)).toMatchObject({
      customerNumber: 'Customer number',
      document: 'Document number',
      documentDate: 'Document date',
      dueDate: 'Net due date',
      amount: 'Amount in doc. curr.',
    });
  });

  test('a group alone on its line', () => {
    const guess = recogniseLedger(
      sheetOf(`
        | | | 金额 |
        客户 | 单据号 | 单据日期 | 原币 | 本位币
        甲公司 | A1 | 2024-03-05 | 100 | 720
      `),
    );
    expect([guess.headerRow, guess.headerRows]).toEqual([1, 2]);
    expect(named(guess)).toMatchObject({ amount: '原币金额', documentDate: '单据日期' });
  });

  test('names merged over both lines beside split ones', () => {
    const guess = recogniseLedger(
      sheetOf(`
        客户名称 | 发票号 | 开票日期 | 币种 | 应收金额 | | 未收金额 | | 到期日
        | | | | 原币 | 本位币 | 原币 | 本位币 |
        青岛海洋食品 | F1 | 2024-09-01 | USD | 1000 | 7100 | 400 | 2840 | 2024-10-01
      `),
    );
    expect([guess.headerRow, guess.headerRows]).toEqual([1, 2]);
    expect(guess.mapping).toMatchObject({ amount: 4, openAmount: 6, dueDate: 8, currency: 3 });
  });

  test('aging bands under one name stay bands', () => {
    const header = findHeader(
      sheetOf(`
        客户名称 | 单据日期 | 余额 | 账龄 | |
        | | | 1年以内 | 1-2年 | 2年以上
        甲公司 | 2024-03-05 | 100 | 100 | 0 | 0
      `),
    );
    expect(header).toEqual({
      row: 1,
      lines: 2,
      headers: ['客户名称', '单据日期', '余额', '1年以内', '1-2年', '2年以上'],
    });
  });
});

describe('one line', () => {
  test.each([
    [
      'a title over it',
      'Aged receivables\nCustomer | Invoice date | Amount | Region\nAcme | 2024-03-05 | 5 | North',
      1,
    ],
    [
      'a title block of words',
      'Company: X | | Period: May | \nCustomer | Invoice date | Amount | Region\nAcme | 2024-03-05 | 5 | North',
      1,
    ],
    [
      'a customer in a line of its own below it',
      'Customer | Invoice date | Amount\nAcme | | \n | 2024-03-05 | 5\n | 2024-03-06 | 6',
      0,
    ],
    ['a blank row below it', 'Customer | Invoice date | Amount\n | | \nAcme | 2024-03-05 | 5', 0],
  ])('%s', (_name, text, row) => {
    const header = findHeader(sheetOf(text));
    expect([header?.row, header?.lines]).toEqual([row, 1]);
    expect(header?.headers.slice(0, 3)).toEqual(['Customer', 'Invoice date', 'Amount']);
  });

  test('below a title block of 150 rows', () => {
    const title = Array.from({ length: 150 }, (_, at) => [`Note ${at} of the system`, '', '']);
    const guess = recogniseLedger([
      ...title,
      ['Customer', 'Invoice date', 'Amount'],
      ['Acme', '2024-03-05', 12.5],
    ]);
    expect([guess.headerRow, guess.problem]).toEqual([150, undefined]);
  });

  test('below blank rows, which count', () => {
    const guess = recogniseLedger([
      [],
      ['', ''],
      ['Customer', 'Invoice date', 'Amount'],
      ['Acme', 45000, 12.5],
    ]);
    expect([guess.headerRow, guess.problem]).toEqual([2, undefined]);
  });
});

test('of a whole-column reference only the head is looked at', () => {
  const rows: (readonly (string | number)[])[] = [
    ['Customer', 'Invoice date', 'Amount'],
    ['Acme', 45000, 12.5],
    ...Array.from({ length: 998 }, () => []),
  ];
  for (let row = 200; row < rows.length; row++) {
    Object.defineProperty(rows, row, {
      get: () => {
        throw new Error(`row ${row} was read`);
      },
    });
  }
  expect(recogniseLedger(rows).problem).toBeUndefined();
});
