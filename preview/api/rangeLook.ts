import type { Area } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import { text } from './arguments';
import { restyle, type FormatTarget } from './uniform';

const MAX_COUNT = 0x7fffffff;

/** More than 2^31 - 1 cells are told as -1, as in Excel. */
export function cellCount(areas: readonly Area[]): number {
  const count = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return count > MAX_COUNT ? -1 : count;
}

/** The one named style that the host has takes all looks away. */
export function resetStyle(target: FormatTarget, value: unknown): void {
  if (text(value) !== 'Normal') throw HostError.notImplemented(`the style ${text(value)}`);
  restyle(target, () => ({}));
}
