import type { CreditBook } from '../../credit/creditBook';
import type { CreditFileFault } from '../../credit/file/creditFile';
import { entriesAt, matchEntries, type MatchedEntries } from '../../credit/file/matchEntries';
import type { CreditPolicy } from '../../credit/policy';
import type { Customer, Day } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { cellAddress } from '../../reports/a1';
import { BacktestRun } from '../../reports/credit/backtest/backtestRun';
import { bookSummary, type BookSummary } from '../../reports/credit/bookSummary';
import { monitorGlance, type MonitorGlance } from '../../reports/credit/monitorGlance';
import { policyEffect, type PolicyEffect } from '../../reports/credit/policyEffect';
import { reportedCredit } from '../../reports/credit/reportedCredit';
import type { UsedCredit } from '../../reports/credit/usedCredit';
import { inExcel } from '../inExcel';
import type { Job } from '../job';
import { readTables, type LedgerChoice, type LoadedLedger } from '../reading/loadLedger';
import { usableLedger } from '../reportsJob';
import { loadAssessments } from './creditHistory';
import { loadCreditPolicy } from './creditPolicy';
import { findCreditFile, type FoundCreditFile } from './findCreditFile';

/** A cell of the credit file that does not count. */
export interface FileFault extends Pick<CreditFileFault, 'field' | 'shown' | 'why'> {
  readonly cell: string;
}

/** The credit file as it was found. */
export interface CreditFileGlance extends Pick<FoundCreditFile, 'sheet' | 'chosenBy' | 'sheets'> {
  /** Customers of the ledger that it has a row of, and those that it lacks. */
  readonly matched: number;
  readonly without: number;
  /** Rows of customers that the ledger does not have are among them. */
  readonly faults: readonly FileFault[];
  readonly unused: readonly string[];
}

/** The credit of a ledger's customers, with nothing written; questions about it are answered from memory. */
export interface CreditGlance {
  readonly asOf: Day;
  readonly customers: readonly Customer[];
  readonly book: CreditBook;
  readonly summary: BookSummary;
  readonly file: CreditFileGlance | undefined;
  /** Why the policy, the credit file or the stored assessments of the workbook are not used. */
  readonly problems: readonly Problem[];
  /** What another policy would change; it must have no faults. */
  readonly effectOf: (policy: CreditPolicy) => PolicyEffect;
  readonly monitor: () => MonitorGlance;
  /** How often the scores were right; its `result` after the last step. Throws `cancelled`. */
  readonly backTest: (job: Job) => Promise<BacktestRun>;
}

/** What a book is made from. */
export interface CreditGlanceSources extends Pick<LoadedLedger, 'rates'> {
  readonly intake: Pick<LoadedLedger['intake'], 'ledger' | 'voids'>;
  readonly used: UsedCredit;
  readonly found: FoundCreditFile | undefined;
}

function fileGlance(found: FoundCreditFile, matched: MatchedEntries): CreditFileGlance {
  const { sheet, chosenBy, sheets, file, firstColumn } = found;
  const columnOf = (field: CreditFileFault['field']): number =>
    file.columns.find((column) => column.field === field)?.column ?? file.columns[0]?.column ?? 0;
  const faults = [...file.faults, ...matched.faults].map(({ row, field, shown, why }) => {
    return { cell: cellAddress(row - 1, firstColumn + columnOf(field)), field, shown, why };
  });
  const without = matched.without.length;
  const { length } = matched.rows;
  return { sheet, chosenBy, sheets, matched: length - without, without, faults, unused: file.unused };
}

/** The book of what was read, as of a day. */
export function glanceOf(sources: CreditGlanceSources, asOf: Day): CreditGlance {
  const { intake, used, found, rates } = sources;
  const { ledger } = intake;
  const { customers } = ledger;
  const matched = found && matchEntries(found.file, customers);
  const bookOf = (day: Day, policy: CreditPolicy): CreditBook =>
    reportedCredit(
      {
        intake,
        credit: { ...used, policy },
        entryOf: matched && entriesAt(matched, customers, day),
        rates: rates?.lookup ?? { rateOf: () => undefined },
      },
      day,
    );
  const book = bookOf(asOf, used.policy);
  return {
    asOf,
    customers,
    book,
    summary: bookSummary(book),
    file: found && matched && fileGlance(found, matched),
    problems: [used.policyProblem, used.fileProblem, used.assessmentsProblem].flatMap((one) => one ?? []),
    effectOf: (policy) => policyEffect(book, bookOf(asOf, policy)),
    monitor: () => monitorGlance(ledger, book, used, (day) => bookOf(day, used.policy)),
    backTest: async (job) => {
      const aging = { choice: { asOf } };
      const run = new BacktestRun({ intake, aging }, { matched, used }, { report: 'creditBacktest' });
      await job.pause('age');
      for (let done = 1; run.step(); done++) {
        await job.pause('age');
        job.at('age', done / run.days.length);
      }
      return run;
    },
  };
}

/** A chosen credit file that is gone keeps nobody from looking at the book: the pane says so. */
async function fileNow(
  context: Excel.RequestContext,
): Promise<{ readonly found?: FoundCreditFile; readonly problem?: Problem }> {
  try {
    const found = await findCreditFile(context);
    return found === undefined ? {} : { found };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'noCreditFile') throw error;
    return { problem: error };
  }
}

/** Scores, exposures and limits of all customers, with nothing written. Throws a Problem. */
export async function creditGlance(
  choice: LedgerChoice,
  language: Language,
  job: Job,
): Promise<CreditGlance> {
  return inExcel(async (context) => {
    const tables = await readTables(context, choice, job);
    await job.pause('check');
    const { intake, rates } = usableLedger(tables, choice.asOf);
    const { policy, problem: policyProblem } = await loadCreditPolicy(context);
    const { found, problem: fileProblem } = await fileNow(context);
    const used: UsedCredit = {
      policy,
      ...(policyProblem === undefined ? {} : { policyProblem }),
      ...(found === undefined ? {} : { file: found.file, fileSheet: found.sheet }),
      ...(fileProblem === undefined ? {} : { fileProblem }),
      ...(await loadAssessments(context, language)),
    };
    await job.pause('age');
    const made = glanceOf({ intake, used, found, ...(rates === undefined ? {} : { rates }) }, choice.asOf);
    job.done();
    return made;
  });
}
