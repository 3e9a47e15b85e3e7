/** Half a year in days: the trend compares what fell due in the last one with the one before. */
export const HALF_YEAR = 182;

/**
 * A mean weighted by amount. Amounts of different currencies are never added: each currency has its own mean,
 * and the means are weighed by their number of items.
 */
export class WeightedMean {
  private readonly sums: { currency: number; value: number; amount: number; items: number }[] = [];
  items = 0;

  add(value: number, amount: number, currency: number): void {
    this.items++;
    // Most customers have one currency.
    let sum = this.sums[0];
    if (sum?.currency !== currency) sum = this.sums.find((one) => one.currency === currency);
    if (sum) {
      sum.value += value * amount;
      sum.amount += amount;
      sum.items++;
    } else this.sums.push({ currency, value: value * amount, amount, items: 1 });
  }

  mean(): number {
    return this.sums.reduce((mean, sum) => mean + (sum.value / sum.amount) * (sum.items / this.items), 0);
  }
}
