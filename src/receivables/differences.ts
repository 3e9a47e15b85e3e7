import { SEVERITIES } from '../ledger/checks/checkList';
import { isoCurrency } from '../ledger/cells/currencies';
import { knownFrom } from '../ledger/knownFrom';
import { KINDS, type Intake, type Ledger, type RowId, type SetAsideReason } from '../ledger/ledger';
import type { Aging } from './aging';
import { moneySum } from '../ledger/moneySums';
import type { CountedAmount, SetAsideAmounts } from './tieOutByReason';

/** What the ledger knows that can make the general ledger's balance differ from the report. */
export const DIFFERENCE_REASONS = [
  'fault',
  'voided',
  'afterAsOf',
  'receivedSince',
  'onAccount',
  'duplicates',
  'unknownCurrency',
  'residuals',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/** `amount` is what it adds to the report to come to the general ledger. */
export interface DifferenceLine extends CountedAmount {
  readonly reason: DifferenceReason;
}

const INVOICE = KINDS.indexOf('invoice');
const RECEIPT = KINDS.indexOf('receipt');
/** Open amounts below one unit of the currency are what rounding and bank charges leave. */
const RESIDUAL = 1;

function isUnknown(ledger: Ledger, currency: number): boolean {
  return isoCurrency(ledger.currencies[currency] ?? '') === undefined;
}

/** Rows of the ledger that repeat an earlier one. */
export function copiedRows({ checks }: Intake): ReadonlySet<RowId> {
  return new Set(checks.filter(({ code }) => code === 'duplicateRow').flatMap(({ rows }) => rows));
}

/** What a row that was set aside can explain, if it names an amount. */
export function differenceOfRow(reason: SetAsideReason): 'voided' | 'fault' | undefined {
  if (reason === 'voidDocument') return 'voided';
  return reason !== 'blank' && SEVERITIES[reason] === 'error' ? 'fault' : undefined;
}

/** Which reasons an item belongs to in a currency (its position in the ledger), with its effect under each. */
export function* effectsOf(
  { ledger }: Intake,
  aging: Aging,
  currency: number,
  copies: ReadonlySet<RowId>,
  item: number,
): Generator<readonly [DifferenceReason, number]> {
  const own = ledger.currency[item] ?? 0;
  if (own !== currency) {
    const apart = !isUnknown(ledger, currency) && isUnknown(ledger, own);
    if (apart && aging.items.open[item] !== 0) yield ['unknownCurrency', aging.items.open[item] ?? 0];
    return;
  }
  const open = aging.items.open[item] ?? 0;
  const amount = ledger.amount[item] ?? 0;
  if (knownFrom(ledger, item) > aging.items.asOf)
    yield [ledger.kind[item] === RECEIPT ? 'receivedSince' : 'afterAsOf', amount];
  if (open === 0) return;
  if (ledger.kind[item] !== INVOICE) yield ['onAccount', -open];
  if (copies.has(ledger.sheetRow[item] ?? 0)) yield ['duplicates', -open];
  if (Math.abs(open) < RESIDUAL && Math.abs(amount) >= RESIDUAL) yield ['residuals', -open];
  // With receipts stated beside the invoice there are no receipt items.
  const since = ledger.applications.count === 0 ? (aging.items.since[item] ?? 0) : 0;
  if (since !== 0) yield ['receivedSince', -since];
}

/** Everything that can explain a difference in the currency at a position of `ledger.currencies`; lines of 0 are left out. */
export function differenceLines(
  intake: Intake,
  aging: Aging,
  currency: number,
  setAside: readonly SetAsideAmounts[],
): readonly DifferenceLine[] {
  const { ledger } = intake;
  const found = new Map<DifferenceReason, number[]>();
  const add = (reason: DifferenceReason, amount: number): void => {
    const amounts = found.get(reason);
    if (amounts === undefined) found.set(reason, [amount]);
    else amounts.push(amount);
  };
  const copies = copiedRows(intake);
  for (let item = 0; item < ledger.count; item++) {
    for (const [reason, amount] of effectsOf(intake, aging, currency, copies, item)) add(reason, amount);
  }
  const lines = new Map<DifferenceReason, CountedAmount>(
    [...found].map(([reason, amounts]) => [reason, { items: amounts.length, amount: moneySum(amounts) }]),
  );
  for (const { reason, items, amount } of setAside) {
    const explained = differenceOfRow(reason);
    if (explained !== undefined) merge(lines, explained, { items, amount });
  }
  return DIFFERENCE_REASONS.flatMap((reason) => {
    const line = lines.get(reason);
    return line === undefined || line.amount === 0 ? [] : [{ reason, ...line }];
  });
}

function merge(
  lines: Map<DifferenceReason, CountedAmount>,
  reason: DifferenceReason,
  more: CountedAmount,
): void {
  const line = lines.get(reason) ?? { items: 0, amount: 0 };
  lines.set(reason, { items: line.items + more.items, amount: moneySum([line.amount, more.amount]) });
}
