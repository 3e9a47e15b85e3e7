import { changeFormula, namesAny, type RefEnd } from './formulaText';

const down = (end: RefEnd): RefEnd => (end.row === undefined ? end : { ...end, row: end.row + 10 });
const moved = (formula: string): string | undefined =>
  changeFormula(formula, {
    reference: ({ sheet, from, to }) =>
      sheet === undefined ? { from: down(from), ...(to === undefined ? {} : { to: down(to) }) } : undefined,
  });

test.each([
  ['=H7*2', '=H17*2'],
  ['=$H$7+H$7+$H7', '=$H$17+H$17+$H17'],
  ['=SUM(A1:$B2,C:C,3:$4)', '=SUM(A11:$B12,C:C,13:$14)'],
  ['="H7"&"a ""H7"""&H7', '="H7"&"a ""H7"""&H17'],
  ['=LOG10(A1)+Q1_total+A1.b+T1!A1', '=LOG10(A11)+Q1_total+A1.b+T1!A1'],
  ["='H7'!A1+Sheet1!B2", "='H7'!A1+Sheet1!B2"],
  ['=[@[H7]]*Dunwell_Aging[[#This Row],[H7]]+Q1[H7]', '=[@[H7]]*Dunwell_Aging[[#This Row],[H7]]+Q1[H7]'],
  ['=1E5+A1#+#REF!', '=1E5+A11#+#REF!'],
  ['=AR.OVERDUE(A1:A9,1)', '=AR.OVERDUE(A11:A19,1)'],
])('the references of %s are moved: %s', (formula, expected) => {
  expect(moved(formula)).toBe(expected);
});

test('sheets and tables get other names, with their quotes', () => {
  expect(
    changeFormula(`='Li''s report'!A1+Old!B2+SUM(Dunwell_Aging[Old])+"Old"`, {
      sheet: (name) => (name === "Li's report" ? "Wang's" : name === 'Old' ? '账龄' : undefined),
      table: (name) => (name === 'Dunwell_Aging' ? 'Dunwell_Aging_2' : undefined),
    }),
  ).toBe(`='Wang''s'!A1+'账龄'!B2+SUM(Dunwell_Aging_2[Old])+"Old"`);
});

test('a formula that refers to cells that are gone is none', () => {
  expect(
    changeFormula('=A1+B2', { reference: ({ from }) => (from.row === 1 ? 'gone' : undefined) }),
  ).toBeUndefined();
});

test('a name within a text or a column is not named', () => {
  const words = new Set(['aging report', 'dunwell_aging']);
  expect(namesAny("='Aging Report'!A1", words)).toBe(true);
  expect(namesAny('=SUM(dunwell_aging[Total])', words)).toBe(true);
  expect(namesAny('="Aging report"&T[Dunwell_Aging]', words)).toBe(false);
});
