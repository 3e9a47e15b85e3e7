import { Problem } from '../locales/problem';
import { checkScheme, limitTexts, parseLimits, type BucketScheme, type BucketUnit } from './buckets';

/** Schemes that are offered by name. */
export const BUCKET_PRESETS = {
  quarter: { limits: [30, 60, 90], unit: 'days' },
  four: { limits: [30, 60, 90, 120], unit: 'days' },
  weeks: { limits: [7, 14, 30, 60, 90], unit: 'days' },
  months: { limits: [1, 2, 3, 4, 5, 6], unit: 'months' },
  years: { limits: [12, 24, 36, 48, 60], unit: 'months' },
} as const satisfies Record<string, Required<BucketScheme>>;
export type PresetName = keyof typeof BUCKET_PRESETS;
/** `own` is the user's list. */
export type PresetChoice = PresetName | 'own';

export const PRESET_NAMES = Object.keys(BUCKET_PRESETS) as readonly PresetName[];

/** The preset that has just these limits, else `own`. */
export function presetOf(limits: readonly number[], unit: BucketUnit = 'days'): PresetChoice {
  const isSame = (name: PresetName): boolean =>
    BUCKET_PRESETS[name].unit === unit && BUCKET_PRESETS[name].limits.join() === limits.join();
  return PRESET_NAMES.find(isSame) ?? 'own';
}

/** What a person may write for a preset. */
const NAMES: Readonly<Record<string, PresetName>> = {
  days: 'quarter',
  天: 'quarter',
  日: 'quarter',
  weeks: 'weeks',
  周: 'weeks',
  months: 'months',
  monthly: 'months',
  month: 'months',
  月: 'months',
  按月: 'months',
  annual: 'years',
  years: 'years',
  yearly: 'years',
  year: 'years',
  年: 'years',
  按年: 'years',
};

/** A limit with its unit: `30`, `30d`, `12m`, `2y`, `6个月`, `3年`. */
const LIMIT = /^(\d+)(d|days?|天|日|m|months?|个?月|y|years?|年)?$/;

function unitOf(suffix: string): { readonly unit: BucketUnit; readonly times: number } {
  if (/^[d天日]/.test(suffix)) return { unit: 'days', times: 1 };
  return { unit: 'months', times: /^[y年]/.test(suffix) ? 12 : 1 };
}

function parseWritten(written: string): Required<BucketScheme> | undefined {
  const parts = limitTexts(written).map((part) => LIMIT.exec(part));
  const suffixes = parts.map((part) => part?.[2]);
  const last = suffixes.at(-1);
  // `1/2/3年`: the last limit speaks for all of them.
  const forAll = suffixes.slice(0, -1).every((suffix) => suffix === undefined) ? last : undefined;
  const read = parts.map((part, at) => {
    const suffix = forAll ?? suffixes[at];
    if (!part || (suffix === undefined && last !== undefined)) return undefined;
    const { unit, times } = unitOf(suffix ?? 'd');
    return { unit, limit: Number(part[1]) * times };
  });
  const unit = read[0]?.unit;
  if (unit === undefined || read.some((one) => one?.unit !== unit)) return undefined;
  return { limits: read.map((one) => one?.limit ?? 0), unit };
}

/**
 * Reads a scheme as a person writes it: a preset's name (`months`, `annual`, `月`, `年`), limits in days
 * (`30/60/90`) or with a unit (`3m/6m/12m`, `1年,2年,3年`, `1/2/3年`), or a list of numbers of days. Days and
 * months do not go together; years are twelve months. Throws `badBuckets`.
 */
export function parseScheme(value: string | readonly number[]): Required<BucketScheme> {
  if (typeof value !== 'string') return { limits: parseLimits(value), unit: 'days' };
  const written = value.normalize('NFKC').trim().toLowerCase();
  const name = Object.hasOwn(NAMES, written) ? NAMES[written] : undefined;
  const scheme = name === undefined ? parseWritten(written) : BUCKET_PRESETS[name];
  if (!scheme) throw new Problem('badBuckets', { value });
  checkScheme(scheme);
  return scheme;
}
