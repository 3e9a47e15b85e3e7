/** `Bob's sheet` and `A1:B2` as `'Bob''s sheet'!A1:B2`. */
export function qualified(sheet: string, reference: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${reference}`;
}

/** Splits a list of references at its commas, not at those inside a quoted sheet name. */
export function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** A reference without its sheet and without `$`: `'My sheet'!$A$1:$B$2` -> `A1:B2`. */
export function plainReference(reference: string): string {
  return reference
    .slice(reference.lastIndexOf('!') + 1)
    .replace(/\$/g, '')
    .trim();
}

/** A reference with every part fixed: `A1:B2` -> `$A$1:$B$2`, `1:5` -> `$1:$5`. */
export function fixedReference(reference: string): string {
  return plainReference(reference).replace(/[A-Za-z]+|\d+/g, (part) => `$${part}`);
}
