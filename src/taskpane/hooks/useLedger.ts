import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';

import { asProblem } from '../../excel/hostProblem';
import type { LedgerPlace } from '../../excel/reading/findLedger';
import type { Day, Field } from '../../ledger/ledger';
import type { DateOrder, Mapping } from '../../ledger/mapping';
import type { LedgerState, PaneServices } from '../paneServices';
import {
  nextLedgerView,
  NO_LEDGER,
  remapped,
  withoutColumns,
  type LedgerPick,
  type LedgerView,
} from './ledgerView';
import { useWorkbookChanges } from './useWorkbookChanges';

/** Lets a date be typed to its end before the ledger is looked at again. */
const SETTLE_MS = 400;

export interface LedgerControl extends LedgerView {
  /** Takes the ledger at a place, or on a sheet; that of the selection when there is neither. */
  readonly chooseLedger: (place: Partial<Pick<LedgerPlace, 'sheet' | 'range'>>) => void;
  readonly chooseColumn: (ledger: LedgerState, field: Field, column: number | undefined) => void;
  readonly chooseDateOrder: (ledger: LedgerState, dateOrder: DateOrder) => void;
  /** What kind of list it is, and what is read together with it. */
  readonly chooseReading: (
    ledger: LedgerState,
    reading: Pick<LedgerPick, 'shape' | 'allocation' | 'amountsIn' | 'receipts'>,
  ) => void;
  /** Takes all columns at once: as they are shown, or as a system names them. */
  readonly chooseColumns: (ledger: LedgerState, mapping: Mapping) => void;
  /** Forgets what the user said about the columns. */
  readonly dropColumns: (ledger: LedgerState) => void;
  readonly checkAgain: () => void;
}

/**
 * Keeps the pane's view of the ledger true: looks at the start, when the as-of date changes, when the workbook
 * changes (not while `busy`), and when the user chooses. Only the answer to the newest look counts.
 * `asOf` is undefined as long as there is no valid date.
 */
export function useLedger(services: PaneServices, asOf: Day | undefined, busy: boolean): LedgerControl {
  const [view, dispatch] = useReducer(nextLedgerView, NO_LEDGER);
  const newest = useRef(0);
  const started = useRef(false);

  const look = useCallback(
    async (pick: LedgerPick, at: LedgerPick, day: Day, asked: boolean) => {
      const mine = ++newest.current;
      dispatch({ type: 'look', pick });
      try {
        const ledger = await services.inspect({ ...at, asOf: day });
        if (mine === newest.current) dispatch({ type: 'found', ledger });
      } catch (thrown) {
        if (mine === newest.current) dispatch({ type: 'failed', problem: asProblem(thrown), asked });
      }
    },
    [services],
  );

  const choose = (pick: LedgerPick): void => {
    if (asOf !== undefined) void look(pick, pick, asOf, true);
  };
  const lookAtSame = (day: Day): void => {
    const same = view.ledger === undefined ? view.pick : { ...view.pick, sheet: view.ledger.sheet };
    void look(view.pick, same, day, true);
  };

  const lookWithDate = useEffectEvent(lookAtSame);
  useEffect(() => {
    if (asOf === undefined) return;
    const timer = setTimeout(
      () => {
        lookWithDate(asOf);
      },
      started.current ? SETTLE_MS : 0,
    );
    started.current = true;
    return () => {
      clearTimeout(timer);
    };
  }, [asOf]);

  useWorkbookChanges(services, busy, () => {
    if (asOf !== undefined) void look(view.pick, view.pick, asOf, false);
  });

  return {
    ...view,
    chooseLedger: ({ sheet, range }) => {
      choose({ ...(sheet === undefined ? {} : { sheet }), ...(range === undefined ? {} : { range }) });
    },
    chooseColumn: ({ sheet, mapping }, field, column) => {
      choose({ ...view.pick, sheet, mapping: remapped(mapping, field, column) });
    },
    chooseDateOrder: ({ sheet }, dateOrder) => {
      choose({ ...view.pick, sheet, dateOrder });
    },
    chooseReading: ({ sheet }, reading) => {
      choose({ ...view.pick, sheet, ...reading });
    },
    chooseColumns: ({ sheet }, mapping) => {
      choose({ ...view.pick, sheet, mapping });
    },
    dropColumns: ({ sheet }) => {
      choose({ ...withoutColumns(view.pick), sheet });
    },
    checkAgain: () => {
      if (asOf !== undefined) lookAtSame(asOf);
    },
  };
}
