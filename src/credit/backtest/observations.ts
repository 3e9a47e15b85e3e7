import type { Day, Ledger } from '../../ledger/ledger';
import { NAIVE, naiveScores, type Naive } from './naive';
import {
  endsOf,
  isJudged,
  judgedOn,
  outcomesAfter,
  type CustomerOutcome,
  type Ends,
  type OutcomeRule,
} from './outcome';

/** What a scorer says of one customer on a day, from what was known on it. */
export interface Standing {
  /** More is better; null where it gives no score. */
  readonly score: number | null;
  readonly grade: string | null;
  /** What the score rests on, as the scorer calls it; results are told apart by it. */
  readonly basis: string;
  /** 0..1 */
  readonly confidence: number;
}

/** Scores every customer (by index into `ledger.customers`) as one would have on the day. */
export type Scorer = (day: Day) => readonly Standing[];

/** A customer on a standing day, and what became of it. */
export interface Observation extends Standing {
  readonly day: Day;
  readonly customer: number;
  readonly outcome: CustomerOutcome;
  /** Whether anything fell due (or was written off) in the window. */
  readonly judged: boolean;
  /** The grade at the end of the window; null for none. */
  readonly gradeAfter: string | null;
  /** What one figure alone would have said on the day. */
  readonly naive: Readonly<Record<Naive, number>>;
}

/** All customers on one standing day. */
export interface Stand {
  readonly day: Day;
  readonly observations: readonly Observation[];
}

export interface BackTestInput {
  readonly ledger: Ledger;
  readonly rule: OutcomeRule;
  readonly scorer: Scorer;
  /** Open amounts by item on a day. */
  readonly openOn: (day: Day) => Float64Array;
}

const NONE: Standing = { score: null, grade: null, basis: '', confidence: 0 };

function standOn(input: BackTestInput, ends: Ends, day: Day): Stand {
  const { ledger, rule, scorer, openOn } = input;
  const standings = scorer(day);
  const after = scorer(day + rule.windowDays);
  const naive = naiveScores(ledger, ends, openOn(day), day);
  const openThen = openOn(judgedOn(day, rule));
  const customers = outcomesAfter(ledger, { day, rule, openThen, ends });
  const observations = customers.map((outcome, customer): Observation => {
    const alone = NAIVE.map((name) => [name, naive[name][customer] ?? Number.NaN]);
    return {
      ...(standings[customer] ?? NONE),
      day,
      customer,
      outcome,
      judged: isJudged(outcome, rule),
      gradeAfter: after[customer]?.grade ?? null,
      naive: Object.fromEntries(alone) as Record<Naive, number>,
    };
  });
  return { day, observations };
}

/**
 * Stands at each of the days, scores with what was known on it, and looks at what followed. What is later than a
 * day reaches the outcomes only: the scores come from `scorer`, which must not know it, and `naiveScores` skips it.
 */
export function standAt(input: BackTestInput, days: readonly Day[]): readonly Stand[] {
  const ends = endsOf(input.ledger);
  return days.map((day) => standOn(input, ends, day));
}
