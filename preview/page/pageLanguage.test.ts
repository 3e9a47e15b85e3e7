import { addressWith, pageLanguage } from './pageLanguage';

test.each([
  ['?lang=zh-CN', ['en-GB'], 'zh-CN'],
  ['?lang=en', ['zh-CN'], 'en-US'],
  ['', ['zh-TW', 'en-US'], 'zh-CN'],
  ['', ['de-DE', 'zh-CN'], 'zh-CN'],
  ['?lang=fr', ['de-DE', 'en-GB'], 'en-US'],
  ['', ['de-DE'], 'en-US'],
  ['?lang=zhang', ['de-DE'], 'en-US'],
] as const)('%s with %j is %s', (query, browserLanguages, language) => {
  expect(pageLanguage(query, browserLanguages)).toBe(language);
});

test('another language keeps the rest of the address', () => {
  expect(addressWith('lang', 'en-US', 'http://localhost:3000/preview/?file=/a.csv&lang=zh-CN')).toBe(
    'http://localhost:3000/preview/?file=%2Fa.csv&lang=en-US',
  );
});

test.each([
  ['?lang=en', 'zh-CN', 'en-US'],
  ['', 'zh-CN', 'zh-CN'],
  ['', null, 'en-US'],
] as const)('%s with %s kept is %s', (query, kept, language) => {
  expect(pageLanguage(query, ['en-GB'], kept)).toBe(language);
});
