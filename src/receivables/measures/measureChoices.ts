import type { MeasureId } from './measureIds';
import type { MeasureSettings } from './measureWindow';

/** What the user decides about the measures; it stands on every sheet that shows them. */
export interface MeasureChoices extends MeasureSettings {
  /** What a measure should come to, in its own unit. */
  readonly targets: Readonly<Partial<Record<MeasureId, number>>>;
}

export const DEFAULT_MEASURES: MeasureChoices = {
  months: 3,
  days: 'calendar',
  creditSales: 'net',
  targets: {},
};

/** How many months a measure's period can have. */
export const PERIOD_MONTHS: readonly number[] = [1, 3, 6, 12];
