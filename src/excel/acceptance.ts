import { rowKeys } from '../ledger/checks/acceptance';
import type { CheckCode } from '../ledger/ledger';
import { inExcel } from './inExcel';
import { Job } from './job';
import { intakeOf, readTables, type LedgerChoice } from './reading/loadLedger';
import { loadAccepted, saveAccepted } from './readings';

/**
 * Remembers that the user has looked at a check's rows and found them right, or takes that back. The rows are known
 * again by what stands in them, wherever they move.
 */
export async function acceptCheck(choice: LedgerChoice, code: CheckCode, accepted: boolean): Promise<void> {
  await inExcel(async (context) => {
    const tables = await readTables(context, choice, new Job());
    const { headers } = tables.source.guess;
    const { [code]: before = [], ...others } = await loadAccepted(context, headers);
    if (!accepted) {
      await saveAccepted(context, headers, others);
      return;
    }
    const { intake } = intakeOf(tables, choice.asOf);
    const check = intake.checks.find((one) => one.code === code);
    const keys = (check?.rows ?? []).map(rowKeys(tables.columns));
    await saveAccepted(context, headers, { ...others, [code]: [...new Set([...before, ...keys])] });
  });
}
