import { numfmt } from '@univerjs/core';

const NUMBERS = /^#?,?#*0(?:\.0+)?$|^#,##0(?:\.0+)?(?:_\))?(?:;.*)?$/;

/** The tab of Excel's dialog that a number format is found on. */
export function formatCategory(format: string): string {
  if (format === 'General' || format === '@') return format === '@' ? 'Text' : 'General';
  if (numfmt.isDateFormat(format)) return isTime(format) ? 'Time' : 'Date';
  if (/^_\(|^_-|^_ /.test(format)) return 'Accounting';
  if (/^0(?:\.0+)?%$/.test(format)) return 'Percentage';
  if (/^0(?:\.0+)?E\+0+$/i.test(format)) return 'Scientific';
  if (/^#\s\?+\/[?\d]+$/.test(format)) return 'Fraction';
  if (/^(?:\[\$[^\]]*\]|"?[$€£¥]"?)\s?#,##0(?:\.0+)?/.test(format)) return 'Currency';
  return NUMBERS.test(format) ? 'Number' : 'Custom';
}

function isTime(format: string): boolean {
  return !/[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
