import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { PaneEnvironment } from '../environment';

const DARK_SCHEME = '(prefers-color-scheme: dark)';

/** Whether a `#rrggbb` colour is dark, by its perceived brightness (ITU-R BT.601 weights). */
export function isDark(color: string): boolean {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#?(\w\w)(\w\w)(\w\w)$/.exec(color) ?? [];
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}

function currentTheme(environment: PaneEnvironment): Theme {
  const background = environment.background();
  const dark = background === undefined ? matchMedia(DARK_SCHEME).matches : isDark(background);
  return dark ? webDarkTheme : webLightTheme;
}

/**
 * Fluent's theme after Office's own, else after the system's. Excel tells nobody when its theme changes, so it
 * is read again whenever the pane comes back into view.
 */
export function useTheme(environment: PaneEnvironment): Theme {
  const [theme, setTheme] = useState(() => currentTheme(environment));
  useEffect(() => {
    const read = (): void => {
      setTheme(currentTheme(environment));
    };
    const scheme = matchMedia(DARK_SCHEME);
    scheme.addEventListener('change', read);
    document.addEventListener('visibilitychange', read);
    window.addEventListener('focus', read);
    return () => {
      scheme.removeEventListener('change', read);
      document.removeEventListener('visibilitychange', read);
      window.removeEventListener('focus', read);
    };
  }, [environment]);
  return theme;
}
