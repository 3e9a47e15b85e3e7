import { chartData, type ChartData } from './chartData';
import type { ChartAxesDocument } from './chartDocument';
import type { HostChart } from './ChartStore';
import { chartKind } from './chartTypes';

/** What an axis must have room for: the values of its series, added up where they are stacked. */
export function axisValues(
  chart: HostChart,
  key: keyof ChartAxesDocument,
  data: ChartData = chartData(chart),
): readonly (number | null)[] {
  const group = key.startsWith('secondary') ? 'Secondary' : 'Primary';
  const members = chart.document.series.flatMap((series, index) => {
    const values = data.series[index];
    const kind = chartKind(series.type);
    return values && kind && series.axisGroup === group ? [{ kind, values }] : [];
  });
  if (key === 'category' || key === 'secondaryCategory') return members.flatMap(({ values }) => values.xs);
  const plain = members.filter(({ kind }) => kind.grouping === 'standard');
  const stacked = members.filter(({ kind }) => kind.grouping === 'stacked');
  const percent = members.some(({ kind }) => kind.grouping === 'percent');
  return [
    ...plain.flatMap(({ values }) => values.values),
    ...sums(stacked.map(({ values }) => values.values)),
    // 0 to 1, and no air above it.
    ...(percent ? [0, 0.95] : []),
  ];
}

/** Positive and negative parts of a stack grow apart. */
function sums(rows: readonly (readonly (number | null)[])[]): number[] {
  const length = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length }, (_, index) => index).flatMap((index) => {
    const values = rows.map((row) => row[index] ?? 0);
    const up = values.filter((value) => value > 0).reduce((a, b) => a + b, 0);
    const down = values.filter((value) => value < 0).reduce((a, b) => a + b, 0);
    return [up, down];
  });
}

/** The format of an axis's labels: its own, or that of the cells. */
export function axisNumberFormat(
  chart: HostChart,
  key: keyof ChartAxesDocument,
  data: ChartData = chartData(chart),
): string {
  const own = chart.document.axes[key].numberFormat;
  if (own !== undefined) return own;
  if (key === 'category' || key === 'secondaryCategory') return 'General';
  const group = key === 'value' ? 'Primary' : 'Secondary';
  const index = chart.document.series.findIndex(({ axisGroup }) => axisGroup === group);
  const isPercent = chartKind(chart.document.series[index]?.type ?? '')?.grouping === 'percent';
  return isPercent ? '0%' : (data.series[index]?.numberFormat ?? 'General');
}
