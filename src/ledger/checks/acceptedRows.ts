import { packNumbers, unpackNumbers } from './numberSet';

/**
 * Rows that a check found and that the user has accepted, as the workbook keeps them: of each row a number of 31 bits
 * that its key comes to, packed to about three bytes. Of the findings that are new one in some 80,000 is taken for
 * one that was accepted when 27,000 are.
 */
export interface AcceptedRows {
  /** The rows accepted among all that the check finds now. */
  among(keys: readonly string[]): ReadonlySet<string>;
  /** What the workbook keeps. */
  readonly kept: string;
}

/**
 * More rows than this are accepted together, as what they are now: when one of them changes or another one is found,
 * the check is shown again with all of its rows.
 */
export const MOST_SINGLE_ROWS = 30_000;

const SINGLE = 'rows:';
const TOGETHER = 'together:';

/** 31 bits of a row's key. */
function numberOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 1;
}

/** One text for many keys in any order: how many they are, and two unlike sums over them. */
function sumOf(keys: readonly string[]): string {
  let one = 0;
  let two = 0;
  for (const key of keys) {
    one = (one + numberOf(key)) % 0x80000000;
    two = (two + numberOf(`${key}\u0001`)) % 0x80000000;
  }
  return [keys.length, one, two].map((number) => number.toString(36)).join('.');
}

class SingleRows implements AcceptedRows {
  constructor(readonly numbers: ReadonlySet<number>) {}

  among(keys: readonly string[]): ReadonlySet<string> {
    return new Set(keys.filter((key) => this.numbers.has(numberOf(key))));
  }

  get kept(): string {
    return SINGLE + packNumbers(this.numbers);
  }
}

class RowsTogether implements AcceptedRows {
  constructor(private readonly sum: string) {}

  among(keys: readonly string[]): ReadonlySet<string> {
    return new Set(sumOf(keys) === this.sum ? keys : []);
  }

  get kept(): string {
    return TOGETHER + this.sum;
  }
}

/** All rows that a check finds now, accepted; rows of earlier ledgers stay accepted as long as there are not too many. */
export function acceptAll(keys: readonly string[], before?: AcceptedRows): AcceptedRows {
  if (keys.length > MOST_SINGLE_ROWS) return new RowsTogether(sumOf(keys));
  const now = keys.map(numberOf);
  const earlier = before instanceof SingleRows ? [...before.numbers] : [];
  const all = new Set([...earlier, ...now]);
  return new SingleRows(all.size > MOST_SINGLE_ROWS ? new Set(now) : all);
}

/** What the workbook keeps, read; until rows were packed it was their keys. Undefined where it is neither. */
export function readAcceptedRows(kept: unknown): AcceptedRows | undefined {
  if (Array.isArray(kept)) {
    return acceptAll(kept.filter((key): key is string => typeof key === 'string'));
  }
  if (typeof kept !== 'string') return undefined;
  if (kept.startsWith(TOGETHER)) return new RowsTogether(kept.slice(TOGETHER.length));
  const numbers = kept.startsWith(SINGLE) ? unpackNumbers(kept.slice(SINGLE.length)) : undefined;
  return numbers === undefined ? undefined : new SingleRows(numbers);
}
