import { LANGUAGES } from '../src/locales/language';
import { Problem, type ProblemCode } from '../src/locales/problem';
import { problemLine } from './problemLine';

/** What reading a ledger file and making reports of it can end with. */
const CODES: readonly ProblemCode[] = [
  'emptySheet',
  'noLedger',
  'headerOnly',
  'noAmount',
  'noCustomer',
  'noDate',
  'noUsableRows',
  'noSheet',
  'isReport',
  'badAsOf',
  'badBuckets',
  'nameTaken',
  'tooManyRows',
  'customerUnknown',
  'customerAmbiguous',
  'comparisonNeedsHistory',
  'comparisonDates',
  'noGroupColumn',
];

test.each(LANGUAGES)('nobody at a command line (%s) is sent to a pane or a button', (language) => {
  for (const code of CODES) {
    const line = problemLine(new Problem(code), language);
    expect(line).not.toMatch(/pane\b|button|窗格|按钮|\n/);
  }
});

test('what is wrong, then what to do', () => {
  expect(problemLine(new Problem('noAmount', { sheet: 'Data' }), 'en-US')).toBe(
    'The ledger on sheet “Data” has no amount column that we recognise. Give the column a header such as Amount or Open amount.',
  );
});
