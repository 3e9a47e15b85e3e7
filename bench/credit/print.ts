import type { Auc, AucDifference, Interval } from '../../src/credit/backtest/auc';

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A table as the docs have it. */
export function printTable(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  print([line(headers), line(headers.map(() => '---')), ...rows.map(line), ''].join('\n'));
}

export function percent(share: number | undefined): string {
  return share === undefined ? '-' : `${(share * 100).toFixed(1)} %`;
}

function range({ low, high }: Interval, digits = 3): string {
  return `${low.toFixed(digits)} to ${high.toFixed(digits)}`;
}

export function percents(interval: Interval | undefined): string {
  return interval ? `${(interval.low * 100).toFixed(0)} to ${(interval.high * 100).toFixed(0)} %` : '-';
}

export function auc(found: Auc | undefined): string {
  return found ? found.value.toFixed(3) : '-';
}

export function interval(found: Interval | undefined): string {
  return found ? range(found) : '-';
}

/** How much better, signed. */
export function lead(found: AucDifference | undefined): string {
  if (!found) return '-';
  const value = `${found.value < 0 ? '' : '+'}${found.value.toFixed(3)}`;
  return found.low === undefined || found.high === undefined
    ? value
    : `${value} (${range({ low: found.low, high: found.high })})`;
}
