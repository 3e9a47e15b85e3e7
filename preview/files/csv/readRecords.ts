const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Splits a delimited text into records and hands each field to `cell`. A field that begins with `"` ends at the
 * next lone `"` and may hold delimiters and line ends (CR, LF or CRLF); `""` inside it is one quote. A quote that
 * is never closed takes the rest of the text, as in Excel. An empty last line is no record.
 */
export function readRecords<T>(text: string, delimiter: string, cell: (field: string) => T): T[][] {
  const records: T[][] = [];
  const separator = delimiter.charCodeAt(0);
  let record: T[] = [];
  let at = 0;
  while (at < text.length) {
    let field: string;
    if (text.charCodeAt(at) === QUOTE) {
      const end = endOfQuoted(text, at + 1);
      field = text.slice(at + 1, end);
      if (field.includes('"')) field = field.replaceAll('""', '"');
      const next = endOfPlain(text, end + 1, separator);
      // What stands between the closing quote and the delimiter belongs to the field.
      field += text.slice(end + 1, next);
      at = next;
    } else {
      const end = endOfPlain(text, at, separator);
      field = text.slice(at, end);
      at = end;
    }
    record.push(cell(field));
    const code = text.charCodeAt(at);
    at += code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    if (code === separator) {
      // A delimiter at the very end of the text leaves one more empty field.
      if (at >= text.length) record.push(cell(''));
      else continue;
    }
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return text.length;
}

function endOfPlain(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) return at;
  }
  return at;
}
