import { useEffect, useState } from 'react';

import { today } from '../../excel/clock';
import { asProblem } from '../../excel/hostProblem';
import { dayFromIso, isoFromDay } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { Problem } from '../../locales/problem';
import { BUCKET_PRESETS, parseScheme, presetOf, type PresetChoice } from '../../receivables/bucketPresets';
import type { BucketScheme } from '../../receivables/buckets';
import type { AlertThresholds } from '../../receivables/alerts';
import type { GroupBy } from '../../receivables/grouping';
import type { AgeBy } from '../../receivables/openItems';
import type { ReportBasis, ReportRequest } from '../../reports/reportRequest';
import { DEFAULT_OPTIONS, type AgingOptions } from '../../excel/options';
import type { PaneServices } from '../paneServices';
import { alertEntriesFrom, thresholdsOf, type AlertEntries } from './alertEntries';

/** The report settings as they stand in the form. */
interface Entries extends AlertEntries {
  /** Content of the date box: `2026-06-30`, or `''` while it is incomplete. */
  readonly asOf: string;
  readonly preset: PresetChoice;
  /** Content of the box for own limits. */
  readonly own: string;
  readonly by: AgeBy;
  readonly onAccount: ReportBasis['onAccount'];
  readonly groupBy: GroupBy;
  /** Content of the box for the earlier date; undefined when none is wanted. */
  readonly previous: string | undefined;
  /** `''` for a block for each currency. */
  readonly reporting: string;
}

export interface SettingsForm extends Entries {
  /** False until the remembered choices of the workbook are known. */
  readonly loaded: boolean;
  /** Undefined while the date box holds no usable date. */
  readonly asOfDay: Day | undefined;
  /** Undefined while the own limits are not valid; then `limitsProblem` says why. */
  readonly buckets: Required<BucketScheme> | undefined;
  readonly limitsProblem: Problem | undefined;
  /** Whether the earlier date is wanted but is none, or is not earlier. */
  readonly previousFault: boolean;
  /** Undefined while a part of it is not valid. */
  readonly basis: ReportBasis | undefined;
  /** Whether the amounts of alerts are neither three that rise nor none. */
  readonly alertFault: boolean;
  /** What is worth an alert; undefined while it is not valid. */
  readonly thresholds: AlertThresholds | undefined;
  /** The aging report as it is set; for a valid form. */
  readonly aging: ReportRequest;
  readonly change: (entries: Partial<Entries>) => void;
}

function entriesFrom(options: AgingOptions): Entries {
  const { asOf, limits, unit, by, onAccount, groupBy, reporting, thresholds } = options;
  const preset = presetOf(limits, unit);
  return {
    asOf: isoFromDay(asOf === 'today' ? today() : asOf),
    preset,
    own: preset === 'own' ? ownText({ limits, unit }) : '',
    by,
    onAccount,
    groupBy,
    previous: undefined,
    reporting: reporting ?? '',
    ...alertEntriesFrom(thresholds),
  };
}

/** A scheme as the user would type it. */
export function ownText({ limits, unit }: Required<BucketScheme>): string {
  return limits.map((limit) => (unit === 'months' ? `${limit}m` : String(limit))).join(', ');
}

function bucketsOf({ preset, own }: Entries): Pick<SettingsForm, 'buckets' | 'limitsProblem'> {
  if (preset !== 'own') return { buckets: BUCKET_PRESETS[preset], limitsProblem: undefined };
  try {
    return { buckets: parseScheme(own), limitsProblem: undefined };
  } catch (thrown) {
    return { buckets: undefined, limitsProblem: asProblem(thrown) };
  }
}

/** What the entries come to. */
function readEntries(entries: Entries): Omit<SettingsForm, keyof Entries | 'loaded' | 'change'> {
  const { by, onAccount, groupBy, reporting } = entries;
  const asOf = dayFromIso(entries.asOf);
  const read = bucketsOf(entries);
  const previous = entries.previous === undefined ? undefined : dayFromIso(entries.previous);
  const previousFault =
    entries.previous !== undefined && (previous === undefined || (asOf !== undefined && previous >= asOf));
  const thresholds = thresholdsOf(entries);
  const alertFault = thresholds === undefined;
  const complete = asOf !== undefined && read.buckets !== undefined && !previousFault && !alertFault;
  return {
    ...read,
    asOfDay: asOf,
    previousFault,
    alertFault,
    thresholds,
    basis: complete
      ? { asOf, ...read.buckets, by, onAccount, ...(reporting === '' ? {} : { reporting }) }
      : undefined,
    aging: { report: 'aging', groupBy, ...(previous === undefined ? {} : { previous }) },
  };
}

/** The report settings: the workbook's remembered choices until the user changes them. */
export function useSettings(services: PaneServices): SettingsForm {
  const [entries, setEntries] = useState(() => entriesFrom(DEFAULT_OPTIONS));
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
    ...readEntries(entries),
    loaded,
    change: (changed) => {
      setEntries((before) => ({ ...before, ...changed }));
    },
  };
}
