import { tokens } from '@fluentui/react-components';

import type { GlanceChart } from '../../../reports/dashboard/glanceCharts';
import { bucketColor } from '../../bucketColor';

/** How a series is drawn; lines differ by their dashes too, not by colour alone. */
export interface SeriesLook {
  readonly color: string;
  readonly dashes?: string;
}

const LINES: readonly SeriesLook[] = [
  { color: tokens.colorBrandForeground1 },
  { color: tokens.colorPaletteMarigoldForeground1, dashes: '6 3' },
];
const TARGET: SeriesLook = { color: tokens.colorNeutralForeground3, dashes: '2 3' };

export function looksOf({ kind, series }: GlanceChart): readonly SeriesLook[] {
  if (kind === 'stack') return series.map((_, at) => ({ color: bucketColor(at, series.length) }));
  return series.map(({ isTarget }, at) => (isTarget ? TARGET : (LINES[at % LINES.length] ?? TARGET)));
}
