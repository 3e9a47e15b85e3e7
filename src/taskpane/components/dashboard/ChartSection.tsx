import { makeStyles, Spinner, ToggleButton, tokens } from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState, type ReactElement } from 'react';

import { usePane } from '../../paneContext';
import { Section } from '../Section';
import { looksOf } from './chartColors';
import { ChartTable } from './ChartTable';
import type { FluentChartProps } from './FluentChart';
import { Ranking } from './Ranking';

const FluentChart = lazy(async () => {
  const { FluentChart: loaded } = await import(/* webpackChunkName: "charts" */ './FluentChart');
  return { default: loaded };
});

const useStyles = makeStyles({
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  mark: { flexShrink: 0, forcedColorAdjust: 'none' },
  wait: { minHeight: '220px' },
});

/** A picture with what it shows, and the table that can stand for it. */
export function ChartSection(props: FluentChartProps & { readonly disabled: boolean }): ReactElement {
  const { chart } = props;
  const { words } = usePane();
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <Section
      title={chart.title}
      action={
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<Table20Regular />}
          checked={asTable}
          aria-label={`${words('pane.chart.table')}: ${chart.title}`}
          title={words(asTable ? 'pane.chart.picture' : 'pane.chart.table')}
          onClick={() => {
            setAsTable(!asTable);
          }}
        />
      }
    >
      <p className={styles.about}>
        {chart.about} {words('pane.chart.click')}
      </p>
      {asTable ? <ChartTable {...props} /> : <Picture {...props} />}
    </Section>
  );
}

function Picture(props: FluentChartProps & { readonly disabled: boolean }): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const { chart } = props;
  if (chart.kind === 'ranking') return <Ranking {...props} />;
  return (
    <>
      <Suspense
        fallback={<Spinner className={styles.wait} size="small" label={words('pane.chart.loading')} />}
      >
        <FluentChart {...props} />
      </Suspense>
      <Legend chart={chart} />
    </>
  );
}

function Legend({ chart }: Pick<FluentChartProps, 'chart'>): ReactElement {
  const styles = useStyles();
  const looks = looksOf(chart);
  return (
    <ul className={styles.legend}>
      {chart.series.map(({ name }, at) => {
        const { color = '', dashes } = looks[at] ?? {};
        return (
          <li key={name} className={styles.entry}>
            <svg aria-hidden width="18" height="10" className={styles.mark}>
              {chart.kind === 'stack' ? (
                <rect x="4" width="10" height="10" rx="2" style={{ fill: color }} />
              ) : (
                <line
                  x2="18"
                  y1="5"
                  y2="5"
                  strokeWidth="2"
                  strokeDasharray={dashes}
                  style={{ stroke: color }}
                />
              )}
            </svg>
            {name}
          </li>
        );
      })}
    </ul>
  );
}
