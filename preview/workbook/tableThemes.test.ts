import { tableTheme } from './tableThemes';

const SHOWN = { showHeaders: true, showBandedRows: true };

/** Office's accents 1 to 6, after black: the order in which Excel's gallery shows each row of styles. */
const COLORS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

test.each(COLORS.flatMap((color, index) => [1, 8, 15].map((first) => [first + index, color] as const)))(
  'the header of TableStyleMedium%i is %s',
  (number, color) => {
    const theme = tableTheme({ ...SHOWN, style: `TableStyleMedium${number}` });
    expect(theme.getHeaderRowStyle()).toMatchObject({ bg: { rgb: color }, cl: { rgb: '#FFFFFF' }, bl: 1 });
  },
);

test.each([
  // 80 % of the way from 70AD47, the green accent, to white.
  ['TableStyleMedium7', '#E2EFDA'],
  ['TableStyleLight21', '#E2EFDA'],
  ['TableStyleMedium16', '#D9D9D9'],
])('every other row of %s is %s, unless there are no bands', (style, band) => {
  expect(tableTheme({ ...SHOWN, style }).getFirstRowStyle()?.bg?.rgb).toBe(band);
  const plain = tableTheme({ ...SHOWN, style, showBandedRows: false });
  expect([plain.getFirstRowStyle(), plain.getSecondRowStyle()]).toEqual([null, null]);
});

test('the first row of a table without headers is a band, as in Excel', () => {
  const theme = tableTheme({ ...SHOWN, showHeaders: false, style: 'TableStyleMedium7' });
  expect(theme.getHeaderRowStyle()).toBeNull();
  expect(theme.getStyle(0, 0, false, false, false)?.bg?.rgb).toBe('#E2EFDA');
});

test.each([
  ['TableStyleDark9', '#ED7D31'],
  ['TableStyleDark10', '#FFC000'],
  ['TableStyleDark11', '#70AD47'],
])('%s takes every other accent', (style, color) => {
  expect(tableTheme({ ...SHOWN, style }).getHeaderRowStyle()?.bg?.rgb).toBe(color);
});

test.each(['', 'Our own style', 'TableStyleMedium29', 'TableStyleLight0'])('%p has no look', (style) => {
  expect(tableTheme({ ...SHOWN, style }).getStyle(1, 1, false, false, false)).toEqual({});
});
