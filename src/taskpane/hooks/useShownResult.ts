import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

import type { ReportsOutcome } from '../paneServices';

/**
 * Brings a new result into view, after `uncover` has opened the place where it stands. It takes the focus from the
 * button that made it, never from the sheet that the user may be typing in.
 */
export function useShownResult(
  outcome: ReportsOutcome | undefined,
  uncover: () => void,
): RefObject<HTMLDivElement | null> {
  const result = useRef<HTMLDivElement>(null);
  const show = useEffectEvent(uncover);
  useEffect(() => {
    if (outcome === undefined) return;
    const focused = document.activeElement;
    const nowhere = focused === document.body || (focused !== null && focused.closest('footer') !== null);
    show();
    // The place is opened by a render of its own.
    const timer = setTimeout(() => {
      result.current?.scrollIntoView({ block: 'start' });
      if (document.hasFocus() && nowhere) result.current?.focus({ preventScroll: true });
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);
  return result;
}
