import type { CreditBook } from '../../credit/creditBook';
import type { CreditFileFault, EntryOf } from '../../credit/file/creditFile';
import { entriesAt, matchEntries, type MatchedEntries } from '../../credit/file/matchEntries';
import type { CreditPolicy } from '../../credit/policy';
import type { Customer, Day } from '../../ledger/ledger';
import { Problem } from '../../locales/problem';
import { cellAddress } from '../../reports/a1';
import { bookSummary, type BookSummary } from '../../reports/credit/bookSummary';
import { ledgerBacktest, type LedgerBacktest } from '../../reports/credit/ledgerBacktest';
import { policyEffect, type PolicyEffect } from '../../reports/credit/policyEffect';
import { reportedCredit } from '../../reports/credit/reportedCredit';
import { inExcel } from '../inExcel';
import type { Job } from '../job';
import { readTables, type LedgerChoice, type LoadedLedger } from '../reading/loadLedger';
import { usableLedger } from '../reportsJob';
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
  /** Rows of customers that the ledger does not have. */
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
  /** Why the policy or the credit file that the workbook names is not used. */
  readonly problems: readonly Problem[];
  /** What another policy would change; it must have no faults. */
  readonly effectOf: (policy: CreditPolicy) => PolicyEffect;
  /** How often the scores were right. Throws `cancelled`. */
  readonly backTest: (job: Job) => Promise<LedgerBacktest>;
}

interface Sources {
  readonly loaded: { readonly intake: Pick<LoadedLedger['intake'], 'ledger' | 'voids'> } & Pick<LoadedLedger, 'rates'>;
  readonly policy: CreditPolicy;
  readonly file: FoundCreditFile | undefined;
  readonly matched: MatchedEntries | undefined;
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

function bookOf({ loaded, file, matched }: Sources, asOf: Day, policy: CreditPolicy): CreditBook {
  const { intake, rates } = loaded;
  const entryOf = matched && entriesAt(matched, intake.ledger.customers, asOf);
  const lookup = rates?.lookup ?? { rateOf: () => undefined };
  const credit = file === undefined ? { policy } : { policy, file: file.file, fileSheet: file.sheet };
  return reportedCredit({ intake, credit, entryOf, rates: lookup }, asOf);
}

/** The book of what was read. */
export function glanceOf(sources: Sources, asOf: Day, problems: readonly Problem[]): CreditGlance {
  const { loaded, policy, file, matched } = sources;
  const { intake } = loaded;
  const { customers } = intake.ledger;
  const book = bookOf(sources, asOf, policy);
  const entriesOn = matched && ((day: Day): EntryOf => entriesAt(matched, customers, day));
  return {
    asOf,
    customers,
    book,
    summary: bookSummary(book),
    file: file && matched && fileGlance(file, matched),
    problems,
    effectOf: (other) => policyEffect(book, bookOf(sources, asOf, other)),
    backTest: async (job) => {
      const found = await ledgerBacktest({ intake, policy, entriesOn, asOf }, async (share) => {
        job.at('age', share);
        await job.pause('age');
      });
      job.done();
      return found;
    },
  };
}

/** A chosen credit file that is gone keeps nobody from looking at the book: the pane says so. */
async function fileNow(
  context: Excel.RequestContext,
  problems: Problem[],
): Promise<FoundCreditFile | undefined> {
  try {
    return await findCreditFile(context);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'noCreditFile') throw error;
    problems.push(error);
    return undefined;
  }
}

/** Scores, exposures and limits of all customers, with nothing written. Throws a Problem. */
export async function creditGlance(choice: LedgerChoice, job: Job): Promise<CreditGlance> {
  return inExcel(async (context) => {
    const tables = await readTables(context, choice, job);
    await job.pause('check');
    const loaded = usableLedger(tables, choice.asOf);
    const problems: Problem[] = [];
    const { policy, problem } = await loadCreditPolicy(context);
    if (problem !== undefined) problems.push(problem);
    const file = await fileNow(context, problems);
    await job.pause('age');
    const matched = file && matchEntries(file.file, loaded.intake.ledger.customers);
    const found = glanceOf({ loaded, policy, file, matched }, choice.asOf, problems);
    job.done();
    return found;
  });
}
