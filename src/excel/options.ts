import type { Day } from '../ledger/ledger';
import type { DateOrder, Mapping } from '../ledger/mapping';
import { bucketsFrom, DEFAULT_LIMITS } from '../receivables/buckets';
import type { AgeBy } from '../receivables/openItems';

/** What the workbook remembers of the aging report. */
export interface AgingOptions {
  /** `today` is the day on which the button is pressed. */
  readonly asOf: Day | 'today';
  readonly limits: readonly number[];
  readonly by: AgeBy;
}

export const DEFAULT_OPTIONS: AgingOptions = { asOf: 'today', limits: DEFAULT_LIMITS, by: 'due' };

const OPTIONS = 'Dunwell.Options';
const READINGS = 'Dunwell.Readings';
/** Exports come from a handful of systems; more than this is somebody trying things out. */
const MOST_READINGS = 20;

function isLimits(value: unknown): value is number[] {
  if (!Array.isArray(value) || !value.every((limit): limit is number => typeof limit === 'number'))
    return false;
  try {
    bucketsFrom(value);
    return true;
  } catch {
    return false;
  }
}

function readOptions(value: unknown): AgingOptions {
  const { asOf, limits, by } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof AgingOptions, unknown>
  >;
  return {
    asOf: typeof asOf === 'number' && Number.isInteger(asOf) ? asOf : DEFAULT_OPTIONS.asOf,
    limits: isLimits(limits) ? limits : DEFAULT_OPTIONS.limits,
    by: by === 'document' ? 'document' : DEFAULT_OPTIONS.by,
  };
}

async function readSetting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** The workbook's remembered options; what is missing or damaged falls back to the defaults. */
export async function loadOptions(context: Excel.RequestContext): Promise<AgingOptions> {
  return readOptions(await readSetting(context, OPTIONS));
}

/** Remembers the options with the workbook; they are saved when the user saves it. */
export async function saveOptions(context: Excel.RequestContext, options: AgingOptions): Promise<void> {
  context.workbook.settings.add(OPTIONS, options);
  await context.sync();
}

/** What the user said about a ledger, by its headers: next month's export has the same ones. */
export interface Reading {
  readonly mapping?: Mapping;
  readonly dateOrder?: DateOrder;
}
type Readings = Readonly<Record<string, Reading>>;

function signatureOf(headers: readonly string[]): string {
  return headers.map((header) => header.trim().toLowerCase()).join('|');
}

function readReadings(value: unknown): Readings {
  return typeof value === 'object' && value !== null ? (value as Readings) : {};
}

/** What the user said earlier about a ledger with these headers. */
export async function loadReading(
  context: Excel.RequestContext,
  headers: readonly string[],
): Promise<Reading> {
  return readReadings(await readSetting(context, READINGS))[signatureOf(headers)] ?? {};
}

export async function saveReading(
  context: Excel.RequestContext,
  headers: readonly string[],
  reading: Reading,
): Promise<void> {
  const known = Object.entries(readReadings(await readSetting(context, READINGS)));
  const signature = signatureOf(headers);
  const others = known.filter(([key]) => key !== signature).slice(1 - MOST_READINGS);
  context.workbook.settings.add(READINGS, Object.fromEntries([...others, [signature, reading]]));
  await context.sync();
}
