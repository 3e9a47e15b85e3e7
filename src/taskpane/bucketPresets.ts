/** Lists of limits that are offered by name; `own` is the user's list. */
export const BUCKET_PRESETS = {
  quarter: [30, 60, 90],
  four: [30, 60, 90, 120],
  weeks: [7, 14, 30, 60, 90],
  years: [365, 730, 1095, 1460, 1825],
} as const;
export type PresetName = keyof typeof BUCKET_PRESETS;
export type PresetChoice = PresetName | 'own';

export const PRESET_NAMES = Object.keys(BUCKET_PRESETS) as readonly PresetName[];

/** The preset that has just these limits, else `own`. */
export function presetOf(limits: readonly number[]): PresetChoice {
  return PRESET_NAMES.find((name) => BUCKET_PRESETS[name].join() === limits.join()) ?? 'own';
}
