import { Problem } from '../../locales/problem';

const SHEET_NAME_LENGTH = 31;
const MOST_TRIES = 1000;

/** `wanted`, or the first of `wanted (2)`, `wanted (3)` ... that no other sheet has; case does not tell names apart. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; number < MOST_TRIES; number++) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = wanted.slice(0, SHEET_NAME_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
  throw new Problem('nameTaken', { sheet: wanted });
}

/** The same for a table's name, which takes no spaces or brackets. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; number < MOST_TRIES; number++) {
    const name = number === 1 ? wanted : `${wanted}_${String(number)}`;
    if (!used.has(name.toLowerCase())) return name;
  }
  throw new Problem('nameTaken', { sheet: wanted });
}
