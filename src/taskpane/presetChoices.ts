import type { Mapping } from '../ledger/mapping';
import { applyPreset, presets, type PresetId } from '../ledger/recognition/presets';

/** Fewer columns than this make no ledger: the preset is another system's. */
const FEWEST_COLUMNS = 3;

export function presetName(preset: PresetId): string {
  return presets().find(({ id }) => id === preset)?.name ?? preset;
}

export interface PresetChoice {
  readonly id: PresetId;
  readonly name: string;
  readonly mapping: Mapping;
}

/** The systems whose exports have columns as these headers name them. */
export function presetChoices(headers: readonly string[]): readonly PresetChoice[] {
  return presets()
    .map(({ id, name }) => ({ id, name, mapping: applyPreset(id, headers) }))
    .filter(({ mapping }) => Object.keys(mapping).length >= FEWEST_COLUMNS);
}
