import type { ErrorValue } from '../../workbook/document';

/** The errors that a file may hold. */
const STORED: readonly ErrorValue[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
];

/** An error's text as it stands in a file; what Excel keeps elsewhere shows as `#VALUE!`, as in older versions. */
export function readError(text: string): ErrorValue {
  return STORED.find((error) => error === text) ?? '#VALUE!';
}

/** Whether a text is what Excel would read as an error when it is typed. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && STORED.some((error) => error === text);
}
