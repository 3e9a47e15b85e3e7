import type { ProtectionDocument } from './document';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';

/** What a protected sheet may still allow, of `Excel.WorksheetProtectionOptions`. */
export const PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Folded into the hash of a password, besides its length. */
const HASH_SEED = 0xce4b;

/** The 16-bit hash by which files have verified passwords since the first versions of Excel, in hexadecimal. */
export function legacyPasswordHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index--) {
    hash = rotate(hash) ^ (password.charCodeAt(index) & 0xff);
  }
  hash = rotate(hash) ^ password.length ^ HASH_SEED;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

/** Fifteen bits, turned by one to the left. */
function rotate(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}

export function newProtection(
  options: ProtectionDocument['options'],
  password: string | undefined,
): ProtectionDocument {
  if (password === undefined || password === '') return { options };
  return { options, verifier: { password: legacyPasswordHash(password) } };
}

/** @throws HostError BadPassword */
export function assertPassword(
  protection: ProtectionDocument | undefined,
  password: string | undefined,
  member: string,
): void {
  const verifier = protection?.verifier;
  if (!verifier) return;
  if (password !== undefined && verifier.password === undefined) {
    throw HostError.notImplemented(`${member} with a password that the file hashed in another way`);
  }
  if (password === undefined || legacyPasswordHash(password) !== verifier.password?.toUpperCase()) {
    throw new HostError('BadPassword', 'The password you supplied is incorrect.');
  }
}

/** @throws HostError AccessDenied for a sheet that is protected already */
export function protectSheet(
  sheet: HostSheet,
  options: ProtectionDocument['options'],
  password: string | undefined,
): void {
  if (sheet.side.protected) throw HostError.accessDenied();
  sheet.side.protection = newProtection(options, password);
  sheet.side.protected = true;
  tell(sheet);
}

/** @throws HostError BadPassword */
export function unprotectSheet(sheet: HostSheet, password: string | undefined): void {
  if (!sheet.side.protected) return;
  assertPassword(sheet.side.protection, password, 'WorksheetProtection.unprotect');
  sheet.side.protected = false;
  sheet.side.protection = undefined;
  tell(sheet);
}

function tell(sheet: HostSheet): void {
  const isProtected = sheet.side.protected;
  sheet.workbook.events.emit({ type: 'protectionChanged', sheetId: sheet.id, isProtected });
}
