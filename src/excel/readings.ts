import type { Allocation } from '../ledger/intake';
import { FIELDS, SHAPES, type Field, type Shape } from '../ledger/ledger';
import type { DateOrder, Mapping } from '../ledger/mapping';
import { asRecord, readSetting, writeSetting } from './settings';

/** What the user said about a ledger, by its headers: next month's export has the same ones. */
export interface Reading {
  readonly mapping?: Mapping;
  readonly dateOrder?: DateOrder;
  readonly shape?: Shape;
  readonly allocation?: Allocation;
}

const READINGS = 'Dunwell.Readings';
/** Exports come from a handful of systems; more than this is somebody trying things out. */
const MOST_READINGS = 20;

/** Tells ledgers apart by what stands in their header row. */
export function signatureOf(headers: readonly string[]): string {
  return headers.map((header) => header.trim().toLowerCase()).join('|');
}

/** Columns that have the same header are told apart by their order. */
function headerNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const name = header.trim().toLowerCase();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${String(times)}`;
  });
}

function namesOf(mapping: Mapping, headers: readonly string[]): Readonly<Record<string, string>> {
  const names = headerNames(headers);
  const entries = Object.entries(mapping).flatMap(([field, column]) => {
    const name = names[column];
    return name === undefined ? [] : [[field, name] as const];
  });
  return Object.fromEntries(entries);
}

function mappingOf(value: unknown, headers: readonly string[]): Mapping | undefined {
  if (value === undefined) return undefined;
  const names = headerNames(headers);
  const kept = asRecord(value);
  const mapping: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const name = kept[field];
    const column = typeof name === 'string' ? names.indexOf(name) : -1;
    if (column !== -1) mapping[field] = column;
  }
  return Object.keys(mapping).length === 0 ? undefined : mapping;
}

function readReading(value: unknown, headers: readonly string[]): Reading {
  const { mapping, dateOrder, shape, allocation } = asRecord(value);
  const columns = mappingOf(mapping, headers);
  const known = SHAPES.find((one) => one === shape);
  return {
    ...(columns === undefined ? {} : { mapping: columns }),
    ...(dateOrder === 'monthFirst' || dateOrder === 'dayFirst' ? { dateOrder } : {}),
    ...(known === undefined ? {} : { shape: known }),
    ...(allocation === 'references' || allocation === 'oldestFirst' ? { allocation } : {}),
  };
}

/** What the user said earlier about a ledger with these headers. */
export async function loadReading(
  context: Excel.RequestContext,
  headers: readonly string[],
): Promise<Reading> {
  const kept = asRecord(await readSetting(context, READINGS));
  return readReading(kept[signatureOf(headers)], headers);
}

export async function saveReading(
  context: Excel.RequestContext,
  headers: readonly string[],
  { mapping, ...said }: Reading,
): Promise<void> {
  const known = Object.entries(asRecord(await readSetting(context, READINGS)));
  const signature = signatureOf(headers);
  const others = known.filter(([key]) => key !== signature).slice(1 - MOST_READINGS);
  const kept = mapping === undefined ? said : { ...said, mapping: namesOf(mapping, headers) };
  await writeSetting(context, READINGS, Object.fromEntries([...others, [signature, kept]]));
}
