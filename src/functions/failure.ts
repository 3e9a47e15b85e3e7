import type { functions } from '../locales/en-US/functions';
import type { Language } from '../locales/language';
import { Problem, type ProblemCode } from '../locales/problem';
import { text } from '../locales/text';
import { CellError } from './cells';

type FunctionKey = keyof typeof functions;
/** Arguments by the names that Excel shows; each has its words under `argument.<name>`. */
export type ArgumentName = FunctionKey extends infer Key
  ? Key extends `argument.${infer Name}`
    ? Name
    : never
  : never;

const ERRORS = ['#N/A', '#VALUE!', '#NUM!', '#DIV/0!', '#NULL!'] as const;
/** The errors that Excel lets a custom function answer with. */
export type ExcelError = (typeof ERRORS)[number];

/** Why a function has no answer. Excel shows the message for #VALUE! and #N/A only. */
export class Failure {
  constructor(
    readonly error: ExcelError,
    readonly message: string,
  ) {}
}

/** A problem with the value of one argument. */
export class BadArgument extends Error {
  constructor(
    readonly argument: ArgumentName,
    readonly problem: Problem,
  ) {
    super(problem.code);
  }
}

/** An error in a cell that an argument needs: the function answers with the same error. */
export class FoundError extends Error {
  constructor(readonly cell: CellError) {
    super(cell.code);
  }
}

/** Everything not named here is a value that the function cannot work with: #VALUE!. */
const ERROR_OF: Partial<Record<ProblemCode, ExcelError>> = {
  noSales: '#DIV/0!',
  negativeSales: '#NUM!',
  negativeReceivables: '#NUM!',
  notPositive: '#NUM!',
  beyondCalendar: '#NUM!',
  nothingToCollect: '#DIV/0!',
  noReceivables: '#DIV/0!',
  noTotalAssets: '#DIV/0!',
  noLiabilities: '#DIV/0!',
  negativeTotal: '#NUM!',
  historyTooShort: '#N/A',
  measureNeedsHistory: '#N/A',
  severalCurrencies: '#N/A',
  countbackTooShort: '#N/A',
  spillTooLarge: '#N/A',
  customerUnknown: '#N/A',
  scoreNeedsPayments: '#N/A',
  scoreNeedsHistory: '#N/A',
  scoreNeedsMonths: '#N/A',
  scoreNeedsFile: '#N/A',
  limitNeedsPurchases: '#N/A',
  limitNeedsRate: '#N/A',
  scoreOutOfRange: '#NUM!',
};

/** Excel takes no other error from a function: what came in as #REF! or #NAME? goes on as #VALUE!. */
function errorLike(code: string): ExcelError {
  return ERRORS.find((error) => error === code) ?? '#VALUE!';
}

/** What to answer for something thrown on the way; throws it on when it is not of our making. */
export function failureFrom(thrown: unknown, language: Language): Failure {
  if (thrown instanceof FoundError) return new Failure(errorLike(thrown.cell.code), '');
  const problem = thrown instanceof BadArgument ? thrown.problem : thrown;
  if (!(problem instanceof Problem)) throw thrown;
  const words = problem.words(language);
  const message =
    thrown instanceof BadArgument
      ? text(language, 'functions.argument', {
          argument: text(language, `argument.${thrown.argument}`),
          ...words,
        })
      : text(language, 'functions.answer', words);
  return new Failure(ERROR_OF[problem.code] ?? '#VALUE!', message);
}

/** The runtime's class is an Error, which its typings do not say. */
type RuntimeError = CustomFunctions.Error & Error;

/** The failure as Excel's custom functions runtime wants it. */
export function excelError(failure: Failure): RuntimeError {
  const codes: Record<ExcelError, CustomFunctions.ErrorCode> = {
    '#N/A': CustomFunctions.ErrorCode.notAvailable,
    '#VALUE!': CustomFunctions.ErrorCode.invalidValue,
    '#NUM!': CustomFunctions.ErrorCode.invalidNumber,
    '#DIV/0!': CustomFunctions.ErrorCode.divisionByZero,
    '#NULL!': CustomFunctions.ErrorCode.nullReference,
  };
  return new CustomFunctions.Error(codes[failure.error], failure.message) as RuntimeError;
}
