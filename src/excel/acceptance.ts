import { rowKeys } from '../ledger/checks/acceptance';
import { acceptAll } from '../ledger/checks/acceptedRows';
import type { CheckCode } from '../ledger/ledger';
import { inExcel } from './inExcel';
import { Job } from './job';
import { intakeOf, readTables, type LedgerChoice } from './reading/loadLedger';
import { loadAccepted, saveAccepted } from './readings';

/** What is accepted is read, changed and written again: of two at once the second would undo the first. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Remembers that the user has looked at a check's rows and found them right, or takes that back. The rows are known
 * again by what stands in them, wherever they move.
 */
export function acceptCheck(choice: LedgerChoice, code: CheckCode, accepted: boolean): Promise<void> {
  const done = before.then(() => inExcel((context) => accept(context, choice, code, accepted)));
  before = done.catch(() => undefined);
  return done;
}

async function accept(
  context: Excel.RequestContext,
  choice: LedgerChoice,
  code: CheckCode,
  accepted: boolean,
): Promise<void> {
  const tables = await readTables(context, choice, new Job());
  const { headers } = tables.source.guess;
  const { [code]: earlier, ...others } = await loadAccepted(context, headers);
  if (!accepted) {
    await saveAccepted(context, headers, others);
    return;
  }
  const { intake } = intakeOf(tables, choice.asOf);
  const check = intake.checks.find((one) => one.code === code);
  const rows = [...(check?.rows ?? []), ...(check?.acceptedRows ?? [])];
  const keys = rows.map(rowKeys(tables.columns));
  await saveAccepted(context, headers, { ...others, [code]: acceptAll(keys, earlier) });
}
