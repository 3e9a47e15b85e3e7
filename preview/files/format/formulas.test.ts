import { storedFormula, typedFormula } from './formulaNames';
import { shiftFormula } from './shiftFormula';

describe('names of functions', () => {
  it.each([
    ['=SUM(A1)', 'SUM(A1)'],
    ['=FILTER(A1:B2,A1:A2="IFS(")', '_xlfn._xlws.FILTER(A1:B2,A1:A2="IFS(")'],
    ['=IFERROR(XLOOKUP(1,A:A,B:B),STDEV.S(C:C))', 'IFERROR(_xlfn.XLOOKUP(1,A:A,B:B),_xlfn.STDEV.S(C:C))'],
    [
      '=CONTOSO.ADD(A1,B1)+CONTOSO.ADD.ALL(A1:A3,B1:B3,30)',
      '_xldudf_CONTOSO_ADD(A1,B1)+_xldudf_CONTOSO_ADD_ALL(A1:A3,B1:B3,30)',
    ],
    ['=ERROR.TYPE(A1)', 'ERROR.TYPE(A1)'],
    [`='IFS(x)'!A1+Table[IFS(]`, `'IFS(x)'!A1+Table[IFS(]`],
  ])('%s is stored as %s, and back', (typed, stored) => {
    expect(storedFormula(typed)).toBe(stored);
    expect(typedFormula(stored)).toBe(typed);
  });

  it('takes any prefix off', () => {
    expect(typedFormula('_xlfn.LET(_xlpm.x,1,_xlpm.x+_xlfn.ANCHORARRAY(A1))&"_xlfn."')).toBe(
      '=LET(x,1,x+ANCHORARRAY(A1))&"_xlfn."',
    );
  });
});

describe('a formula that is filled', () => {
  it.each([
    ['A1+$B$2+C$3+$D4', 2, 1, 'B3+$B$2+D$3+$D6'],
    ['SUM(A1:B2)*LOG10(C1)', 1, 0, 'SUM(A2:B3)*LOG10(C2)'],
    ['SUM(A:B)+SUM($1:2)', 3, 2, 'SUM(C:D)+SUM($1:5)'],
    [`'Q1 A1'!A1&"A1"&Sheet2!B2`, 1, 1, `'Q1 A1'!B2&"A1"&Sheet2!C3`],
    ['Table1[[#This Row],[A1]]+A1', 1, 0, 'Table1[[#This Row],[A1]]+A2'],
    ['A1-B2', -1, 0, '#REF!-B1'],
    ['rate_A1+A1B', 1, 1, 'rate_A1+A1B'],
  ])('%s moved by %d rows and %d columns', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
