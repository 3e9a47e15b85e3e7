import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { CreditGlance } from '../../excel/credit/creditGlance';
import { asProblem } from '../../excel/hostProblem';
import type { JobProgress } from '../../excel/job';
import type { LedgerChoice } from '../../excel/reading/loadLedger';
import type { Problem } from '../../locales/problem';
import { usePane } from '../paneContext';

/** Lets the day be typed to its end before the book is worked out. */
const SETTLE_MS = 400;
/** Why a run was given up: another book is wanted, or none. */
const LEFT = 'left';

interface CreditState {
  /** The last book; the one of before stays while another is worked out. */
  readonly shown: CreditGlance | undefined;
  readonly problem: Problem | undefined;
  readonly progress: JobProgress | undefined;
}

export interface CreditView extends CreditState {
  readonly cancel: () => void;
  /** Reads the ledger and the credit file once more. */
  readonly again: () => void;
}

const NOTHING: CreditState = { shown: undefined, problem: undefined, progress: undefined };

/** Works out the book whenever it is another one that is wanted; `wanted` is undefined while nobody looks. */
export function useCredit(wanted: LedgerChoice | undefined, ledger: unknown): CreditView {
  const { services, language } = usePane();
  const [state, setState] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const key = wanted === undefined ? undefined : JSON.stringify(wanted);
  const ended = useRef<readonly unknown[]>([]);
  const running = useRef<AbortController>(undefined);

  const run = useEffectEvent(async (controller: AbortController, job: readonly unknown[]) => {
    if (wanted === undefined) return;
    const { signal } = controller;
    running.current = controller;
    const tell = (changed: Partial<CreditState>): void => {
      // A newer run has taken its place.
      if (running.current === controller) setState((before) => ({ ...before, ...changed }));
    };
    tell({ progress: { step: 'find', percent: 0 }, problem: undefined });
    const onProgress = (progress: JobProgress): void => {
      tell({ progress });
    };
    try {
      const shown = await services.credit.glance(wanted, language, { onProgress, signal });
      ended.current = job;
      tell({ shown, progress: undefined });
    } catch (thrown) {
      if (signal.reason === LEFT) {
        tell({ progress: undefined });
        return;
      }
      ended.current = job;
      tell({ ...NOTHING, problem: asProblem(thrown) });
    }
  });

  useEffect(() => {
    const job = [key, ledger, attempt];
    if (key === undefined || job.every((part, at) => part === ended.current[at])) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void run(controller, job);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort(LEFT);
    };
  }, [key, ledger, attempt]);

  return {
    ...state,
    cancel: () => {
      running.current?.abort();
    },
    again: () => {
      setAttempt((before) => before + 1);
    },
  };
}
