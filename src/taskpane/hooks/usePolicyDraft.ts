import { useMemo, useState } from 'react';

import type { CreditPolicy } from '../../credit/policy';
import { policyChanges, type PolicyPath } from '../../credit/policyChanges';
import { policyFaults } from '../../credit/policyFaults';
import type { Preset } from '../../credit/presets';
import type { Problem } from '../../locales/problem';
import {
  keyOf,
  policyTyped,
  settingText,
  withGrade,
  withoutGrade,
  withPreset,
  type Typed,
} from '../components/credit/policyDraft';

/** A policy that is being changed. */
export interface PolicyDraft {
  /** With everything that was typed; to be used only without faults. */
  readonly policy: CreditPolicy;
  readonly faulty: boolean;
  /** Settings that differ from the workbook's. */
  readonly changes: number;
  readonly textOf: (at: PolicyPath) => string;
  readonly faultOf: (at: PolicyPath) => Problem | undefined;
  readonly type: (at: PolicyPath, words: string) => void;
  readonly takePreset: (preset: Preset) => void;
  readonly addGrade: () => void;
  readonly removeGrade: (at: number) => void;
  readonly reset: () => void;
}

interface DraftState {
  /** The workbook's policy that the draft began with. */
  readonly of: CreditPolicy;
  readonly base: CreditPolicy;
  readonly typed: Typed;
}

function begin(policy: CreditPolicy): DraftState {
  return { of: policy, base: policy, typed: {} };
}

/** What was typed stays when the book is worked out anew, until the workbook's own policy is another one. */
export function usePolicyDraft(saved: CreditPolicy): PolicyDraft {
  const [state, setState] = useState(() => begin(saved));
  const current = JSON.stringify(state.of) === JSON.stringify(saved) ? state : begin(saved);
  const { base, typed } = current;
  return useMemo(() => {
    const policy = policyTyped(base, typed);
    const faults = new Map(policyFaults(policy).map(({ at, problem }) => [keyOf(at), problem]));
    const change = (next: Partial<DraftState>): void => {
      setState({ ...current, ...next });
    };
    return {
      policy,
      faulty: faults.size > 0,
      changes: faults.size > 0 ? 0 : policyChanges(saved, policy).length,
      textOf: (at) => typed[keyOf(at)] ?? settingText(base, at),
      faultOf: (at) => faults.get(keyOf(at)),
      type: (at, words) => {
        change({ typed: { ...typed, [keyOf(at)]: words } });
      },
      takePreset: (preset) => {
        const kept = Object.entries(typed).filter(
          ([key]) => (JSON.parse(key) as PolicyPath)[0] !== 'factors',
        );
        change({ base: withPreset(base, preset), typed: Object.fromEntries(kept) });
      },
      // Positions of the grades change: what was typed becomes part of the policy first.
      addGrade: () => {
        change({ base: withGrade(policy), typed: {} });
      },
      removeGrade: (at) => {
        change({ base: withoutGrade(policy, at), typed: {} });
      },
      reset: () => {
        setState(begin(saved));
      },
    };
  }, [base, typed, current, saved]);
}
