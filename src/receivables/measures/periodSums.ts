/** What is summed up of one period: amounts in the money of the block, amount x days in money days. */
export const SUMS = [
  'opening',
  'invoiced',
  'credited',
  'received',
  'writtenOff',
  /** What no document of the ledger accounts for; 0 in most ledgers. */
  'other',
  'closing',
  /** Of `invoiced`, what was paid on the day of its invoice. */
  'cash',
  /** Of `closing`, what is not past its due date; the rest is overdue. */
  'notDue',
  /** What was received on invoices in the period, and each such amount x (day received - due date). */
  'settled',
  'settledDays',
  /** What invoices past their due date are short of at the end, and each such amount x days overdue. */
  'late',
  'lateDays',
  /** Of `closing`, what is more than 90 days overdue. */
  'overNinety',
  /** What the period's invoices come to, and what of it was open 90 days after the period; NaN until then. */
  'billed',
  'stillOpen',
] as const;
export type SumName = (typeof SUMS)[number];

/** Where each sum stands among `SUMS`. */
export const PLACE = Object.fromEntries(SUMS.map((name, at) => [name, at])) as Readonly<
  Record<SumName, number>
>;

/** opening + invoiced - credited - received - writtenOff + other = closing. */
export type PeriodSums = Readonly<Record<SumName, number>>;

/** Sums that are of a period's end, not of what happened in it. */
export const END_SUMS = [
  'closing',
  'notDue',
  'late',
  'lateDays',
  'overNinety',
] as const satisfies readonly SumName[];

/** Sums of what happened in a period. */
const MOVED_SUMS = SUMS.filter((name) => name !== 'opening' && !END_SUMS.some((one) => one === name));

/** After how many days what is still open counts as at risk. */
export const AT_RISK_DAYS = 90;

/** The sums that stand in `values` from a place on, in the order of `SUMS`. */
export function sumsAt(values: Float64Array | undefined, start: number): PeriodSums {
  const sums: Partial<Record<SumName, number>> = {};
  for (const [at, name] of SUMS.entries()) sums[name] = values?.[start + at] ?? NaN;
  return sums as PeriodSums;
}

/** The sums of consecutive periods as those of one: balances of its ends, the rest added up. */
export function joined(
  periods: readonly PeriodSums[],
  sum: (values: readonly number[]) => number,
): PeriodSums {
  const first = periods[0];
  const last = periods[periods.length - 1];
  if (first === undefined || last === undefined) throw new RangeError('No periods to join');
  const sums: Partial<Record<SumName, number>> = { opening: first.opening };
  for (const name of END_SUMS) sums[name] = last[name];
  for (const name of MOVED_SUMS) sums[name] = sum(periods.map((period) => period[name]));
  return sums as PeriodSums;
}
