import type { Field } from '../../ledger/ledger';
import type { Mapping } from '../../ledger/mapping';
import { Problem } from '../../locales/problem';
import type { LedgerChoice } from '../../excel/reading/loadLedger';
import type { LedgerState } from '../paneServices';

/** What the user has fixed about the ledger; empty while the pane follows the selection. */
export type LedgerPick = Omit<LedgerChoice, 'asOf'>;

/** What the pane knows of the ledger. */
export interface LedgerView {
  readonly looking: boolean;
  readonly pick: LedgerPick;
  /** The last ledger that was found. */
  readonly ledger?: LedgerState;
  /** Why `ledger` cannot be used, or why there is none. */
  readonly problem?: Problem;
}

export type LedgerEvent =
  | { readonly type: 'look'; readonly pick: LedgerPick }
  | { readonly type: 'found'; readonly ledger: LedgerState }
  /** `asked` is false when the pane looked on its own, because something changed in the workbook. */
  | { readonly type: 'failed'; readonly problem: Problem; readonly asked: boolean };

export const NO_LEDGER: LedgerView = { looking: true, pick: {} };

/**
 * The next view. A look that nobody asked for and that fails on another sheet leaves the ledger as it was:
 * the user has gone to read a report or to write a note, not to change ledgers.
 */
export function nextLedgerView(view: LedgerView, event: LedgerEvent): LedgerView {
  switch (event.type) {
    case 'look':
      return { ...view, looking: true, pick: event.pick };
    case 'found': {
      const found = { looking: false, pick: view.pick, ledger: event.ledger };
      const { problem, sheet, rowsRead } = event.ledger;
      if (problem === undefined) return found;
      return { ...found, problem: new Problem(problem, { sheet, count: rowsRead }) };
    }
    case 'failed': {
      const { sheet } = event.problem.details;
      const elsewhere = !event.asked && sheet !== undefined && sheet !== view.ledger?.sheet;
      if (elsewhere && view.ledger !== undefined) return { ...view, looking: false };
      return { looking: false, pick: view.pick, problem: event.problem };
    }
  }
}

/** The mapping after the user gave `field` a column (or none); a column holds one field only. */
export function remapped(mapping: Mapping, field: Field, column: number | undefined): Mapping {
  const kept = Object.entries(mapping).filter(([name, at]) => name !== field && at !== column);
  return Object.fromEntries(column === undefined ? kept : [...kept, [field, column]]);
}

/** The pick without the user's columns. */
export function withoutColumns(pick: LedgerPick): LedgerPick {
  return Object.fromEntries(Object.entries(pick).filter(([name]) => name !== 'mapping'));
}
