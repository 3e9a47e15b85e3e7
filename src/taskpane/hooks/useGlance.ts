import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { GlanceRequest } from '../../excel/glance';
import { asProblem } from '../../excel/hostProblem';
import type { JobProgress } from '../../excel/job';
import type { Problem } from '../../locales/problem';
import type { Glance } from '../../reports/dashboard/glance';
import type { GroupedGlance } from '../../reports/dashboard/groupGlance';
import type { JobHandle, PaneServices } from '../paneServices';

/** Lets a setting be typed to its end before the figures are worked out. */
const SETTLE_MS = 400;
/** Why a run was given up: other figures are wanted, or none. */
const LEFT = 'left';

/** Figures, and what they are figures of. */
export interface ShownGlance {
  readonly request: GlanceRequest;
  /** Of the whole ledger, or of its groups. */
  readonly found: { readonly glance: Glance } | { readonly grouped: GroupedGlance };
}

async function askFor(
  services: PaneServices,
  request: GlanceRequest,
  handle: JobHandle,
): Promise<ShownGlance['found']> {
  const { by } = request;
  if (by === undefined) return { glance: await services.glance(request, handle) };
  return { grouped: await services.glanceGroups({ ...request, by }, handle) };
}

interface GlanceState {
  /** The last figures; those of before stay while new ones are worked out. */
  readonly shown: ShownGlance | undefined;
  readonly problem: Problem | undefined;
  /** Set while figures are worked out. */
  readonly progress: JobProgress | undefined;
}

export interface GlanceView extends GlanceState {
  readonly cancel: () => void;
  /** Works the figures out once more. */
  readonly again: () => void;
}

/**
 * Works out the figures of a dashboard whenever it is another one that is wanted, or the ledger was looked at anew
 * (`ledger`). `wanted` is undefined while nobody looks: then nothing is worked out.
 */
export function useGlance(
  services: PaneServices,
  wanted: GlanceRequest | undefined,
  ledger: unknown,
): GlanceView {
  const [state, setState] = useState<GlanceState>({
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
    const tell = (changed: Partial<GlanceState>): void => {
      // A newer run has taken its place.
      if (running.current === controller) setState((before) => ({ ...before, ...changed }));
    };
    tell({ progress: { step: 'find', percent: 0 }, problem: undefined });
    const onProgress = (progress: JobProgress): void => {
      tell({ progress });
    };
    try {
      const found = await askFor(services, wanted, { onProgress, signal });
      ended.current = job;
      tell({ shown: { request: wanted, found }, progress: undefined });
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
