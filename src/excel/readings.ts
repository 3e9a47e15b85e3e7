import { readAcceptedRows, type AcceptedRows } from '../ledger/checks/acceptedRows';
import type { Accepted } from '../ledger/checks/acceptance';
import { headerSignature, rememberedMapping, savedMapping } from '../ledger/recognition/headerSignature';
import { AMOUNTS_IN, type Allocation, type AmountsIn } from '../ledger/intake';
import { CHECK_CODES, SHAPES, type CheckCode, type Shape } from '../ledger/ledger';
import type { DateOrder, Mapping } from '../ledger/mapping';
import { asRecord, readSetting, writeSetting } from './settings';

/** What the user said about a ledger, by its headers: next month's export has the same ones. */
export interface Reading {
  readonly mapping?: Mapping;
  readonly dateOrder?: DateOrder;
  readonly shape?: Shape;
  readonly allocation?: Allocation;
  readonly amountsIn?: AmountsIn;
  /** Sheets beside the ledger that the last report went by: receipts, terms, rates. Formulas do not know them. */
  readonly beside?: readonly string[];
}

const READINGS = 'Dunwell.Readings';
const ACCEPTED = 'Dunwell.Accepted';
/** Exports come from a handful of systems; more than this is somebody trying things out. */
const MOST_READINGS = 20;

/** A mapping kept by the names of its headers; undefined where one of them is gone. */
function readMapping(value: unknown, headers: readonly string[]): Mapping | undefined {
  const names = Object.entries(asRecord(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return rememberedMapping(Object.fromEntries(names), headers);
}

function readReading(value: unknown, headers: readonly string[]): Reading {
  const { mapping, dateOrder, shape, allocation, amountsIn, beside } = asRecord(value);
  const columns = readMapping(mapping, headers);
  const known = SHAPES.find((one) => one === shape);
  const unit = AMOUNTS_IN.find((one) => one === amountsIn);
  return {
    ...(columns === undefined ? {} : { mapping: columns }),
    ...(dateOrder === 'monthFirst' || dateOrder === 'dayFirst' ? { dateOrder } : {}),
    ...(known === undefined ? {} : { shape: known }),
    ...(allocation === 'references' || allocation === 'oldestFirst' ? { allocation } : {}),
    ...(unit === undefined ? {} : { amountsIn: unit }),
    ...(Array.isArray(beside) ? { beside: beside.filter((name) => typeof name === 'string') } : {}),
  };
}

/** Keeps a value for a ledger's headers; the ones kept longest ago go first. */
async function keep(
  context: Excel.RequestContext,
  key: string,
  headers: readonly string[],
  value: unknown,
): Promise<void> {
  const known = Object.entries(asRecord(await readSetting(context, key)));
  const signature = headerSignature(headers);
  const others = known.filter(([one]) => one !== signature).slice(1 - MOST_READINGS);
  await writeSetting(context, key, Object.fromEntries([...others, [signature, value]]));
}

/** What the user said about any ledger, by its headers. */
export type ReadingOf = (headers: readonly string[]) => Reading;

async function loadReadings(context: Excel.RequestContext): Promise<ReadingOf> {
  const kept = asRecord(await readSetting(context, READINGS));
  return (headers) => readReading(kept[headerSignature(headers)], headers);
}

/** What the user said earlier about a ledger with these headers. */
export async function loadReading(
  context: Excel.RequestContext,
  headers: readonly string[],
): Promise<Reading> {
  return (await loadReadings(context))(headers);
}

/** What the formulas go by: asked for once, and again after the user has said something new. */
let known: Promise<ReadingOf> | undefined;

async function ask(): Promise<ReadingOf> {
  await Office.onReady();
  return Excel.run(loadReadings);
}

/** The readings for the workbook's formulas; where the workbook cannot be asked there are none. */
export function knownReadings(): Promise<ReadingOf> {
  known ??= ask().catch(() => {
    known = undefined;
    return () => ({});
  });
  return known;
}

/** Formulas do not depend on what the user says in the pane: where there are any, everything is calculated anew. */
async function tellFormulas(context: Excel.RequestContext): Promise<void> {
  if (known === undefined) return;
  known = undefined;
  context.workbook.application.calculate('Full');
  await context.sync();
}

/** Remembers what the user said about a ledger with these headers. */
export async function saveReading(
  context: Excel.RequestContext,
  headers: readonly string[],
  { mapping, ...said }: Reading,
): Promise<void> {
  const columns = mapping === undefined ? {} : { mapping: savedMapping(mapping, headers) };
  await keep(context, READINGS, headers, { ...said, ...columns });
  await tellFormulas(context);
}

/** Remembers the sheets that a report of a ledger went by beside its own, where they changed. */
export async function saveBeside(
  context: Excel.RequestContext,
  headers: readonly string[],
  beside: readonly string[],
): Promise<void> {
  const reading = await loadReading(context, headers);
  if (JSON.stringify(reading.beside ?? []) === JSON.stringify(beside)) return;
  await saveReading(context, headers, { ...reading, beside });
}

/** The rows of a ledger's checks that the user has accepted. */
export async function loadAccepted(
  context: Excel.RequestContext,
  headers: readonly string[],
): Promise<Accepted> {
  const kept = asRecord(asRecord(await readSetting(context, ACCEPTED))[headerSignature(headers)]);
  const codes = CHECK_CODES.flatMap((code): [CheckCode, AcceptedRows][] => {
    const rows = readAcceptedRows(kept[code]);
    return rows === undefined ? [] : [[code, rows]];
  });
  return Object.fromEntries(codes);
}

/** Remembers the rows that the user has accepted, in place of those kept before. */
export async function saveAccepted(
  context: Excel.RequestContext,
  headers: readonly string[],
  accepted: Accepted,
): Promise<void> {
  const kept = Object.entries(accepted).map(([code, rows]) => [code, rows.kept] as const);
  await keep(context, ACCEPTED, headers, Object.fromEntries(kept));
}
