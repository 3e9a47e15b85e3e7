/** Ids of the form that Excel gives to charts. */
export function chartGuid(sheet: number, number: number): string {
  const hex = (value: number): string => value.toString(16).toUpperCase();
  return `{00000000-0008-0000-${hex(sheet).padStart(4, '0')}-${hex(number).padStart(2, '0')}0000000000}`;
}
