import { readTermsTable } from './termsTable';

test('codes and what they mean, below a title', () => {
  const terms = readTermsTable([
    ['Payment terms'],
    ['Code', 'Description'],
    ['NAA8', 'Net 10'],
    ['CA 10', '月结30天'],
    ['NAA8', 'Net 99'],
    ['', 'Net 5'],
    ['X', ''],
  ]);
  expect(terms && [...terms]).toEqual([
    ['naa8', 'Net 10'],
    ['ca10', '月结30天'],
  ]);
});

test('of several columns the one that can be read counts', () => {
  const terms = readTermsTable([
    ['付款条件代码', '名称', '天数'],
    ['001', '标准', 30],
    ['002', '大客户', 60],
  ]);
  expect(terms && [...terms]).toEqual([
    ['001', '30'],
    ['002', '60'],
  ]);
});

test.each([
  [
    'a list of goods',
    [
      ['Code', 'Description'],
      ['A1', 'Screws'],
      ['A2', 'Nails'],
    ],
  ],
  ['headers alone', [['Code', 'Terms']]],
  [
    'no codes',
    [
      ['Customer', 'Terms'],
      ['Acme', 'Net 30'],
    ],
  ],
  ['nothing', []],
])('%s is no table of terms', (_name, values) => {
  expect(readTermsTable(values)).toBeUndefined();
});
