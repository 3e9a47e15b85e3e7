import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

import { isDark, themeFor } from './useTheme';

// Backgrounds of Office's own themes: Colorful and White, Dark Gray, Black.
test.each([
  ['#FFFFFF', false],
  ['#f3f3f3', false],
  ['#666666', true],
  ['#262626', true],
  ['262626', true],
  ['not a colour', false],
])('%s is dark: %s', (color, dark) => {
  expect(isDark(color)).toBe(dark);
});

const light = { isDark: false, isForced: false };

test.each([
  ['#FFFFFF', light, webLightTheme],
  ['#1F1F1F', light, webDarkTheme],
  ['#000000', light, teamsHighContrastTheme],
  ['#FFFFFF', { isDark: true, isForced: true }, teamsHighContrastTheme],
  [undefined, light, webLightTheme],
  [undefined, { isDark: true, isForced: false }, webDarkTheme],
])('on %s with the system %j', (background, system, theme) => {
  expect(themeFor(background, system)).toBe(theme);
});
