import { aucDifference, aucOf, chanceInterval, type Auc, type Ranked } from '../../src/credit/backtest/auc';
import { gradeTable } from '../../src/credit/backtest/gradeTable';
import { FAMILIES, type FactorName } from '../../src/credit/policy';
import { presetPolicy } from '../../src/credit/presets';
import { scoreBook } from '../../src/credit/scoreBook';
import type { ScoreResult } from '../../src/credit/score';
import { RECORD_MONTHS, tradingRecords } from '../../src/credit/tradingRecord';
import { customerItems } from '../../src/credit/customerItems';
import { isoFromDay } from '../../src/ledger/cells/dates';
import type { Day } from '../../src/ledger/ledger';
import { enterpriseBook, firmEnds, type EnterpriseBook, type FirmEnd } from './enterpriseBook';
import { crossValidated } from './logistic';
import { auc, interval, lead, percent, percents, print, printTable } from './print';

const POLICY = presetPolicy('tradingRecord');
const FACTORS: readonly FactorName[] = ['history', ...FAMILIES.trading];
const FOLDS = 5;
const TIMES = 20;

/** What was found out about a firm from its sales book alone, and what became of it. */
interface Firm extends FirmEnd {
  readonly number: string;
  readonly found: ScoreResult;
  /** Net sales a month, and invoices, of the months of the record. */
  readonly volume: number;
  readonly invoices: number;
  readonly at: number;
}

/** Each firm on its own day: its last one, or the same day for all. */
function firmsOn(
  { ledger, voids, counterparty, lastDays }: EnterpriseBook,
  ends: ReadonlyMap<string, FirmEnd>,
  day?: Day,
): Firm[] {
  const open = new Float64Array(ledger.count);
  const days = new Set(day === undefined ? lastDays : [day]);
  return [...days].flatMap((asOf) => {
    const book = scoreBook({ ledger, open, asOf, policy: POLICY, voids, counterparty });
    const record = tradingRecords({ ledger, open, asOf, voids, counterparty }, customerItems(ledger, asOf));
    return ledger.customers.flatMap(({ number }, at): Firm[] => {
      const end = ends.get(number);
      const found = book[at];
      if (!end || !found || (day === undefined && lastDays[at] !== asOf)) return [];
      const months = [at * RECORD_MONTHS, (at + 1) * RECORD_MONTHS] as const;
      const sum = (values: Iterable<number>): number =>
        [...values].reduce((total, value) => total + value, 0);
      const volume = sum(record.sales.subarray(...months)) / Math.max(1, record.months[at] ?? 0);
      return [{ ...end, number, found, volume, invoices: sum(record.documents.subarray(...months)), at }];
    });
  });
}

type ScoreOf = (firm: Firm) => number;
type Question = readonly [name: string, asked: (firm: Firm) => boolean, bad: (firm: Firm) => boolean];

const QUESTIONS: readonly Question[] = [
  ['default', () => true, ({ defaulted }) => defaulted],
  ['C or D against A or B', () => true, ({ rating }) => rating === 'C' || rating === 'D'],
  ['C against A or B, without D', ({ rating }) => rating !== 'D', ({ rating }) => rating === 'C'],
];

function ranked(firms: readonly Firm[], scoreOf: ScoreOf, bad: (firm: Firm) => boolean): Ranked[] {
  return firms.map((firm) => ({ score: scoreOf(firm), bad: bad(firm), cluster: firm.at }));
}

/** Rank correlation with the rating (A best), ties allowed for: Kendall's tau-b. */
function kendall(firms: readonly Firm[], scoreOf: ScoreOf): number {
  let agreed = 0;
  let scores = 0;
  let ratings = 0;
  firms.forEach((one, at) => {
    for (const other of firms.slice(at + 1)) {
      const score = Math.sign(scoreOf(one) - scoreOf(other));
      const rating = one.rating === other.rating ? 0 : one.rating < other.rating ? 1 : -1;
      agreed += score * rating;
      scores += Math.abs(score);
      ratings += Math.abs(rating);
    }
  });
  return agreed / Math.sqrt(scores * ratings);
}

/** A firm without a score counts as the worst: a bank would not lend on nothing. */
function scoreOf({ found }: Firm): number {
  return found.score ?? 0;
}

/** A factor's points, or the middle where it takes no part. */
function pointsOf(name: FactorName): ScoreOf {
  return ({ found }) =>
    found.score === null ? 0 : (found.factors.find((factor) => factor.name === name)?.points ?? 50);
}

/** The same factors, weighed by what the other firms' ends suggest; a list for each time of dealing. */
function learned(firms: readonly Firm[], bad: (firm: Firm) => boolean): number[][] {
  const samples = firms.map((firm) => ({
    bad: bad(firm),
    features: FACTORS.map((name) => {
      const { found } = firm;
      const factor = found.score === null ? undefined : found.factors.find((one) => one.name === name);
      return factor?.points ?? Number.NaN;
    }),
  }));
  return crossValidated(samples, FOLDS, TIMES);
}

function compare(all: readonly Firm[], [name, asked, bad]: Question): void {
  const firms = all.filter(asked);
  const own = ranked(firms, scoreOf, bad);
  const times = learned(firms, bad);
  const mean = firms.map((_, at) => -times.reduce((sum, risks) => sum + (risks[at] ?? 0), 0) / times.length);
  const each = times.map(
    (risks) => aucOf(own.map((one, at) => ({ ...one, score: -(risks[at] ?? 0) })))?.value ?? Number.NaN,
  );
  const rows: (readonly [string, readonly number[]])[] = [
    ['score, fixed weights', firms.map(scoreOf)],
    ['same factors, logistic, cross-validated', mean],
    ['volume alone', firms.map(({ volume }) => volume)],
    ['number of invoices alone', firms.map(({ invoices }) => invoices)],
    ...FACTORS.map((factor) => [`its factor ${factor} alone`, firms.map(pointsOf(factor))] as const),
  ];
  const first = aucOf(own);
  print(`### ${name}: ${String(first?.bad ?? 0)} of ${String(firms.length)} firms\n`);
  const rowOf = ([label, values]: (typeof rows)[number]): (string | number)[] => {
    const found: Auc | undefined = aucOf(own.map((one, at) => ({ ...one, score: values[at] ?? 0 })));
    return [label, auc(found), interval(found?.interval), lead(aucDifference(own, values))];
  };
  const chance = first && chanceInterval(first.good, first.bad);
  printTable(
    ['by', 'AUC', '95 %', 'score less this'],
    [...rows.map(rowOf), ['chance', '0.500', interval(chance), '']],
  );
  const [low, high] = [Math.min(...each), Math.max(...each)];
  print(`logistic by dealing, ${String(TIMES)} times: ${low.toFixed(3)} to ${high.toFixed(3)}\n`);
}

function grades(firms: readonly Firm[]): void {
  const graded = firms.flatMap(({ found, defaulted }) =>
    found.score === null ? [] : [{ grade: found.grade.name, bad: defaulted, money: [] }],
  );
  const names = POLICY.grades.map(({ name }) => name);
  const table = gradeTable(graded, names);
  const byRating = (grade: string | null): number[] =>
    ['A', 'B', 'C', 'D'].map((rating) => {
      const has = ({ found }: Firm): boolean => (found.score === null ? null : found.grade.name) === grade;
      return firms.filter((firm) => firm.rating === rating && has(firm)).length;
    });
  const none = firms.filter(({ found }) => found.score === null);
  const noneBad = none.filter(({ defaulted }) => defaulted).length;
  printTable(
    ['grade', 'firms', 'defaulted', 'rate', '95 %', 'rated A', 'B', 'C', 'D'],
    [
      ...table.lines.map(({ grade, customers, bad, rate, interval: range }) => [
        grade,
        customers,
        bad,
        percent(rate),
        percents(range),
        ...byRating(grade),
      ]),
      ['no score', none.length, noneBad, '-', '-', ...byRating(null)],
    ],
  );
}

function report(title: string, firms: readonly Firm[]): void {
  print(`## cn_enterprise_invoices: ${title}\n`);
  for (const question of QUESTIONS) compare(firms, question);
  const taus = [
    ['score', scoreOf],
    ['volume alone', ({ volume }: Firm) => volume],
    ['number of invoices alone', ({ invoices }: Firm) => invoices],
  ] as const;
  for (const [name, of] of taus) print(`rating by ${name}: Kendall's tau-b ${kendall(firms, of).toFixed(3)}`);
  print('');
  grades(firms);
}

/** The score on the trading record against a bank's rating and whether the firm defaulted. */
export function enterprises(folder: string): void {
  const book = enterpriseBook(folder);
  const ends = firmEnds(folder);
  const last = book.lastDays.reduce((latest, day) => Math.max(latest, day));
  report('each firm on the last day of its own book', firmsOn(book, ends));
  report(`all firms on ${isoFromDay(last)}, the last day of any book`, firmsOn(book, ends, last));
}
