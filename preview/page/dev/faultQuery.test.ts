import { faultsInQuery, faultText } from './faultQuery';

test('reads every fault of an address', () => {
  expect(
    faultsInQuery(
      '?lang=en-US&fail=3:GeneralException@2&fail=7:AccessDenied&latency=200&drop=5&edit=4:Sheet1!B2=99',
    ),
  ).toEqual({
    latency: 200,
    faults: [
      { kind: 'fail', batch: 3, code: 'GeneralException', action: 2 },
      { kind: 'fail', batch: 7, code: 'AccessDenied', action: 0 },
      { kind: 'drop', batch: 5 },
      { kind: 'edit', batch: 4, cell: 'Sheet1!B2', value: '99' },
    ],
  });
});

test('an address without faults has none', () => {
  expect(faultsInQuery('?lang=en-US')).toEqual({ latency: 0, faults: [] });
});

test.each(['fail=x:GeneralException', 'fail=3', 'drop=soon', 'edit=4:B2', 'latency=-1'])(
  'refuses ?%s',
  (query) => {
    expect(() => faultsInQuery(`?${query}`)).toThrow(`?${query}`);
  },
);

test('an edit’s value may hold the signs of the grammar', () => {
  expect(faultsInQuery(`?edit=${encodeURIComponent("1:'A b'!C3==SUM(A1:A2)")}`).faults).toEqual([
    { kind: 'edit', batch: 1, cell: "'A b'!C3", value: '=SUM(A1:A2)' },
  ]);
});

test.each(['fail=3:GeneralException@2', 'fail=1:AccessDenied', 'drop=5', 'edit=4:Sheet1!B2=99'])(
  'writes %s as it is read',
  (text) => {
    expect(faultsInQuery(`?${text}`).faults.map(faultText)).toEqual([text]);
  },
);
