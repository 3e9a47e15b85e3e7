import { identifierText, isErrorText, plainText, saysNothing } from '../cells/cells';
import { numberKey } from '../customers';
import type { CellValue } from '../mapping';

/** A document number as it is looked up: narrow, without its case, `007` as `7`. */
export function documentKey(document: CellValue): string {
  return numberKey(identifierText(document));
}

/** The document number as written but for width, case and outer spaces. */
export function exactKey(document: CellValue): string {
  return plainText(identifierText(document)).toUpperCase();
}

/**
 * The documents that a cell names, in its order. Slashes and spaces stand inside numbers as well (`INV/2024/7`):
 * they separate only where at least half of what they separate is known to the ledger.
 */
export function documentsIn(cell: CellValue, isKnown: (key: string) => boolean): readonly string[] {
  if (saysNothing(cell) || isErrorText(cell)) return [];
  const whole = plainText(identifierText(cell));
  const known = (name: string): boolean => isKnown(documentKey(name));
  if (typeof cell !== 'string' || known(whole)) return [whole];
  const names = partsOf(whole, /[,;、]+/).flatMap((listed) => {
    if (known(listed)) return [listed];
    for (const separator of [/\/+/, /\s+/, /[\s/]+/]) {
      const parts = partsOf(listed, separator);
      if (parts.filter(known).length * 2 >= parts.length && parts.some(known)) return parts;
    }
    return [listed];
  });
  return [...new Set(names)];
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => !saysNothing(part));
}
