import { offsetFormula, referencesOf, shiftFormula } from './formulaReferences';
import { fromR1C1, toR1C1 } from './r1c1';

describe('offsetFormula', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1', '=B3+$A3+B$1+$A$1'],
    ["=SUM('My ''own'' sheet'!A1:B2)", "=SUM('My ''own'' sheet'!B3:C4)"],
    ['=A:A+1:1', '=B:B+3:3'],
    ['="A1"&A1', '="A1"&B3'],
    ['=LOG10(A1)', '=LOG10(B3)'],
    ['=Table1[A1]+Table1[[#This Row],[B2]]', '=Table1[A1]+Table1[[#This Row],[B2]]'],
    ['=ZAX2020+A1x+x.A1', '=ZAX2020+A1x+x.A1'],
    ['=[Book1]Sheet1!A1', '=[Book1]Sheet1!A1'],
    ['=A1048576', '=#REF!'],
  ])('%s two rows down and a column on is %s', (formula, expected) => {
    expect(offsetFormula(formula, 2, 1)).toBe(expected);
  });

  test('above the first row there is nothing', () => {
    expect(offsetFormula('=A1+B5', -1, 0)).toBe('=#REF!+B4');
  });
});

describe('shiftFormula', () => {
  const shift = { axis: 'row', at: 2, count: 3, across: { start: 0, length: 2 } } as const;

  test.each([
    ['=A2+A3', '=A2+A6'],
    ['=SUM($A$1:$B$4)', '=SUM($A$1:$B$7)'],
    ['=SUM(A1:C4)', '=SUM(A1:C4)'],
    ['=Other!A3+sheet1!A3', '=Other!A3+sheet1!A6'],
    ['=SUM(A:B)', '=SUM(A:B)'],
  ])('three cells inserted at A3:B3: %s is %s', (formula, expected) => {
    expect(shiftFormula(formula, 'Sheet1', 'Sheet1', shift)).toBe(expected);
  });

  test('references without a sheet are those of the formula', () => {
    expect(shiftFormula('=A3+Sheet1!A3', 'Other', 'Sheet1', shift)).toBe('=A3+Sheet1!A6');
  });
});

test('referencesOf lists areas with the sheets that they name', () => {
  const found = referencesOf('=SUM(A1:B2,\'My sheet\'!C3)*"D4"');
  expect(found.map(({ sheet, area }) => [sheet, area.row, area.column, area.rows])).toEqual([
    [undefined, 0, 0, 2],
    ['My sheet', 2, 2, 1],
  ]);
});

describe('R1C1 style', () => {
  // Seen from C3.
  test.each([
    ['=A1+C$3', '=R[-2]C[-2]+R3C'],
    ['=SUM(Sheet2!$A$1:C3)', '=SUM(Sheet2!R1C1:RC)'],
    ['=SUM(C:C)', '=SUM(C)'],
    ['=SUM(1:2)', '=SUM(R[-2]:R[-1])'],
    ['="R1C1"&ROW()', '="R1C1"&ROW()'],
  ])('%s is %s and back', (a1, r1c1) => {
    expect(toR1C1(a1, 2, 2)).toBe(r1c1);
    expect(fromR1C1(r1c1, 2, 2)).toBe(a1);
  });
});
