import { freshHost } from '../client/freshHost';
import { anchoredFormula, typedSpillFormula } from './spillReference';

describe('the spilled array of a cell, A1#', () => {
  const fresh = freshHost();

  test.each([
    ['=SUM(A1#)', '=SUM(ANCHORARRAY(A1))'],
    ["='My Sheet'!$B$2#*2", "=ANCHORARRAY('My Sheet'!$B$2)*2"],
    ['=Sheet1!A1#&"A1#"', '=ANCHORARRAY(Sheet1!A1)&"A1#"'],
    ['=IF(A1="#N/A",#N/A,1)', '=IF(A1="#N/A",#N/A,1)'],
  ])('%s is kept as %s, and shown as typed', (typed, kept) => {
    expect(anchoredFormula(typed)).toBe(kept);
    expect(typedSpillFormula(kept)).toBe(typed);
  });

  test('follows the array as it grows, and is #REF! where nothing spills', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:C1').formulas = [['=SEQUENCE(E1)', '', '=SUM(A1#)']];
      sheet.getRange('E1').values = [[3]];
      sheet.getRange('D1').formulas = [['=SUM(B9#)']];
      await context.sync();
    });
    expect(await fresh.values('C1:D1')).toEqual([[6, '#REF!']]);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('E1').values = [[4]];
      const formulas = sheet.getRange('C1').load('formulas');
      await context.sync();
      expect(formulas.formulas).toEqual([['=SUM(A1#)']]);
    });
    expect(await fresh.values('C1')).toEqual([[10]]);
  });
});
