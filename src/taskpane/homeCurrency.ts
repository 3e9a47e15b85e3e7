import type { Language } from '../locales/language';

/** What reports are made in where the language says it; English is spoken in many currencies. */
export const HOME_CURRENCIES: Partial<Record<Language, string>> = { 'zh-CN': 'CNY' };
