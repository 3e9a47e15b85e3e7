import { backTest, type BackTest } from '../../credit/backtest/backtest';
import { bookScorer } from '../../credit/backtest/bookScorer';
import type { Standing } from '../../credit/backtest/observations';
import { DEFAULT_OUTCOME, type OutcomeRule } from '../../credit/backtest/outcome';
import { quarterEnds } from '../../credit/backtest/standingDays';
import type { EntryOf } from '../../credit/file/creditFile';
import type { CreditPolicy } from '../../credit/policy';
import type { Day, Intake } from '../../ledger/ledger';
import { openItems } from '../../receivables/openItems';

export interface LedgerBacktestInput {
  readonly intake: Pick<Intake, 'ledger' | 'voids'>;
  readonly policy: CreditPolicy;
  readonly entriesOn: ((day: Day) => EntryOf) | undefined;
  /** Windows end no later than this day. */
  readonly asOf: Day;
  readonly rule?: OutcomeRule;
}

/** Fewer customers that turned out badly, or well, tell nothing about a ranking. */
const LEAST_OF_A_SIDE = 10;
/** More standing days than these add hours and no insight: the latest count. */
const MOST_DAYS = 8;

/** How often the scores of a ledger were right. */
export interface LedgerBacktest {
  readonly rule: OutcomeRule;
  /** Undefined where the ledger is too short for a single window. */
  readonly found: BackTest['pooled'] | undefined;
  /** Whether there are enough customers of either outcome for the figures to mean something. */
  readonly enough: boolean;
}

/** Stands at the quarter ends of the ledger; `pause` hears after each day how far it is, and may give up by throwing. */
export async function ledgerBacktest(
  { intake, policy, entriesOn, asOf, rule = DEFAULT_OUTCOME }: LedgerBacktestInput,
  pause: (share: number) => Promise<void>,
): Promise<LedgerBacktest> {
  const { ledger, voids } = intake;
  const openOn = (day: Day): Float64Array => openItems(ledger, day, 'due').open;
  const days = quarterEnds(ledger, asOf, rule).slice(-MOST_DAYS);
  if (days.length === 0) return { rule, found: undefined, enough: false };
  const scorer = bookScorer({ ledger, policy, voids, openOn, entriesOn });
  const wanted = [...new Set(days.flatMap((day) => [day, day + rule.windowDays]))];
  const standings = new Map<Day, readonly Standing[]>();
  for (const [at, day] of wanted.entries()) {
    await pause(at / wanted.length);
    standings.set(day, scorer(day));
  }
  await pause(1);
  const { pooled } = backTest(
    { ledger, rule, openOn, scorer: (day) => standings.get(day) ?? scorer(day) },
    days,
    policy.grades.map(({ name }) => name),
  );
  const { good = 0, bad = 0 } = pooled.customers ?? {};
  return { rule, found: pooled, enough: Math.min(good, bad) >= LEAST_OF_A_SIDE };
}
