import type { LedgerChoice, LedgerTables } from './reading/loadLedger';
import type { LedgerSource } from './reading/findLedger';
import type { SheetInfo } from './ownedSheets';
import type { SourcePlace } from './sheetLayout';

/** Which ledger to read again. */
export type SourceChoice = Omit<LedgerChoice, 'asOf'>;

interface Sheet {
  readonly sheet: string;
  readonly id?: string;
}

/** A sheet by its id, else by its name: it may have been renamed, or another put in its place. */
function sheetOf({ sheet, id }: Sheet, infos: readonly SheetInfo[]): SheetInfo | undefined {
  return infos.find((info) => info.id === id) ?? infos.find(({ name }) => name === sheet);
}

/** What the user said, else where the reports came from, as long as that sheet is there. */
export function choiceFor(
  said: SourceChoice,
  source: SourcePlace | undefined,
  infos: readonly SheetInfo[],
): SourceChoice {
  if (said.sheet !== undefined || source === undefined) return said;
  const { range, table, headers, receipts } = source;
  const holder = table === '' ? undefined : infos.find(({ tables }) => tables.includes(table));
  const sheet = holder ?? sheetOf(source, infos);
  if (sheet === undefined) return said;
  const kept = { range, table, ...(headers === undefined ? {} : { headers }) };
  const paired = receipts === undefined ? undefined : sheetOf(receipts, infos);
  return {
    ...said,
    sheet: sheet.name,
    range,
    kept,
    ...(receipts !== undefined && paired !== undefined && said.receipts === undefined
      ? {
          receipts: {
            sheet: paired.name,
            range: receipts.range,
            kept: { range: receipts.range, table: '' },
          },
        }
      : {}),
  };
}

function isWhole({ holds, problem }: LedgerSource['candidates'][number]): boolean {
  return problem === undefined && (holds === 'items' || holds === 'movements');
}

/**
 * Whether what was read for a report is what it was made from, as far as anybody can tell. Where its sheet is gone
 * the only ledger of the workbook takes its place, as next month's export does; of several none can be said to be it,
 * and invoices without the receipts that they came with would all look open.
 */
export function isItsLedger(
  { source, receipts }: Pick<LedgerTables, 'source' | 'receipts'>,
  choice: SourceChoice,
  was: SourcePlace | undefined,
): boolean {
  if (was === undefined) return true;
  if (was.receipts !== undefined && receipts === undefined && choice.receipts !== 'none') return false;
  return choice.sheet !== undefined || source.candidates.filter(isWhole).length === 1;
}
