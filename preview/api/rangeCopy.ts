import { copyCells } from '../workbook/copyCells';
import { HostError } from '../workbook/HostError';
import { flagOr, oneOf } from './arguments';
import { areasArgument } from './RangeAreasTarget';
import { rangeArgument, type RangeTarget } from './RangeTarget';

const COPY_KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Copies over this range, repeating the source where this range is a multiple of it, as paste does. */
export function copyFrom(
  range: RangeTarget,
  [from, copyType, skipBlanks, transpose]: readonly unknown[],
): void {
  const source = typeof from === 'string' ? rangeArgument(from, range.sheet) : onlyRange(from, range);
  copyCells(source, range, {
    kind: copyType === null || copyType === undefined ? 'All' : oneOf(copyType, COPY_KINDS, 'copyType'),
    skipBlanks: flagOr(skipBlanks, false),
    transpose: flagOr(transpose, false),
  });
}

function onlyRange(from: unknown, { sheet }: RangeTarget): RangeTarget {
  const [first, ...others] = areasArgument(from, sheet).parts;
  if (!first) throw HostError.invalidArgument('sourceRange');
  if (others.length > 0) throw HostError.notImplemented('Range.copyFrom of several ranges');
  return first;
}
