import type { BucketUnit } from '../receivables/buckets';

export interface BucketPreset {
  readonly limits: readonly number[];
  readonly unit: BucketUnit;
}

/** Lists of limits that are offered by name; `own` is the user's list. */
export const BUCKET_PRESETS = {
  quarter: { limits: [30, 60, 90], unit: 'days' },
  four: { limits: [30, 60, 90, 120], unit: 'days' },
  weeks: { limits: [7, 14, 30, 60, 90], unit: 'days' },
  months: { limits: [1, 2, 3, 6, 12], unit: 'months' },
  years: { limits: [365, 730, 1095, 1460, 1825], unit: 'days' },
} as const satisfies Record<string, BucketPreset>;
export type PresetName = keyof typeof BUCKET_PRESETS;
export type PresetChoice = PresetName | 'own';

export const PRESET_NAMES = Object.keys(BUCKET_PRESETS) as readonly PresetName[];

/** The preset that has just these limits, else `own`. */
export function presetOf(limits: readonly number[], unit: BucketUnit): PresetChoice {
  const same = (name: PresetName): boolean =>
    BUCKET_PRESETS[name].unit === unit && BUCKET_PRESETS[name].limits.join() === limits.join();
  return PRESET_NAMES.find(same) ?? 'own';
}
