import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { PaneEnvironment } from '../environment';

const DARK_SCHEME = '(prefers-color-scheme: dark)';
const FORCED_COLORS = '(forced-colors: active)';

/** Whether a `#rrggbb` colour is dark, by its perceived brightness (ITU-R BT.601 weights). */
export function isDark(color: string): boolean {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#?(\w\w)(\w\w)(\w\w)$/.exec(color) ?? [];
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}

/** Fluent's theme for a pane on Office's background; undefined where Office does not say. */
export function themeFor(
  background: string | undefined,
  system: { readonly isDark: boolean; readonly isForced: boolean },
): Theme {
  // Only the system's high contrast is pure black: Office's own Black theme is a dark grey.
  if (system.isForced || /^#?000000$/.test(background ?? '')) return teamsHighContrastTheme;
  const dark = background === undefined ? system.isDark : isDark(background);
  return dark ? webDarkTheme : webLightTheme;
}

function currentTheme(environment: PaneEnvironment): Theme {
  return themeFor(environment.background(), {
    isDark: matchMedia(DARK_SCHEME).matches,
    isForced: matchMedia(FORCED_COLORS).matches,
  });
}

/**
 * Fluent's theme after Office's own, else after the system's. Excel tells nobody when its theme changes, so it is
 * read again whenever the pane comes back into view or the pointer or keyboard comes to it.
 */
export function useTheme(environment: PaneEnvironment): Theme {
  const [theme, setTheme] = useState(() => currentTheme(environment));
  useEffect(() => {
    const read = (): void => {
      setTheme(currentTheme(environment));
    };
    const queries = [DARK_SCHEME, FORCED_COLORS].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', read);
    document.documentElement.addEventListener('pointerenter', read);
    document.addEventListener('visibilitychange', read);
    window.addEventListener('focus', read);
    return () => {
      for (const query of queries) query.removeEventListener('change', read);
      document.documentElement.removeEventListener('pointerenter', read);
      document.removeEventListener('visibilitychange', read);
      window.removeEventListener('focus', read);
    };
  }, [environment]);
  return theme;
}
