import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the credit tab look like. */
export const useCreditStyles = makeStyles({
  words: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  small: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  left: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: '2px' },
  right: {
    textAlign: 'end',
    fontWeight: tokens.fontWeightRegular,
    paddingInlineStart: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  head: { color: tokens.colorNeutralForeground2, verticalAlign: 'bottom', whiteSpace: 'normal' },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  big: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
  link: {
    minHeight: '24px',
    minWidth: '24px',
    textAlign: 'start',
    fontSize: 'inherit',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  // In a contrast theme the colour is the data: keep it.
  bar: {
    height: '10px',
    minWidth: '1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  barCell: { width: '30%' },
  narrow: { minWidth: 0, width: '100%' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
