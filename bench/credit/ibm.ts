import path from 'node:path';
import { aucOf, type Auc } from '../../src/credit/backtest/auc';
import { backTest, type BackTest, type BackTestResult } from '../../src/credit/backtest/backtest';
import { bookScorer } from '../../src/credit/backtest/bookScorer';
import { naiveScores } from '../../src/credit/backtest/naive';
import { DEFAULT_OUTCOME, endsOf, type OutcomeRule } from '../../src/credit/backtest/outcome';
import { quarterEnds } from '../../src/credit/backtest/standingDays';
import { DEFAULT_POLICY } from '../../src/credit/presets';
import { dayFromIso, isoFromDay } from '../../src/ledger/cells/dates';
import { columnsOf, readLedger } from '../../src/ledger/intake';
import type { Day, Ledger } from '../../src/ledger/ledger';
import { recogniseLedger } from '../../src/ledger/recognition/recogniseLedger';
import { openItems } from '../../src/receivables/openItems';
import { csvRows } from './csv';
import { auc, interval, lead, percent, percents, print, printTable } from './print';
import { printWithout } from './withoutFactor';

export const IBM_FILE = 'ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv';
/** Late in the following quarter, at all: nothing in this ledger is more than 45 days late. */
const QUARTER: OutcomeRule = { windowDays: 91, graceDays: 0, lateShare: 0.5, writeOffs: true };
const GRADES = DEFAULT_POLICY.grades.map(({ name }) => name);
/** Share of the invoices, the last by date, that published results are compared on. */
const LAST_PART = 0.2;

function ledgerIn(file: string): Ledger {
  const values = csvRows(file);
  const guess = recogniseLedger(values);
  return readLedger(columnsOf(values, guess, 1), { asOf: dayFromIso('2014-01-09') ?? 0 }).ledger;
}

function byDay({ byDay: results, pooled }: BackTest): void {
  const row = (name: string, result: BackTestResult): (string | number)[] => [
    name,
    result.scored.judged,
    result.scored.bad,
    auc(result.customers),
    interval(result.customers?.interval),
    ...result.baselines.map((one) => auc(one.customers)),
    auc(result.invoices),
    ...result.baselines.map((one) => auc(one.invoices)),
  ];
  const alone = pooled.baselines.map(({ name }) => `${name} alone`);
  printTable(
    ['standing on', 'customers', 'bad', 'AUC', '95 %', ...alone, 'AUC by invoice', ...alone],
    [...results.map((result) => row(isoFromDay(result.days[0] ?? 0), result)), row('all', pooled)],
  );
}

function pooledOf({ pooled }: BackTest): void {
  print(`chance, 95 %: ${interval(pooled.chance)}; by invoice, 95 %: ${interval(pooled.invoices?.interval)}`);
  for (const one of pooled.baselines) print(`score less ${one.name} alone: ${lead(one.lead)}`);
  print(
    `Gini ${pooled.gini?.toFixed(3) ?? '-'}; bad ones in the worst fifth: ${percent(pooled.worstFifth)}\n`,
  );
  printTable(
    ['grade', 'customers', 'bad', 'rate', '95 %', 'fell due', 'late'],
    pooled.grades.lines.map(({ grade, customers, bad, rate, interval: range, money }) => {
      const { due = 0, late = 0 } = money.get(0) ?? {};
      return [grade, customers, bad, percent(rate), percents(range), due.toFixed(2), late.toFixed(2)];
    }),
  );
  for (const { better, worse, clear } of pooled.grades.inversions)
    print(`${worse} did better than ${better}${clear ? '' : ', which may be chance'}\n`);
  const { grades, counts } = pooled.migration;
  printTable(
    ['from \\ to', ...grades.map((grade) => grade ?? 'none')],
    counts.map((line, at) => [grades[at] ?? 'none', ...line]),
  );
  printTable(
    ['', 'customers', 'judged', 'bad', 'nothing due', 'of these still overdue'],
    (['scored', 'unscored', 'later'] as const).map((key) => {
      const { customers, judged, bad, nothingDue, stillOverdue } = pooled[key];
      return [key, customers, judged, bad, nothingDue, stillOverdue];
    }),
  );
}

/**
 * The last fifth of the invoices by date, each scored the evening before it was written: the split of the published
 * results that do not look ahead.
 */
function lastPart(ledger: Ledger, openOn: (day: Day) => Float64Array): void {
  const scorer = bookScorer({ ledger, openOn, policy: DEFAULT_POLICY });
  const ends = endsOf(ledger);
  const order = [...ledger.documentDate.keys()].sort(
    (a, b) => (ledger.documentDate[a] ?? 0) - (ledger.documentDate[b] ?? 0),
  );
  const items = order.slice(Math.floor(order.length * (1 - LAST_PART)));
  const known = new Map<Day, { score: (number | null)[]; share: Float64Array; days: Float64Array }>();
  const on = (day: Day) => {
    const found = known.get(day);
    if (found) return found;
    const { lateShare, daysLate } = naiveScores(ledger, ends, openOn(day), day);
    const made = { score: scorer(day).map(({ score }) => score), share: lateShare, days: daysLate };
    known.set(day, made);
    return made;
  };
  const observed = items.map((item) => {
    const customer = ledger.customer[item] ?? -1;
    const { score, share, days } = on((ledger.documentDate[item] ?? 0) - 1);
    const bad = (ledger.settledDate[item] ?? 0) > (ledger.dueDate[item] ?? 0);
    return {
      customer,
      bad,
      score: score[customer],
      share: share[customer] ?? Number.NaN,
      days: days[customer] ?? 0,
    };
  });
  const scored = observed.filter(({ score, share }) => typeof score === 'number' && !Number.isNaN(share));
  const aucBy = (scoreOf: (one: (typeof scored)[number]) => number): Auc | undefined =>
    aucOf(scored.map((one) => ({ score: scoreOf(one), bad: one.bad, cluster: one.customer })));
  const amount = (item: number): number => ledger.amount[item] ?? 0;
  const amounts = new Map(observed.map((one, at) => [one, amount(items[at] ?? 0)]));
  const late = scored.filter(({ bad }) => bad).length;
  print(
    `From ${isoFromDay(ledger.documentDate[items[0] ?? 0] ?? 0)} on: ${String(items.length)} invoices, ` +
      `${String(scored.length)} of customers with a score, ${String(late)} late\n`,
  );
  const rows = [
    ['score', aucBy(({ score }) => score ?? 0)],
    ['late share alone', aucBy(({ share }) => share)],
    ['days late alone', aucBy(({ days }) => days)],
    ['amount of the invoice alone', aucBy((one) => -(amounts.get(one) ?? 0))],
  ] as const;
  printTable(
    ['by', 'AUC', '95 %'],
    rows.map(([name, found]) => [name, auc(found), interval(found?.interval)]),
  );
}

/** The score on payment behaviour, on a real ledger that was paid in full. */
export function ibm(folder: string): void {
  const ledger = ledgerIn(path.join(folder, IBM_FILE));
  const openOn = (day: Day): Float64Array => openItems(ledger, day, 'due').open;
  const scorer = bookScorer({ ledger, openOn, policy: DEFAULT_POLICY });
  const until = dayFromIso('2014-01-09') ?? 0;
  const days = quarterEnds(ledger, until, QUARTER);
  print('## ibm_ar: more than half of what fell due in the following quarter was late\n');
  const found = backTest({ ledger, rule: QUARTER, scorer, openOn }, days, GRADES);
  byDay(found);
  pooledOf(found);
  printWithout({ ledger, rule: QUARTER, openOn }, days, DEFAULT_POLICY);
  print('## ibm_ar: more than a tenth of what fell due in the following 90 days was over 30 days late\n');
  const strict = quarterEnds(ledger, until, DEFAULT_OUTCOME);
  byDay(backTest({ ledger, rule: DEFAULT_OUTCOME, scorer, openOn }, strict, GRADES));
  print('## ibm_ar: each invoice of the last fifth, scored the day before\n');
  lastPart(ledger, openOn);
}
