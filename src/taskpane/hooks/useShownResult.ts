import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

import type { ReportsOutcome } from '../paneServices';

/** Whether the user is at work in the pane somewhere else than at the button that makes reports. */
function isAtWork(): boolean {
  const focused = document.activeElement;
  return document.hasFocus() && focused !== null && focused.closest('main') !== null;
}

/**
 * Brings a new result into view, after `uncover` has opened the place where it stands (`visible`). It takes the focus
 * from the button that made it, never from where the user has gone meanwhile.
 */
export function useShownResult(
  outcome: ReportsOutcome | undefined,
  visible: boolean,
  uncover: () => void,
): RefObject<HTMLDivElement | null> {
  const result = useRef<HTMLDivElement>(null);
  const waiting = useRef(false);
  const show = useEffectEvent(() => {
    waiting.current = visible || !isAtWork();
    if (waiting.current) uncover();
  });
  useEffect(() => {
    if (outcome !== undefined) show();
  }, [outcome]);
  useEffect(() => {
    if (!visible || !waiting.current) return;
    waiting.current = false;
    result.current?.scrollIntoView({ block: 'start' });
    if (document.hasFocus() && !isAtWork()) result.current?.focus({ preventScroll: true });
  }, [outcome, visible]);
  return result;
}
