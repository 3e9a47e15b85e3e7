import type { HostLanguage } from '../workbook/corePlugins';

/** The page's language: `?lang=` decides, then what was chosen before, else the browser's first that is Chinese or English. */
export function pageLanguage(
  query: string,
  browserLanguages: readonly string[],
  kept: string | null = null,
): HostLanguage {
  const wanted = new URLSearchParams(query).get('lang');
  for (const tag of [wanted, kept, ...browserLanguages]) {
    if (tag !== null && /^zh\b/i.test(tag)) {
      return 'zh-CN';
    }
    if (tag !== null && /^en\b/i.test(tag)) {
      return 'en-US';
    }
  }
  return 'en-US';
}

/** The address of this page with one of its settings changed. */
export function addressWith(setting: 'lang' | 'theme' | 'dev', value: string, address: string): string {
  const next = new URL(address);
  next.searchParams.set(setting, value);
  return next.href;
}
