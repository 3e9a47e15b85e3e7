import { headerSignature } from '../../ledger/recognition/headerSignature';
import { firstCell } from './placeChoice';
import { areaAt, areaRange, type LedgerArea } from './ledgerPlaces';
import type { SheetInfo } from '../ownedSheets';

/** What a report keeps of the table that it was made from. */
export interface KeptPlace {
  readonly range: string;
  /** Name of the Excel table; `''` for a part of the sheet. */
  readonly table: string;
  /** What its headers are known by; absent for reports of before this was kept. */
  readonly headers?: string;
}

/** The only one of a list; undefined where there are none or several. */
function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function beginsAt(area: LedgerArea, { range }: KeptPlace): boolean {
  return firstCell(areaRange(area)) === firstCell(range);
}

function hasHeaders({ guess }: LedgerArea, { headers }: KeptPlace): boolean {
  return headerSignature(guess.headers) === headers;
}

/**
 * Where a table that a report was made from stands now among the areas of its sheet: the user may have put rows above
 * it, moved it, or made a part of the sheet an Excel table. Undefined where none of them can be told to be it.
 */
export async function followPlace(
  context: Excel.RequestContext,
  info: SheetInfo,
  areas: readonly LedgerArea[],
  kept: KeptPlace,
): Promise<LedgerArea | undefined> {
  const named = kept.table === '' ? undefined : areas.find((area) => area.table === kept.table);
  if (named !== undefined) return named;
  const here = areas.find((area) => beginsAt(area, kept));
  const alike = areas.filter((area) => hasHeaders(area, kept));
  const same = alike.find((area) => beginsAt(area, kept)) ?? only(alike);
  if (same !== undefined) return same;
  // A range that the user gave may be a part of an area only.
  const given = here === undefined ? await areaAt(context, info, kept.range) : undefined;
  if (given !== undefined && beginsAt(given, kept) && hasHeaders(given, kept)) return given;
  // A header that was changed stands where it stood.
  return here ?? only(areas);
}
