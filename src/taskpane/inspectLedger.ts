import { findLedger } from '../excel/reading/findLedger';
import { asProblem } from '../excel/hostProblem';
import { Job } from '../excel/job';
import { assertUsable, loadLedger, type LedgerChoice } from '../excel/reading/loadLedger';
import { incompleteLedger, ledgerState } from './ledgerState';
import type { LedgerState } from './paneServices';

type Incomplete = Parameters<typeof incompleteLedger>[2];
const INCOMPLETE: readonly string[] = ['noAmount', 'noCustomer', 'noDate'] satisfies readonly Incomplete[];

function isIncomplete(code: string): code is Incomplete {
  return INCOMPLETE.includes(code);
}

/** The ledger as the pane shows it, also one that the user can mend there. Throws the Problem of any other. */
export async function inspectLedger(
  context: Excel.RequestContext,
  choice: LedgerChoice,
): Promise<LedgerState> {
  try {
    const loaded = await loadLedger(context, choice, new Job());
    const state = ledgerState(loaded, choice);
    // The checks say why no row could be used.
    if (state.rowsUsed === 0 && state.checks.length > 0) return { ...state, problem: 'noUsableRows' };
    assertUsable(loaded);
    return state;
  } catch (error) {
    const { code, details } = asProblem(error);
    if (!isIncomplete(code)) throw error;
    const { source } = await findLedger(context, { ...choice, sheet: String(details.sheet) });
    return incompleteLedger(source, choice, code);
  }
}

/** The header row by which the ledger is known again. */
export async function headersOf(
  context: Excel.RequestContext,
  choice: LedgerChoice,
): Promise<readonly string[]> {
  return (await findLedger(context, choice)).source.guess.headers;
}
