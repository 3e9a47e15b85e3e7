import { tryParseArea } from './address';
import { HostError } from './HostError';

/** @throws HostError InvalidArgument for a name that Excel refuses for a table or a named item */
export function checkDefinedName(name: string): void {
  const formed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const reference = tryParseArea(name) !== undefined || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name);
  if (!formed || reference) throw HostError.invalidArgument(`name ${JSON.stringify(name)}`);
}

/** Header texts as Excel makes them: never empty, never twice; a repeated one gets a number. */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  const result: string[] = [];
  for (const [index, text] of texts.entries()) {
    const base = text === '' ? `Column${index + 1}` : text;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    result.push(name);
  }
  return result;
}

/**
 * Gives references without a table's name (`[Open]`, `[@Open]`) the name of the table that the formula is in,
 * and `@` its long form, as files keep them and the formula engine reads them.
 */
export function qualifyTableReferences(formula: string, table: string | undefined): string {
  if (!formula.includes('[')) return formula;
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  return parts.map((part, index) => (index % 2 === 1 ? part : qualify(part, table))).join('');
}

function qualify(text: string, table: string | undefined): string {
  return withTableName(text, table)
    .replace(/\[@\[([^\]]+)\]\]/g, '[[#This Row],[$1]]')
    .replace(/\[@([^\][]+)\]/g, '[[#This Row],[$1]]')
    .replace(/\[@\]/g, '[#This Row]');
}

/** A bracket that follows no name, and is in no other bracket, begins a reference to the table itself. */
function withTableName(text: string, table: string | undefined): string {
  if (table === undefined) return text;
  let result = '';
  let depth = 0;
  for (const character of text) {
    if (character === '[') {
      if (depth === 0 && !/[\p{L}\p{N}_.\]]$/u.test(result)) result += table;
      depth++;
    } else if (character === ']') depth--;
    result += character;
  }
  return result;
}
