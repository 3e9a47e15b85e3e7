import { formatArea, type Area } from '../workbook/address';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import type { Variant } from './BridgedFunction';
import type { FunctionCall, Place } from './FunctionCalls';
import type { FunctionMetadata, FunctionsMetadata } from './metadata';

/** Flags of an invocation. */
const CANCELABLE = 1;
const STREAMING = 2;
const ERRORS_ALLOWED = 4;

/** The message with which the client is asked to make a call; addresses are told only to functions that want them. */
export function callMessage(
  call: FunctionCall,
  all: FunctionsMetadata,
  workbook: HostWorkbook,
): readonly unknown[] {
  const options = call.metadata.options ?? {};
  const flags =
    (options.cancelable === true ? CANCELABLE : 0) |
    (options.stream === true ? STREAMING : 0) |
    (all.allowErrorForDataTypeAny === true ? ERRORS_ALLOWED : 0);
  const address = wantsAddress(call.metadata) ? cellAddress(call.place, workbook) : null;
  return [call.id, call.metadata.id, call.arguments, address, flags, call.addresses ?? null];
}

/** Where the arguments stand, for a function that wants to know. */
export function parameterAddresses(
  variants: readonly Variant[],
  { options, parameters }: FunctionMetadata,
  workbook: HostWorkbook,
): readonly (string | null)[] | undefined {
  const wanted =
    options?.requiresParameterAddresses === true || options?.requiresStreamParameterAddresses === true;
  if (!wanted) return undefined;
  const count = Math.max(variants.length, parameters?.length ?? 0);
  return Array.from({ length: count }, (_item, index) => {
    const reference = variants[index]?.reference;
    return reference ? addressOf(reference.sheetId, reference.area, workbook) : null;
  });
}

function wantsAddress({ options }: FunctionMetadata): boolean {
  return options?.stream === true
    ? options.requiresStreamAddress === true
    : options?.requiresAddress === true;
}

function cellAddress({ sheetId, row, column }: Place, workbook: HostWorkbook): string | null {
  return addressOf(sheetId, { row, column, rows: 1, columns: 1 }, workbook);
}

/** Custom functions see more sheet names in quotes than the rest of the API does: every character listed here. */
const QUOTED = /[\s~`!@#$%^&()\-_=+{}|;:,'<.>]/;

function addressOf(sheetId: string, area: Area, workbook: HostWorkbook): string | null {
  const name = workbook.sheetById(sheetId)?.name;
  if (name === undefined) return null;
  const sheet = QUOTED.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
  return `${sheet}!${formatArea(area)}`;
}
