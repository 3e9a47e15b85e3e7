import type { CellValue } from '../../ledger/mapping';
import { HISTORY_COLUMNS, type HistoryCells } from '../../receivables/history/readHistory';
import { AGING_HISTORY } from './historyColumns';
import { historySheet } from './historySheet';
import { mergeRows } from './mergeRows';
import { findStoredColumns, headersToWrite } from './storedColumns';

const ENGLISH = ['As of', 'Currency', 'Customer no.', 'Customer', 'Owner', 'Bucket', 'Amount'];
const CHINESE = ['截止日', '币种', '客户编号', '客户名称', '负责人', '账龄段', '金额'];
const placesOf = (headers: readonly string[], written = ENGLISH): readonly (number | undefined)[] => {
  const places = findStoredColumns(AGING_HISTORY, headers, written);
  return HISTORY_COLUMNS.map((column) => places[column]);
};

describe('our columns are found', () => {
  test('by what was written, by our words in another language, and wherever they were moved', () => {
    expect(placesOf([...ENGLISH, 'Note'])).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(placesOf(CHINESE)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(placesOf(['Note', 'Amount', ...ENGLISH.slice(0, 6)])).toEqual([2, 3, 4, 5, 6, 7, 1]);
  });

  test('by their neighbours when the user renamed them, even all of them', () => {
    expect(placesOf(['Day', 'Currency', 'No', 'Debtor', 'Owner', 'Bucket', 'Balance', 'Note'])).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(placesOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'Note'])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('and a column of the user`s is not taken for one that was deleted', () => {
    const fewer = ['As of', 'Currency', 'Customer no.', 'Customer', 'Bucket', 'Amount', 'Note'];
    expect(placesOf(fewer)).toEqual([0, 1, 2, 3, undefined, 4, 5]);
    const inserted = ['As of', 'Note', 'Curr.', 'Customer no.', 'Customer', 'Owner', 'Bucket', 'Amount'];
    expect(placesOf(inserted)).toEqual([0, undefined, 3, 4, 5, 6, 7]);
  });

  test('those that the history cannot be read without are asked for', () => {
    expect(
      AGING_HISTORY.missing(findStoredColumns(AGING_HISTORY, ['As of', 'Currency', 'Customer'], ENGLISH)),
    ).toBe('bucket');
    const nobody = ['As of', 'Currency', 'Bucket', 'Amount'];
    expect(AGING_HISTORY.missing(findStoredColumns(AGING_HISTORY, nobody, ENGLISH))).toBe('customerName');
    expect(AGING_HISTORY.missing(findStoredColumns(AGING_HISTORY, ENGLISH, ENGLISH))).toBeUndefined();
  });

  test('the user`s names stay, ours are in the language of the day', () => {
    const headers = ['As of', 'Currency', 'No', 'Debtor', 'Owner', 'Bucket', 'Amount'];
    const places = findStoredColumns(AGING_HISTORY, headers, ENGLISH);
    expect(headersToWrite(AGING_HISTORY, places, headers, 'zh-CN')).toEqual([
      '截止日',
      '币种',
      'No',
      'Debtor',
      '负责人',
      '账龄段',
      '金额',
    ]);
    expect(headersToWrite(AGING_HISTORY, {}, [], 'en-US')).toEqual(ENGLISH);
  });
});

function cells(rows: readonly (readonly CellValue[])[], date1904 = false): HistoryCells {
  const columns = HISTORY_COLUMNS.map((column, at) => [column, rows.map((row) => row[at] ?? '')] as const);
  return { count: rows.length, columns: Object.fromEntries(columns), date1904 };
}
const DAY = 46_203;
const row = (asOf: CellValue, currency: string, amount: CellValue): readonly CellValue[] => [
  asOf,
  currency,
  '0007',
  '=Beta',
  '',
  '1-30',
  amount,
];
const fresh = (currencies: readonly string[]) => ({
  asOf: DAY,
  currencies: new Set(currencies),
  rows: currencies.map((currency) => ({
    asOf: DAY,
    currency,
    customerNumber: '0007',
    customerName: '=Beta',
    owner: '',
    bucket: '1-30',
    amount: 1,
  })),
});

test('rows of the day and its currencies go, all others stay as they are, in the order of their dates', () => {
  const kept = [
    row(DAY + 30, 'CNY', 3),
    row(DAY, 'USD', 5),
    row(DAY, 'CNY', 'lost'),
    row('someday', 'CNY', 4),
    row('2026-06-29', 'CNY', '1,000.00'),
    row(DAY - 31, '人民币', 2),
  ];
  const { rows, replaced } = mergeRows(
    cells([row(DAY, 'CNY', 9), row(DAY, 'RMB', 9), ['', '', '', '', '', '', ''], ...kept]),
    fresh(['CNY']),
  );
  const [later, dollars, damaged, undated, text, earlier] = kept;
  const written = (one: readonly CellValue[] = []): unknown[] =>
    one.map((cell) => (cell === '' ? null : cell));
  expect(replaced).toBe(2);
  expect(rows).toEqual([
    ...[earlier, text, dollars, damaged].map(written),
    written(row(DAY, 'CNY', 1)),
    ...[later, undated].map(written),
  ]);
});

test('in a workbook that counts from 1904, dates stay the same days', () => {
  const { rows, replaced } = mergeRows(
    cells([row(DAY - 1462, 'CNY', 9), row(DAY - 1492, 'CNY', 2)], true),
    fresh(['CNY']),
  );
  expect(replaced).toBe(1);
  // The writer takes the 1,462 days off every date of a plan.
  expect(rows.map(([asOf]) => asOf)).toEqual([DAY - 30, DAY]);
});

test('the sheet names what cannot be read by its row, and says how many dates there are', () => {
  const { rows } = mergeRows(cells([row('soon', 'CNY', 1), row(DAY - 30, 'CNY', 2)]), fresh(['CNY']));
  const { plan, history } = historySheet({ rows, headers: CHINESE, added: ['owner'] }, 'zh-CN');
  const [table] = plan.tables;
  const words = plan.blocks.flatMap((block) => block.cells.flat());
  expect(history.agings).toHaveLength(2);
  expect(words).toContain('已存截止日：2 个，2026-05-31 至 2026-06-30');
  // The last of three rows, below the header.
  expect(words).toContain(`第 ${String((table?.row ?? 0) + 4)} 行：截止日不是有效日期`);
  expect(Math.max(...plan.blocks.map((block) => block.row))).toBeLessThan(table?.row ?? 0);
  expect(table?.keyColumns).toEqual([0, 1, 2, 3, 5]);
  expect(plan.made).toBeUndefined();
});

test.each([
  ['JPY', 'wholeAmount'],
  ['KWD', 'fineAmount'],
  ['CNY', 'amount'],
] as const)('amounts in %s are shown as %s', (currency, format) => {
  const { rows } = mergeRows(cells([]), fresh([currency]));
  const { plan } = historySheet({ rows, headers: ENGLISH, added: [] }, 'en-US');
  expect(plan.tables[0]?.columns.at(-1)?.format).toBe(format);
});
