import { numfmt } from '@univerjs/core';

/** The text that a cell shows: its value under its number format. */
export function displayText(value: string | number | boolean, format: string, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string')
    return format.includes('@') && format !== '@' ? safeFormat(format, value) : value;
  if (format === '@') return String(value);
  if (format === 'General') return generalText(value);
  return safeFormat(format, date1904 && numfmt.isDateFormat(format) ? value + 1462 : value);
}

function safeFormat(format: string, value: string | number): string {
  // An invalid pattern must not take a whole read down: Excel shows the raw value too.
  try {
    return numfmt.format(format, value, { throws: true });
  } catch {
    return String(value);
  }
}

/** General shows up to eleven digits, then goes scientific. */
function generalText(value: number): string {
  return numfmt.format('General', value);
}
