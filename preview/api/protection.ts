import type { ProtectionDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import {
  assertPassword,
  newProtection,
  PERMISSIONS,
  protectSheet,
  unprotectSheet,
} from '../workbook/protection';
import { flag, oneOf, optionalText, record } from './arguments';
import { defineType } from './HostObject';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;
const names: readonly string[] = PERMISSIONS;

/** @throws HostError InvalidArgument */
function readOptions(value: unknown): ProtectionDocument['options'] {
  if (value === null || value === undefined) return {};
  const options: Record<string, boolean | string> = {};
  for (const [name, given] of Object.entries(record(value, 'options'))) {
    if (given === null || given === undefined) continue;
    if (name === 'selectionMode') options[name] = oneOf(given, SELECTION_MODES, name);
    else if (names.includes(name)) options[name] = flag(given, name);
    else throw HostError.invalidArgument(`option ${name}`);
  }
  return options;
}

/** All of the options; an unprotected sheet has none. */
function optionsOf({ side }: HostSheet): Record<string, boolean | string> | null {
  if (!side.protected) return null;
  const set = side.protection?.options ?? {};
  return {
    ...Object.fromEntries(PERMISSIONS.map((name) => [name, set[name] === true])),
    selectionMode: set.selectionMode ?? 'Normal',
  };
}

export const sheetProtection = defineType<HostSheet>({
  name: 'WorksheetProtection',
  properties: { protected: { get: (sheet) => sheet.side.protected }, options: { get: optionsOf } },
  methods: {
    protect: (sheet, [options, password]) => {
      protectSheet(sheet, readOptions(options), optionalText(password));
    },
    unprotect: (sheet, [password]) => {
      unprotectSheet(sheet, optionalText(password));
    },
  },
});

export const workbookProtection = defineType<HostWorkbook>({
  name: 'WorkbookProtection',
  properties: { protected: { get: (workbook) => workbook.isProtected } },
  methods: {
    protect: (workbook, [password]) => {
      if (workbook.isProtected) throw HostError.accessDenied();
      workbook.protection = newProtection({}, optionalText(password));
    },
    unprotect: (workbook, [password]) => {
      assertPassword(workbook.protection, optionalText(password), 'WorkbookProtection.unprotect');
      workbook.protection = undefined;
    },
  },
});
