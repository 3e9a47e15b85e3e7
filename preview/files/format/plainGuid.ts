/** A GUID that says nothing but a number: the same file gets the same ids each time that it is written. */
export function plainGuid(number: number): string {
  return `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
