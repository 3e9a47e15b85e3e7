import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../../paneContext';
import type { FluentChartProps } from './FluentChart';

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  left: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: '2px' },
  right: { textAlign: 'end', paddingInlineStart: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
  head: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    verticalAlign: 'bottom',
    whiteSpace: 'normal',
  },
  link: {
    minHeight: '24px',
    fontSize: 'inherit',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

/** The figures of a chart for everyone who would rather read them; each leads to its items. */
export function ChartTable({
  chart,
  formats,
  disabled,
  onDrillDown,
}: FluentChartProps & { readonly disabled: boolean }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { title, head, labels, series } = chart;
  return (
    // What scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} role="group" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.left} ${styles.head}`}>
              {head}
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className={`${styles.right} ${styles.head}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, at) => (
            <tr key={`${label} ${String(at)}`}>
              <th scope="row" className={styles.left}>
                {label}
              </th>
              {series.map(({ name, unit, values, figures }) => {
                const shown = values[at];
                const figure = figures?.[at];
                const value = shown === undefined ? words('pane.chart.none') : formats.value(unit, shown);
                return (
                  <td key={name} className={styles.right}>
                    {figure === undefined || shown === undefined ? (
                      value
                    ) : (
                      <Link
                        as="button"
                        className={styles.link}
                        disabledFocusable={disabled}
                        aria-label={words('pane.chart.items', { label, series: name, value })}
                        onClick={() => {
                          onDrillDown(unit === 'money' ? { figure, shown } : { figure });
                        }}
                      >
                        {value}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
