import type { HostLanguage } from '../workbook/corePlugins';

/** The page's language: `?lang=` decides, else the first of the browser's languages that is Chinese or English. */
export function pageLanguage(query: string, browserLanguages: readonly string[]): HostLanguage {
  const wanted = new URLSearchParams(query).get('lang');
  for (const tag of wanted === null ? browserLanguages : [wanted, ...browserLanguages]) {
    if (/^zh\b/i.test(tag)) {
      return 'zh-CN';
    }
    if (/^en\b/i.test(tag)) {
      return 'en-US';
    }
  }
  return 'en-US';
}

/** The address of this page in another language. */
export function addressIn(language: HostLanguage, address: string): string {
  const next = new URL(address);
  next.searchParams.set('lang', language);
  return next.href;
}
