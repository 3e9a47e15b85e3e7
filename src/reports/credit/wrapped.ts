/** A Chinese character is as wide as two others. */
function widthOf(words: string): number {
  return Array.from(words).reduce((width, one) => width + (one > '\u2e7f' ? 2 : 1), 0);
}

/** Breaks words into lines of a width: between words, or between Chinese characters but before no punctuation. */
export function wrapped(words: string, room: number): readonly string[] {
  const parts =
    words.match(/[\u2e80-\uffff][，。；：、）！？”]*|[^\s\u2e80-\uffff]+[，。；：、）！？”]*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line.trim() !== '' && widthOf(`${line}${part}`.trimEnd()) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}
