import {
  LineChart,
  ResponsiveContainer,
  VerticalStackedBarChart,
  type LineChartPoints,
  type VerticalStackedChartProps,
} from '@fluentui/react-charts';
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';

import type { ShownFigure } from '../../../excel/glance';
import type { GlanceChart } from '../../../reports/dashboard/glanceCharts';
import type { MeasureFormats } from '../../measureFormats';
import { usePane } from '../../paneContext';
import { looksOf } from './chartColors';

const HEIGHT = 220;
const MARGINS = { left: 52, right: 12, top: 12, bottom: 28 };
/** A month's name; a month that is not over has the day that it goes to behind it, and takes more room. */
const MONTH = '2026-01'.length;
/** Labels of months side by side; more would run into each other at the width of a pane. */
const LABELS = 4;
const ROOM_OF_LONG = 36;

const useStyles = makeStyles({
  chart: {
    height: `${String(HEIGHT)}px`,
    minWidth: 0,
    // In a contrast theme the colours are the data: keep them.
    '& rect, & path, & line, & circle': { forcedColorAdjust: 'none' },
    '& [role="option"]': { cursor: 'pointer' },
  },
});

export interface FluentChartProps {
  readonly chart: GlanceChart;
  readonly formats: MeasureFormats;
  readonly onDrillDown: (figure: ShownFigure) => void;
}

/** A month's middle: where its point stands on an axis of time. */
function middleOf(label: string): Date {
  const [year = 0, month = 1] = label.slice(0, MONTH).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, 15));
}

/** Every so many labels, the last one among them. */
function someOf(labels: readonly string[], most = LABELS): string[] {
  const step = Math.ceil(labels.length / most);
  return labels.filter((_, at) => (labels.length - 1 - at) % step === 0);
}

function Stack({ chart, formats, onDrillDown }: FluentChartProps): ReactElement {
  const { language } = usePane();
  const { labels, series, title } = chart;
  const looks = looksOf(chart);
  const data = labels.map((label, at): VerticalStackedChartProps => ({
    xAxisPoint: label,
    chartData: series.map(({ name, unit, values }, which) => ({
      legend: name,
      data: values[at] ?? 0,
      color: looks[which]?.color ?? '',
      xAxisCalloutData: label,
      yAxisCalloutData: formats.value(unit, values[at] ?? 0),
    })),
  }));
  const unit = series[0]?.unit ?? 'money';
  const isLong = (labels.at(-1)?.length ?? 0) > MONTH;
  return (
    <VerticalStackedBarChart
      data={data}
      culture={language}
      height={HEIGHT}
      margins={isLong ? { ...MARGINS, right: ROOM_OF_LONG } : MARGINS}
      hideLegend
      roundedTicks
      hideLabels
      maxBarWidth={32}
      xAxisInnerPadding={0.35}
      tickValues={someOf(labels, isLong ? LABELS - 1 : LABELS)}
      yAxisTickFormat={(value: number) => formats.axis(unit, value)}
      svgProps={{ role: 'group', 'aria-label': title }}
      onBarClick={(_, clicked) => {
        if (!('legend' in clicked)) return;
        const at = labels.indexOf(clicked.xAxisCalloutData ?? '');
        const one = series.find(({ name }) => name === clicked.legend);
        const figure = one?.figures?.[at];
        const shown = one?.values[at];
        if (figure !== undefined && shown !== undefined) onDrillDown({ figure, shown });
      }}
    />
  );
}

function Lines({ chart, formats, onDrillDown }: FluentChartProps): ReactElement {
  const { language } = usePane();
  const { labels, series, title } = chart;
  const looks = looksOf(chart);
  const lineChartData = series.map(({ name, unit, values, figures }, which): LineChartPoints => {
    const { color = '', dashes } = looks[which] ?? {};
    return {
      legend: name,
      color,
      lineOptions: { strokeWidth: 2, ...(dashes === undefined ? {} : { strokeDasharray: dashes }) },
      data: labels.flatMap((label, at) => {
        const value = values[at];
        const figure = figures?.[at];
        if (value === undefined) return [];
        return [
          {
            x: middleOf(label),
            y: unit === 'share' ? value * 100 : value,
            xAxisCalloutData: label,
            yAxisCalloutData: formats.value(unit, value),
            callOutAccessibilityData: { ariaLabel: `${label}, ${name}, ${formats.value(unit, value)}` },
            ...(figure === undefined
              ? {}
              : {
                  onDataPointClick: () => {
                    onDrillDown({ figure });
                  },
                }),
          },
        ];
      }),
    };
  });
  const unit = series[0]?.unit ?? 'days';
  return (
    <LineChart
      data={{ chartTitle: title, lineChartData }}
      culture={language}
      height={HEIGHT}
      margins={MARGINS}
      hideLegend
      roundedTicks
      useUTC
      tickValues={someOf(labels).map(middleOf)}
      customDateTimeFormatter={(day) => day.toISOString().slice(0, 7)}
      yAxisTickFormat={(value: number) => formats.axis(unit === 'share' ? 'percent' : unit, value)}
      svgProps={{ role: 'group', 'aria-label': title }}
    />
  );
}

/** A press of Enter or the space bar on a part of a picture is a click on it. */
function clickByKey(event: KeyboardEvent): void {
  if ((event.key !== 'Enter' && event.key !== ' ') || !(event.target instanceof SVGElement)) return;
  event.preventDefault();
  event.target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

/** A chart of Fluent's. In a module of its own, so that its library loads when a dashboard is looked at. */
export function FluentChart(props: FluentChartProps): ReactElement {
  const { chart } = props;
  const root = useRef<HTMLDivElement>(null);
  // The library says what a line is in English only.
  useEffect(() => {
    const lines = root.current?.querySelectorAll('svg g[role="region"]') ?? [];
    lines.forEach((line, at) => {
      line.setAttribute('aria-label', chart.series[at]?.name ?? chart.title);
    });
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the parts of the picture are what is pressed
    <div ref={root} className={useStyles().chart} onKeyDown={clickByKey}>
      <ResponsiveContainer height={HEIGHT}>
        {chart.kind === 'stack' ? <Stack {...props} /> : <Lines {...props} />}
      </ResponsiveContainer>
    </div>
  );
}
