/** A new id of the form that files and Excel use, `{5B0E4C1A-6D3F-4B57-9E0C-2F7D8A41C3E6}`. */
export function newGuid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
