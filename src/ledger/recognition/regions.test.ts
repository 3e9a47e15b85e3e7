import { cellsOf, ledgerRegions } from './regions';
import { recogniseLedger } from './recogniseLedger';
import { sheetOf } from './sheet.fixture';

const INVOICES = `
Customer | Invoice no | Invoice date | Due date | Amount
Acme | 1 | 2024-03-05 | 2024-04-04 | 100
 | | | |
Beta | 2 | 2024-03-06 | 2024-04-05 | 200
`;

test('one ledger with a title, blank rows inside and below, is one region', () => {
  const values = sheetOf(`Ledger\n | \n${INVOICES.trim()}\n | | \n | `);
  expect(ledgerRegions(values)).toEqual([{ row: 0, column: 0, rows: 6, columns: 5 }]);
});

test('receipts below the invoices, with a title of their own', () => {
  const values = sheetOf(`${INVOICES.trim()}
 | | | |
Receipts
Receipt date | Customer | Receipt amount | Invoice no
2024-03-20 | Acme | 40 | 1`);
  const regions = ledgerRegions(values);
  expect(regions).toEqual([
    { row: 0, column: 0, rows: 4, columns: 5 },
    { row: 5, column: 0, rows: 3, columns: 4 },
  ]);
  expect(regions.map((region) => recogniseLedger(cellsOf(values, region)).holds)).toEqual([
    'items',
    'receipts',
  ]);
});

test('directly below one another', () => {
  const values = sheetOf(`Customer | Invoice date | Amount | Due date
Acme | 2024-03-05 | 100 | 2024-04-05
客户 | 收款日期 | 收款金额 | 对应发票
甲公司 | 2024-03-20 | 40 | 1`);
  expect(ledgerRegions(values).map(({ row, rows }) => [row, rows])).toEqual([
    [0, 2],
    [2, 2],
  ]);
});

test('side by side', () => {
  const values = sheetOf(`Invoices | | | | | Receipts
Customer | Invoice date | Due date | Amount | | Payment date | Customer | Payment amount
Acme | 2024-03-05 | 2024-04-04 | 100 | | 2024-03-20 | Acme | 40
Beta | 2024-03-06 | 2024-04-05 | 200 | | | |`);
  const regions = ledgerRegions(values);
  expect(regions).toEqual([
    { row: 0, column: 0, rows: 4, columns: 4 },
    { row: 0, column: 5, rows: 3, columns: 3 },
  ]);
  expect(regions.map((region) => recogniseLedger(cellsOf(values, region)).holds)).toEqual([
    'items',
    'receipts',
  ]);
});

test('a spacer column parts nothing', () => {
  const values = sheetOf(`Customer | | Invoice date | | Amount
Acme | | 2024-03-05 | | 100`);
  expect(ledgerRegions(values)).toEqual([{ row: 0, column: 0, rows: 2, columns: 5 }]);
});

test('a header repeated on every page and one of two lines part nothing', () => {
  const page = `客户名称 | 单据号 | 单据日期 | 金额 |
| | | 原币 | 本位币
甲公司 | A1 | 2024-03-05 | 100 | 720`;
  expect(ledgerRegions(sheetOf(`${page}\n${page}`))).toHaveLength(1);
});

test('an aging summary below the ledger is a region that is no ledger', () => {
  const values = sheetOf(`${INVOICES.trim()}
 | | | |
Customer | Current | 1-30 | 31-60 | Total
Acme | 100 | 0 | 0 | 100`);
  const regions = ledgerRegions(values);
  expect(regions).toHaveLength(2);
  expect(regions.map((region) => recogniseLedger(cellsOf(values, region)).problem)).toEqual([
    undefined,
    'noDate',
  ]);
});

test('nothing has no regions; a region may begin anywhere', () => {
  expect(ledgerRegions([])).toEqual([]);
  expect(ledgerRegions([['', ''], ['']])).toEqual([]);
  const values = sheetOf(` | | \n | Customer | Invoice date | Amount\n | Acme | 2024-03-05 | 5`);
  expect(ledgerRegions(values)).toEqual([{ row: 1, column: 1, rows: 2, columns: 3 }]);
});
