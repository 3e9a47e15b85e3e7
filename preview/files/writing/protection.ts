import type { ProtectionDocument, SheetDocument } from '../../workbook/document';
import { sameAs } from '../format/sameAs';
import {
  PERMISSIONS,
  readSheetProtection,
  readWorkbookProtection,
  workbookAttribute,
} from '../reading/protection';
import { parseXml } from '../xml/XmlElement';
import { encodeAttribute } from '../xml/xmlText';

/** `<sheetProtection>`: as it stood while it says the same. */
export function writeSheetProtection(sheet: SheetDocument, kept: string | undefined): string {
  const now = sheet.protected ? (sheet.protection ?? { options: {} }) : undefined;
  if (kept !== undefined && sameAs(readSheetProtection(parseXml(kept)), now)) return kept;
  if (!now) return '';
  const permissions = PERMISSIONS.map(([attribute, option, forbidden]) => {
    const isForbidden = now.options[option] !== true;
    return isForbidden === forbidden ? '' : ` ${attribute}="${isForbidden ? 1 : 0}"`;
  });
  const { selectionMode } = now.options;
  const selection = [
    selectionMode === 'None' || selectionMode === 'Unlocked' ? ' selectLockedCells="1"' : '',
    selectionMode === 'None' ? ' selectUnlockedCells="1"' : '',
  ];
  const attributes = [...permissions, ...selection].join('');
  return `<sheetProtection${verifier(now, (name) => name)} sheet="1"${attributes}/>`;
}

/** `<workbookProtection>`: as it stood while it says the same. */
export function writeWorkbookProtection(
  protection: ProtectionDocument | undefined,
  kept: string | undefined,
): string {
  if (kept !== undefined && sameAs(readWorkbookProtection(parseXml(kept)), protection)) return kept;
  if (!protection) return '';
  return `<workbookProtection${verifier(protection, workbookAttribute)} lockStructure="1"/>`;
}

function verifier(protection: ProtectionDocument, attribute: (name: string) => string): string {
  const entries = Object.entries(protection.verifier ?? {});
  return entries.map(([name, value]) => ` ${attribute(name)}="${encodeAttribute(value)}"`).join('');
}
