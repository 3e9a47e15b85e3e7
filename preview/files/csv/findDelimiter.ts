const CANDIDATES = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

const LINES_LOOKED_AT = 50;
const CHARACTERS_LOOKED_AT = 64 * 1024;

/**
 * The character that separates the fields: the one that stands equally often in the most lines, and among equals
 * the one that makes more fields. Characters inside quotes do not count. A text without any is one column: `,`.
 */
export function findDelimiter(text: string): Delimiter {
  const lines = countByLine(text.slice(0, CHARACTERS_LOOKED_AT));
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const [index, delimiter] of CANDIDATES.entries()) {
    const tally = new Map<number, number>();
    for (const line of lines) {
      const count = line[index] ?? 0;
      if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
    }
    for (const [count, times] of tally) {
      // Lines weigh more than fields: a comma in a few texts must not win over the tab of every line.
      const score = times * 1000 + Math.min(count, 999);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** How often each candidate stands in each of the first lines. */
function countByLine(text: string): number[][] {
  const lines: number[][] = [];
  let line = CANDIDATES.map(() => 0);
  let quoted = false;
  let blank = true;
  const endLine = (): void => {
    if (!blank) lines.push(line);
    line = CANDIDATES.map(() => 0);
    blank = true;
  };
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === '\n' || character === '\r')) {
      endLine();
      if (lines.length === LINES_LOOKED_AT) return lines;
      continue;
    }
    blank = false;
    const index = quoted ? -1 : CANDIDATES.findIndex((candidate) => candidate === character);
    if (index >= 0) line[index] = (line[index] ?? 0) + 1;
  }
  endLine();
  return lines;
}
