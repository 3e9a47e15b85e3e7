import type { Day } from '../../ledger/ledger';
import type { CreditBook } from '../creditBook';
import type { CreditAlertKind } from './alertKinds';
import type { CreditAlert } from './alerts';
import type { AlertLabel } from './alertWords';

export interface WatchedCustomer {
  readonly customer: number;
  /** The alerts that put it there, and whether its grade is the lowest. */
  readonly reasons: readonly AlertLabel[];
  /** The earliest day that one of its alerts names; undefined for one whose grade alone puts it there. */
  readonly since: Day | undefined;
}

/** Puts a customer on the list, however small the severity: its limit is all but used up. */
const ALWAYS: ReadonlySet<CreditAlertKind> = new Set([
  'hold',
  'limitBreached',
  'limitWatched',
  'groupBreached',
]);

/**
 * The customers to watch: with an alert of high severity or about a limit, or with an exposure and the lowest grade.
 * In the order of the alerts, then by exposure.
 */
export function watchList(
  { customers, policy }: CreditBook,
  alerts: readonly CreditAlert[],
): readonly WatchedCustomer[] {
  const found = new Map<number, { reasons: AlertLabel[]; since: Day | undefined }>();
  for (const { customer, kind, severity, since, words } of alerts) {
    if (severity !== 'high' && !ALWAYS.has(kind)) continue;
    const one = found.get(customer) ?? { reasons: [], since: undefined };
    found.set(customer, one);
    one.reasons.push(words.what === undefined ? { kind } : { kind, what: words.what });
    if (since !== undefined && (one.since === undefined || since < one.since)) one.since = since;
  }
  const lowest = customers
    .filter(
      ({ score, exposure }) =>
        score.score !== null && score.gradeAt === policy.grades.length - 1 && exposure.total > 0,
    )
    .sort((a, b) => b.exposure.total - a.exposure.total);
  for (const { customer } of lowest) {
    const one = found.get(customer) ?? { reasons: [], since: undefined };
    found.set(customer, one);
    one.reasons.push({ kind: 'lowestGrade' });
  }
  return [...found].map(([customer, { reasons, since }]) => ({ customer, reasons, since }));
}
