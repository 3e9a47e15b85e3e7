import { RECORD_MONTHS, type TradingRecords } from './tradingRecord';

/** Fewer customers with the same currency are no field to be placed in. */
const LEAST_PEERS = 5;

/**
 * Where each customer stands among those of its main currency by average monthly purchases: the share of the others
 * that buy less, ties counting half; NaN where too few buy in the currency. A place does not change with the
 * unit of money, as an amount would.
 */
export function volumeRanks(trading: Omit<TradingRecords, 'volumeRank'>): Float64Array {
  const { currency, months, sales } = trading;
  const ranks = new Float64Array(currency.length).fill(Number.NaN);
  const mean = Float64Array.from(currency, (_, customer) => {
    const end = (customer + 1) * RECORD_MONTHS;
    const count = months[customer] ?? 0;
    let sum = 0;
    for (let at = end - count; at < end; at++) sum += sales[at] ?? 0;
    return count === 0 ? Number.NaN : sum / count;
  });
  const groups = new Map<number, number[]>();
  mean.forEach((value, customer) => {
    if (Number.isNaN(value)) return;
    const group = groups.get(currency[customer] ?? -1);
    if (group) group.push(customer);
    else groups.set(currency[customer] ?? -1, [customer]);
  });
  for (const group of groups.values()) if (group.length >= LEAST_PEERS) rank(group, mean, ranks);
  return ranks;
}

function rank(group: number[], mean: Float64Array, ranks: Float64Array): void {
  group.sort((a, b) => (mean[a] ?? 0) - (mean[b] ?? 0));
  for (let from = 0; from < group.length;) {
    let to = from + 1;
    while (to < group.length && mean[group[to] ?? 0] === mean[group[from] ?? 0]) to++;
    const place = (from + (to - from - 1) / 2) / (group.length - 1);
    for (let at = from; at < to; at++) ranks[group[at] ?? 0] = place;
    from = to;
  }
}
