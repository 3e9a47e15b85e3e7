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
