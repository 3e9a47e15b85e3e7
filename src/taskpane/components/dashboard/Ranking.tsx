import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../../paneContext';
import type { FluentChartProps } from './FluentChart';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: tokens.spacingHorizontalXS,
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
  },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  value: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  track: { flexBasis: '100%', height: '8px' },
  bar: {
    display: 'block',
    height: '8px',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
});

/** Who has most of an amount, as bars under their names; names would not fit beside an axis in a pane. */
export function Ranking({
  chart,
  formats,
  disabled,
  onDrillDown,
}: FluentChartProps & { readonly disabled: boolean }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const [amounts, shares] = chart.series;
  const largest = Math.max(...(amounts?.values.map((value) => value ?? 0) ?? []));
  return (
    <ol className={styles.list}>
      {chart.labels.map((label, at) => {
        const amount = amounts?.values[at] ?? 0;
        const share = shares?.values[at];
        const value = formats.value('money', amount);
        const figure = amounts?.figures?.[at];
        return (
          <li key={`${label} ${String(at)}`}>
            <button
              type="button"
              className={styles.line}
              disabled={disabled || figure === undefined}
              title={words('pane.how.items')}
              onClick={() => {
                if (figure !== undefined) onDrillDown({ figure, shown: amount });
              }}
            >
              <span className={styles.label}>{label}</span>
              <span className={styles.value}>
                {share === undefined
                  ? value
                  : words('pane.chart.cumulative', { value, share: formats.value('share', share) })}
              </span>
              <span aria-hidden className={styles.track}>
                <span
                  className={styles.bar}
                  style={{ width: `${String(largest > 0 ? (amount / largest) * 100 : 0)}%` }}
                />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
