import type { PlanCell, SheetPlan } from '../../reports/plan';

/** What a row says in words, by which it is known again; figures change. */
export function rowWords(cells: readonly PlanCell[]): string {
  return cells
    .flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : []))
    .join('\u001f');
}

/** The words of every row of a plan that has no tables. */
export function wordsOfPlan({ blocks }: SheetPlan): readonly string[] {
  const words: string[] = [];
  for (const { row, cells } of blocks) {
    cells.forEach((line, at) => {
      words[row + at] = [words[row + at] ?? '', rowWords(line)].filter((one) => one !== '').join('\u001f');
    });
  }
  return Array.from(words, (one: string | undefined) => one ?? '');
}

/** Where each of some words stands; -1 for those that stand twice. */
function placesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  words.forEach((one, at) => {
    if (one !== '') places.set(one, places.has(one) ? -1 : at);
  });
  return places;
}

/**
 * Where the rows of an old sheet without tables stand in the new one. A row that says what no other row says, such as
 * a customer or a document, is known by its words; a row between two such stands as far below the one above as it
 * did. Undefined for a row that has gone, and for those that hung on it.
 */
export function alignRows(
  old: readonly string[],
  next: readonly string[],
): (row: number) => number | undefined {
  const before = placesOf(old);
  const after = placesOf(next);
  return (row) => {
    for (let at = Math.min(row, old.length - 1); at >= 0; at--) {
      const words = old[at] ?? '';
      if (words === '' || before.get(words) !== at) continue;
      const now = after.get(words);
      if (now === undefined) return undefined;
      if (now >= 0) return now + row - at;
    }
    return row;
  };
}
