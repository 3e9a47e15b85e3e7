import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { asProblem } from '../../excel/hostProblem';
import type { JobProgress } from '../../excel/job';
import type { Problem } from '../../locales/problem';
import type { JobHandle } from '../paneServices';

/** Lets a setting be typed to its end before the figures are worked out. */
const SETTLE_MS = 400;
/** Why a run was given up: other figures are wanted, or none. */
const LEFT = 'left';

interface WorkedOutState<T> {
  /** The last figures; those of before stay while new ones are worked out. */
  readonly shown: T | undefined;
  readonly problem: Problem | undefined;
  /** Set while figures are worked out. */
  readonly progress: JobProgress | undefined;
}

export interface WorkedOut<T> extends WorkedOutState<T> {
  readonly cancel: () => void;
  /** Works the figures out once more. */
  readonly again: () => void;
}

/**
 * Works figures out whenever they are others that are wanted, or the ledger was looked at anew (`ledger`). `wanted` is
 * plain data, undefined while nobody looks: then nothing is worked out.
 */
export function useWorkedOut<W, T>(
  wanted: W | undefined,
  ledger: unknown,
  work: (wanted: W, handle: JobHandle) => Promise<T>,
): WorkedOut<T> {
  const [state, setState] = useState<WorkedOutState<T>>({
    shown: undefined,
    problem: undefined,
    progress: undefined,
  });
  const [attempt, setAttempt] = useState(0);
  const key = wanted === undefined ? undefined : JSON.stringify(wanted);
  const ended = useRef<readonly unknown[]>([]);
  const running = useRef<AbortController>(undefined);

  const run = useEffectEvent(async (controller: AbortController, job: readonly unknown[]) => {
    if (wanted === undefined) return;
    const { signal } = controller;
    running.current = controller;
    const tell = (changed: Partial<WorkedOutState<T>>): void => {
      // A newer run has taken its place.
      if (running.current === controller) setState((before) => ({ ...before, ...changed }));
    };
    tell({ progress: { step: 'find', percent: 0 }, problem: undefined });
    const onProgress = (progress: JobProgress): void => {
      tell({ progress });
    };
    try {
      const shown = await work(wanted, { onProgress, signal });
      ended.current = job;
      tell({ shown, progress: undefined });
    } catch (thrown) {
      // What was given up because nobody looks any more starts again when somebody does.
      if (signal.reason === LEFT) {
        tell({ progress: undefined });
        return;
      }
      ended.current = job;
      tell({ problem: asProblem(thrown), shown: undefined, progress: undefined });
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
