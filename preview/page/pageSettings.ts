import { addressWith, pageLanguage } from './pageLanguage';
import type { PageState, PageStore } from './PageStore';
import { pageTheme } from './pageTheme';

type Settings = Pick<PageState, 'language' | 'theme' | 'isDevPanelOpen'>;

const LANGUAGE_KEY = 'preview.language';
const THEME_KEY = 'preview.theme';
const FORCED = '(forced-colors: active)';

/** What the address asks for, else what was chosen on this browser before, else what the system prefers. */
export function settingsAtStart(): Settings {
  const kept = (key: string): string | null => localStorage.getItem(key);
  return {
    language: pageLanguage(location.search, navigator.languages, kept(LANGUAGE_KEY)),
    theme: pageTheme(location.search, kept(THEME_KEY), matchMedia(FORCED).matches),
    isDevPanelOpen: new URLSearchParams(location.search).get('dev') === '1',
  };
}

/** Keeps the choices on this browser and in the address, and shows them in the document. */
export function keepSettings(store: PageStore): void {
  let before: Partial<Settings> = {};
  const apply = (): void => {
    const { language, theme, isDevPanelOpen } = store.get();
    const query = new URLSearchParams(location.search);
    let address = location.href;
    if (language !== before.language) {
      document.documentElement.lang = language;
      if (before.language !== undefined) localStorage.setItem(LANGUAGE_KEY, language);
      if (before.language !== undefined || query.has('lang'))
        address = addressWith('lang', language, address);
    }
    if (theme !== before.theme) {
      document.documentElement.dataset.theme = theme;
      if (before.theme !== undefined) localStorage.setItem(THEME_KEY, theme);
      if (before.theme !== undefined || query.has('theme')) address = addressWith('theme', theme, address);
    }
    if (isDevPanelOpen !== before.isDevPanelOpen && before.isDevPanelOpen !== undefined) {
      address = addressWith('dev', isDevPanelOpen ? '1' : '0', address);
    }
    before = { language, theme, isDevPanelOpen };
    if (address !== location.href) {
      history.replaceState(null, '', address);
    }
  };
  store.subscribe(apply);
  apply();
}
