import { findCreditHead } from '../src/credit/file/creditColumns';
import { CREDIT_FIELDS } from '../src/credit/file/creditFile';
import { looksLikeCreditFile } from '../src/credit/file/creditSigns';
import { LANGUAGES } from '../src/locales/language';
import { creditFileText } from '../src/locales/creditFileText';

test.each(LANGUAGES)('every field is recognised by its own words (%s)', (language) => {
  const headers = CREDIT_FIELDS.map((field) => creditFileText(language, `creditField.${field}`));
  const head = findCreditHead([headers]);
  expect(head?.columns.map(({ field, by }) => [field, by])).toEqual(
    CREDIT_FIELDS.map((field) => [field, 'name']),
  );
  expect(looksLikeCreditFile(headers)).toBe(true);
});
