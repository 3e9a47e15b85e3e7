import { CREDIT_FIELDS } from '../../credit/file/creditFile';
import type { CreditMapping } from '../../credit/file/creditColumns';
import type { PlaceChoice } from '../reading/placeChoice';
import { asRecord, readSetting, writeSetting } from '../settings';

export const CREDIT_FILE = 'Dunwell.CreditFile';

/** The credit file that the user chose, and what the user said of its headers. */
export interface CreditFileChoice {
  /** Left out where the file is to be found by its headers. */
  readonly place?: PlaceChoice;
  readonly mapping?: CreditMapping;
}

/** What the workbook remembers of its credit file; nothing of what cannot be used. */
export async function loadCreditChoice(context: Excel.RequestContext): Promise<CreditFileChoice> {
  const kept: { readonly place?: unknown; readonly mapping?: unknown } = asRecord(
    await readSetting(context, CREDIT_FILE),
  );
  const { sheet, range, table } = asRecord(kept.place);
  const said = asRecord(kept.mapping);
  const mapping = Object.fromEntries(
    CREDIT_FIELDS.flatMap((field) => {
      const header = said[field];
      return typeof header === 'string' || header === null ? [[field, header]] : [];
    }),
  ) as CreditMapping;
  const place =
    typeof sheet === 'string'
      ? {
          sheet,
          ...(typeof range === 'string' ? { range } : {}),
          ...(typeof table === 'string' ? { table } : {}),
        }
      : undefined;
  return {
    ...(place === undefined ? {} : { place }),
    ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
  };
}

/** Remembers with the workbook which table is its credit file and what its headers mean. */
export async function saveCreditChoice(
  context: Excel.RequestContext,
  choice: CreditFileChoice,
): Promise<void> {
  await writeSetting(context, CREDIT_FILE, choice);
}
