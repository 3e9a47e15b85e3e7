import { qualifyTableReferences, uniqueHeaders } from './tableNames';

describe('references of formulas inside a table', () => {
  test.each([
    ['=SUBTOTAL(109,[Open])', '=SUBTOTAL(109,Items[Open])'],
    ['=[@Qty]*[@[Unit price]]', '=Items[[#This Row],[Qty]]*Items[[#This Row],[Unit price]]'],
    ['=SUM(Other[Open])+[Open]', '=SUM(Other[Open])+Items[Open]'],
    ['=SUM(Items[[#Data],[a]:[b]])', '=SUM(Items[[#Data],[a]:[b]])'],
    ['="[Open]"&A1', '="[Open]"&A1'],
    ['=A1+B1', '=A1+B1'],
  ])('%s is %s', (formula, expected) => {
    expect(qualifyTableReferences(formula, 'Items')).toBe(expected);
  });
});

test('headers are never empty and never twice, whatever their case', () => {
  expect(uniqueHeaders(['Open', '', 'OPEN', 'open', 'Open2'])).toEqual([
    'Open',
    'Column2',
    'OPEN2',
    'open3',
    'Open22',
  ]);
});
