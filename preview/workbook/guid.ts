/** A new id of the form that files and Excel use, `{5B0E4C1A-6D3F-4B57-9E0C-2F7D8A41C3E6}`. */
export function newGuid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** Ids of the form that Excel gives to worksheets. */
export function sheetGuid(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}
