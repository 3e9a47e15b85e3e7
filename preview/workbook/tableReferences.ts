/** Structured references as texts: `Items[Qty]`, `[@Qty]`, `Items[[#Totals],[A]:[B]]`. */

/** The parts of a table's rows that a reference can name. */
export type Section = 'all' | 'data' | 'headers' | 'totals' | 'thisRow';

export interface TableReference {
  /** Empty where the formula's own table is meant. */
  readonly table: string;
  /** None means the data. */
  readonly sections: readonly Section[];
  /** First and last column; absent for all columns. */
  readonly columns?: readonly [string, string];
}

const SECTIONS: Readonly<Record<string, Section>> = {
  '#all': 'all',
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#this row': 'thisRow',
};
const SECTION_NAMES: Readonly<Record<Section, string>> = {
  all: '#All',
  data: '#Data',
  headers: '#Headers',
  totals: '#Totals',
  thisRow: '#This Row',
};
const TABLE_NAME_AT_END = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Puts something else in the place of each structured reference; `undefined` leaves one as it is. */
export function replaceTableReferences(
  formula: string,
  replace: (reference: TableReference) => string | undefined,
): string {
  if (!formula.includes('[')) return formula;
  let result = '';
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    if (character === '"' || character === "'") {
      const end = closingQuote(formula, at);
      result += formula.slice(at, end);
      at = end;
    } else if (character === '[') {
      const end = closingBracket(formula, at);
      const body = formula.slice(at + 1, end - 1);
      const table = TABLE_NAME_AT_END.exec(result)?.[0] ?? '';
      const reference = isOtherWorkbook(formula, end) ? undefined : parseBody(table, body);
      const replacement = reference && replace(reference);
      if (replacement === undefined) result += formula.slice(at, end);
      else result = result.slice(0, result.length - table.length) + replacement;
      at = end;
    } else {
      result += character;
      at++;
    }
  }
  return result;
}

/** As files keep it and Univer's engine reads it: with the table's name and `#This Row`. */
export function longForm({ table, sections, columns }: TableReference): string {
  const items = sections.map((section) => SECTION_NAMES[section]);
  if (columns === undefined) {
    const [only] = items;
    if (items.length > 1) return `${table}[${items.map(bracketed).join(',')}]`;
    return `${table}[${only ?? ''}]`;
  }
  const [first, last] = columns.map(escaped) as [string, string];
  if (items.length === 0 && first === last) return `${table}[${first}]`;
  const span = first === last ? bracketed(first) : `${bracketed(first)}:${bracketed(last)}`;
  return `${table}[${[...items.map(bracketed), span].join(',')}]`;
}

/** As Excel shows it: `@` for the row; `table` is empty for a reference to the formula's own table. */
export function shownForm(reference: TableReference): string {
  const { table, sections, columns } = reference;
  if (sections.length !== 1 || sections[0] !== 'thisRow') return longForm(reference);
  if (columns === undefined) return `${table}[@]`;
  const [first, last] = columns.map(escaped) as [string, string];
  if (first !== last) return `${table}[@${bracketed(first)}:${bracketed(last)}]`;
  return /^[\p{L}\p{N}_]+$/u.test(first) ? `${table}[@${first}]` : `${table}[@${bracketed(first)}]`;
}

function parseBody(table: string, body: string): TableReference | undefined {
  const text = body.trim();
  const only = SECTIONS[text.toLowerCase().replace(/\s+/g, ' ')];
  if (only) return { table, sections: [only] };
  if (text === '') return { table, sections: [] };
  if (text === '@') return { table, sections: ['thisRow'] };
  if (text.startsWith('@')) {
    const columns = parseSpan(text.slice(1).trim());
    return columns && { table, sections: ['thisRow'], columns };
  }
  if (!text.startsWith('[')) return { table, sections: [], columns: [unescaped(text), unescaped(text)] };
  const sections: Section[] = [];
  let columns: readonly [string, string] | undefined;
  for (const part of topLevelParts(text, ',')) {
    const section = SECTIONS[withoutBrackets(part.trim()).trim().toLowerCase()];
    if (section) sections.push(section);
    else columns = parseSpan(part.trim());
  }
  return { table, sections, ...(columns ? { columns } : {}) };
}

function parseSpan(text: string): readonly [string, string] | undefined {
  const parts = topLevelParts(text, ':').map((part) => unescaped(withoutBrackets(part.trim())));
  const [first, last = first] = parts;
  return first === undefined || last === undefined || parts.length > 2 ? undefined : [first, last];
}

function topLevelParts(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '[') at = closingBracket(text, at) - 1;
    else if (text.charAt(at) === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** The index after the bracket that closes the one at `start`; an apostrophe makes the next character plain. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return text.length;
}

function closingQuote(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) !== quote) continue;
    if (text.charAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return text.length;
}

/** `[Book.xlsx]Sheet1!A1` names a file. */
function isOtherWorkbook(formula: string, end: number): boolean {
  return /^[\p{L}\p{N}_. ]+!/u.test(formula.slice(end));
}

function bracketed(text: string): string {
  return `[${text}]`;
}

function withoutBrackets(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
}

function escaped(column: string): string {
  return column.replace(/['[\]#@]/g, (character) => `'${character}`);
}

function unescaped(text: string): string {
  return text.replace(/'(.)/g, '$1');
}
