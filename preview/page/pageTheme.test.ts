import { pageTheme } from './pageTheme';

test.each([
  ['?theme=dark', 'light', false, 'dark'],
  ['?theme=pink', 'contrast', false, 'contrast'],
  ['', 'dark', true, 'dark'],
  ['', null, true, 'contrast'],
  ['', 'pink', false, 'light'],
] as const)('%s with %s kept and forced colours %s is %s', (query, kept, isForced, theme) => {
  expect(pageTheme(query, kept, isForced)).toBe(theme);
});
