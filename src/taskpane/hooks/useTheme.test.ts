import { isDark } from './useTheme';

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
