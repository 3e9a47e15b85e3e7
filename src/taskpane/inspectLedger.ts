import { findLedger } from '../excel/findLedger';
import { asProblem } from '../excel/hostProblem';
import { Job } from '../excel/job';
import { assertUsable, loadLedger, type LedgerChoice } from '../excel/loadLedger';
import { loadReading } from '../excel/readings';
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
    const remembered = await remembersColumns(context, choice, loaded.source.guess.headers);
    const state = ledgerState(loaded, choice, remembered);
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

/** Columns that the user has just chosen are kept too, but not from last time. */
async function remembersColumns(
  context: Excel.RequestContext,
  choice: LedgerChoice,
  headers: readonly string[],
): Promise<boolean> {
  if (choice.mapping !== undefined) return false;
  return (await loadReading(context, headers)).mapping !== undefined;
}

/** The header row by which the ledger is known again. */
export async function headersOf(
  context: Excel.RequestContext,
  choice: LedgerChoice,
): Promise<readonly string[]> {
  return (await findLedger(context, choice)).source.guess.headers;
}
