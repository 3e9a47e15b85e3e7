import { useEffect, useState } from 'react';

import { readAmount } from '../../ledger/cells/amounts';
import { DEFAULT_MEASURES, type MeasureChoices } from '../../receivables/measures/measureChoices';
import { MEASURES, type MeasureId, type MeasureUnit } from '../../receivables/measures/measureIds';
import { DEFINITIONS } from '../../receivables/measures/measures';
import { roundTo } from '../../ledger/moneySums';
import type { PaneServices } from '../paneServices';

/** Lets a target be typed to its end before the workbook keeps it. */
const SETTLE_MS = 600;
/** Digits of a target that are kept: enough that a percentage comes back as it was typed. */
const DIGITS = 8;

/** How measures are reckoned, as it stands in the form. */
interface Entries extends Omit<MeasureChoices, 'targets'> {
  /** Contents of the boxes; percentages as of 100. */
  readonly targets: Readonly<Partial<Record<MeasureId, string>>>;
}

export interface MeasuresForm extends Entries {
  /** False until what the workbook remembers is known. */
  readonly loaded: boolean;
  /** Undefined while a target is not valid. */
  readonly choices: MeasureChoices | undefined;
  readonly change: (entries: Partial<Entries>) => void;
}

/** What a target of a unit can be at most, as it is typed. */
function highest(unit: MeasureUnit): number {
  if (unit === 'percent' || unit === 'share') return 100;
  return unit === 'index' ? 10_000 : Infinity;
}

/** A target as typed, in the measure's own unit. */
export function typedTarget(id: MeasureId, entry: string | undefined): number | 'none' | 'fault' {
  const typed = entry?.trim().replace(/[%％]$/, '') ?? '';
  if (typed === '') return 'none';
  const read = readAmount(typed);
  const { unit } = DEFINITIONS[id];
  if (typeof read !== 'number' || read < 0 || read > highest(unit)) return 'fault';
  return unit === 'share' ? roundTo(read / 100, DIGITS) : read;
}

function targetText(id: MeasureId, target: number): string {
  return String(DEFINITIONS[id].unit === 'share' ? roundTo(target * 100, DIGITS) : target);
}

function entriesFrom({ targets, ...choices }: MeasureChoices): Entries {
  const typed = MEASURES.flatMap((id) => {
    const target = targets[id];
    return target === undefined ? [] : [[id, targetText(id, target)] as const];
  });
  return { ...choices, targets: Object.fromEntries(typed) };
}

/** What the entries come to. */
function choicesFrom({ targets, months, days, creditSales }: Entries): MeasureChoices | undefined {
  const read = MEASURES.map((id) => [id, typedTarget(id, targets[id])] as const);
  if (read.some(([, target]) => target === 'fault')) return undefined;
  const set = read.filter(([, target]) => target !== 'none');
  return { months, days, creditSales, targets: Object.fromEntries(set) };
}

/** How measures are reckoned: as the workbook remembers until the user changes it, which it then remembers. */
export function useMeasures(services: PaneServices): MeasuresForm {
  const [entries, setEntries] = useState(() => entriesFrom(DEFAULT_MEASURES));
  const [loaded, setLoaded] = useState(false);
  const [changed, setChanged] = useState(false);

  useEffect(() => {
    let current = true;
    const settle = (remembered?: MeasureChoices): void => {
      if (!current) return;
      if (remembered !== undefined) setEntries(entriesFrom(remembered));
      setLoaded(true);
    };
    // Without remembered choices the usual ones serve as well.
    services.loadMeasures().then(settle, () => {
      settle();
    });
    return () => {
      current = false;
    };
  }, [services]);

  useEffect(() => {
    const choices = choicesFrom(entries);
    if (!changed || choices === undefined) return;
    const timer = setTimeout(() => {
      services.saveMeasures(choices).catch((error: unknown) => {
        // The figures are right without; not worth failing for.
        console.info('The settings of the measures could not be remembered.', error);
      });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [services, entries, changed]);

  return {
    ...entries,
    loaded,
    choices: choicesFrom(entries),
    change: (some) => {
      setChanged(true);
      setEntries((before) => ({ ...before, ...some }));
    },
  };
}
