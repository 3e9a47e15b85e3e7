import type { OfficeThemeColors } from '../protocol/xdmAppContext';

export type PageTheme = 'light' | 'dark' | 'contrast';

export const PAGE_THEMES: readonly PageTheme[] = ['light', 'dark', 'contrast'];

/** What `Office.context.officeTheme` answers in each of the page's themes. */
export const OFFICE_THEMES: Readonly<Record<PageTheme, OfficeThemeColors>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#1F1F1F',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#292929',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFF00',
    isDarkTheme: true,
  },
};

/** `?theme=` decides, then what was chosen before; `contrast` where the system forces its colours. */
export function pageTheme(query: string, kept: string | null, isForced: boolean): PageTheme {
  const wanted = new URLSearchParams(query).get('theme');
  const known = [wanted, kept].find((name) => PAGE_THEMES.some((theme) => theme === name));
  return (known as PageTheme | undefined) ?? (isForced ? 'contrast' : 'light');
}
