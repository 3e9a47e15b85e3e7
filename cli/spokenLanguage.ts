import { languageOf, LANGUAGES, type Language } from '../src/locales/language';

/** The language asked for, as far as it can be told before the arguments are known to be good. */
export function spokenLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const asked = at === -1 ? undefined : args[at + 1]?.toLowerCase();
  const found = LANGUAGES.find((language) => language.toLowerCase() === asked);
  return found ?? languageOf(process.env.LC_ALL ?? process.env.LANG);
}
