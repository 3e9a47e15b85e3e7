import { looseName, mergeCustomers, nameKey, numberKey } from './customers';
import type { CellValue } from './mapping';

const merge = (rows: readonly (readonly [number: CellValue, name: CellValue])[]) =>
  mergeCustomers(
    rows.length,
    (item) => rows[item]?.[0],
    (item) => rows[item]?.[1],
  );

test('numbers with and without leading zeros, as floats and as text are one customer', () => {
  const { customers, customer, merged } = merge([
    ['0012345', 'Acme'],
    ['12345', 'Acme'],
    [12345, 'Acme'],
    ['12345.0', 'Acme'],
    ['0379-NEVHP', 'Other'],
  ]);
  expect([...customer]).toEqual([0, 0, 0, 0, 1]);
  expect(customers).toEqual([
    { key: '12345', number: '12345', name: 'Acme' },
    { key: '0379-NEVHP', number: '0379-NEVHP', name: 'Other' },
  ]);
  expect(merged).toEqual({ customers: 1, items: [0, 3], example: '12345 = 0012345' });
});

test('the most frequent name is shown, whatever the order of the rows', () => {
  const rows = [
    ['7', 'ACME us'],
    ['7', 'ACME llc'],
    ['7', 'ACME llc'],
    ['7', ''],
  ] as const;
  for (const order of [rows, [...rows].reverse()]) {
    expect(merge(order).customers).toEqual([{ key: '7', number: '7', name: 'ACME llc' }]);
  }
});

test('different numbers are different customers even under one name', () => {
  const { customers, twoNames } = merge([
    ['1', 'Acme'],
    ['2', 'Acme'],
  ]);
  expect(customers).toHaveLength(2);
  expect(twoNames.customers).toBe(0);
});

test('names that differ in case, width and spaces only are one customer', () => {
  const { customers, merged, twoNames } = merge([
    ['', 'Acme  Trading Ltd'],
    ['', 'ACME TRADING LTD'],
    ['', 'ＡＣＭＥ Trading Ltd'],
    ['', 'ACME TRADING LTD '],
  ]);
  expect(customers).toEqual([{ key: 'acme trading ltd', number: '', name: 'ACME TRADING LTD' }]);
  expect(merged).toMatchObject({ customers: 1, items: [0, 2] });
  expect(twoNames.customers).toBe(0);
});

test('other spellings of one name are listed, not merged', () => {
  const { customers, twoNames } = merge([
    ['', 'Acme Co., Ltd.'],
    ['', 'Acme Ltd Co'],
    ['', '上海测试（集团）有限公司'],
    ['', '上海测试集团有限责任公司'],
    ['', 'Other Ltd'],
    ['9', 'Other, Ltd'],
    ['', 'Acme Inc'],
  ]);
  expect(customers).toHaveLength(7);
  expect(twoNames).toEqual({
    customers: 6,
    items: [0, 1, 2, 3, 4, 5],
    example: 'Acme Co., Ltd. / Acme Ltd Co',
  });
});

test('words for nothing and error cells are no customers: the name takes over', () => {
  const { customers } = merge([
    ['#N/A', 'Acme'],
    ['NULL', 'Acme'],
    ['', 'Acme'],
  ]);
  expect(customers).toEqual([{ key: 'acme', number: '', name: 'Acme' }]);
});

test.each([
  ['0000', '0'],
  ['007', '7'],
  ['７', '7'],
  ['7.0', '7'],
  ['a07', 'A07'],
  ['0007-A', '0007-A'],
])('the key of number %s is %s', (text, key) => {
  expect(numberKey(text)).toBe(key);
});

test('keys of names', () => {
  expect(nameKey(' ＡＣＭＥ\u3000Ltd ')).toBe('acme ltd');
  expect(looseName('A.B.C. Limited')).toBe(looseName('ABC LTD'));
  expect(looseName('ABC Ltd')).not.toBe(looseName('ABC LLC'));
});
