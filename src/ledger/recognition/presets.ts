import { headerKey, isLocalAmount } from './headers';
import type { Field, Shape } from '../ledger';
import type { Mapping } from '../mapping';
import { PRESETS, type Preset, type PresetId } from './presetNames';

export type { PresetId };

/** What a preset says of a column list is certain. */
export const PRESET_CONFIDENCE = 1;

type Names = readonly (readonly string[])[];

/** The presets as keys of headers: what must be there, and what each field may be called. */
const KEYED = PRESETS.map((preset) => ({
  preset,
  marks: preset.marks.map(keysOf) satisfies Names,
  fields: Object.entries(preset.fields).map(([field, names]) => [field as Field, keysOf(names)] as const),
}));

/** Names between bars as keys of headers. */
function keysOf(names: string): readonly string[] {
  return names.split('|').map(headerKey);
}

/** The presets that a user may choose from, with the shape of the list where the export fixes it. */
export function presets(): readonly {
  readonly id: PresetId;
  readonly name: string;
  readonly shape?: Shape;
}[] {
  return PRESETS.map(({ id, name, shape }: Preset) => ({
    id,
    name,
    ...(shape === undefined ? {} : { shape }),
  }));
}

/** The export that a list of headers is known from: every mark of it must be there. */
export function presetFor(headers: readonly string[]): PresetId | undefined {
  const keys = new Set(headers.map(headerKey));
  return KEYED.find(({ marks }) => marks.every((names) => names.some((name) => keys.has(name))))?.preset.id;
}

/** The columns as an export calls them; columns that it does not name stay unmapped. */
export function applyPreset(id: PresetId, headers: readonly string[]): Mapping {
  const keyed = KEYED.find(({ preset }) => preset.id === id);
  const keys = headers.map(headerKey);
  const mapping: Partial<Record<Field, number>> = {};
  const used = new Set<number>();
  for (const [field, names] of keyed?.fields ?? []) {
    const column = names.map((name) => keys.indexOf(name)).find((at) => at >= 0 && !used.has(at));
    if (column === undefined) continue;
    mapping[field] = column;
    used.add(column);
  }
  return inOneCurrency(headers, keys, mapping, keyed?.preset.localCurrency ?? '');
}

/** An export with amounts in our own currency only names that currency in a column of its own. */
function inOneCurrency(
  headers: readonly string[],
  keys: readonly string[],
  mapping: Partial<Record<Field, number>>,
  localCurrency: string,
): Mapping {
  const main = mapping.openAmount ?? mapping.amount;
  if (main === undefined || !isLocalAmount(headers[main] ?? '')) return mapping;
  const rest = { ...mapping };
  delete rest.currency;
  const column = keysOf(localCurrency)
    .map((name) => (name === '' ? -1 : keys.indexOf(name)))
    .find((at) => at >= 0);
  return column === undefined ? rest : { ...rest, currency: column };
}
