import type { Day } from '../../ledger/ledger';
import {
  aucDifference,
  aucOf,
  capturedBy,
  chanceInterval,
  type Auc,
  type AucDifference,
  type Interval,
  type Ranked,
} from './auc';
import { gradeTable, migrationTable, type GradeTable, type MigrationTable } from './gradeTable';
import { NAIVE, type Naive } from './naive';
import { standAt, type BackTestInput, type Observation, type Stand } from './observations';

/** Customers of whom the window tells what became of them, and those of whom it does not. */
export interface Covered {
  readonly customers: number;
  readonly judged: number;
  readonly bad: number;
  /** Nothing fell due in the window: left out of every figure. */
  readonly nothingDue: number;
  /** Of these, customers with invoices that were overdue on the day and are still open. */
  readonly stillOverdue: number;
}

/** One figure alone, over the same observations as the score. */
export interface Baseline {
  readonly name: Naive;
  readonly customers: Auc | undefined;
  readonly invoices: Auc | undefined;
  /** How much better the score ranks customers. */
  readonly lead: AucDifference | undefined;
}

export interface BasisLine {
  readonly basis: string;
  readonly customers: number;
  readonly bad: number;
  readonly auc: Auc | undefined;
}

export interface BackTestResult {
  readonly days: readonly Day[];
  /** By customer: did those that turned out badly have the lower scores? */
  readonly customers: Auc | undefined;
  /** By invoice that fell due in the window: did the late ones belong to customers with lower scores? */
  readonly invoices: Auc | undefined;
  /** 2 x AUC - 1 by customer. */
  readonly gini: number | undefined;
  /** Share of the bad customers found in the worst fifth of the scores; chance finds a fifth of them. */
  readonly worstFifth: number | undefined;
  /** Where a ranking of the same customers by chance would land. */
  readonly chance: Interval | undefined;
  readonly baselines: readonly Baseline[];
  readonly grades: GradeTable;
  readonly migration: MigrationTable;
  readonly scored: Covered;
  readonly unscored: Covered;
  /** Customers that came only after the standing day; no score could have known them. */
  readonly later: Covered;
  /** The scored and judged customers by what the score rests on. */
  readonly byBasis: readonly BasisLine[];
  /** Invoices left out because the ledger does not tell when they were settled. */
  readonly unknownItems: number;
}

export interface BackTest {
  /** All standing days together. A customer counts once for each day; intervals allow for that. */
  readonly pooled: BackTestResult;
  readonly byDay: readonly BackTestResult[];
}

interface Scored extends Observation {
  readonly score: number;
}

function isScored(one: Observation): one is Scored {
  return one.score !== null;
}

function covered(of: readonly Observation[]): Covered {
  const judged = of.filter((one) => one.judged);
  const rest = of.filter((one) => !one.judged);
  return {
    customers: of.length,
    judged: judged.length,
    bad: judged.filter(({ outcome }) => outcome.bad).length,
    nothingDue: rest.length,
    stillOverdue: rest.filter(({ outcome }) => outcome.stillOverdue > 0).length,
  };
}

type ScoreOf = (one: Scored) => number;

function rankCustomers(of: readonly Scored[], scoreOf: ScoreOf): Ranked[] {
  return of.map((one) => ({ score: scoreOf(one), bad: one.outcome.bad, cluster: one.customer }));
}

/** Invoices of the window, each with the score of its customer: late ones and others alike. */
function rankInvoices(of: readonly Scored[], scoreOf: ScoreOf): Ranked[] {
  return of.flatMap((one): Ranked[] => {
    const { items, lateItems } = one.outcome;
    const common = { score: scoreOf(one), cluster: one.customer };
    const late = { ...common, bad: true, times: lateItems };
    const inTime = { ...common, bad: false, times: items - lateItems };
    return [late, inTime].filter(({ times }) => times > 0);
  });
}

/** A figure that is not known says neither better nor worse: it stands in the middle. */
function naiveOf(name: Naive, of: readonly Scored[]): ScoreOf {
  const known = of.map(({ naive }) => naive[name]).filter((value) => !Number.isNaN(value));
  const middle = known.sort((a, b) => a - b)[Math.floor(known.length / 2)] ?? 0;
  return ({ naive }) => (Number.isNaN(naive[name]) ? middle : naive[name]);
}

function basisLines(of: readonly Scored[]): BasisLine[] {
  return [...new Set(of.map(({ basis }) => basis))].map((basis) => {
    const mine = of.filter((one) => one.basis === basis);
    const bad = mine.filter(({ outcome }) => outcome.bad).length;
    return { basis, customers: mine.length, bad, auc: aucOf(rankCustomers(mine, ({ score }) => score)) };
  });
}

function resultOf(stands: readonly Stand[], grades: readonly string[]): BackTestResult {
  const all = stands.flatMap(({ observations }) => observations);
  const scored = all.filter(isScored);
  const judged = scored.filter((one) => one.judged);
  const ranked = rankCustomers(judged, ({ score }) => score);
  const customers = aucOf(ranked);
  const baselines = NAIVE.map((name): Baseline => {
    const scoreOf = naiveOf(name, judged);
    const theirs = rankCustomers(judged, scoreOf);
    return {
      name,
      customers: aucOf(theirs),
      invoices: aucOf(rankInvoices(judged, scoreOf)),
      lead: aucDifference(
        ranked,
        theirs.map(({ score }) => score),
      ),
    };
  });
  const graded = judged.flatMap(({ grade, outcome: { bad, money } }) =>
    grade === null ? [] : [{ grade, bad, money }],
  );
  const known = all.filter(({ outcome }) => outcome.known);
  return {
    days: stands.map(({ day }) => day),
    customers,
    invoices: aucOf(rankInvoices(judged, ({ score }) => score)),
    gini: customers && 2 * customers.value - 1,
    worstFifth: customers && capturedBy(ranked, 0.2),
    chance: customers && chanceInterval(customers.good, customers.bad),
    baselines,
    grades: gradeTable(graded, grades),
    migration: migrationTable(
      known.map(({ grade, gradeAfter }) => ({ from: grade, to: gradeAfter })),
      grades,
    ),
    scored: covered(scored),
    unscored: covered(known.filter((one) => !isScored(one))),
    later: covered(all.filter((one) => !one.outcome.known && !isScored(one))),
    byBasis: basisLines(judged),
    unknownItems: all.reduce((sum, { outcome }) => sum + outcome.unknownItems, 0),
  };
}

/** How often the score was right where it stood (`grades` from best to worst). */
export function judgeStands(stands: readonly Stand[], grades: readonly string[]): BackTest {
  return { pooled: resultOf(stands, grades), byDay: stands.map((stand) => resultOf([stand], grades)) };
}

/** How often the score was right on the days (`grades` from best to worst). */
export function backTest(input: BackTestInput, days: readonly Day[], grades: readonly string[]): BackTest {
  return judgeStands(standAt(input, days), grades);
}
