import type { CellDocument, StyleDocument } from '../../workbook/document';
import { serialOfIso } from '../dates';
import { isErrorText, readError } from '../format/errors';

/** The styles that typed cells use, by number. */
export const CSV_STYLES: readonly StyleDocument[] = [
  { quotePrefix: true },
  { numberFormat: 'yyyy-mm-dd' },
  { numberFormat: 'yyyy-mm-dd hh:mm:ss' },
  { numberFormat: '#,##0' },
  { numberFormat: '#,##0.00' },
  { numberFormat: '0.00E+00' },
];
const [AS_TEXT, DAY, MOMENT, GROUPED, GROUPED_DECIMALS, SCIENTIFIC] = [0, 1, 2, 3, 4, 5];

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** With a decimal point or a sign in the exponent: `12E45` may be a document number and stays text. */
const SCIENTIFIC_NUMBER = /^[+-]?(?:\d+\.\d*E[+-]?|\d+E[+-])\d+$/i;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/;
/** Digits that a number would not give back: a zero in front, or more than the 15 that Excel keeps. */
const CODE = /^0\d+$|^[+-]?\d{16,}$/;
/** `1.234` where the decimal sign is a comma: a thousand or one and a bit. */
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+$/;

/**
 * Types fields as Excel (en-US) does when it opens a text file, with its data conversions switched off that lose
 * something; the README lists every choice. Equal fields are one object.
 */
export class CellTyping {
  private readonly known = new Map<string, CellDocument | undefined>();

  /** In a file with semicolons the decimal sign is most likely a comma: numbers in doubt stay text. */
  constructor(private readonly commaDecimals: boolean) {}

  cell(field: string): CellDocument | undefined {
    let cell = this.known.get(field);
    if (cell === undefined && !this.known.has(field)) {
      cell = this.type(field);
      this.known.set(field, cell);
    }
    return cell;
  }

  private type(field: string): CellDocument | undefined {
    if (field === '') return undefined;
    const text = field.trim();
    const first = text.charCodeAt(0);
    // Most fields are names: only these beginnings can be more than text.
    const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
    if (mayBeNumber) return this.typeNumber(text) ?? asText(field);
    if (text === 'TRUE' || text === 'true' || text === 'True') return { value: true };
    if (text === 'FALSE' || text === 'false' || text === 'False') return { value: false };
    if (isErrorText(text)) return { error: readError(text) };
    // What exporters write so that Excel keeps leading zeros: ="000123".
    const guarded = /^="([^"]*)"$/.exec(text);
    return guarded ? { value: guarded[1] ?? '', style: AS_TEXT } : asText(field);
  }

  private typeNumber(text: string): CellDocument | undefined {
    if (PLAIN_NUMBER.test(text)) {
      if (CODE.test(text)) return { value: text, style: AS_TEXT };
      return this.commaDecimals && POINT_GROUPS.test(text) ? undefined : { value: Number(text) };
    }
    if (GROUPED_NUMBER.test(text) && !this.commaDecimals) {
      const style = text.includes('.') ? GROUPED_DECIMALS : GROUPED;
      return { value: Number(text.replaceAll(',', '')), style };
    }
    if (SCIENTIFIC_NUMBER.test(text) && Number.isFinite(Number(text)))
      return { value: Number(text), style: SCIENTIFIC };
    const serial = ISO_DATE.test(text) ? serialOfIso(text, false) : undefined;
    return serial === undefined ? undefined : { value: serial, style: text.length === 10 ? DAY : MOMENT };
  }
}

/** Text that Excel would take for a formula if it were typed is marked as text. */
function asText(field: string): CellDocument {
  return /^[=+\-@\t']/.test(field) ? { value: field, style: AS_TEXT } : { value: field };
}
