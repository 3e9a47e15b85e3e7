import type { Language } from './language';

/** What takes the place of `{name}` in the words; a list is written as the language writes lists. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;
/** Says what a key stands for in a language. */
export type Speaker<Key extends string> = (language: Language, key: Key, values?: Values) => string;

const BETWEEN: Record<Language, string> = { 'en-US': ', ', 'zh-CN': '、' };

/** Looks up words in a catalogue and puts the values in their places. */
export function speaker<Key extends string>(words: Record<Language, Record<Key, string>>): Speaker<Key> {
  return (language, key, values = {}) =>
    words[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole;
      return typeof value === 'object' ? value.join(BETWEEN[language]) : String(value);
    });
}
