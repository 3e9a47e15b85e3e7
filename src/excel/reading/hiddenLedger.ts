import { columnsOf, readLedger } from '../../ledger/intake';
import { Problem } from '../../locales/problem';
import type { SheetInfo } from '../ownedSheets';
import { areaRange, lookAtSheets, type LedgerArea } from './ledgerPlaces';

/** Whether a row of the head can be used: queries that wait for their data leave a row of zeros. */
function hasItems({ guess, sampleRows }: LedgerArea): boolean {
  if (guess.problem !== undefined) return false;
  const columns = columnsOf(sampleRows, { ...guess, headerRow: -1 }, 1);
  return readLedger(columns, { asOf: 0 }).rowsUsed > 0;
}

/**
 * What to say where no visible sheet holds a ledger but a hidden one has the columns of a known export: templates of
 * Business Central keep their data on one and show pivot tables of it. Undefined where there is none.
 */
export async function hiddenLedger(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
): Promise<Problem | undefined> {
  const hidden = infos.filter(({ visible, mark }) => !visible && mark === undefined);
  if (hidden.length === 0) return undefined;
  const { areas } = await lookAtSheets(context, hidden);
  const known = areas.filter(({ guess }) => guess.preset !== undefined);
  const filled = known.find(hasItems);
  const found = filled ?? known.find(({ guess }) => guess.problem === 'headerOnly');
  if (found === undefined) return undefined;
  const code = filled === undefined ? 'hiddenHeaderOnly' : 'hiddenLedger';
  return new Problem(code, { sheet: found.info.name, range: areaRange(found) });
}
