import { tellsPayments } from '../credit/paymentHistory';
import { DEFAULT_POLICY } from '../credit/presets';
import { scoreBook } from '../credit/scoreBook';
import { isoFromDay } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import type { CellValue } from '../ledger/mapping';
import { Problem } from '../locales/problem';
import { openItems } from '../receivables/openItems';
import { customerIndex } from './customerIndex';
import { customerLabels } from './labels';
import { ledgerIn, readUsable } from './ledgerArgument';
import { anyValue, asOf as asOfArgument, ledgerCells, unsupported } from './readers';
import type { Session } from './session';
import { answerEach } from './wrapper';

/** Gives the score of any customer of the ledger on `asOf`. */
function scorer(
  values: readonly (readonly CellValue[])[],
  asOf: Day,
  session: Session,
): (customer: CellValue) => number {
  const { ledger } = readUsable(ledgerIn(values, session), asOf, session);
  if (!tellsPayments(ledger, asOf)) throw new Problem('scoreNeedsPayments', { asOf: isoFromDay(asOf) });
  const { open } = openItems(ledger, asOf, 'due');
  const scores = scoreBook({ ledger, open, asOf, policy: DEFAULT_POLICY });
  const find = customerIndex(ledger.customers);
  const labels = customerLabels(ledger.customers);
  return (customer) => {
    const id = find(customer);
    const result = scores[id];
    if (result === undefined) throw new Problem('customerUnknown', { customer: String(customer) });
    if (result.score !== null) return result.score;
    const { items, needed } = result;
    throw new Problem('scoreNeedsHistory', {
      customer: labels[id] ?? '',
      items,
      needed,
      asOf: isoFromDay(asOf),
    });
  };
}

/** Like `scorer`; a ledger that cannot be scored says so for every customer without being read again. */
function scorerOrReason(
  values: readonly (readonly CellValue[])[],
  asOf: Day,
  session: Session,
): (customer: CellValue) => number {
  try {
    return scorer(values, asOf, session);
  } catch (reason) {
    return () => {
      throw reason;
    };
  }
}

/**
 * A customer's credit score from 0 to 100 (best), from how it paid the invoices of the ledger; #N/A with the
 * reason where history is missing.
 * @customfunction CREDITSCORE
 * @param customer Customer number or name; a value or a range. One formula for all customers is much faster
 *   than one for each.
 * @param ledger The ledger with its header row, paid invoices included.
 * @param [asOf] As-of date; the day of calculation when omitted. Only what was known on that day counts.
 * @param [creditFile] Not supported yet: leave it out.
 * @returns The score, to one decimal.
 */
export function creditScore(
  customer: unknown[][],
  ledger: unknown[][],
  asOf?: unknown[][],
  creditFile?: unknown[][],
): Promise<unknown[][]> {
  const args = [
    anyValue('customer'),
    ledgerCells,
    asOfArgument,
    unsupported('creditFile', 'creditFileUnsupported'),
  ] as const;
  const scorers = new Map<Day, (customer: CellValue) => number>();
  return answerEach(args, [customer, ledger, asOf, creditFile], ([wanted, values, on], session) => {
    const score = scorers.get(on) ?? scorerOrReason(values, on, session);
    scorers.set(on, score);
    return score(wanted);
  });
}
