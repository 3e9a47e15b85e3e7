import type { CreditBook, CustomerCredit } from '../credit/creditBook';
import type { CreditFile } from '../credit/file/creditFile';
import { entriesAt, matchEntries } from '../credit/file/matchEntries';
import { readCreditFile } from '../credit/file/readCreditFile';
import { withStrangers } from '../credit/file/strangers';
import { presetPolicy, type Preset } from '../credit/presets';
import type { NoScore } from '../credit/score';
import { isoFromDay } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import type { CellValue } from '../ledger/mapping';
import { Problem } from '../locales/problem';
import { reportedCredit } from '../reports/credit/reportedCredit';
import type { RangeArgument } from './arguments';
import { customerIndex } from './customerIndex';
import { BadArgument } from './failure';
import { customerLabels } from './labels';
import { ledgerIn, readUsable, type GivenLedger } from './ledgerArgument';
import { anyValue, asOf as asOfArgument, ledgerCells, wordOf } from './readers';
import type { Session } from './session';
import { answerEach } from './wrapper';

type Rows = readonly (readonly CellValue[])[];

/** The table of the credit file with its header row; none when omitted. */
export const creditFileCells: RangeArgument<Rows | undefined> = {
  ...ledgerCells,
  name: 'creditFile',
  omitted: () => undefined,
};

const POLICIES: Readonly<Record<string, Preset>> = {
  behaviour: 'behaviour',
  付款表现: 'behaviour',
  behaviourandfinancials: 'behaviourAndFinancials',
  付款与财务: 'behaviourAndFinancials',
  newcustomer: 'newCustomer',
  新客户: 'newCustomer',
  tradingrecord: 'tradingRecord',
  交易记录: 'tradingRecord',
};

/** By what weights is judged: a preset, for formulas do not know the settings of the workbook. */
export const policyWord = wordOf('policy', 'badPolicy', POLICIES, 'behaviour');

/** A ledger's credit book on a day. */
export interface GivenBook {
  readonly book: CreditBook;
  /** Index of a customer of the ledger, or of the credit file alone. Throws where there is none. */
  readonly find: (customer: CellValue) => number;
  readonly labels: readonly string[];
  /** How many of the book's customers are in the ledger: those come first. */
  readonly inLedger: number;
}

export type BookOn = (values: Rows, file: Rows | undefined, asOf: Day, policy: Preset) => GivenBook;

/** Reads a ledger and a credit file once for all answers of a formula; what cannot be read says so for each. */
export function bookOn(session: Session): BookOn {
  const books = new Map<string, () => GivenBook>();
  let given: GivenLedger | undefined;
  let read: CreditFile | undefined;
  return (values, rows, asOf, policy) => {
    const key = `${asOf} ${policy}`;
    const known = books.get(key);
    if (known) return known();
    try {
      given ??= ledgerIn(values, session);
      if (rows) read ??= fileIn(rows, session);
      const book = bookOf(given, read, asOf, policy, session);
      books.set(key, () => book);
      return book;
    } catch (reason) {
      books.set(key, () => {
        throw reason;
      });
      throw reason;
    }
  };
}

function fileIn(rows: Rows, { date1904 }: Session): CreditFile {
  const file = readCreditFile(rows, { date1904 });
  if (file) return file;
  throw new BadArgument('creditFile', new Problem('rangeNoCreditFile'));
}

function bookOf(
  given: GivenLedger,
  file: CreditFile | undefined,
  asOf: Day,
  preset: Preset,
  session: Session,
): GivenBook {
  const { ledger: own, voids } = readUsable(given, asOf, session);
  const ledger = file ? withStrangers(own, file) : own;
  const { customers } = ledger;
  const entryOf = file ? entriesAt(matchEntries(file, customers), customers, asOf) : undefined;
  const book = reportedCredit(
    {
      intake: { ledger, voids },
      credit: { policy: presetPolicy(preset), ...(file ? { file } : {}) },
      entryOf,
      // Rates stand on a sheet of their own, which formulas do not know.
      rates: { rateOf: () => undefined },
    },
    asOf,
  );
  const findOwn = customerIndex(own.customers);
  const strangers = customers.slice(own.customers.length);
  const findStranger = customerIndex(strangers);
  return {
    book,
    find: (customer) => {
      try {
        return findOwn(customer);
      } catch (reason) {
        if (!(reason instanceof Problem) || reason.code !== 'customerUnknown') throw reason;
        return own.customers.length + findStranger(customer);
      }
    },
    labels: customerLabels(customers),
    inLedger: own.customers.length,
  };
}

/** Why a customer has no score, as an error says it. */
export function noScoreProblem({ why, items, needed }: NoScore, customer: string, asOf: Day): Problem {
  const day = isoFromDay(asOf);
  switch (why) {
    case 'noPayments':
      return new Problem('scoreNeedsPayments', { asOf: day });
    case 'fewItems':
      return new Problem('scoreNeedsHistory', { customer, items, needed, asOf: day });
    case 'fewMonths':
      return new Problem('scoreNeedsMonths', { customer, items, needed, asOf: day });
    case 'fileSaysLittle':
    case 'nothing':
      return new Problem('scoreNeedsFile', { customer });
  }
}

/** A customer of a book: what credit control says of it, and what to call it. */
export interface AskedCustomer {
  readonly credit: CustomerCredit;
  readonly label: string;
  readonly asOf: Day;
}

/** Answers for each customer that is asked for, in the order of the arguments customer, ledger, asOf, creditFile, policy. */
export function answerEachCustomer(
  given: readonly (unknown[][] | undefined)[],
  answer: (asked: AskedCustomer) => number,
): Promise<unknown[][]> {
  const args = [anyValue('customer'), ledgerCells, asOfArgument, creditFileCells, policyWord] as const;
  let bookOf: BookOn | undefined;
  return answerEach(args, given, ([wanted, values, asOf, file, preset], session) => {
    bookOf ??= bookOn(session);
    const { book, find, labels } = bookOf(values, file, asOf, preset);
    const id = find(wanted);
    const credit = book.customers[id];
    if (credit === undefined) throw new Problem('customerUnknown', { customer: String(wanted) });
    return answer({ credit, label: labels[id] ?? '', asOf });
  });
}
