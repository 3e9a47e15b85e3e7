import type { LedgerPlace } from './findLedger';
import { asRecord, readSetting, writeSetting } from '../settings';

/** A ledger that the user chose. Its table grows: only where it begins tells it apart. */
export interface PlaceChoice {
  readonly sheet: string;
  readonly range?: string;
  readonly table?: string;
}

const PLACE = 'Dunwell.Ledger';

export function firstCell(range: string): string {
  return range.split(':')[0] ?? '';
}

/** Whether a place is the one that was chosen, however many rows it has now. */
export function samePlace(choice: PlaceChoice, place: LedgerPlace): boolean {
  if (choice.table !== undefined && choice.table !== '') return choice.table === place.table;
  if (choice.sheet !== place.sheet) return false;
  return choice.range === undefined || firstCell(choice.range) === firstCell(place.range);
}

/** The ledger that the user chose last where there were several. */
export async function loadPlace(context: Excel.RequestContext): Promise<PlaceChoice | undefined> {
  const { sheet, range, table } = asRecord(await readSetting(context, PLACE));
  if (typeof sheet !== 'string') return undefined;
  return {
    sheet,
    ...(typeof range === 'string' ? { range } : {}),
    ...(typeof table === 'string' ? { table } : {}),
  };
}

/** Remembers the ledger that the user chose. */
export async function savePlace(
  context: Excel.RequestContext,
  { sheet, range, table }: Required<PlaceChoice>,
): Promise<void> {
  await writeSetting(context, PLACE, { sheet, range, table });
}
