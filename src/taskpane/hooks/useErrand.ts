import { useCallback, useState } from 'react';

import { asProblem } from '../../excel/hostProblem';
import type { Problem } from '../../locales/problem';

/** Small things that the workbook is asked for: going to a cell, accepting a check. */
export interface Errand {
  /** Why the last one failed. */
  readonly problem: Problem | undefined;
  /** Waits for `work`, then calls `after`; what goes wrong is kept to be shown. */
  readonly run: <T>(work: Promise<T>, after?: (result: T) => void) => void;
  readonly dismissProblem: () => void;
}

export function useErrand(): Errand {
  const [problem, setProblem] = useState<Problem>();
  const run: Errand['run'] = useCallback((work, after) => {
    work.then(
      (result) => {
        setProblem(undefined);
        after?.(result);
      },
      (thrown: unknown) => {
        setProblem(asProblem(thrown));
      },
    );
  }, []);
  const dismissProblem = useCallback(() => {
    setProblem(undefined);
  }, []);
  return { problem, run, dismissProblem };
}
