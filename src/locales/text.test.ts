import { readdirSync } from 'node:fs';
import path from 'node:path';
import { languageOf } from './language';
import { Problem } from './problem';
import { text, type MessageKey } from './text';

const files = readdirSync(path.join(__dirname, 'en-US')).filter((file) => file.endsWith('.ts'));

function wordsOf(language: string, file: string): Record<string, string> {
  const exported = jest.requireActual<Record<string, Record<string, string>>>(`./${language}/${file}`);
  return Object.assign({}, ...Object.values(exported)) as Record<string, string>;
}
const placeholders = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

describe.each(files)('%s', (file) => {
  const english = wordsOf('en-US', file);
  const chinese = wordsOf('zh-CN', file);

  test('both languages have the same keys and placeholders', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    for (const [key, words] of Object.entries(english)) {
      expect([key, placeholders(chinese[key] ?? '')]).toEqual([key, placeholders(words)]);
    }
  });

  test('no words are missing', () => {
    for (const words of [...Object.values(english), ...Object.values(chinese)])
      expect(words.trim()).not.toBe('');
  });
});

test('a placeholder is filled, one without a value stays to be seen', () => {
  expect(text('en-US', 'error.noLedger', { sheet: 'Data' })).toBe('No ledger was found on sheet “Data”.');
  expect(text('zh-CN', 'error.noLedger')).toContain('{sheet}');
});

test('a list is written as the language writes lists', () => {
  const values = { count: 2, terms: ['NAA8', 'ZB07'] };
  expect(text('en-US', 'check.termsUnknown', values)).toContain('2 (NAA8, ZB07)');
  expect(text('zh-CN', 'check.termsUnknown', values)).toContain('2 笔（NAA8、ZB07）');
});

test('every error says what to do about it', () => {
  const errors = wordsOf('en-US', 'errors.ts');
  for (const key of Object.keys(errors).filter((one) => !one.endsWith('.remedy'))) {
    expect(Object.keys(errors)).toContain(`${key}.remedy` satisfies string as MessageKey);
  }
  const { message, remedy } = new Problem('editMode').words('zh-CN');
  expect([message, remedy]).toEqual(['有单元格正在编辑。', '请按回车完成输入后重试。']);
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB', 'en-US'],
  ['de-DE', 'en-US'],
  [undefined, 'en-US'],
])('Office in %s is spoken to in %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
