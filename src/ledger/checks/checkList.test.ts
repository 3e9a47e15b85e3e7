import { LANGUAGES } from '../../locales/language';
import { text, type MessageKey } from '../../locales/text';
import { CheckList, SEVERITIES } from './checkList';
import { CHECK_CODES, FIELDS, type SetAsideReason } from '../ledger';

test('lists findings in the order of the codes, rows ascending and once each', () => {
  const checks = new CheckList();
  checks.add('numberAsText', 9);
  checks.add('missingAmount', 7, () => ({ example: 'first' }));
  checks.add('missingAmount', 3, () => ({ example: 'second' }));
  checks.add('missingAmount', 7);
  checks.complete('numberAsText', { example: 'x' }, 4);
  checks.complete('errorCell', { example: 'never found' });
  expect(checks.list()).toEqual([
    {
      code: 'missingAmount',
      severity: 'error',
      count: 2,
      rows: [3, 7],
      details: { example: 'first', count: 2 },
    },
    { code: 'numberAsText', severity: 'info', count: 4, rows: [9], details: { example: 'x', count: 4 } },
  ]);
});

const REASONS: readonly SetAsideReason[] = [
  'missingCustomer',
  'missingAmount',
  'amountNotNumber',
  'amountUnit',
  'errorCell',
  'missingDate',
  'impossibleDate',
  'totalRow',
  'repeatedHeader',
  'noteRow',
  'voidDocument',
  'blank',
];
const KEYS: readonly MessageKey[] = [
  ...CHECK_CODES.flatMap((code) => [`check.${code}`, `check.${code}.remedy`] as const),
  ...FIELDS.map((field) => `field.${field}` as const),
  ...new Set(Object.values(SEVERITIES).map((severity) => `severity.${severity}` as const)),
  ...REASONS.map((reason) => `reason.${reason}` as const),
];

describe.each(LANGUAGES)('the words in %s', (language) => {
  test.each(KEYS)('%s are there', (key) => {
    expect(text(language, key).length).toBeGreaterThan(1);
  });

  test.each(CHECK_CODES)('%s names its count', (code) => {
    expect(text(language, `check.${code}`, { count: 4711 })).toContain('4711');
  });
});

test.each(CHECK_CODES)('%s has the same placeholders in both languages', (code) => {
  const placeholders = (language: (typeof LANGUAGES)[number]): string[] =>
    [`check.${code}`, `check.${code}.remedy`]
      .flatMap((key) => text(language, key as MessageKey).match(/\{\w+\}/g) ?? [])
      .sort();
  expect(placeholders('zh-CN')).toEqual(placeholders('en-US'));
});
