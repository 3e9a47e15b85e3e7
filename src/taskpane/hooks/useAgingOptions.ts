import { useEffect, useState } from 'react';

import { today } from '../../excel/clock';
import { asProblem } from '../../excel/hostProblem';
import { dayFromIso, isoFromDay } from '../../ledger/dates';
import type { Day } from '../../ledger/ledger';
import type { Problem } from '../../locales/problem';
import { BUCKET_PRESETS, presetOf, type PresetChoice } from '../../receivables/bucketPresets';
import { parseLimits } from '../../receivables/buckets';
import type { AgeBy } from '../../receivables/openItems';
import type { AgingOptions } from '../../excel/options';
import type { PaneServices } from '../paneServices';

/** The report settings as they stand in the form. */
interface Entries {
  /** Content of the date box: `2026-06-30`, or `''` while it is incomplete. */
  readonly asOf: string;
  readonly preset: PresetChoice;
  /** Content of the box for own limits. */
  readonly own: string;
  readonly by: AgeBy;
}

export interface AgingForm extends Entries {
  /** False until the remembered choices of the workbook are known. */
  readonly loaded: boolean;
  /** Undefined while the date box holds no usable date. */
  readonly asOfDay: Day | undefined;
  /** Undefined while the own limits are not valid; then `limitsProblem` says why. */
  readonly limits: readonly number[] | undefined;
  readonly limitsProblem: Problem | undefined;
  readonly change: (entries: Partial<Entries>) => void;
}

function initialEntries(): Entries {
  return { asOf: isoFromDay(today()), preset: 'quarter', own: '', by: 'due' };
}

function entriesFrom({ asOf, limits, by }: AgingOptions): Entries {
  const preset = presetOf(limits);
  return {
    asOf: isoFromDay(asOf === 'today' ? today() : asOf),
    preset,
    own: preset === 'own' ? limits.join(', ') : '',
    by,
  };
}

function limitsOf({ preset, own }: Entries): Pick<AgingForm, 'limits' | 'limitsProblem'> {
  if (preset !== 'own') return { limits: BUCKET_PRESETS[preset].limits, limitsProblem: undefined };
  try {
    return { limits: parseLimits(own), limitsProblem: undefined };
  } catch (thrown) {
    return { limits: undefined, limitsProblem: asProblem(thrown) };
  }
}

/** The report settings: the workbook's remembered choices until the user changes them. */
export function useAgingOptions(services: PaneServices): AgingForm {
  const [entries, setEntries] = useState(initialEntries);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    let current = true;
    const settle = (remembered?: AgingOptions): void => {
      if (!current) return;
      if (remembered !== undefined) setEntries(entriesFrom(remembered));
      setLoaded(true);
    };
    // Without remembered choices the usual ones serve as well.
    services.loadOptions().then(settle, () => {
      settle();
    });
    return () => {
      current = false;
    };
  }, [services]);

  return {
    ...entries,
    ...limitsOf(entries),
    loaded,
    asOfDay: dayFromIso(entries.asOf),
    change: (changed) => {
      setEntries((before) => ({ ...before, ...changed }));
    },
  };
}
