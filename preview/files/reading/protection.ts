import type { ProtectionDocument } from '../../workbook/document';
import { flagAttribute, type XmlElement } from '../xml/XmlElement';

/** What a person may do on a protected sheet: the file's attribute, and what it is when it is missing. */
export const PERMISSIONS: readonly (readonly [attribute: string, option: string, forbidden: boolean])[] = [
  ['objects', 'allowEditObjects', false],
  ['scenarios', 'allowEditScenarios', false],
  ['formatCells', 'allowFormatCells', true],
  ['formatColumns', 'allowFormatColumns', true],
  ['formatRows', 'allowFormatRows', true],
  ['insertColumns', 'allowInsertColumns', true],
  ['insertRows', 'allowInsertRows', true],
  ['insertHyperlinks', 'allowInsertHyperlinks', true],
  ['deleteColumns', 'allowDeleteColumns', true],
  ['deleteRows', 'allowDeleteRows', true],
  ['sort', 'allowSort', true],
  ['autoFilter', 'allowAutoFilter', true],
  ['pivotTables', 'allowPivotTables', true],
];
const VERIFIER = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

/** How a sheet is protected; `undefined` where it is not. */
export function readSheetProtection(element: XmlElement | undefined): ProtectionDocument | undefined {
  if (!element || !flagAttribute(element, 'sheet')) return undefined;
  const options: Record<string, boolean | string> = {};
  for (const [attribute, option, forbidden] of PERMISSIONS) {
    if (!flagAttribute(element, attribute, forbidden)) options[option] = true;
  }
  if (flagAttribute(element, 'selectUnlockedCells')) options.selectionMode = 'None';
  else if (flagAttribute(element, 'selectLockedCells')) options.selectionMode = 'Unlocked';
  return withVerifier(options, element, (name) => name);
}

/** How the workbook's structure is protected; `undefined` where it is not. */
export function readWorkbookProtection(element: XmlElement | undefined): ProtectionDocument | undefined {
  if (!element || !flagAttribute(element, 'lockStructure')) return undefined;
  return withVerifier({}, element, workbookAttribute);
}

/** The workbook's attributes of a password are called as those of a sheet with a word in front. */
export function workbookAttribute(name: string): string {
  return `workbook${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function withVerifier(
  options: ProtectionDocument['options'],
  element: XmlElement,
  attribute: (name: string) => string,
): ProtectionDocument {
  const verifier = Object.fromEntries(
    VERIFIER.flatMap((name) => {
      const value = element.attributes.get(attribute(name));
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return { options, ...(Object.keys(verifier).length > 0 && { verifier }) };
}
