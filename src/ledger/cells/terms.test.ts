import { dayFromIso, isoFromDay } from './dates';
import type { CellValue } from '../mapping';
import { dueDateFrom, readTerms } from './terms';

const due = (invoiceDate: string, terms: CellValue): string | undefined => {
  const read = readTerms(terms);
  return read && isoFromDay(dueDateFrom(dayFromIso(invoiceDate) ?? 0, read));
};

test.each<[CellValue, string]>([
  ['Net 30', '2024-02-14'],
  ['NET30', '2024-02-14'],
  ['n/30', '2024-02-14'],
  ['30', '2024-02-14'],
  [30, '2024-02-14'],
  ['30.0', '2024-02-14'],
  ['30 days', '2024-02-14'],
  ['30 days from invoice date', '2024-02-14'],
  ['30天', '2024-02-14'],
  ['３０天', '2024-02-14'],
  ['三十天', '2024-02-14'],
  ['十五天', '2024-01-30'],
  ['票到30天', '2024-02-14'],
  ['开票后30天', '2024-02-14'],
  ['账期30天', '2024-02-14'],
  [0, '2024-01-15'],
  ['2/10 net 30', '2024-02-14'],
  ['2/10, n/30', '2024-02-14'],
  ['2% 10, Net 30', '2024-02-14'],
  // End of January, and 30 days more in a leap year.
  ['月结30天', '2024-03-01'],
  ['月结', '2024-01-31'],
  ['次月结', '2024-02-29'],
  ['EOM', '2024-01-31'],
  ['EOM+15', '2024-02-15'],
  ['Net 30 EOM', '2024-03-01'],
  ['15th of next month', '2024-02-15'],
  ['15th of the following month', '2024-02-15'],
  ['31st of next month', '2024-02-29'],
  ['次月15日', '2024-02-15'],
  ['1 month after the end of the invoice month', '2024-02-29'],
  ['1 month', '2024-02-15'],
  ['3 months', '2024-04-15'],
  ['三个月', '2024-04-15'],
  ['半年', '2024-07-15'],
  ['货到付款', '2024-01-15'],
  ['COD', '2024-01-15'],
  ['货到付款/COD', '2024-01-15'],
  ['预付', '2024-01-15'],
  ['Due on receipt', '2024-01-15'],
  ['30/60/90: 30%/50%/20%', '2024-04-14'],
  ['分期30/60/90', '2024-04-14'],
  ['30天净', '2024-02-14'],
  ['次月底前付清', '2024-02-29'],
])('%p from 2024-01-15 is due on %s', (terms, expected) => {
  expect(due('2024-01-15', terms)).toBe(expected);
});

test.each([
  ['2016-01-22', '2016-02-29'],
  ['2017-01-22', '2017-02-28'],
])('one month after the end of the month of %s is %s', (from, to) => {
  expect(due(from, '1 month after end of invoice month')).toBe(to);
});

test('a month after 31 January is the end of February', () => {
  expect(due('2023-01-31', '1 month')).toBe('2023-02-28');
});

test.each<CellValue>([
  'NAA8',
  'CA10',
  'Z030',
  '0001',
  '',
  'see contract',
  '2/10',
  '30/60',
  '60/30/90',
  '30/60: 50%/40%',
  '30/60: 50%',
  99999,
  -30,
  30.5,
  true,
])('%p says nothing by itself', (terms) => {
  expect(readTerms(terms)).toBeUndefined();
});

test('instalments keep their dates and shares', () => {
  expect(readTerms('30/60/90: 30%/50%/20%')).toEqual({
    kind: 'instalments',
    parts: [
      { terms: { kind: 'days', days: 30 }, share: 0.3 },
      { terms: { kind: 'days', days: 60 }, share: 0.5 },
      { terms: { kind: 'days', days: 90 }, share: 0.2 },
    ],
  });
});

test('instalments without shares are equal', () => {
  const terms = readTerms('30/60/90天');
  expect(terms?.kind === 'instalments' && terms.parts.map((part) => part.share)).toEqual([
    1 / 3,
    1 / 3,
    1 / 3,
  ]);
});
