import { longForm, replaceTableReferences, shownForm } from './tableReferences';

const own = (formula: string, form: typeof longForm): string =>
  replaceTableReferences(formula, (reference) =>
    form(reference.table === '' ? { ...reference, table: 'Items' } : reference),
  );

test.each([
  ['=SUBTOTAL(109,[Open])', '=SUBTOTAL(109,Items[Open])'],
  ['=[@Qty]*[@[Unit price]]', '=Items[[#This Row],[Qty]]*Items[[#This Row],[Unit price]]'],
  ['=SUM(Other[Open])+[Open]', '=SUM(Other[Open])+Items[Open]'],
  ['=SUM(My_Table[[#Data],[a]:[b]])', '=SUM(My_Table[[#Data],[a]:[b]])'],
  ['=COUNTA(T[[#Headers],[#Data],[x]])', '=COUNTA(T[[#Headers],[#Data],[x]])'],
  ["=T[it''s '#1']]", "=T[it''s '#1']]"],
  ['="[Open]"&A1', '="[Open]"&A1'],
  ["='a [b]'!A1+[Open]", "='a [b]'!A1+Items[Open]"],
  ['=[Book.xlsx]Sheet1!A1', '=[Book.xlsx]Sheet1!A1'],
  ['=T[#All]+T[]+T[@]', '=T[#All]+T[]+T[#This Row]'],
])('%s is kept as %s', (formula, expected) => {
  expect(own(formula, longForm)).toBe(expected);
});

test.each([
  ['=T[[#This Row],[Qty]]', '=T[@Qty]'],
  ['=T[[#This Row],[Unit price]]', '=T[@[Unit price]]'],
  ['=T[[#This Row],[a]:[b]]', '=T[@[a]:[b]]'],
  ['=T[#This Row]', '=T[@]'],
  ['=T[[#Totals],[Qty]]', '=T[[#Totals],[Qty]]'],
])('%s is shown as %s', (formula, expected) => {
  expect(own(formula, shownForm)).toBe(expected);
});
