import { endOfMonth } from '../../ledger/cells/dates';
import { knownFrom } from '../../ledger/knownFrom';
import type { Day, Ledger } from '../../ledger/ledger';
import { additionKind, type OpenOnDay } from '../movements';
import { agedFrom } from '../openItems';
import { isCredit } from '../placing';
import type { ItemInput } from './measureIds';
import { inOrderOfDays, OpenOver } from './openOver';
import { AT_RISK_DAYS } from './periodSums';
import { Settlements } from './settlements';

/** From the first to the last day, both in it. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What the amounts are taken from, and in which money they are told. */
export interface InputSource {
  readonly ledger: Ledger;
  /** What is open at the end of the measures' period. */
  readonly open: OpenOnDay;
  /** An amount of an item in the money of the measures; each is converted on its own, as the book does. */
  readonly valueOf: (item: number, amount: number) => number;
}

type AmountOf = (item: number) => number;

function told({ ledger, valueOf }: InputSource, amountOf: AmountOf): Float64Array {
  return Float64Array.from({ length: ledger.count }, (_, item) => valueOf(item, amountOf(item)));
}

/** Invoices with plus and credit notes with minus; what is written off is neither. */
function netSales(source: InputSource, { from, to }: Days): Float64Array {
  const { ledger } = source;
  return told(source, (item) => {
    const known = knownFrom(ledger, item);
    const kind = additionKind(ledger, item);
    const counts = known >= from && known <= to && (kind === 'invoiced' || kind === 'credited');
    return counts ? (ledger.amount[item] ?? 0) : 0;
  });
}

/** What came in on invoices; or of that, what came in on the day of the invoice. */
function settled({ ledger, valueOf }: InputSource, days: Days, atOnce: boolean): Float64Array {
  const amounts = new Float64Array(ledger.count);
  // The length of the period in a measure has no part in its amounts.
  new Settlements(ledger, [{ ...days, days: 0 }]).each(0, ({ item, day, amount }) => {
    if (!atOnce || day === knownFrom(ledger, item))
      amounts[item] = (amounts[item] ?? 0) + valueOf(item, amount);
  });
  return amounts;
}

function salesWithoutCash(source: InputSource, days: Days): Float64Array {
  const cash = settled(source, days, true);
  return netSales(source, days).map((sales, item) => sales - (cash[item] ?? 0));
}

/** What is past its due date by more than some days: of invoices, or of credits too. */
function overdue(source: InputSource, over: number, credits: boolean): Float64Array {
  const { ledger, open } = source;
  return told(source, (item) => {
    const isOver = open.asOf - agedFrom(ledger, item, 'due') > over;
    return isOver && (credits || !isCredit(ledger, item)) ? (open.open[item] ?? 0) : 0;
  });
}

/** What of the invoices of whole months was open 90 days after each month. */
function stillOpen(source: InputSource, { from, to }: Days): Float64Array {
  const { ledger } = source;
  const { day, count } = ledger.applications;
  const later = new OpenOver(ledger, inOrderOfDays(day.subarray(0, count)));
  const amounts = new Float64Array(ledger.count);
  for (let end = endOfMonth(from); end <= to; end = endOfMonth(end, 1)) {
    later.advance(end + AT_RISK_DAYS);
    const before = endOfMonth(end, -1);
    for (let item = 0; item < ledger.count; item++) {
      const known = knownFrom(ledger, item);
      if (known > before && known <= end && !isCredit(ledger, item)) amounts[item] = later.open(item);
    }
  }
  return told(source, (item) => amounts[item] ?? 0);
}

/**
 * What every item has in an input of measures; the items' amounts add up to the input. `during` are the days in which
 * it happened; what is open at the end has none.
 */
export function inputAmounts(source: InputSource, input: ItemInput, during: Days): Float64Array {
  switch (input) {
    case 'netSales':
      return netSales(source, during);
    case 'salesWithoutCash':
      return salesWithoutCash(source, during);
    case 'cash':
      return settled(source, during, true);
    case 'settled':
      return settled(source, during, false);
    case 'late':
      return overdue(source, 0, false);
    case 'overNinety':
      return overdue(source, AT_RISK_DAYS, true);
    case 'stillOpen':
      return stillOpen(source, during);
  }
}
