import type { CellValue } from '../mapping';

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|EXTERNAL!|PYTHON!)$/i;
/** What exports write where they mean nothing. */
const NOTHING = new Set(['', '-', '--', '—', '/', 'n/a', 'null', 'none', 'nan', 'nat', '(blank)', '(空白)']);
const BEYOND_ASCII = /[^\t\n\r\x20-\x7e]/;

/** The cell as text for reading: full-width forms made narrow, outer and invisible spaces off. */
export function plainText(value: CellValue): string {
  if (typeof value !== 'string') return String(value);
  if (!BEYOND_ASCII.test(value)) return value.trim();
  return value
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();
}

/** The cell as text for showing: as written, with runs of spaces made one. */
export function shownText(value: CellValue): string {
  return typeof value === 'string' ? value.replace(/[\s\u200b\ufeff]+/g, ' ').trim() : String(value);
}

/** Whether a cell is an Excel error (`#N/A`, ...), which Office.js hands over as its text. */
export function isErrorText(value: CellValue | undefined): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERROR_TEXT.test(value.trim());
}

/** Whether a cell holds nothing at all. */
export function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === '' || (typeof value === 'string' && value.trim() === '');
}

/** Whether a cell says nothing: empty, or a word for nothing such as `NULL` or `-`. */
export function saysNothing(value: CellValue | undefined): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'string' && value.length <= 12 && NOTHING.has(plainText(value).toLowerCase());
}

/** Lower case, narrow, without any spaces: how words of the sheet are looked up in our tables. */
export function wordKey(value: CellValue): string {
  return plainText(value).toLowerCase().replace(/\s+/g, '');
}

/** A number as it identifies something: `2960623488.0` is `2960623488`; everything else as written. */
export function identifierText(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  const text = shownText(value);
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}
