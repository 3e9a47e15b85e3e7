import { useEffect, useEffectEvent, useRef } from 'react';

import type { PaneServices } from '../paneServices';

/** Typing in cells comes in bursts; one look after the burst is enough. */
const QUIET_MS = 600;

/**
 * Calls `onQuiet` once the workbook has been quiet for a moment after a change. Changes while `busy` are kept
 * and told when it ends.
 */
export function useWorkbookChanges(services: PaneServices, busy: boolean, onQuiet: () => void): void {
  const missed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useEffectEvent(onQuiet);
  const onChange = useEffectEvent(() => {
    clearTimeout(timer.current);
    missed.current = busy;
    if (!busy)
      timer.current = setTimeout(() => {
        tell();
      }, QUIET_MS);
  });

  useEffect(() => {
    const unsubscribe = services.watchWorkbook(() => {
      onChange();
    });
    return () => {
      clearTimeout(timer.current);
      unsubscribe();
    };
  }, [services]);

  useEffect(() => {
    if (busy) {
      // A look that was about to begin would read the sheet while the job writes.
      if (timer.current !== undefined) missed.current = true;
      clearTimeout(timer.current);
      timer.current = undefined;
    } else if (missed.current) onChange();
  }, [busy]);
}
