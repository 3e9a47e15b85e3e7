import type { ValueType } from './cellReading';
import { isErrorValue } from './typedInput';

export interface Constant {
  readonly value: string | number | boolean;
  readonly type: ValueType;
}

/** What a formula without any calculation is: `=0.2`, `="EUR"`, `=TRUE`, `=#N/A`; undefined for other formulas. */
export function constantOf(formula: string): Constant | undefined {
  const text = formula.replace(/^=/, '').trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return { value: (quoted[1] ?? '').replaceAll('""', '"'), type: 'String' };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', type: 'Boolean' };
  if (isErrorValue(text.toUpperCase())) return { value: text.toUpperCase(), type: 'Error' };
  const number = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text);
  if (!number) return undefined;
  return { value: Number(number[1]) / (number[2] === '%' ? 100 : 1), type: 'Double' };
}

/** The rows of an array constant, `={1,2;3,4}`; undefined for other formulas. */
export function arrayConstantOf(formula: string): Constant[][] | undefined {
  const inner = /^=?\s*\{(.*)\}\s*$/s.exec(formula)?.[1];
  if (inner === undefined) return undefined;
  const rows = split(inner, ';').map((row) => split(row, ',').map(constantOf));
  const complete = rows.map((row) => row.filter((cell) => cell !== undefined));
  return complete.every((row, index) => row.length === rows[index]?.length) ? complete : undefined;
}

/** At the separators that stand in no text. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let inText = false;
  for (const character of text) {
    if (character === '"') inText = !inText;
    if (character === separator && !inText) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}
