/** What a value of `Excel.ChartType` means. */
export interface ChartKind {
  readonly family: 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter' | 'bubble' | 'radar';
  readonly grouping: 'standard' | 'stacked' | 'percent';
  readonly markers: boolean;
  /** Scatter charts: whether the points are joined. */
  readonly lines: boolean;
  readonly smooth: boolean;
  readonly filled: boolean;
  readonly exploded: boolean;
}

/** A kind without anything special. */
export const PLAIN: Omit<ChartKind, 'family'> = {
  grouping: 'standard',
  markers: false,
  lines: true,
  smooth: false,
  filled: false,
  exploded: false,
};

const STACKED = { grouping: 'stacked' } as const;
const PERCENT = { grouping: 'percent' } as const;

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { ...PLAIN, family: 'column' },
  ColumnStacked: { ...PLAIN, family: 'column', ...STACKED },
  ColumnStacked100: { ...PLAIN, family: 'column', ...PERCENT },
  BarClustered: { ...PLAIN, family: 'bar' },
  BarStacked: { ...PLAIN, family: 'bar', ...STACKED },
  BarStacked100: { ...PLAIN, family: 'bar', ...PERCENT },
  Line: { ...PLAIN, family: 'line' },
  LineStacked: { ...PLAIN, family: 'line', ...STACKED },
  LineStacked100: { ...PLAIN, family: 'line', ...PERCENT },
  LineMarkers: { ...PLAIN, family: 'line', markers: true },
  LineMarkersStacked: { ...PLAIN, family: 'line', ...STACKED, markers: true },
  LineMarkersStacked100: { ...PLAIN, family: 'line', ...PERCENT, markers: true },
  Area: { ...PLAIN, family: 'area' },
  AreaStacked: { ...PLAIN, family: 'area', ...STACKED },
  AreaStacked100: { ...PLAIN, family: 'area', ...PERCENT },
  Pie: { ...PLAIN, family: 'pie' },
  PieExploded: { ...PLAIN, family: 'pie', exploded: true },
  Doughnut: { ...PLAIN, family: 'doughnut' },
  DoughnutExploded: { ...PLAIN, family: 'doughnut', exploded: true },
  XYScatter: { ...PLAIN, family: 'scatter', markers: true, lines: false },
  XYScatterSmooth: { ...PLAIN, family: 'scatter', markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { ...PLAIN, family: 'scatter', smooth: true },
  XYScatterLines: { ...PLAIN, family: 'scatter', markers: true },
  XYScatterLinesNoMarkers: { ...PLAIN, family: 'scatter' },
  Bubble: { ...PLAIN, family: 'bubble' },
  Radar: { ...PLAIN, family: 'radar' },
  RadarMarkers: { ...PLAIN, family: 'radar', markers: true },
  RadarFilled: { ...PLAIN, family: 'radar', filled: true },
};

/** Undefined for a type that the host does not know. */
export function chartKind(type: string): ChartKind | undefined {
  return KINDS[type];
}

/** The kind of a type that a chart is known to have. */
export function knownKind(type: string): ChartKind {
  const kind = KINDS[type];
  if (!kind) throw new Error(`${type} is not a type of chart`);
  return kind;
}

/** The type of which a kind is the meaning; `lines` and the like must fit exactly. */
export function typeOfKind(kind: ChartKind): string | undefined {
  const wanted = JSON.stringify(sorted(kind));
  return Object.keys(KINDS).find((type) => JSON.stringify(sorted(knownKind(type))) === wanted);
}

/** Charts of slices: one series, no axes. */
export function isRound({ family }: ChartKind): boolean {
  return family === 'pie' || family === 'doughnut';
}

export function hasNumberAxes({ family }: ChartKind): boolean {
  return family === 'scatter' || family === 'bubble';
}

function sorted(kind: ChartKind): unknown {
  return Object.entries(kind).sort(([a], [b]) => (a < b ? -1 : 1));
}
