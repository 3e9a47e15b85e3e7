import { columnsOf, readLedger } from './intake';
import { checkOf, day, intakeOf } from './intake.fixture';
import type { CellValue } from './mapping';
import { recogniseLedger } from './recognition/recogniseLedger';

const ZH = ['客户名称', '单据号', '到期日', '未收金额'];
const EN = ['Customer', 'Invoice no', 'Due date', 'Open amount'];

function currenciesOf(headers: readonly string[], amounts: readonly CellValue[]): readonly string[] {
  const rows = [
    headers,
    ...amounts.map((amount, at) => [`C${String(at % 2)}`, `A${String(at)}`, '2024-05-01', amount]),
  ];
  const guess = recogniseLedger(rows);
  const { ledger } = readLedger(columnsOf(rows, guess, 1), { asOf: day('2024-06-30') });
  return [...ledger.currency].map((id) => ledger.currencies[id] ?? '');
}

test.each([
  [
    'both ways of writing yuan, Chinese headers',
    ZH,
    ['￥1,234.00', '1,234.00元', '¥5'],
    ['CNY', 'CNY', 'CNY'],
  ],
  ['the sign alone, Chinese headers', ZH, ['￥1,234.00', '¥20'], ['CNY', 'CNY']],
  ['the sign beside amounts without any, Chinese headers', ZH, ['￥1,234.00', 20], ['', '']],
  ['yuan named elsewhere, English headers', EN, ['¥1,234.00', 'RMB 20'], ['CNY', 'CNY']],
  ['yen named elsewhere', EN, ['¥1,234', 'JPY 20', '30円'], ['JPY', 'JPY', 'JPY']],
  ['yen named elsewhere, Chinese headers', ZH, ['¥1,234', '日元 20'], ['JPY', 'JPY']],
  ['nothing tells', EN, ['¥1,234.00', '¥20'], ['', '']],
  ['both are named', EN, ['¥1', 'CNY 2', 'JPY 3'], ['', 'CNY', 'JPY']],
  ['a country before the sign', EN, ['JP¥1', 'CN¥2'], ['JPY', 'CNY']],
  ['a dollar stays what anybody may mean', ZH, ['$1', '2元'], ['', 'CNY']],
])('%s', (_name, headers, amounts, expected) => {
  expect(currenciesOf(headers, amounts)).toEqual(expected);
});

test('the sign in a column of currencies; a plain amount has the currency of none', () => {
  const intake = intakeOf(
    ['customerName', 'document', 'dueDate', 'openAmount', 'currency'],
    [
      ['A', '1', '2024-05-01', 10, '￥'],
      ['A', '2', '2024-05-01', 10, 'CNY'],
      ['A', '3', '2024-05-01', 10, '$'],
    ],
  );
  const { currency, currencies } = intake.ledger;
  expect([...currency].map((id) => currencies[id])).toEqual(['CNY', 'CNY', '$']);
  expect(checkOf(intake, 'unknownCurrency')?.rows).toEqual([4]);
});

test('amounts of an account tell their currency too', () => {
  const intake = intakeOf(
    ['customerName', 'documentDate', 'debit', 'credit'],
    [
      ['A', '2024-05-01', '10元', ''],
      ['A', '2024-05-02', '', '￥4'],
    ],
  );
  expect(intake.ledger.currencies).toEqual(['CNY']);
});
