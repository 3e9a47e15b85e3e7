import { minorDigits } from '../ledger/cells/currencies';
import type { Intake } from '../ledger/ledger';
import type { Aging } from './aging';
import { differenceLines, type DifferenceLine } from './differences';
import { exactMatches, type ExactMatches } from './exactMatches';
import { ledgerCurrencies } from './migration';
import { moneySum, roundTo } from '../ledger/moneySums';
import { setAsideAmounts, tieOutByReason, type SetAsideAmounts, type TieOutByReason } from './tieOutByReason';

/** A line that can explain the difference, and whether it is taken to. */
export interface ExplainedLine extends DifferenceLine {
  readonly counted: boolean;
  /** Its amount is the whole difference. */
  readonly exact: boolean;
}

/** The general ledger's balance against the report: balance - report = difference = explained + unexplained. */
export interface LedgerBalance {
  readonly balance: number;
  readonly difference: number;
  readonly explained: number;
  readonly unexplained: number;
  readonly matches: ExactMatches;
}

export interface CurrencyReconciliation {
  readonly currency: string;
  readonly tieOut: TieOutByReason;
  readonly lines: readonly ExplainedLine[];
  /** Absent until a balance is typed. */
  readonly general?: LedgerBalance;
}

export interface Reconciliation {
  readonly currencies: readonly CurrencyReconciliation[];
  /** Rows set aside with an amount where the sheet names several currencies: they stand in none of them. */
  readonly withoutCurrency: readonly SetAsideAmounts[];
}

/** The fewest lines that come to the difference to the last minor unit; undefined when no lines do. */
function fittingLines(
  lines: readonly DifferenceLine[],
  difference: number,
  digits: number,
): number[] | undefined {
  let best: number[] | undefined;
  for (let set = 1; set < 2 ** lines.length; set++) {
    const taken = lines.flatMap((_, at) => ((set >> at) & 1 ? [at] : []));
    if (best !== undefined && taken.length >= best.length) continue;
    const sum = moneySum(taken.map((at) => lines[at]?.amount ?? 0));
    if (roundTo(sum - difference, digits) === 0) best = taken;
  }
  return best;
}

/**
 * Which lines are taken to explain the difference: the fewest that come to it exactly; else what the ledger
 * has and the report has not for a fault, where its currency is sure and it brings the two closer.
 */
function countedLines(
  lines: readonly DifferenceLine[],
  difference: number,
  digits: number,
  sureCurrency: boolean,
): readonly number[] {
  if (difference === 0) return [];
  const fitting = fittingLines(lines, difference, digits);
  if (fitting !== undefined) return fitting;
  const fault = lines.findIndex(({ reason }) => reason === 'fault');
  const closer = Math.abs(difference - (lines[fault]?.amount ?? 0)) < Math.abs(difference);
  return sureCurrency && closer ? [fault] : [];
}

function reconcileCurrency(
  intake: Intake,
  aging: Aging,
  currency: { readonly at: number; readonly name: string },
  balance: number | undefined,
  setAside: { readonly rows: readonly SetAsideAmounts[]; readonly sure: boolean },
): CurrencyReconciliation {
  const digits = minorDigits(currency.name);
  const tieOut = tieOutByReason(intake, aging, currency.at, setAside.sure ? setAside.rows : []);
  const lines = differenceLines(intake, aging, currency.at, setAside.rows);
  const difference = balance === undefined ? 0 : roundTo(balance - tieOut.report, digits);
  const counted = countedLines(lines, difference, digits, setAside.sure);
  const judged = lines.map((line, at): ExplainedLine => ({
    ...line,
    counted: counted.includes(at),
    exact: difference !== 0 && roundTo(line.amount - difference, digits) === 0,
  }));
  if (balance === undefined) return { currency: currency.name, tieOut, lines: judged };
  const explained = moneySum(judged.map((line) => (line.counted ? line.amount : 0)));
  return {
    currency: currency.name,
    tieOut,
    lines: judged,
    general: {
      balance,
      difference,
      explained,
      unexplained: roundTo(difference - explained, digits),
      matches: exactMatches(intake, aging, currency.at, difference),
    },
  };
}

/**
 * The report against its own ledger by reason, and against the general ledger's balances (by currency) where the
 * user gave them, with what the ledger knows that can explain a difference.
 */
export function reconcile(
  intake: Intake,
  aging: Aging,
  balances: Readonly<Record<string, number>>,
): Reconciliation {
  const { ledger } = intake;
  const found = ledgerCurrencies(ledger, aging).map((at) => ({ at, name: ledger.currencies[at] ?? '' }));
  const foreign = Object.keys(balances).filter((name) => found.every((currency) => currency.name !== name));
  const currencies = [...found, ...foreign.map((name) => ({ at: -1, name }))];
  const setAside = { rows: setAsideAmounts(intake), sure: found.length <= 1 };
  return {
    currencies: currencies.map((currency) =>
      reconcileCurrency(intake, aging, currency, balances[currency.name], {
        ...setAside,
        sure: setAside.sure && currency.at !== -1,
      }),
    ),
    withoutCurrency: setAside.sure ? [] : setAside.rows,
  };
}
